/** The province's step: points of a criterion by the values of all units together. Exact, rounded once. */
import type { Relative } from '../rubric/types';
import { add, compare, divide, exact, hundredths, multiply, smaller, subtract, toHundredths } from './exact';
import type { Fraction } from './exact';

const zero: Fraction = { n: 0n, d: 1n };
const one: Fraction = { n: 1n, d: 1n };
const larger = (a: Fraction, b: Fraction): Fraction => (compare(a, b) >= 0 ? a : b);

/** What the values are measured against: the best one and the least one, the mean, and how many there are. */
export interface Reference {
  best: Fraction;
  worst: Fraction;
  mean: Fraction;
  values: readonly Fraction[];
}

/** The reference of the values; undefined where there are none. */
export function referenceOf({ lowerIsBetter }: Relative, values: readonly Fraction[]): Reference | undefined {
  const [first, ...rest] = values;
  if (!first) return undefined;
  const [least, most] = [rest.reduce(smaller, first), rest.reduce(larger, first)];
  const sum = reduced(rest.reduce((all, value) => reduced(add(all, value)), first));
  return {
    best: lowerIsBetter ? least : most,
    worst: lowerIsBetter ? most : least,
    mean: divide(sum, exact(values.length)),
    values,
  };
}

/** Keeps sums of many fractions small. */
function reduced({ n, d }: Fraction): Fraction {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? zero : { n: n / a, d: d / a };
}

/** a ÷ b as a share from 0 to 1: the whole where both are 0, nothing where only b is. */
function share(a: Fraction, b: Fraction): Fraction {
  if (compare(b, zero) <= 0) return compare(a, zero) <= 0 && compare(b, zero) === 0 ? one : zero;
  return larger(zero, smaller(one, divide(a, b)));
}

/** Place of a value among all: 1, 2, 2, 4. */
export const placeOf = ({ lowerIsBetter }: Relative, value: Fraction, { values }: Reference): number =>
  values.filter((other) => (lowerIsBetter ? compare(other, value) < 0 : compare(other, value) > 0)).length +
  1;

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
