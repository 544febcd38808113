/** Texts without the differences that nobody sees. */

/** Signs that take no room: soft hyphens, zero-width blanks and joiners, marks of direction, selectors of variants. */
export const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
/** Every kind of blank, also those that Unicode does not count as one. */
const BLANKS = /[\s\u2800]+/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Signs after which letters and figures run from right to left: "12" behind one is seen as "21". */
export const isTurned = (text: string): boolean => /[\u202B\u202E\u2067]/.test(text);

/** One line of composed letters, single blanks, and digits and signs of ordinary width. */
export const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(BLANKS, ' ')
    .trim();

/** A text in a person's own words: composed letters, nothing blank around it, "" where nothing can be seen. */
export const ownWords = (text: string): string =>
  oneLine(text) === ''
    ? ''
    : withoutEnds(text.normalize('NFC'), (sign) => sign === '\u200b' || sign.trim() === '');

/** The text without such signs at its end, in time that grows with its length only. */
export function withoutEnd(text: string, goes: (sign: string) => boolean): string {
  let end = text.length;
  while (end > 0 && goes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

function withoutEnds(text: string, goes: (sign: string) => boolean): string {
  let start = 0;
  while (start < text.length && goes(text.charAt(start))) start++;
  return withoutEnd(text.slice(start), goes);
}
