/** Rate × maximum, optionally in bands (docs/readings.md): the rate counts as at most 1; a denominator of 0 is not answered. */
import { HIGHEST_RATE, TOO_LARGE } from '../../reading/kinds';
import type { Problem } from '../../rubric/problem';
import type { Band } from '../../rubric/rule';
import type { Entry } from '../answer';
import { compare, divide, exact, multiply, roundPoints, sameRounded, smaller } from '../exact';
import type { Fraction } from '../exact';
import { bandFormula, bandOf, bandPoints, fixedPoints } from './bands';
import { anyWrong } from './cells';
import { numberAt } from './entries';
import { literal, mayHaveFractions, unusable } from './kind';
import type { Evaluation, RuleModule, RuleOf, Yield } from './kind';
import { ratioSteps } from './steps';

const one: Fraction = { n: 1n, d: 1n };

/** The rate as a fraction of 1, before it is capped; what is missing otherwise. */
function rateOf(entries: readonly Entry[]): { rate: Fraction } | { problems: Problem[] } {
  const [numerator, denominator, share] = [numberAt(entries, 0), numberAt(entries, 1), numberAt(entries, 2)];
  if (numerator === null && denominator === null)
    return share === null ? { problems: [] } : { rate: exact(share) };
  if (denominator === 0) return { problems: [{ severity: 'warning', code: 'denominator-zero', input: 1 }] };
  if (numerator === null) return { problems: [{ severity: 'warning', code: 'numerator-missing', input: 0 }] };
  if (denominator === null)
    return { problems: [{ severity: 'warning', code: 'denominator-missing', input: 1 }] };
  return { rate: divide(exact(numerator), exact(denominator)) };
}

function oddities(entries: readonly Entry[], rate: Fraction): Problem[] {
  const [numerator, denominator, share] = [numberAt(entries, 0), numberAt(entries, 1), numberAt(entries, 2)];
  const problems: Problem[] = [];
  if (compare(rate, one) > 0) {
    problems.push(
      numerator === null
        ? {
            severity: 'warning',
            code: 'share-above-one',
            input: 2,
            received: roundPoints((share ?? 0) * 100),
          }
        : {
            severity: 'warning',
            code: 'numerator-above',
            input: 0,
            received: numerator,
            expected: denominator ?? 0,
          },
    );
  }
  if (numerator !== null && share !== null && !sameRounded(share, Number(rate.n) / Number(rate.d))) {
    problems.push({
      severity: 'warning',
      code: 'share-differs',
      input: 2,
      received: roundPoints(share * 100),
    });
  }
  return problems;
}

/** Hundredths of a rate of at most 1. */
function pointsAt(rule: RuleOf<'ratio'>, max: number, rate: Fraction): number {
  return bandPoints(rule.bands[bandOf(rule.bands, multiply(rate, exact(100)))], max, rate);
}

function evaluate(rule: RuleOf<'ratio'>, max: number, entries: readonly Entry[]): Evaluation {
  const problems = unusable(entries);
  const share = numberAt(entries, 2);
  if (share !== null && share > HIGHEST_RATE && share < TOO_LARGE) {
    problems.push({
      severity: 'error',
      code: 'share-too-high',
      input: 2,
      received: roundPoints(share * 100),
    });
  }
  if (problems.length > 0) return { status: 'invalid', problems };
  const found = rateOf(entries);
  if ('problems' in found) return { status: 'missing', problems: found.problems };
  const rate = smaller(found.rate, one);
  const band = rule.bands[bandOf(rule.bands, multiply(rate, exact(100)))];
  const points = bandPoints(band, max, rate);
  const percent = Number((rate.n * 1_000_000n) / rate.d) / 10_000;
  const [numerator, denominator] = [numberAt(entries, 0), numberAt(entries, 1)];
  const values = { percent: Math.round(percent * 100) / 100, max, points: points / 100 };
  const fixed = band !== undefined && 'points' in band.gives;
  const over = band !== undefined && 'over' in band.gives ? band.gives.over : 100;
  return {
    status: 'scored',
    hundredths: points,
    problems: oddities(entries, found.rate),
    explanation: {
      code: `explain-ratio${fixed ? '-band' : over === 100 ? '' : '-over'}${numerator === null ? '-share' : ''}`,
      values: {
        ...values,
        over,
        ...(numerator === null || denominator === null ? {} : { numerator, denominator }),
      },
    },
  };
}

/** Rates (in percent) that a band covers, given the bands before it. */
function spans(bands: Band[]): { band: Band; low: number; high: number }[] {
  let high = 100;
  return bands.map((band) => {
    const low = band.bound?.value ?? 0;
    const span = { band, low, high };
    high = Math.min(high, low);
    return span;
  });
}

function yields(rule: RuleOf<'ratio'>, max: number): Yield {
  const result: Yield = { values: [0], intervals: [] };
  for (const { band, low, high } of spans(rule.bands)) {
    if ('points' in band.gives) result.values.push(bandPoints(band, max, one));
    else {
      const at = (percent: number): number => bandPoints(band, max, divide(exact(percent), exact(100)));
      result.intervals.push([at(low), at(high)]);
    }
  }
  return result;
}

export const ratio: RuleModule<RuleOf<'ratio'>> = {
  answer: 'ratio',
  inputs: (rule) => [
    { type: 'number', label: rule.numerator, ...mayHaveFractions(rule) },
    { type: 'number', label: rule.denominator, ...mayHaveFractions(rule) },
    { type: 'share', label: '%' },
  ],
  evaluate,
  yields,
  formulas(rule, max, cells, _lists) {
    const [numerator = '', denominator = '', share = ''] = cells;
    const both = `COUNT(${numerator},${denominator})`;
    const rate = `IF(${both}=2,MIN(${numerator},${denominator})/${denominator},MIN(1,${share}))`;
    // numerator × maximum first, one division last: the value under ROUND is then the nearest there is to the exact one
    const scaled = (over: number): string => {
      const [times, by] = over === 100 ? [max, 1] : [max * 100, over];
      const divisor = by === 1 ? denominator : `(${denominator}*${literal(by)})`;
      const ofShare =
        by === 1 ? `MIN(1,${share})*${literal(times)}` : `MIN(1,${share})*${literal(times)}/${literal(by)}`;
      return `MIN(${literal(max)},ROUND(IF(${both}=2,MIN(${numerator},${denominator})*${literal(times)}/${divisor},${ofShare}),2))`;
    };
    const points = (band: Band): string =>
      'over' in band.gives ? scaled(band.gives.over) : fixedPoints(band, max);
    return {
      invalid: anyWrong(cells, (cell) => (cell === share ? [`${cell}>${literal(HIGHEST_RATE)}`] : [])),
      answered: `OR(AND(${both}=0,COUNT(${share})=1),AND(${both}=2,${denominator}>0))`,
      points: bandFormula(rule.bands, rate, 100, points),
      rate,
      odd: `IF(${both}=2,${numerator}>${denominator},${share}>1)`,
    };
  },
  steps(rule, max, entries) {
    const before = evaluate(rule, max, entries);
    return ratioSteps(
      rule,
      before.status === 'scored' ? before.hundredths : 0,
      (rate) => pointsAt(rule, max, rate),
      entries,
    );
  },
};
