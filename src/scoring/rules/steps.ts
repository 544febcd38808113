import type { Band, Option } from '../../rubric/rule';
import type { Entry } from '../answer';
import { divide, exact, toHundredths } from '../exact';
import type { Fraction } from '../exact';
import { numberAt } from './entries';
import type { RuleOf, Step } from './kind';

/** Up to so many missing units every single one is a step; above, every whole percent is. */
const SINGLE_UNITS = 100;

/** Of steps to the same points the first counts; sorted by points. */
export function distinct(steps: Step[], now: number): Step[] {
  const byPoints = new Map<number, Step>();
  for (const step of steps)
    if (step.hundredths > now && !byPoints.has(step.hundredths)) byPoints.set(step.hundredths, step);
  return [...byPoints.values()].sort((a, b) => a.hundredths - b.hundredths);
}

/**
 * Steps of a rate: further units where the denominator is known, a percentage to reach otherwise.
 * @param now hundredths of the entries
 * @param at hundredths of a rate
 */
export function ratioSteps(
  rule: RuleOf<'ratio'>,
  now: number,
  at: (rate: Fraction) => number,
  entries: readonly Entry[],
): Step[] {
  const [numerator, denominator, share] = [numberAt(entries, 0), numberAt(entries, 1), numberAt(entries, 2)];
  // the form has no line for this case
  if (denominator === 0) return [];
  const bounds = rule.bands.flatMap(({ bound }) => (bound ? [bound.value] : []));
  if (denominator !== null) {
    const from = numerator ?? 0;
    const whole = exact(denominator);
    const pointsOf = (value: number): number => at(divide(exact(value), whole));
    const values = furtherUnits(from, denominator, bounds, (value) => pointsOf(value) > now);
    return distinct(
      values.map((value): Step => ({
        inputs: [value, denominator, null],
        hundredths: pointsOf(value),
        code: 'step-more',
        values: {
          count: Number((value - from).toFixed(6)),
          label: rule.numerator,
          value,
          denominator,
          percent: Math.round((value / denominator) * 10000) / 100,
        },
      })),
      now,
    );
  }
  const from = numerator === null ? (share ?? 0) * 100 : 0;
  const percents = [...wholePercents, ...bounds, ...bounds.map((bound) => Math.floor(bound) + 1)];
  return distinct(
    ascending(percents.filter((percent) => percent > from && percent <= 100)).map((percent): Step => {
      const reached = Number((percent / 100).toFixed(8));
      return {
        inputs: [null, null, reached],
        hundredths: at(exact(reached)),
        code: 'step-share',
        values: { percent },
      };
    }),
    now,
  );
}

const wholePercents = Array.from({ length: 100 }, (_, index) => index + 1);

/** Numerators above `from`, ascending: each unit; where those are many, the first better one, whole percents, bounds of bands, and all. */
function furtherUnits(
  from: number,
  denominator: number,
  bounds: number[],
  better: (value: number) => boolean,
): number[] {
  const units = Math.max(0, Math.floor(denominator - from));
  const within = (values: number[]): number[] =>
    ascending(values.filter((value) => value > from && value <= denominator));
  if (units <= SINGLE_UNITS)
    return within([...Array.from({ length: units }, (_, index) => from + index + 1), denominator]);
  const atPercent = (percent: number): number =>
    Math.ceil(Number(((percent * denominator) / 100).toFixed(9)));
  // the next one too, for bounds that lie strictly below
  const atBounds = bounds.flatMap((bound) => [atPercent(bound), atPercent(bound) + 1]);
  return within([
    firstBetter(from, units, better),
    ...wholePercents.map(atPercent),
    ...atBounds,
    denominator,
  ]);
}

/** Bisects, since points never fall with the rate. */
function firstBetter(from: number, units: number, better: (value: number) => boolean): number {
  let low = 0;
  let high = units;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (better(from + middle)) high = middle;
    else low = middle;
  }
  return from + high;
}

const ascending = (values: number[]): number[] => [...new Set(values)].sort((a, b) => a - b);

/** The least demanding values of each band: bounds of bands, and 0. */
export function bandValues(bands: Band[]): number[] {
  return bands.map(({ bound }) =>
    bound === null ? 0 : bound.op === '>' ? Math.floor(bound.value) + 1 : bound.value,
  );
}

/** Every set of further ticks that gives different points: the fewest ticks, then the first in the form's order. */
export function furtherTicks(options: Option[], entries: readonly Entry[]): number[][] {
  const sets = new Map<number, number[]>([[0, []]]);
  options.forEach(({ points }, index) => {
    if (entries[index] === 1) return;
    for (const [sum, chosen] of [...sets]) {
      const next = sum + toHundredths(points);
      const known = sets.get(next);
      if (!known || known.length > chosen.length + 1) sets.set(next, [...chosen, index]);
    }
  });
  return [...sets.values()].filter((chosen) => chosen.length > 0).sort((a, b) => a.length - b.length);
}

/** Every gain up to `wanted` that further units reach, with the fewest units: one count a line. */
export function furtherCounts(lines: Option[], wanted: number): number[][] {
  const best = new Map<number, number[]>([[0, lines.map(() => 0)]]);
  // sums grow by one unit a round, so the first way to a sum has the fewest units
  for (let round = [0]; round.length > 0;) {
    const next: number[] = [];
    for (const sum of round) {
      lines.forEach(({ points }, index) => {
        const worth = toHundredths(points);
        const reached = Math.min(wanted, sum + worth);
        if (worth === 0 || best.has(reached)) return;
        best.set(
          reached,
          (best.get(sum) ?? []).map((count, at) => (at === index ? count + 1 : count)),
        );
        next.push(reached);
      });
    }
    round = next;
  }
  return [...best].filter(([sum]) => sum > 0).map(([, counts]) => counts);
}

/** Every deduction below `full` that part of the counts leaves, with the most counts left: what remains, one count a line. */
export function remainingCounts(lines: Option[], counts: number[], full: number): number[][] {
  let best = new Map<number, number[]>([[0, []]]);
  const size = (left: number[]): number => left.reduce((sum, count) => sum + count, 0);
  lines.forEach(({ points }, index) => {
    const worth = toHundredths(points);
    const next = new Map<number, number[]>();
    for (const [sum, left] of best) {
      // a line that costs nothing stays as it is
      const most =
        worth === 0
          ? (counts[index] ?? 0)
          : Math.min(counts[index] ?? 0, Math.floor((full - 1 - sum) / worth));
      for (let count = worth === 0 ? most : 0; count <= most; count++) {
        const candidate = [...left, count];
        const known = next.get(sum + count * worth);
        if (!known || size(known) < size(candidate)) next.set(sum + count * worth, candidate);
      }
    }
    best = next;
  });
  return [...best.values()];
}
