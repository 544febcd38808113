import type { Band } from '../../rubric/rule';
import { compare, divide, exact, hundredths, multiply, toHundredths } from '../exact';
import type { Fraction } from '../exact';
import { anyWrong } from './cells';
import { literal, mayHaveFractions, unusable } from './kind';
import { bandValues, distinct } from './steps';
import type { RuleModule, RuleOf, Step, Yield } from './kind';

/** The first band whose bound holds; -1 where none does. `value` is in the unit of the bounds. */
export function bandOf(bands: Band[], value: Fraction): number {
  return bands.findIndex(({ bound }) => {
    if (bound === null) return true;
    const order = compare(value, exact(bound.value));
    return bound.op === '>=' ? order >= 0 : bound.op === '>' ? order > 0 : order <= 0;
  });
}

/** Hundredths that a band gives; `rate` (a fraction of 1) is used only by bands that depend on it. */
export function bandPoints(band: Band | undefined, max: number, rate: Fraction): number {
  if (!band) return 0;
  if ('points' in band.gives) return Math.min(toHundredths(band.gives.points), toHundredths(max));
  const share = divide(multiply(rate, exact(100)), exact(band.gives.over));
  return Math.min(hundredths(multiply(share, exact(max))), toHundredths(max));
}

/** Nested IF over the bands; `value` and `points(band)` are expressions. */
export function bandFormula(
  bands: Band[],
  value: string,
  scale: number,
  points: (band: Band) => string,
): string {
  const [band, ...rest] = bands;
  if (!band) return '0';
  if (band.bound === null) return points(band);
  const bound = literal(band.bound.value / scale);
  return `IF(${value}${band.bound.op}${bound},${points(band)},${bandFormula(rest, value, scale, points)})`;
}

/** Fixed points of a band as an expression, never above the maximum. */
export const fixedPoints = (band: Band, max: number): string =>
  'points' in band.gives ? literal(Math.min(band.gives.points, max)) : '0';

const noRate: Fraction = { n: 0n, d: 1n };

export const bands: RuleModule<RuleOf<'bands'>> = {
  answer: 'number',
  inputs: (rule) => [{ type: 'number', label: rule.quantity, ...mayHaveFractions(rule) }],
  evaluate(rule, max, entries) {
    const problems = unusable(entries);
    if (problems.length > 0) return { status: 'invalid', problems };
    const value = entries[0];
    if (typeof value !== 'number') return { status: 'missing', problems: [] };
    const band = bandOf(rule.bands, exact(value));
    const points = bandPoints(rule.bands[band], max, noRate);
    return {
      status: 'scored',
      hundredths: points,
      problems: [],
      explanation: { code: 'explain-bands', values: { value, unit: rule.unit, points: points / 100 } },
    };
  },
  yields: (rule, max): Yield => ({
    values: [0, ...rule.bands.map((band) => bandPoints(band, max, noRate))],
    intervals: [],
  }),
  formulas(rule, max, [cell = ''], _lists) {
    return {
      invalid: anyWrong([cell]),
      answered: `ISNUMBER(${cell})`,
      points: bandFormula(rule.bands, cell, 1, (band) => fixedPoints(band, max)),
    };
  },
  steps(rule, max, entries) {
    const before = bands.evaluate(rule, max, entries);
    const now = before.status === 'scored' ? before.hundredths : 0;
    const fewerIsBetter = rule.bands[0]?.bound?.op === '<=';
    return distinct(
      bandValues(rule.bands).map((value): Step => ({
        inputs: [value],
        hundredths: bandPoints(rule.bands[bandOf(rule.bands, exact(value))], max, noRate),
        code: 'step-reach',
        values: { value, unit: rule.unit, atMost: fewerIsBetter ? 'yes' : 'no' },
      })),
      now,
    );
  },
};
