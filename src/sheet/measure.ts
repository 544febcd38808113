/** How high a row must be for its wrapped text: Times New Roman's advance widths (Liberation Serif has the same). */

/** Widths in thousandths of the font size; Vietnamese letters are as wide as their base letters. */
const WIDTHS: Record<string, number> = {
  ' ': 250,
  '!': 333,
  '"': 408,
  '#': 500,
  $: 500,
  '%': 833,
  '&': 778,
  "'": 180,
  '(': 333,
  ')': 333,
  '*': 500,
  '+': 564,
  ',': 250,
  '-': 333,
  '.': 250,
  '/': 278,
  ':': 278,
  ';': 278,
  '<': 564,
  '=': 564,
  '>': 564,
  '?': 444,
  '@': 921,
  '[': 333,
  ']': 333,
  _: 500,
  A: 722,
  B: 667,
  C: 667,
  D: 722,
  E: 611,
  F: 556,
  G: 722,
  H: 722,
  I: 333,
  J: 389,
  K: 722,
  L: 611,
  M: 889,
  N: 722,
  O: 722,
  P: 556,
  Q: 722,
  R: 667,
  S: 556,
  T: 611,
  U: 722,
  V: 722,
  W: 944,
  X: 722,
  Y: 722,
  Z: 611,
  a: 444,
  b: 500,
  c: 444,
  d: 500,
  e: 444,
  f: 333,
  g: 500,
  h: 500,
  i: 278,
  j: 278,
  k: 500,
  l: 278,
  m: 778,
  n: 500,
  o: 500,
  p: 500,
  q: 500,
  r: 333,
  s: 389,
  t: 278,
  u: 500,
  v: 500,
  w: 722,
  x: 500,
  y: 500,
  z: 444,
  đ: 500,
  Đ: 722,
  '…': 1000,
  '–': 500,
  '“': 444,
  '”': 444,
};
const DEFAULT_WIDTH = 500;
/** Bold letters are wider by about this factor. */
const BOLD = 1.07;
/** Pixels of one character of column width and of a cell's padding, at the default font. */
const CHARACTER_PX = 7;
const PADDING_PX = 5;

/** Width of a column in points. */
export const columnPoints = (characters: number): number => (characters * CHARACTER_PX + PADDING_PX) * 0.75;

/** Width of a text in points, on one line. */
export function textWidth(text: string, size: number, bold = false): number {
  let units = 0;
  for (const ch of text.normalize('NFD')) {
    const code = ch.codePointAt(0) ?? 0;
    if (code >= 0x300 && code <= 0x36f) continue;
    units += WIDTHS[ch] ?? (code > 0x2e80 ? 1000 : DEFAULT_WIDTH);
  }
  return (units * size * (bold ? BOLD : 1)) / 1000;
}

/** Lines that a wrapped text takes in a cell of that width (in points). */
export function wrappedLines(text: string, width: number, size: number, bold = false): number {
  // a little narrower than the cell: programs differ by a pixel or two in padding and letter spacing
  const available = Math.max(size, width * 0.915 - PADDING_PX * 0.75);
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let used = 0;
    lines += 1;
    for (const word of paragraph.split(/(?<=\s)/)) {
      const whole = textWidth(word.trimEnd(), size, bold);
      if (used > 0 && used + whole > available) {
        lines += 1;
        used = 0;
      }
      if (whole > available) lines += Math.ceil(whole / available) - 1;
      used += textWidth(word, size, bold);
    }
  }
  return lines;
}

/** Width in characters of the narrowest column, up to `most`, that holds a text on one line. */
export function charactersFor(text: string, size: number, most: number): number {
  let characters = 1;
  while (characters < most && wrappedLines(text, columnPoints(characters), size) > 1) characters++;
  return characters;
}

/** Height in points of so many lines. */
export const linesHeight = (lines: number, size: number): number =>
  Math.min(409, Math.ceil(lines * size * 1.3 + 3));
