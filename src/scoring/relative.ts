import type { Relative } from '../rubric/rule';
import { add, compare, divide, exact, hundredths, multiply, smaller, subtract, toHundredths } from './exact';
import type { Fraction } from './exact';

const zero: Fraction = { n: 0n, d: 1n };
const one: Fraction = { n: 1n, d: 1n };
const larger = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);

/** What the values are measured against: the best one and the least one, the mean, and all of them, the best first. */
export interface Reference {
  best: Fraction;
  worst: Fraction;
  mean: Fraction;
  values: readonly Fraction[];
}

/** The reference of the values; undefined where there are none. */
export function referenceOf({ lowerIsBetter }: Relative, values: readonly Fraction[]): Reference | undefined {
  const sorted = [...values].sort((a, b) => (lowerIsBetter ? compare(a, b) : compare(b, a)));
  const [best, worst] = [sorted[0], sorted.at(-1)];
  if (!best || !worst) return undefined;
  return { best, worst, mean: divide(sumOf(values), exact(values.length)), values: sorted };
}

/** The sum: first of those with the same divisor, then two and two, so that no step has large figures for long. */
function sumOf(values: readonly Fraction[]): Fraction {
  const tops = new Map<bigint, bigint>();
  for (const { n, d } of values) tops.set(d, (tops.get(d) ?? 0n) + n);
  let sums = [...tops].map(([d, n]): Fraction => ({ n, d }));
  while (sums.length > 1)
    sums = sums.flatMap((sum, index) => (index % 2 === 1 ? [] : [add(sum, sums[index + 1] ?? zero)]));
  return sums[0] ?? zero;
}

/** a ÷ b as a share from 0 to 1: the whole where both are 0, nothing where only b is. */
function share(a: Fraction, b: Fraction): Fraction {
  if (compare(b, zero) <= 0) return compare(a, zero) <= 0 && compare(b, zero) === 0 ? one : zero;
  return larger(zero, smaller(one, divide(a, b)));
}

/** Place of a value among all: 1, 2, 2, 4. */
export function placeOf({ lowerIsBetter }: Relative, value: Fraction, { values }: Reference): number {
  let [from, to] = [0, values.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const order = compare(values[middle] ?? value, value);
    if (lowerIsBetter ? order < 0 : order > 0) from = middle + 1;
    else to = middle;
  }
  return from + 1;
}

/** Hundredths that a value gives against the reference. */
export function relativePoints(
  relative: Relative,
  max: number,
  value: Fraction,
  reference: Reference,
): number {
  const { best, worst, mean } = reference;
  const of = (rate: Fraction): number => Math.min(toHundredths(max), hundredths(multiply(rate, exact(max))));
  switch (relative.by) {
    case 'best':
      return of(relative.lowerIsBetter ? share(best, value) : share(value, best));
    case 'mean':
      return of(relative.lowerIsBetter ? share(mean, value) : share(value, mean));
    case 'range': {
      const [way, whole] = relative.lowerIsBetter
        ? [subtract(worst, value), subtract(worst, best)]
        : [subtract(value, worst), subtract(best, worst)];
      return of(share(way, whole));
    }
    case 'rank': {
      const place = placeOf(relative, value, reference);
      const reached = relative.places.find(({ upTo }) => place <= upTo);
      return Math.min(toHundredths(max), toHundredths(reached?.points ?? 0));
    }
  }
}
