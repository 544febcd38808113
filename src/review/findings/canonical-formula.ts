/** Formulas compared by what they read, not by how a program spells them. */
import { parseArea, quoteSheet } from '../../sheet/address';
import type { Area } from '../../sheet/address';

/** How a reference is written for the comparison; `sheet` is undefined on the formula's own sheet. */
export type WriteReference = (area: Area, sheet: string | undefined) => string;

/** Strings; sheet prefixes; references; words; numbers; any other character. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*(?:'!?|$)|[\p{L}_][\p{L}\p{N}_.]*!|\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.(])|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d+(?:\.\d+)?(?:[Ee][+-]?\d+)?|\s+|./guy;

/** A formula (without "=") in one spelling: no blanks, no "$", functions in capitals, references as `write` gives them. */
export function canonicalFormula(formula: string, write: WriteReference): string {
  let sheet: string | undefined;
  let result = '';
  for (const [token] of formula.replace(/^[=+]+/, '').matchAll(TOKEN)) {
    if (/^\s/.test(token)) continue;
    if (token.startsWith('"')) {
      result += token.normalize('NFC');
    } else if (token.endsWith('!') && token.length > 1) {
      sheet = token.startsWith("'") ? token.slice(1, -2).replaceAll("''", "'") : token.slice(0, -1);
      continue;
    } else {
      const area = /^\$?[A-Za-z]{1,3}\$?\d/.test(token) ? parseArea(token) : undefined;
      if (area) result += write(area, sheet);
      else if (/^\d/.test(token)) result += String(Number(token));
      else
        result += `${sheet === undefined ? '' : `${quoteSheet(sheet)}!`}${token.toUpperCase()}`.replace(
          /_XLFN\.|_XLWS\./,
          '',
        );
    }
    sheet = undefined;
  }
  return result;
}

/** Areas of the formula's own sheet that it reads. */
export function areasRead(formula: string): Area[] {
  const areas: Area[] = [];
  canonicalFormula(formula, (area, sheet) => {
    if (sheet === undefined) areas.push(area);
    return '';
  });
  return areas;
}
