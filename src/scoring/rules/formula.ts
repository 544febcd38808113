/**
 * A formula over named quantities (`src/rubric/formula.ts`): points = its value, rounded once to hundredths, between the least and
 * the maximum of the criterion. Every quantity is asked for; a quantity that is part of another counts as at most that.
 */
import { withComma } from '../../reading/print';
import { HIGHEST_RATE } from '../../reading/kinds';
import { FIRST_DAY, LAST_DAY, dayText, isDay } from '../../reading/day';
import { formulaText, partsOf } from '../../rubric/formula';
import type { Problem } from '../../rubric/problem';
import type { NamedQuantity } from '../../rubric/rule';
import type { Entry } from '../answer';
import { compare, exact, hundredths, smaller, toHundredths } from '../exact';
import type { Fraction } from '../exact';
import { TICKS } from './checklist';
import { TICK, anyWrong, tickOf } from './cells';
import { numberAt } from './entries';
import { dividedOf, divisorOf, quotientOf } from './formula-excel';
import { formulaSteps } from './formula-steps';
import { valueOf } from './formula-value';
import { UNIT_TYPE, literal, unusable } from './kind';
import type { Evaluation, Input, RuleModule, RuleOf, Yield } from './kind';

type Formula = RuleOf<'formula'>;

const inputTypes = {
  whole: 'number',
  number: 'number',
  percent: 'share',
  tick: 'tick',
  day: 'date',
} as const satisfies Record<NamedQuantity['type'], Input['type']>;

const inputOf = ({ text, type, source }: NamedQuantity): Input => ({
  type: inputTypes[type],
  label: text,
  ...(type === 'number' ? { fractions: true } : {}),
  ...(type === 'tick' ? { options: [TICKS.yes, TICKS.no] } : {}),
  ...(source === 'entered' ? {} : { source }),
});

/** True where the points depend on the type of the unit, and it is not known. */
const needsType = ({ limits, maxima }: Formula): boolean =>
  maxima !== undefined || limits.some(({ values }) => values.length !== 1);

/** What the quantities count as; undefined where one is missing. */
export function countedOf({ quantities }: Formula, entries: readonly Entry[]): Fraction[] | undefined {
  const given = quantities.map((_, index) => numberAt(entries, index));
  if (given.some((value) => value === null)) return undefined;
  const values = given.map((value) => exact(value ?? 0));
  return quantities.map(({ partOf }, index) => {
    const own = values[index] ?? exact(0);
    const whole = partOf === undefined ? undefined : values[partOf];
    return whole === undefined ? own : smaller(own, whole);
  });
}

/** The value of the formula; null where something is divided by 0. */
export const formulaValue = (rule: Formula, max: number, counted: Fraction[]): Fraction | null =>
  valueOf(rule.expression, {
    max: exact(max),
    quantities: counted,
    limits: rule.limits.map(({ values }) => exact(values[0] ?? 0)),
  });

/** Whole hundredths of a value, rounded once, between the least and the most. */
const pointsOf = ({ min }: Formula, max: number, value: Fraction): number => {
  const [least, most] = [exact(min), exact(max)];
  if (compare(value, most) >= 0) return toHundredths(max);
  return compare(value, least) <= 0 ? toHundredths(min) : hundredths(value);
};

function wrong({ quantities }: Formula, entries: readonly Entry[]): Problem[] {
  const problems = unusable(entries);
  quantities.forEach(({ type }, input) => {
    const entry = numberAt(entries, input);
    if (entry === null || problems.some((problem) => problem.input === input)) return;
    if (type === 'tick' && entry !== 0 && entry !== 1)
      problems.push({ severity: 'error', code: 'not-a-tick', input, received: entry });
    if (type === 'percent' && entry > HIGHEST_RATE)
      problems.push({
        severity: 'error',
        code: 'share-too-high',
        input,
        received: Math.round(entry * 1e6) / 1e4,
      });
    if (type === 'day' && !isDay(entry))
      problems.push({ severity: 'error', code: 'not-a-date', input, received: entry });
  });
  return problems;
}

function oddities({ quantities }: Formula, entries: readonly Entry[]): Problem[] {
  return quantities.flatMap(({ partOf }, input): Problem[] => {
    const [part, whole] = [numberAt(entries, input), partOf === undefined ? null : numberAt(entries, partOf)];
    return part !== null && whole !== null && part > whole
      ? [{ severity: 'warning', code: 'numerator-above', input, received: part, expected: whole }]
      : [];
  });
}

/** The formula with the figures in their places: "31/40 × 10". */
function withFigures(rule: Formula, max: number, entries: readonly Entry[]): string {
  return formulaText(rule.expression, (of, index) => {
    if (of === 'max') return withComma(max);
    if (of === 'limit') return withComma(rule.limits[index]?.values[0] ?? 0);
    const quantity = rule.quantities[index];
    const entry = numberAt(entries, index) ?? 0;
    if (quantity?.type === 'percent') return `${withComma(Math.round(entry * 1e8) / 1e6)} %`;
    return quantity?.type === 'day' ? dayText(entry) : withComma(entry);
  });
}

/** Decimals that a value is shown with. */
const DIGITS = 6;

/** A value as it is shown, rounded half away from zero. */
export function rounded({ n, d }: Fraction): number {
  const value = hundredths({ n: n * 10n ** BigInt(DIGITS - 2), d }) / 10 ** DIGITS;
  // a sheet shows figures so large that six more digits are beyond what a number holds
  return Number.isFinite(value) ? value : Number(n / d);
}

function evaluate(rule: Formula, max: number, entries: readonly Entry[]): Evaluation {
  const problems = wrong(rule, entries);
  if (problems.length > 0) return { status: 'invalid', problems };
  if (entries.every((entry) => entry === null)) return { status: 'missing', problems: [] };
  if (needsType(rule))
    return { status: 'missing', problems: [{ severity: 'warning', code: 'unit-type-missing' }] };
  const counted = countedOf(rule, entries);
  if (!counted) {
    const input = entries.findIndex((entry) => entry === null);
    const expected = rule.quantities[input]?.text ?? '';
    return {
      status: 'missing',
      problems: [{ severity: 'warning', code: 'quantity-missing', input, expected }],
    };
  }
  const value = formulaValue(rule, max, counted);
  if (value === null)
    return { status: 'missing', problems: [{ severity: 'warning', code: 'divided-by-zero' }] };
  const formula = withFigures(rule, max, entries);
  if (rule.relative)
    return {
      status: 'pending',
      value,
      problems: oddities(rule, entries),
      explanation: { code: 'explain-pending', values: { formula, value: rounded(value), max } },
    };
  const points = pointsOf(rule, max, value);
  return {
    status: 'scored',
    hundredths: points,
    problems: oddities(rule, entries),
    explanation: {
      code: 'explain-formula',
      values: { formula, max, points: points / 100 },
    },
  };
}

/** Cases that give fixed points yield these; anything else every hundredth in between. */
function yields(rule: Formula, max: number): Yield {
  const [least, most] = [toHundredths(rule.min), toHundredths(max)];
  const { expression } = rule;
  const leaves =
    expression.is === 'cases'
      ? [...expression.cases.map(({ then }) => then), expression.otherwise]
      : [expression];
  const fixed = leaves.every((leaf) =>
    partsOf(leaf).every(({ is }) => is === 'number' || is === 'max' || is === 'operation'),
  );
  if (needsType(rule) || !fixed) return { values: [0], intervals: [[least, most]] };
  const values = leaves.flatMap((leaf) => {
    const value = formulaValue({ ...rule, expression: leaf }, max, []);
    return value === null ? [] : [pointsOf(rule, max, value)];
  });
  return { values: [0, ...values], intervals: [] };
}

function formulas(rule: Formula, max: number, cells: string[]): ReturnType<RuleModule<Formula>['formulas']> {
  const at = (index: number): string => cells[index] ?? '';
  const { quantities, maxima, limits, min } = rule;
  const ticked = quantities.map(({ type }) => type === 'tick');
  const read = quantities.map(({ type, partOf }, index) => {
    if (type === 'tick') return `IF(${tickOf(at(index))}=${TICK.yes},1,0)`;
    return type === 'day'
      ? `INT(${at(index)})`
      : partOf === undefined
        ? at(index)
        : `MIN(${at(index)},${at(partOf)})`;
  });
  const quotient = quotientOf(rule.expression, {
    max: maxima ?? [max],
    quantities: read,
    limits: limits.map(({ values }) => values),
    type: UNIT_TYPE,
  });
  const bounds = (index: number): string[] => {
    const type = quantities[index]?.type;
    if (type === 'percent') return [`${at(index)}>${literal(HIGHEST_RATE)}`];
    return type === 'day' ? [`${at(index)}<${FIRST_DAY}`, `${at(index)}>=${LAST_DAY + 1}`] : [];
  };
  const numbers = cells.filter((_, index) => ticked[index] !== true);
  const ticks = cells.filter((_, index) => ticked[index] === true).map(tickOf);
  const wrongs = [
    ...(numbers.length === 0 ? [] : [anyWrong(numbers, (cell) => bounds(cells.indexOf(cell)))]),
    ...ticks.map((tick) => `${tick}=${TICK.unknown}`),
  ];
  const divisor = divisorOf(quotient);
  const complete = [
    ...(numbers.length === 0 ? [] : [`COUNT(${numbers.join(',')})=${numbers.length}`]),
    ...ticks.map((tick) => `${tick}<${TICK.blank}`),
  ].join(',');
  const computable = divisor === '1' ? `AND(${complete})` : `IF(AND(${complete}),${divisor}>0,1=0)`;
  const entered = [
    ...(numbers.length === 0 ? [] : [`COUNT(${numbers.join(',')})>0`]),
    ...ticks.map((tick) => `${tick}<${TICK.blank}`),
  ].join(',');
  const parts = quantities.flatMap(({ partOf }, index) =>
    partOf === undefined ? [] : [`${at(index)}>${at(partOf)}`],
  );
  const most = maxima ? `CHOOSE(${UNIT_TYPE},${maxima.map(literal).join(',')})` : literal(max);
  return {
    invalid: wrongs.length === 1 ? wrongs.join('') : `OR(${wrongs.join(',')})`,
    answered: needsType(rule) ? `IF(${UNIT_TYPE}>0,${computable},1=0)` : computable,
    entered: `OR(${entered})`,
    points: `MIN(${most},MAX(${literal(min)},ROUND(${dividedOf(quotient)},2)))`,
    ...(rule.relative ? { pending: true, rate: `ROUND(${dividedOf(quotient)},${DIGITS})` } : {}),
    ...(parts.length === 0 ? {} : { odd: `OR(${parts.join(',')})` }),
  };
}

export const formula: RuleModule<Formula> = {
  answer: 'values',
  inputs: ({ quantities }) => quantities.map(inputOf),
  evaluate,
  yields,
  formulas,
  steps: (rule, max, entries) =>
    rule.relative !== undefined || needsType(rule) || wrong(rule, entries).length > 0
      ? []
      : formulaSteps(rule, entries, (changed) => {
          const counted = countedOf(rule, changed);
          const value = counted && formulaValue(rule, max, counted);
          return value ? pointsOf(rule, max, value) : undefined;
        }),
};
