/** Signs that a document writes as letters of a font. */

/** Signs of the font Symbol that decisions use. */
const SYMBOLS: Record<string, string> = {
  B3: '≥',
  A3: '≤',
  B4: '×',
  B1: '±',
  B9: '≠',
  B8: '÷',
  B7: '-',
  '2D': '-',
};

/** What Symbol shows as every font does. */
const SAME = /[0-9%()+,./:;<=>]/;

/** Letters that stand for nothing but signs, in any font; and in a font of signs. */
const PRIVATE = /[\uF000-\uF0FF]/;
const SIGN = /[!-\u00FF\uF000-\uF0FF]/;

/** The font, where its letters are signs. */
export const signFont = (font: string | undefined): string | undefined =>
  /^(?:Symbol|Wingdings(?: [23])?|Webdings)$/.exec(font ?? '')?.[0];

/** True where a text holds signs, whatever its font. */
export const holdsSigns = (text: string): boolean => PRIVATE.test(text);

/** True where a letter is a sign in its font, a font of signs or any other. */
export const isSign = (letter: string, font: string | undefined): boolean =>
  font === undefined ? PRIVATE.test(letter) : SIGN.test(letter) && !(font === 'Symbol' && SAME.test(letter));

/** The sign that a code stands for in its font; undefined where nobody can tell. */
export const signOf = (code: string, font: string | undefined): string | undefined =>
  font === 'Symbol' ? SYMBOLS[code.slice(-2).toUpperCase()] : undefined;
