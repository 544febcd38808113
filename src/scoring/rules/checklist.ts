/** Several ticks that add up to at most the maximum (LAN safety measures). Each is Có or Không; all blank is not answered. */
import { toHundredths } from '../exact';
import type { Entry } from '../answer';
import { TICK, tickOf } from './cells';
import { literal, unusable } from './kind';
import type { RuleModule, RuleOf, Step } from './kind';
import { optionLabels } from './labels';
import { distinct, furtherTicks } from './steps';

/** How a tick is written in a sheet. */
export const TICKS = { yes: 'Có', no: 'Không' } as const;

const pointsOf = (rule: RuleOf<'checklist'>, max: number, entries: readonly Entry[]): number =>
  Math.min(
    rule.options.reduce(
      (sum, option, index) => sum + (entries[index] === 1 ? toHundredths(option.points) : 0),
      0,
    ),
    toHundredths(max),
  );

export const checklist: RuleModule<RuleOf<'checklist'>> = {
  answer: 'checklist',
  inputs: (rule) =>
    optionLabels(rule.options).map((label) => ({ type: 'tick', label, options: [TICKS.yes, TICKS.no] })),
  evaluate(rule, max, entries) {
    const problems = unusable(entries, 'not-a-tick');
    entries.forEach((entry, input) => {
      if (typeof entry === 'number' && entry !== 0 && entry !== 1)
        problems.push({ severity: 'error', code: 'not-a-tick', input, received: entry });
    });
    if (problems.length > 0) return { status: 'invalid', problems };
    if (entries.every((entry) => entry === null)) return { status: 'missing', problems: [] };
    const points = pointsOf(rule, max, entries);
    const count = entries.filter((entry) => entry === 1).length;
    return {
      status: 'scored',
      hundredths: points,
      problems: [],
      explanation: {
        code: 'explain-checklist',
        values: { count, of: rule.options.length, points: points / 100 },
      },
    };
  },
  yields(rule, max) {
    const sums = new Set([0]);
    for (const option of rule.options)
      for (const sum of [...sums]) sums.add(sum + toHundredths(option.points));
    return { values: [...sums].map((sum) => Math.min(sum, toHundredths(max))), intervals: [] };
  },
  formulas(rule, max, cells, _lists) {
    const ticks = cells.map(tickOf);
    const sum = ticks
      .map((tick, index) => `(${tick}=${TICK.yes})*${literal(rule.options[index]?.points ?? 0)}`)
      .join('+');
    return {
      invalid: `MIN(${ticks.join(',')})=${TICK.unknown}`,
      answered: `MIN(${ticks.join(',')})<${TICK.blank}`,
      points: `ROUND(MIN(${literal(max)},${sum}),2)`,
    };
  },
  steps(rule, max, entries) {
    const labels = optionLabels(rule.options);
    const steps = furtherTicks(rule.options, entries).map((ticks): Step => {
      const inputs = rule.options.map((_, at) => (ticks.includes(at) ? 1 : (entries[at] ?? null)));
      const option = ticks.map((at) => labels[at] ?? '').join('; ');
      return {
        inputs,
        hundredths: pointsOf(rule, max, inputs),
        code: 'step-tick',
        values: { count: ticks.length, option },
      };
    });
    return distinct(steps, pointsOf(rule, max, entries));
  },
};
