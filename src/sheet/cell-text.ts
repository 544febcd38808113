/** Texts of cells compared as people read them. */
import type { ContentCell, ContentSheet } from './content';

/** Words between single blanks, in letters and signs that no composition changes: nearly every text of a form, and quickly seen. */
const PLAIN =
  /^[!-~\u00a1-\u024f\u1e00-\u1eff\u2010-\u2027]+(?: [!-~\u00a1-\u024f\u1e00-\u1eff\u2010-\u2027]+)*$/;

/** The same text whatever its composition and its blanks. */
export const plainText = (text: string): string =>
  PLAIN.test(text) ? text : text.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * Letters of a cell that are ever compared: several times the longest printed text of a form. A stranger's file may
 * hold 32,767 letters in each of 400,000 cells, so every comparison stops here.
 */
export const LONGEST_COMPARED = 4_000;

/** What is compared of a text: itself, made plain; of an endless one its beginning. */
export const comparedText = (text: string): string =>
  text.length <= LONGEST_COMPARED ? plainText(text) : `${plainText(text.slice(0, LONGEST_COMPARED))}…`;

/**
 * A function of texts that works once for each distinct text: files repeat one text in thousands of cells. Of an
 * endless text it gets a beginning that still is too long to be compared whole; endless keys would all fall into one
 * place of the map (V8 hashes only the length of texts beyond 16,383 letters).
 */
export function remembering<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const key = text.slice(0, LONGEST_COMPARED + 1);
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = work(key);
    known.set(key, result);
    return result;
  };
}

/** A cell's value as a person sees it; "" where it is blank. */
export function shownText(cell: ContentCell | undefined): string {
  const value = cell?.value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return value.error;
  return String(value);
}

/** True where a cell says what was printed there: the same words, or the same number. */
export function says(cell: ContentCell | undefined, printed: string | number | boolean): boolean {
  const value = cell?.value;
  if (typeof printed === 'number')
    return typeof value === 'number'
      ? value === printed
      : typeof value === 'string' &&
          Number(value.trim().replace(',', '.')) === printed &&
          value.trim() !== '';
  if (value === printed) return true;
  const [own, wanted] = [shownText(cell), String(printed)];
  // no composition and no honest blanks make a text this much longer
  return own.length <= LONGEST_COMPARED + 4 * wanted.length && plainText(own) === plainText(wanted);
}

/** What a finding shows of a cell. */
export function foundIn(cell: ContentCell | undefined): string | number {
  return typeof cell?.value === 'number' ? cell.value : shownText(cell);
}

export const cellAt = (
  sheet: ContentSheet,
  row: number | undefined,
  col: number | undefined,
): ContentCell | undefined =>
  row === undefined || col === undefined ? undefined : sheet.rows.get(row)?.get(col);

/** Pairs of neighbouring letters in order: what two texts must share to be alike in spite of slips. */
export function letterPairs(text: string): Uint32Array {
  const letters = text.toLocaleLowerCase('vi');
  const pairs = new Uint32Array(Math.max(0, letters.length - 1));
  for (let at = 0; at < pairs.length; at++)
    pairs[at] = letters.charCodeAt(at) * 0x10000 + letters.charCodeAt(at + 1);
  return pairs.sort();
}

/** 0 to 1: how many pairs of letters two texts share (Dice); 0 at once where it can't reach `least`. */
export function pairLikeness(a: Uint32Array, b: Uint32Array, least = 0): number {
  const all = a.length + b.length;
  if (all === 0 || (2 * Math.min(a.length, b.length)) / all < least) return 0;
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [one = 0, two = 0] = [a[i], b[j]];
    if (one === two) shared++;
    if (one <= two) i++;
    if (two <= one) j++;
  }
  return (2 * shared) / all;
}

/** Texts of which one is this many times longer have little in common, whatever their letters are. */
const MUCH_LONGER = 4;

/** 0 to 1: how much of two texts is the same; 0 at once where one is much longer. */
export function alike(a: string, b: string, pairsOf = letterPairs): number {
  if (a === b) return 1;
  return Math.max(a.length, b.length) > MUCH_LONGER * Math.min(a.length, b.length)
    ? 0
    : pairLikeness(pairsOf(a), pairsOf(b));
}
