/** What is written like a part of a whole and is none: days, months, documents. */

const TOLD = /(?<!\p{L})(?:ngày|tháng|quý|số)\s{0,9}$/iu;
const YEAR = /^(?:19|20)\d\d$/;
/** Letters before the figures that are looked at: the longest word and its blanks. */
const BEFORE = 16;

/** "tháng 12/2021", "ngày 05/12", "Quyết định số 12/2021": `before` is what stands before the figures, `whole` the second of them. */
export const isNoPart = (before: string, whole: string): boolean =>
  YEAR.test(whole) || TOLD.test(before.slice(-BEFORE));
