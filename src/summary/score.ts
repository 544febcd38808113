/** Sums, means, classes and ranks: the figures that the sheets' formulas give again. */
import type { Rubric } from '../rubric/types';
import { percentOf } from '../scoring/assess';
import { fromHundredths, toHundredths } from '../scoring/exact';
import { standingWith } from '../scoring/standing';
import type { GroupInfo, Score } from './types';
import type { CriterionResult } from './unit';

/** By what units are ordered: Hậu Giang's article 7.3 prints the mean of the groups, other forms print nothing. */
export const rankedByMean = (rubric: Rubric): boolean => rubric.ranking !== undefined;

/** Groups of a form, in order. */
export const groupsOf = (rubric: Rubric): GroupInfo[] =>
  rubric.headings
    .filter(({ kind }) => kind === 'group')
    .map(({ key, no, text, max, bonus, criteria }) => ({ key, no, text, max, bonus, criteria }));

const MEAN_DIGITS = 10n ** 10n;

/** Mean of points ÷ maximum, rounded to ten decimals: equal means stay equal, in the sheet too. */
export function meanRate(parts: readonly { points: number; max: number }[]): number {
  const counted = parts.filter(({ max }) => max > 0);
  if (counted.length === 0) return 0;
  let [n, d] = [0n, 1n];
  for (const { points, max } of counted) {
    const whole = BigInt(toHundredths(max));
    n = n * whole + BigInt(toHundredths(points)) * d;
    d *= whole;
  }
  d *= BigInt(counted.length);
  return Number((2n * n * MEAN_DIGITS + d) / (2n * d)) / Number(MEAN_DIGITS);
}

/** The sums of a unit, with the points of each criterion taken by `points`. */
export function scoreUnit(
  rubric: Rubric,
  groups: readonly GroupInfo[],
  criteria: readonly CriterionResult[],
  deducted: number,
  points: (criterion: CriterionResult) => number,
): Score {
  const stands = standingWith(
    rubric,
    criteria.map((criterion) => ({ id: criterion.id, max: criterion.max, points: points(criterion) })),
    deducted,
  );
  const sums = groups.map(({ key }) => stands.headings.get(key) ?? { points: 0, max: 0 });
  return {
    groups: sums.map((sum) => fromHundredths(sum.points)),
    base: fromHundredths(stands.base),
    bonus: fromHundredths(stands.bonus),
    total: fromHundredths(stands.total),
    percent: stands.max > 0 ? percentOf(stands.total, stands.max) : 0,
    mean: meanRate(
      groups.flatMap(({ bonus: extra }, index) => {
        const sum = sums[index];
        return extra || !sum ? [] : [{ points: fromHundredths(sum.points), max: fromHundredths(sum.max) }];
      }),
    ),
    ...(stands.class === undefined ? {} : { class: stands.class }),
  };
}

/** Above, at or below 0 as `a` stands behind, beside or before `b`. */
export function compareScores(byMean: boolean, a: Score, b: Score): number {
  return (byMean ? b.mean - a.mean : 0) || b.total - a.total;
}

/** Rank of each item in its pool: 1, 2, 2, 4. */
export function ranksIn<T>(items: readonly T[], compare: (a: T, b: T) => number): number[] {
  const order = items.map((item, index) => ({ item, index })).sort((a, b) => compare(a.item, b.item));
  const ranks = items.map(() => 0);
  let rank = 0;
  order.forEach(({ item, index }, position) => {
    const above = order[position - 1];
    if (!above || compare(above.item, item) !== 0) rank = position + 1;
    ranks[index] = rank;
  });
  return ranks;
}
