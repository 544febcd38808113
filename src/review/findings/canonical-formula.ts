/** Formulas compared by what they read, not by how a program spells them. */
import { parseArea, quoteSheet } from '../../sheet/address';
import type { Area } from '../../sheet/address';

/** How a reference is written for the comparison; `sheet` is undefined on the formula's own sheet. */
export type WriteReference = (area: Area, sheet: string | undefined) => string;

/** Strings; sheet prefixes; references; words; numbers; any other character. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*(?:'!?|$)|[\p{L}_][\p{L}\p{N}_.]*!|\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.(])|[\p{L}_\\][\p{L}\p{N}_.\\]*|\d+(?:\.\d+)?(?:[Ee][+-]?\d+)?|\s+|./guy;

const REFERENCE = /^\$?[A-Za-z]{1,3}\$?\d/;

/** A formula taken apart: what is written as it is, and the areas that it reads. */
type Part = string | { area: Area; sheet: string | undefined };

const known = new Map<string, readonly Part[]>();
/** Characters of all formulas that are kept: those of some forms. Files of one form have the same ones. */
const MOST_KNOWN = 2_000_000;
let kept = 0;

function partsOf(formula: string): readonly Part[] {
  const before = known.get(formula);
  if (before) return before;
  const parts = takenApart(formula);
  if (kept > MOST_KNOWN) {
    known.clear();
    kept = 0;
  }
  known.set(formula, parts);
  kept += formula.length;
  return parts;
}

/** Without blanks and "$", functions in capitals. */
function takenApart(formula: string): Part[] {
  let sheet: string | undefined;
  let text = '';
  const parts: Part[] = [];
  for (const [token] of formula.replace(/^[=+]+/, '').matchAll(TOKEN)) {
    if (/^\s/.test(token)) continue;
    if (token.startsWith('"')) {
      text += token.normalize('NFC');
    } else if (token.endsWith('!') && token.length > 1) {
      sheet = token.startsWith("'") ? token.slice(1, -2).replaceAll("''", "'") : token.slice(0, -1);
      continue;
    } else {
      const area = REFERENCE.test(token) ? parseArea(token) : undefined;
      if (area) {
        parts.push(text, { area, sheet });
        text = '';
      } else if (/^\d/.test(token)) text += String(Number(token));
      else
        text += `${sheet === undefined ? '' : `${quoteSheet(sheet)}!`}${token.toUpperCase()}`.replace(
          /_XLFN\.|_XLWS\./,
          '',
        );
    }
    sheet = undefined;
  }
  return [...parts, text];
}

/** A formula (without "=") in one spelling, references as `write` gives them. */
export const canonicalFormula = (formula: string, write: WriteReference): string =>
  partsOf(formula)
    .map((part) => (typeof part === 'string' ? part : write(part.area, part.sheet)))
    .join('');

/** A formula (without "=") in its own spelling, with the references to its own sheet as `write` gives them. */
export function respelled(formula: string, write: (area: Area) => string): string {
  let prefixed = false;
  return formula.replace(TOKEN, (token) => {
    const area = prefixed || !REFERENCE.test(token) ? undefined : parseArea(token);
    prefixed = token.endsWith('!');
    return area ? write(area) : token;
  });
}

/** Areas of the formula's own sheet that it reads. */
export function areasRead(formula: string): Area[] {
  return partsOf(formula).flatMap((part) =>
    typeof part === 'string' || part.sheet !== undefined ? [] : [part.area],
  );
}
