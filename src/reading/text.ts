/** Texts without the differences that nobody sees. */

/** Signs that take no room: soft hyphens, zero-width blanks and joiners, marks of direction, selectors of variants. */
export const UNSEEN = /\p{Default_Ignorable_Code_Point}/gu;
/** Every kind of blank, also those that Unicode does not count as one. */
const BLANKS = /[\s\u2800]+/g;
const FULL_WIDTH = /[\uff01-\uff5e]/g;

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
  oneLine(text) === '' ? '' : text.normalize('NFC').replace(/^[\s\ufeff\u200b]+|[\s\ufeff\u200b]+$/g, '');
