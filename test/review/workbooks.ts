/** Submitted workbooks for the tests: as we write them, as LibreOffice saves them, and built as Excel builds its files. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { drawForm } from '../../src/form/drawing/form';
import { findForm } from '../../src/intake/file/find';
import { assessForm } from '../../src/form/answers/submission';
import { reviewForm } from '../../src/review/review';
import type { Review } from '../../src/review/review';
import type { Rubric } from '../../src/rubric/types';
import type { Submission } from '../../src/scoring/answer';
import type { WorkbookContent } from '../../src/sheet/content';
import { readWorkbook } from '../../src/workbook/xlsx/read';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { builtIn } from '../../src/rubric/store';
import { recalculate } from '../tools/libreoffice';

export const write = (rubric: Rubric, submission: Submission): Promise<Uint8Array> =>
  writeWorkbook(drawForm(rubric, submission, { version: '0.0.0' }));

export function read(bytes: Uint8Array): WorkbookContent {
  const result = readWorkbook(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.content;
}

/** Reviews content as every edge does. */
export async function review(content: WorkbookContent, rubric?: Rubric): Promise<Review> {
  const found = await findForm(content, builtIn);
  if (found?.kind !== 'form' || (rubric && rubric.id !== found.rubric.id)) throw new Error('not recognised');
  return reviewForm(content, found, assessForm(content, found));
}

/** Files as LibreOffice saves them, in the same order; one call, because its start costs seconds. */
export async function resaved(files: Uint8Array[]): Promise<Uint8Array[]> {
  const saved = await recalculate(new Map(files.map((bytes, index) => [String(index), bytes])));
  return files.map((_, index) => saved.get(String(index)) ?? new Uint8Array());
}

/** The same workbook with the parts of a file that Excel wrote: other part names, inline strings, shared formulas, rules of entry over several areas. */
export function excelLike(bytes: Uint8Array): Uint8Array {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, data]));
  const text = (name: string): string => strFromU8(parts.get(name) ?? new Uint8Array());
  const strings = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(
    (match) => match[1] ?? '',
  );
  const sheets = [...parts.keys()].filter((name) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
  for (const name of sheets) {
    let xml = text(name);
    // every second string in the cell itself
    let count = 0;
    xml = xml.replace(
      /<c ([^>]*?)t="s"([^>]*)><v>(\d+)<\/v><\/c>/g,
      (all, before: string, after: string, index: string) =>
        count++ % 2 === 0
          ? `<c ${before}t="inlineStr"${after}><is>${strings[Number(index)] ?? ''}</is></c>`
          : all,
    );
    xml = joinedRules(sharedFormulas(xml));
    parts.set(name, strToU8(xml));
  }
  const moved = new Map<string, Uint8Array>();
  const rename = (name: string): string =>
    name.replace('xl/worksheets/sheet', 'xl/worksheets/bieu').replace('xl/sharedStrings', 'xl/strings');
  for (const [name, data] of parts) moved.set(rename(name), data);
  for (const name of ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels']) {
    const xml = strFromU8(moved.get(name) ?? new Uint8Array());
    moved.set(
      name,
      strToU8(
        xml.replaceAll('worksheets/sheet', 'worksheets/bieu').replaceAll('sharedStrings.xml', 'strings.xml'),
      ),
    );
  }
  return zipSync(Object.fromEntries(moved));
}

/** Rules of entry that say the same are one rule over several areas, wherever these lie. */
function joinedRules(xml: string): string {
  const areas = new Map<string, string[]>();
  const list = xml.replace(/<dataValidation (.*?)sqref="([^"]*)"(.*?<\/dataValidation>)/gs, (...found) => {
    const [, before = '', own = '', after = ''] = found.map(String);
    const rule = `${before}sqref=${after}`;
    const known = areas.get(rule);
    known?.push(own);
    if (!known) areas.set(rule, [own]);
    return '';
  });
  const joined = [...areas].map(([rule, own]) => {
    const [before = '', after = ''] = rule.split('sqref=');
    return `<dataValidation ${before}sqref="${own.join(' ')}"${after}`;
  });
  return list.replace(
    /<dataValidations[^>]*>/,
    () => `<dataValidations count="${joined.length}">${joined.join('')}`,
  );
}

/** Formulas that a fill-down would share ("lost points" of neighbouring rows) become shared ones. */
function sharedFormulas(xml: string): string {
  const pattern = /<c r="([A-Z]+)(\d+)"([^>]*)><f>(ROUND\((\d+)-SUM\([A-Z]+\d+\),2\))<\/f>/g;
  let last: { col: string; row: number; points: string; index: number } | undefined;
  let shared = 0;
  return xml.replace(
    pattern,
    (_all, col: string, row: string, rest: string, formula: string, points: string) => {
      const at = Number(row);
      const follows = last && last.col === col && last.points === points;
      if (last && follows) {
        last = { col, row: at, points, index: last.index };
        return `<c r="${col}${row}"${rest}><f t="shared" si="${last.index}"/>`;
      }
      last = { col, row: at, points, index: shared++ };
      return `<c r="${col}${row}"${rest}><f t="shared" ref="${col}${row}:${col}${at + 500}" si="${last.index}">${formula}</f>`;
    },
  );
}
