/** Text on its way into the parts of an .xlsx file. */

/** The longest text that a cell holds, in UTF-16 units. */
export const MAX_CELL_TEXT = 32_767;

/** Cuts a text to at most `max` UTF-16 units without splitting a surrogate pair. */
export function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}

/**
 * A text such that the file gives back what was meant: XML has no place for NUL, lone surrogates, U+FFFE and U+FFFF,
 * and what looks like an "_xHHHH_" escape would be decoded (by LibreOffice with fewer digits, too). Other control
 * characters are escaped by the file library.
 */
export function storable(text: string): string {
  return text
    .replace(/[\u0000\uFFFE\uFFFF]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/_(?=x[0-9A-Fa-f]{1,4}_)/g, '_x005F_');
}

/** `storable` for what a cell holds: longer texts are cut as Excel cuts them. */
export function storableCellText(text: string): string {
  return storable(cut(text, MAX_CELL_TEXT));
}
