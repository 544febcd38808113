/** Texts of cells compared as people read them. */
import type { ContentCell, ContentSheet } from './content';

/** The same text whatever its composition and its blanks. */
export const plainText = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** A cell's value as a person sees it; "" where it is blank. */
export function shownText(cell: ContentCell | undefined): string {
  const value = cell?.value;
  if (value === null || value === undefined) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'number' ? String(value) : String(value);
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
  return value === printed || plainText(shownText(cell)) === plainText(String(printed));
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

/** 0 to 1: how much of two texts is the same. */
export const alike = (a: string, b: string): number =>
  a === b ? 1 : pairLikeness(letterPairs(a), letterPairs(b));
