import type { Rubric } from '../../src/rubric/types';
import type { Submission } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';
import { applyStep, findGaps } from '../../src/scoring/gaps';
import { anyRubric, anySubmission } from './arbitraries';
import { form, forms } from './forms';
import { fc, runs } from '../tools/random';

const ROUNDS = 7;

/** Points of the criteria whose step is taken, one criterion at a time. */
function holds(rubric: Rubric, given: Submission): void {
  const before = assess(rubric, given);
  const points = new Map(before.criteria.map((criterion) => [criterion.id, criterion.points]));
  const gaps = findGaps(rubric, given, before);
  expect(new Set(gaps.map(({ id }) => id))).toEqual(
    new Set(before.criteria.filter((c) => c.points < c.max).map(({ id }) => id)),
  );
  // all criteria take a step at once: a step changes its own criterion only
  for (let round = 0; round < ROUNDS; round++) {
    const taken = gaps.flatMap(({ id, steps }) => {
      // the smallest, the largest, and those in between
      const step = steps[Math.round((round * (steps.length - 1)) / (ROUNDS - 1))];
      return step ? [{ id, step }] : [];
    });
    const after = assess(
      rubric,
      taken.reduce((changed, { id, step }) => applyStep(changed, id, step), given),
    );
    const promised = new Map(taken.map(({ id, step }) => [id, step]));
    const broken = after.criteria.filter(({ id, points: reached, status }) => {
      const now = points.get(id) ?? 0;
      const step = promised.get(id);
      if (!step) return reached !== now;
      return (
        status !== 'scored' ||
        reached !== step.points ||
        step.gain <= 0 ||
        step.gain !== Math.round((reached - now) * 100) / 100
      );
    });
    expect(broken).toEqual([]);
  }
  for (const { steps, recoverable, next } of gaps) {
    const gains = steps.map(({ gain }) => gain);
    expect(gains).toEqual([...new Set(gains)].sort((a, b) => a - b));
    expect(recoverable).toBe(gains.at(-1) ?? 0);
    expect(next).toBe(steps[0]);
  }
}

test.each(forms().map((rubric) => [rubric.id, rubric] as const))(
  '%s: a step gives exactly the promised points',
  (_id, rubric) => {
    fc.assert(
      fc.property(anySubmission(rubric), (given) => holds(rubric, given)),
      runs(4, 100),
    );
  },
);

test('random rules of every kind: a step gives exactly the promised points', () => {
  const model = form('hue-2021-tinh');
  fc.assert(
    fc.property(
      anyRubric(model, 12).chain((rubric) => anySubmission(rubric).map((given) => [rubric, given] as const)),
      ([rubric, given]) => holds(rubric, given),
    ),
    runs(60, 2000),
  );
});
