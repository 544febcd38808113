/** Numbers as people write them: 1.234.567,8 and 1,234,567.8, and those that are two numbers. */
import { isTurned, oneLine } from './text';

export interface Figure {
  /** A percent sign stands behind it. */
  percent: boolean;
  /** What it may be: one number, or with grouping first and with decimals second. */
  readings: readonly [number] | readonly [number, number];
}

const DECIMAL = /^\d*[.,]\d+$/;
/** "1.234" and "1,234" are 1234 to one reader and 1,234 to the next; "0.125" is no thousand. */
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/;
export const isAmbiguous = (digits: string): boolean => AMBIGUOUS.test(digits);

/** Groups of three digits by one sign, and perhaps decimals behind another. */
const GROUPED = [
  /^(\d{1,3}(?:\.\d{3})+),(\d+)$/,
  /^(\d{1,3}(?:,\d{3})+)\.(\d+)$/,
  /^(\d{1,3}(?: \d{3})+)(?:[.,](\d+))?$/,
  /^(\d{1,3}(?:\.\d{3}){2,})$/,
  /^(\d{1,3}(?:,\d{3}){2,})$/,
];

/** "điểm" behind a number of points. */
export const POINTS = / ?(?:điểm|đ)\.?$/i;

/** Two figures below each other, or beside each other in cells, are never the groups of one. */
const isSplit = (text: string): boolean =>
  text.split(/[\t\n\v\f\r\u0085\u2028\u2029]/).filter((piece) => /\d/.test(oneLine(piece))).length > 1;

/** The number that a text is, without the unit that may stand behind it; undefined where it is none, or where another one is seen. */
export function figureIn(text: string, unit?: RegExp): Figure | undefined {
  if (isTurned(text) || isSplit(text)) return undefined;
  const line = (unit ? oneLine(text).replace(unit, '') : oneLine(text)).replace(/^'/, '');
  const [, sign = '', digits = '', percent = ''] = /^([-+\u2212]?) ?(.*?[^ %]) ?(%?)$/.exec(line) ?? [];
  const readings = unsigned(digits);
  if (!readings) return undefined;
  const [first, second] = readings.map((value) => (sign === '' || sign === '+' ? value : 0 - value));
  if (first === undefined) return undefined;
  return { percent: percent !== '', readings: second === undefined ? [first] : [first, second] };
}

function unsigned(digits: string): number[] | undefined {
  if (/^\d+[.,]?$/.test(digits)) return [Number(digits.replace(/\D/, ''))];
  if (isAmbiguous(digits)) return [Number(digits.replace(/\D/, '')), Number(digits.replace(',', '.'))];
  if (DECIMAL.test(digits)) return [Number(digits.replace(',', '.'))];
  for (const pattern of GROUPED) {
    const match = pattern.exec(digits);
    if (match) return [Number(`${match[1]?.replace(/\D/g, '')}.${match[2] ?? '0'}`)];
  }
  return undefined;
}

/** value / 100 without the dust of binary fractions: 97.5 → 0.975, 14.1 → 0.141. */
export const hundredth = (value: number): number => Number((value / 100).toPrecision(15));

/** value × 100 likewise. */
export const hundredfold = (value: number): number => Number((value * 100).toPrecision(15));
