/**
 * Exact arithmetic on the decimal values that people type: 57/400 × 10 is 1.425 here, and not 1.4249999…
 * Points are held in whole hundredths wherever they are added up.
 */

/** n ÷ d, with d > 0. */
export interface Fraction {
  n: bigint;
  d: bigint;
}

/** Decimals that are tried before the digits are read from the number's text. */
const SHORT = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000].map((scale) => ({ scale, d: BigInt(scale) }));
/** Whole numbers up to here have at most 15 digits, and no two decimals of 15 digits are the same double. */
const FIFTEEN_DIGITS = 1e15;

/** The decimal value that `value` shows ("0.1" is one tenth). `value` must be finite. */
export function exact(value: number): Fraction {
  for (const { scale, d } of SHORT) {
    const n = Math.round(value * scale);
    if (Math.abs(n) < FIFTEEN_DIGITS && n / scale === value) return { n: BigInt(n), d };
  }
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const n = BigInt(whole + decimals);
  const shift = decimals.length - Number(exponent);
  return shift >= 0 ? { n, d: 10n ** BigInt(shift) } : { n: n * 10n ** BigInt(-shift), d: 1n };
}

export const multiply = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });

export const add = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d });

export const subtract = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d - b.n * a.d, d: a.d * b.d });

/** a ÷ b; b must be above 0. */
export const divide = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.d, d: a.d * b.n });

/** Below, at or above 0 as a is below, equal to or above b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const smaller = (a: Fraction, b: Fraction): Fraction => (compare(a, b) <= 0 ? a : b);

/** Whole hundredths of a value, halves away from zero (docs/readings.md). */
export const hundredths = (a: Fraction): number =>
  a.n < 0n ? -Number((a.d - 200n * a.n) / (2n * a.d)) : Number((200n * a.n + a.d) / (2n * a.d));

/** The decimal number nearest to whole hundredths: 143 → 1.43. */
export const fromHundredths = (value: number): number => value / 100;

/** Whole hundredths of points that have at most two decimals. */
export const toHundredths = (points: number): number => Math.round(points * 100);

/** Rounds to two decimals on the decimal value, halves away from zero. `value` must be finite and not negative. */
export const roundPoints = (value: number): number => fromHundredths(hundredths(exact(value)));

/** True where the value has at most two decimals. */
export const hasTwoDecimals = (value: number): boolean => (exact(value).n * 100n) % exact(value).d === 0n;

/** True where two rates are no further apart than typed percentages and claimed points are rounded: half a percent. */
export const sameRounded = (a: number, b: number): boolean => Math.abs(a - b) <= 0.005 + 1e-9;
