/** Steps that a unit is offered, against a search through every figure that it could enter: none less demanding was left out. */
import type { Criterion, Rubric } from '../../src/rubric/types';
import { emptyAnswer } from '../../src/scoring/answer';
import type { Answer, Entry } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';
import { findGaps } from '../../src/scoring/gaps';
import type { Gap } from '../../src/scoring/gaps';
import { ruleOf } from '../../src/scoring/rules';
import { submissionOf } from '../tools/workbooks';
import { formOf } from '../tools/forms';
import { form, forms } from './forms';

/** The gap of a criterion of which alone something was entered. */
function gapOf(rubric: Rubric, criterion: Criterion, more: Partial<Answer>): Gap | undefined {
  const answer = { ...emptyAnswer(ruleOf(criterion).inputs.length), ...more };
  const submission = { rubric: rubric.id, unit: '', fields: {}, answers: new Map([[criterion.id, answer]]) };
  return findGaps(rubric, submission, assess(rubric, submission)).find(({ id }) => id === criterion.id);
}

const pointsOf = (criterion: Criterion, inputs: Entry[]): number => {
  const found = ruleOf(criterion).evaluate(inputs);
  return found.status === 'scored' ? found.hundredths : 0;
};

const all = forms().flatMap((rubric) =>
  rubric.criteria.map((criterion) => [`${rubric.id} ${criterion.id}`, rubric, criterion] as const),
);

/** So many that not every single one is a step. */
const WHOLE = 1_000;

test.each(all.filter(([, , { rule }]) => rule.kind === 'ratio'))(
  '%s: of a thousand the fewest more that bring anything, and the fewest for every band',
  (_name, rubric, criterion) => {
    const { rule } = criterion;
    for (const from of [0, 333]) {
      const gap = gapOf(rubric, criterion, { inputs: [from, WHOLE, null] });
      const least = new Map<number, number>();
      const now = pointsOf(criterion, [from, WHOLE, null]);
      for (let value = from + 1; value <= WHOLE; value++) {
        const points = pointsOf(criterion, [value, WHOLE, null]);
        if (points > now && !least.has(points)) least.set(points, value);
      }
      const [first] = least.values();
      expect(gap?.next?.inputs[0]).toBe(first);
      if (!('bands' in rule) || rule.bands.some(({ gives }) => !('points' in gives))) continue;
      expect((gap?.steps ?? []).map(({ points, inputs }) => [points, inputs[0]])).toEqual(
        [...least].map(([points, value]) => [points / 100, value]),
      );
    }
  },
);

/** Every list of counts up to the given ones. */
const upTo = ([most, ...others]: number[]): number[][] =>
  most === undefined
    ? [[]]
    : upTo(others).flatMap((rest) => Array.from({ length: most + 1 }, (_, count) => [count, ...rest]));

test.each(all.filter(([, , { rule }]) => rule.kind === 'deduction'))(
  '%s: what costs points is taken away as little as the points ask for',
  (_name, rubric, criterion) => {
    const given = ruleOf(criterion).inputs.map((_, line) => 3 - (line % 3));
    const left = new Map<number, number>();
    for (const counts of upTo(given)) {
      const sum = counts.reduce((whole, count) => whole + count, 0);
      const points = pointsOf(criterion, counts);
      left.set(points, Math.max(left.get(points) ?? 0, sum));
    }
    const steps = gapOf(rubric, criterion, { inputs: given })?.steps ?? [];
    expect(steps.length).toBeGreaterThan(0);
    for (const { points, inputs } of steps)
      expect([points, inputs.reduce<number>((sum, count) => sum + Number(count), 0)]).toEqual([
        points,
        left.get(Math.round(points * 100)),
      ]);
  },
);

test('an exemption that gives less than all is no answer to be improved', () => {
  const rubric = form('ha-nam-2021-so');
  const criterion = rubric.criteria.find(({ id }) => id === 'III.2.5');
  // services without a single file: 5 of 10 points
  const gap = criterion && gapOf(rubric, criterion, { exemption: 1, note: 'Không có hồ sơ' });
  expect(gap).toMatchObject({
    points: 5,
    max: 10,
    reason: { code: 'gap-exempt' },
    steps: [],
    recoverable: 0,
  });
});

test('points that a limit of the form takes away are said to be lost by it, with what they were', async () => {
  const rubric = await formOf('vinh-an-2026-cchc');
  // without a plan the other criteria of the group have no points
  const submission = submissionOf(rubric, {
    rubric: rubric.id,
    unit: { name: 'Sở A' },
    answers: { 'I.6': { counts: [0] }, 'I.1': { values: {} } },
  });
  const gap = findGaps(rubric, submission, assess(rubric, submission)).find(({ id }) => id === 'I.6');
  expect(gap).toMatchObject({
    points: 0,
    own: 1,
    reason: { code: 'gap-limited', values: { own: 1, points: 0 } },
  });
});
