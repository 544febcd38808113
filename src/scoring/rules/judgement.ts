/** The assessor gives 0 to the maximum: texts of completeness or duty for which the form prints no rule. */
import type { Problem } from '../../rubric/problem';
import { exact, hundredths, toHundredths } from '../exact';
import { anyWrong } from './cells';
import { numberAt } from './entries';
import { literal, unusable } from './kind';
import { distinct } from './steps';
import type { RuleModule, RuleOf } from './kind';

export const judgement: RuleModule<RuleOf<'judgement'>> = {
  answer: 'points',
  inputs: () => [{ type: 'points', label: '' }],
  evaluate(_rule, max, entries) {
    const problems: Problem[] = unusable(entries);
    const given = entries[0];
    if (problems.length === 0 && typeof given === 'number' && given > max) {
      problems.push({ severity: 'error', code: 'above-maximum', input: 0, received: given, expected: max });
    }
    if (problems.length > 0) return { status: 'invalid', problems };
    if (typeof given !== 'number') return { status: 'missing', problems: [] };
    const points = hundredths(exact(given));
    return {
      status: 'scored',
      hundredths: points,
      problems: [],
      explanation: { code: 'explain-judgement', values: { points: points / 100, max } },
    };
  },
  yields: (_rule, max) => ({ values: [], intervals: [[0, toHundredths(max)]] }),
  formulas(_rule, max, [cell = '']) {
    return {
      invalid: anyWrong([cell], () => [`${cell}>${literal(max)}`]),
      answered: `ISNUMBER(${cell})`,
      points: `ROUND(${cell},2)`,
    };
  },
  steps(_rule, max, entries) {
    const now = toHundredths(numberAt(entries, 0) ?? 0);
    const whole = Array.from({ length: Math.ceil(max) }, (_, index) => Math.min(max, index + 1));
    return distinct(
      whole.map((points) => ({
        inputs: [points],
        hundredths: toHundredths(points),
        code: 'step-judgement',
        values: { points },
      })),
      now,
    );
  },
};
