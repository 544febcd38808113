/** The pieces of a sentence, and the words in them: what a person writes between semicolons, or on lines of its own. */
import { withComma } from '../../reading/print';
import { oneLine, withoutEnd } from '../../reading/text';

/** Stands for a quoted text in a piece; a decision has none of these letters. */
const HELD = 0xe000;
const MOST_HELD = 1000;
/** A longer text is quoted, so that pieces stay short. */
const LONG = 200;
const PRIVATE = /[\ue000-\uf8ff]/g;
const BULLET = /^(?:[-–—+•*]|[a-zđ]\)) ?/u;
/** A sentence ends where its points are said and the next begins with a capital. */
const END = /(?<=(?:điểm|tối đa|max|\d)\)?)\. (?=\p{Lu})/u;

export interface Sentence {
  pieces: string[];
  /** The text of a part of a piece, as it was quoted. */
  textOf(part: string): string;
}

/** "-5 điểm" takes points off: its dash is no bullet. */
const TAKEN_OFF = /^[-–—] ?\d[\d.,]* ?(?:điểm|đ)?\.?$/iu;

/** One kind of blanks; no dash before, no full stop behind. */
export const clean = (piece: string): string => {
  const line = oneLine(piece);
  return withoutEnd(TAKEN_OFF.test(line) ? line : line.replace(BULLET, ''), (sign) => /[.,\s]/.test(sign));
};

/** Parts a sentence at semicolons, line ends and full stops; a line that ends with a colon goes on in the next. */
export function partsOf(sentence: string): Sentence {
  const { text, held } = hide(sentence);
  const pieces: string[] = [];
  let begun = '';
  for (const line of text.split(/[\n;]/).flatMap((one) => oneLine(one).split(END))) {
    const piece = clean(line);
    if (piece === '') continue;
    const whole = begun === '' ? piece : `${begun} ${piece}`;
    begun = piece.endsWith(':') ? whole : '';
    if (begun === '') pieces.push(whole);
  }
  if (begun !== '') pieces.push(begun);
  const textOf = (part: string): string =>
    part.trim().replace(PRIVATE, (sign) => held[sign.charCodeAt(0) - HELD] ?? '');
  return { pieces, textOf };
}

/** Puts one letter for each quoted text. */
function hide(sentence: string): { text: string; held: string[] } {
  const held: string[] = [];
  let text = '';
  let at = 0;
  while (held.length < MOST_HELD) {
    const from = sentence.indexOf('«', at);
    const to = from < 0 ? -1 : endOfQuote(sentence, from + 1);
    if (to < 0) break;
    held.push(sentence.slice(from + 1, to).replaceAll('»»', '»'));
    text += open(sentence.slice(at, from)) + String.fromCharCode(HELD + held.length - 1);
    at = to + 1;
  }
  return { text: text + open(sentence.slice(at)), held };
}

const open = (text: string): string => text.replace(PRIVATE, '□');

/** Where a quote ends that has no sign doubled there; -1 where it does not. */
function endOfQuote(sentence: string, from: number): number {
  for (let at = sentence.indexOf('»', from); at >= 0; at = sentence.indexOf('»', at + 2))
    if (sentence.charAt(at + 1) !== '»') return at;
  return -1;
}

/** A text as it stands in a sentence: quoted where it would not be read back as itself. */
export const worded = (text: string): string =>
  clean(text) === text &&
  text !== '' &&
  text.length < LONG &&
  !/[;«»\ue000-\uf8ff]/.test(text) &&
  !text.endsWith(':') &&
  !END.test(text)
    ? text
    : `«${text.replaceAll('»', '»»')}»`;

/** "4,5", "04", "1.5"; a point before three digits parts thousands. */
export const NUMBER = String.raw`(\d{1,9}(?:[.,]\d{1,9})?)`;
export const numeral = (text: string): number =>
  Number(/^[1-9]\d{0,2}\.\d{3}$/.test(text) ? text.replace('.', '') : text.replace(',', '.'));
export const shown = withComma;
export const pointsText = (points: number): string => `${shown(points)} điểm`;
