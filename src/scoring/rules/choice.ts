/** One of several options (Có / Không, đầy đủ / không đầy đủ), and Hà Nam VI.1, whose cases combine to options. */
import type { Entry } from '../answer';
import { toHundredths } from '../exact';
import { isBlank, isIn, placeIn } from './cells';
import { literal, unusable } from './kind';
import type { RuleModule, RuleOf } from './kind';
import { optionLabels } from './labels';
import { distinct } from './steps';

type Choice = RuleOf<'choice'> | RuleOf<'combination'>;

const pointsOf = (rule: Choice, max: number, option: number): number =>
  Math.min(toHundredths(rule.options[option]?.points ?? 0), toHundredths(max));

export const choice: RuleModule<Choice> = {
  answer: 'choice',
  inputs: (rule) => [{ type: 'option', label: '', options: optionLabels(rule.options) }],
  evaluate(rule, max, entries) {
    const problems = unusable(entries, 'not-an-option');
    const option = entries[0];
    if (problems.length === 0 && typeof option === 'number' && rule.options[option] === undefined) {
      problems.push({ severity: 'error', code: 'not-an-option', input: 0, received: option });
    }
    if (problems.length > 0) return { status: 'invalid', problems };
    if (typeof option !== 'number') return { status: 'missing', problems: [] };
    const points = pointsOf(rule, max, option);
    return {
      status: 'scored',
      hundredths: points,
      problems: [],
      explanation: {
        code: 'explain-choice',
        values: { option: optionLabels(rule.options)[option] ?? '', points: points / 100 },
      },
    };
  },
  yields: (rule, max) => ({
    values: [0, ...rule.options.map((_, index) => pointsOf(rule, max, index))],
    intervals: [],
  }),
  formulas(rule, max, [cell = ''], [list = '']) {
    return {
      invalid: `NOT(OR(${isBlank(cell)},${isIn(list, cell)}))`,
      answered: `NOT(${isBlank(cell)})`,
      points: `CHOOSE(${placeIn(list, cell)},${rule.options.map((_, index) => literal(pointsOf(rule, max, index) / 100)).join(',')})`,
    };
  },
  steps(rule, max, entries) {
    const option: Entry = entries[0] ?? null;
    const now = typeof option === 'number' ? pointsOf(rule, max, option) : 0;
    const labels = optionLabels(rule.options);
    return distinct(
      labels.map((label, index) => ({
        inputs: [index],
        hundredths: pointsOf(rule, max, index),
        code: 'step-option',
        values: { option: label },
      })),
      now,
    );
  },
};
