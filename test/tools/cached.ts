/** Files whose cached values lie, so that a program that shows the right values must have calculated them. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export const WRONG_NUMBER = -999;
export const WRONG_TEXT = 'chưa tính lại';

/** The same workbook with a wrong value behind every formula. */
export function falsified(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const path of Object.keys(parts).filter((name) => /^xl\/worksheets\/.*\.xml$/.test(name))) {
    const xml = strFromU8(parts[path] ?? new Uint8Array()).replace(
      /<c ([^>]*)>(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g,
      (_, attributes: string, formula: string) =>
        `<c ${attributes}>${formula}<v>${attributes.includes('t="str"') ? WRONG_TEXT : WRONG_NUMBER}</v>`,
    );
    parts[path] = strToU8(xml);
  }
  return zipSync(parts, { level: 1 });
}
