/** Gaps hold everything that can be won: no criterion is left out, no better answer exists than the last step offered, and the reason fits. */
import type { Criterion, Rubric } from '../../src/rubric/types';
import { emptyAnswer } from '../../src/scoring/answer';
import type { Answer, Entry, Submission } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';
import { findGaps } from '../../src/scoring/gaps';
import { ruleOf } from '../../src/scoring/rules';
import { fc, runs } from '../tools/random';
import { anyRubric, anySubmission } from './arbitraries';
import { form, forms } from './forms';

const MANY = 1000;
const whole = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Answers among which the best one is. */
function candidates({ rule, max }: Criterion, given: Answer): Entry[][] | undefined {
  const inputs = given.inputs.map(() => null);
  switch (rule.kind) {
    case 'ratio': {
      const [, denominator] = given.inputs;
      if (denominator === 0) return [];
      return typeof denominator === 'number' && denominator > 0
        ? [[denominator, denominator, null]]
        : [[null, null, 1]];
    }
    case 'bands': {
      const bounds = rule.bands.flatMap(({ bound }) => (bound ? [bound.value] : []));
      return [
        0,
        MANY * MANY,
        ...bounds.flatMap((bound) => [bound - 1, bound - 0.001, bound, bound + 0.001, bound + 1]),
      ]
        .filter((value) => value >= 0)
        .map((value) => [value]);
    }
    case 'choice':
    case 'combination':
      return whole(rule.options.length).map((index) => [index]);
    case 'checklist':
      return [inputs.map(() => 1)];
    case 'counts':
      return [
        inputs.map(() => MANY),
        ...inputs.map((_, own) => inputs.map((__, at) => (at === own ? MANY : 0))),
      ];
    case 'deduction':
      return [inputs.map(() => 0)];
    case 'judgement':
      return [[max]];
    default:
      return undefined;
  }
}

function holds(rubric: Rubric, given: Submission): void {
  const before = assess(rubric, given);
  const gaps = findGaps(rubric, given, before);
  const found = new Map(gaps.map((gap) => [gap.id, gap]));
  rubric.criteria.forEach((criterion, index) => {
    const now = before.criteria[index];
    if (!now || now.points >= criterion.max) return expect(found.has(criterion.id)).toBe(false);
    const gap = found.get(criterion.id);
    const answer = given.answers.get(criterion.id) ?? emptyAnswer(ruleOf(criterion).inputs.length);
    const answers = candidates(criterion, answer);
    if (!answers) return;
    const reached = answers.map((inputs) => {
      const own = { ...answer, inputs, exemption: null, claimed: null };
      const after = assess(rubric, { ...given, answers: new Map([...given.answers, [criterion.id, own]]) });
      return after.criteria[index]?.points ?? 0;
    });
    const best =
      now.status === 'exempt'
        ? 0
        : Math.max(0, Math.round((Math.max(0, ...reached) - now.points) * 100) / 100);
    expect({ id: criterion.id, recoverable: gap?.recoverable }).toEqual({
      id: criterion.id,
      recoverable: best,
    });
  });
  // most to recover first, then as printed
  const order = rubric.criteria.map(({ id }) => id);
  const sorted = [...gaps].sort(
    (a, b) => b.recoverable - a.recoverable || order.indexOf(a.id) - order.indexOf(b.id),
  );
  expect(gaps.map(({ id }) => id)).toEqual(sorted.map(({ id }) => id));
}

test.each(forms().map((rubric) => [rubric.id, rubric] as const))(
  '%s: nothing better than the last step',
  (_id, rubric) => {
    fc.assert(
      fc.property(anySubmission(rubric), (given) => holds(rubric, given)),
      runs(3, 100),
    );
  },
);

test('random rules of every kind: nothing better than the last step', () => {
  const model = form('hue-2021-tinh');
  fc.assert(
    fc.property(
      anyRubric(model, 8).chain((rubric) => anySubmission(rubric).map((given) => [rubric, given] as const)),
      ([rubric, given]) => holds(rubric, given),
    ),
    runs(60, 2000),
  );
});
