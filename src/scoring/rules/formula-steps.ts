/** What further figures bring where a formula gives the points: each step changes one quantity. */
import { dayText } from '../../reading/day';
import { partsOf, sidesOf } from '../../rubric/formula';
import type { Expression } from '../../rubric/formula';
import type { NamedQuantity } from '../../rubric/rule';
import type { Entry } from '../answer';
import { numberAt } from './entries';
import type { RuleOf, Step } from './kind';
import { distinct } from './steps';

type Formula = RuleOf<'formula'>;

/** Up to so many units more or less every single one is a step. */
const SINGLE_UNITS = 100;
/** Doublings after which more of a quantity is no step any more. */
const DOUBLINGS = 24;
const wholePercents = Array.from({ length: 100 }, (_, index) => index + 1);

/** Places of the quantities that something is divided by: nobody makes a rate better by having fewer cases. */
function divisors(expression: Expression): Set<number> {
  const below = partsOf(expression).flatMap((part) =>
    part.is === 'operation' && part.op === '/' ? partsOf(part.right) : [],
  );
  return new Set(below.flatMap((part) => (part.is === 'quantity' ? [part.index] : [])));
}

/** Days that the formula compares with. */
const daysOf = (expression: Expression): number[] =>
  partsOf(expression).flatMap((part) => {
    if (part.is === 'day') return [part.value];
    if (part.is !== 'cases') return [];
    return part.cases
      .flatMap(({ when }) => sidesOf(when))
      .flatMap((side) => (side.is === 'day' ? [side.value, side.value - 1] : []));
  });

/** Values that a quantity may take instead, the nearest first. */
function candidates(
  quantity: NamedQuantity,
  now: number,
  whole: number | null,
  days: readonly number[],
  at: (value: number) => number | undefined,
): number[] {
  switch (quantity.type) {
    case 'tick':
      return now === 1 ? [0] : [1];
    case 'day':
      return days.filter((day) => day < now).sort((a, b) => b - a);
    case 'percent':
      return wholePercents.map((percent) => percent / 100).filter((rate) => rate !== now);
    case 'whole':
    case 'number':
      break;
  }
  const singles = Array.from({ length: SINGLE_UNITS }, (_, index) => index + 1);
  const fewer = singles.map((count) => now - count).filter((value) => value >= 0);
  const more =
    whole === null
      ? [...singles.map((count) => now + count), firstBest(now, at)]
      : [
          ...singles.map((count) => now + count),
          ...wholePercents.map((percent) => Math.ceil((percent * whole) / 100)),
          whole,
        ].filter((value) => value > now && value <= whole);
  return [...more.sort((a, b) => a - b), ...fewer, ...(now > 0 ? [0] : [])];
}

/** The least value from which more brings nothing further, where doubling finds one. */
function firstBest(now: number, at: (value: number) => number | undefined): number {
  let high = Math.max(1, Math.ceil(now));
  for (let round = 0; round < DOUBLINGS && at(high * 2) !== at(high); round++) high *= 2;
  const best = at(high);
  let low = Math.floor(now);
  // ends with fractions and where numbers are too large to have neighbours
  const between = (): number => Math.floor((low + high) / 2);
  for (let middle = between(); low < middle && middle < high; middle = between())
    if (at(middle) === best) high = middle;
    else low = middle;
  return high;
}

/**
 * The steps of a formula. Quantities that others give, or that stand below a division do not change; a
 * missing figure is taken as none. Where others are missing beside it they are entered as none with it, and the step says so.
 * @param at hundredths of changed entries; undefined where none come of them
 */
export function formulaSteps(
  rule: Formula,
  entries: readonly Entry[],
  at: (entries: readonly Entry[]) => number | undefined,
): Step[] {
  const below = divisors(rule.expression);
  const open = rule.quantities.flatMap((_, index) => (entries[index] === null ? [index] : []));
  /** True where 0 can be entered for a figure: not for a day, nor for one that others give or that something is divided by. */
  const canBeNone = (index: number): boolean => {
    const { type, source } = rule.quantities[index] ?? {};
    return type !== 'day' && source === 'entered' && !below.has(index);
  };
  const now = at(entries) ?? 0;
  const days = daysOf(rule.expression);
  return distinct(
    [
      ...allTicks(rule, entries, at),
      ...rule.quantities.flatMap((quantity, index): Step[] => {
        const fixed = quantity.source !== 'entered' || below.has(index);
        const others = open.filter((other) => other !== index);
        if (fixed || !others.every(canBeNone)) return [];
        const changed = (value: number): Entry[] =>
          entries.map((entry, place) => (place === index ? value : others.includes(place) ? 0 : entry));
        const rest = others.map((other) => rule.quantities[other]?.text ?? '').join('; ');
        const given = numberAt(entries, index);
        const from = given ?? (quantity.type === 'day' ? Infinity : 0);
        const whole = quantity.partOf === undefined ? null : numberAt(entries, quantity.partOf);
        const values = candidates(quantity, from, whole, days, (value) => at(changed(value)));
        return (given === null ? [from, ...values].filter(Number.isFinite) : values).flatMap(
          (value): Step[] => {
            const hundredths = at(changed(value));
            if (hundredths === undefined) return [];
            const { code, values: said } = wording(quantity, given, value);
            const told = rest === '' ? said : { ...said, rest };
            return [{ inputs: changed(value), hundredths, code, values: told }];
          },
        );
      }),
    ],
    now,
  );
}

/** All conditions that are not met yet, together: a standard gives points only where every one holds. */
function allTicks(
  rule: Formula,
  entries: readonly Entry[],
  at: (entries: readonly Entry[]) => number | undefined,
): Step[] {
  const isOpen = ({ type, source }: NamedQuantity, index: number): boolean =>
    type === 'tick' && source === 'entered' && entries[index] !== 1;
  const undone = rule.quantities.filter(isOpen);
  if (undone.length < 2) return [];
  const inputs = entries.map((entry, index) => {
    const quantity = rule.quantities[index];
    return quantity && isOpen(quantity, index) ? 1 : entry;
  });
  const hundredths = at(inputs);
  if (hundredths === undefined) return [];
  const option = undone.map(({ text }) => text).join('; ');
  return [{ inputs, hundredths, code: 'step-tick', values: { count: undone.length, option } }];
}

function wording(
  { text, type }: NamedQuantity,
  from: number | null,
  value: number,
): Pick<Step, 'code' | 'values'> {
  if (type === 'tick')
    return { code: value === 1 ? 'step-tick' : 'step-untick', values: { count: 1, option: text } };
  if (type === 'day') return { code: 'step-day', values: { label: text, day: dayText(value) } };
  if (type === 'percent')
    return { code: 'step-percent', values: { label: text, percent: Math.round(value * 1e4) / 100 } };
  if (from === null) return { code: 'step-value', values: { label: text, value } };
  const count = Number(Math.abs(value - from).toFixed(6));
  return { code: value >= from ? 'step-raise' : 'step-lower', values: { count, label: text, value } };
}
