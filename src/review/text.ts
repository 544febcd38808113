/** Texts of cells compared as people read them. */
import type { ContentCell, ContentSheet } from '../sheet/content';

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
  return plainText(shownText(cell)) === plainText(String(printed));
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

/** Pairs of neighbouring letters: what two texts must share to be alike in spite of slips. */
function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  const letters = text.toLocaleLowerCase('vi');
  for (let at = 0; at + 1 < letters.length; at++) {
    const pair = letters.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** 0 to 1: how much of two texts is the same (pairs of letters, Dice). */
export function alike(a: string, b: string): number {
  if (a === b) return 1;
  const [one, two] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  let all = 0;
  for (const [pair, count] of one) {
    shared += Math.min(count, two.get(pair) ?? 0);
    all += count;
  }
  for (const count of two.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
}
