/** Steps and plans of forms where criteria limit each other, penalties end and totals are scaled. */
import { assess } from '../../src/scoring/assess';
import { parseDocument } from '../../src/scoring/document';
import { applyStep, findGaps, ownGaps } from '../../src/scoring/gaps';
import { planText } from '../../src/messages/gaps';
import { applyPlan, planFor } from '../../src/scoring/plan';
import { effortOf } from '../../src/scoring/plan-additive';
import { randomDocument } from '../tools/answers';
import { exampleIds, formOf } from '../tools/forms';
import { fc, runs } from '../tools/random';
import { submissionOf } from '../tools/workbooks';

/** Criteria that may change: those that limit, some that are limited, a penalty. */
const feasible: Record<string, string[]> = {
  'vinh-an-2026-cchc': ['I.1', 'I.4', 'II.1', 'II.3', 'VIII.1'],
  'vinh-an-2026-xa': ['1.1', '1.6', '3.1', '3.2', '6.2'],
};

describe.each(exampleIds)('%s', (id) => {
  test('a step brings the points and the total that it promises', async () => {
    const rubric = await formOf(id);
    fc.assert(
      fc.property(randomDocument(rubric), (document) => {
        const parsed = parseDocument(document, rubric);
        if (!parsed.ok) throw new Error('refused');
        const { submission } = parsed;
        const before = assess(rubric, submission);
        for (const gap of findGaps(rubric, submission, before))
          for (const step of [gap.steps[0], gap.steps.at(-1)]) {
            if (!step) continue;
            const after = assess(rubric, applyStep(submission, gap.id, step));
            expect({
              id: gap.id,
              points: after.criteria.find((criterion) => criterion.id === gap.id)?.points,
              gain: Math.round((after.total - before.total) * 100) / 100,
            }).toEqual({ id: gap.id, points: step.points, gain: step.gain });
          }
      }),
      runs(6, 200),
    );
  });

  test('a plan is the best of all combinations of steps', async () => {
    const rubric = await formOf(id);
    const open = feasible[id] ?? [];
    const infeasible = new Set(
      rubric.criteria.map((criterion) => criterion.id).filter((one) => !open.includes(one)),
    );
    fc.assert(
      fc.property(randomDocument(rubric), fc.integer({ min: 1, max: 110 }), (document, percent) => {
        const parsed = parseDocument(document, rubric);
        if (!parsed.ok) throw new Error('refused');
        const { submission } = parsed;
        const before = assess(rubric, submission);
        const gaps = ownGaps(rubric, submission, before).filter(
          (gap) => gap.steps.length > 0 && !infeasible.has(gap.id),
        );
        fc.pre(gaps.reduce((product, gap) => product * (gap.steps.length + 1), 1) < 800);
        const ways = combinations(gaps.map(({ steps }) => steps.length)).map((chosen) => {
          const steps = gaps.flatMap((gap, index) => {
            const step = gap.steps[chosen[index] ?? -1];
            return step ? [{ id: gap.id, step }] : [];
          });
          const effort = gaps.reduce((sum, gap, index) => {
            const step = gap.steps[chosen[index] ?? -1];
            return step ? sum + effortOf(step.own - (gap.own ?? gap.points), gap.max) : sum;
          }, 0);
          return { chosen, steps, effort, total: assess(rubric, applyPlan(submission, { steps })).total };
        });
        const highest = Math.max(...ways.map(({ total }) => total));
        const target = Math.round(before.total * 100 + (highest - before.total) * percent) / 100;
        const plan = planFor(rubric, submission, { target, infeasible });
        const [best] = ways
          .filter(({ total }) => total >= target)
          .sort(
            (a, b) => a.steps.length - b.steps.length || a.effort - b.effort || order(a.chosen, b.chosen),
          );
        expect(assess(rubric, applyPlan(submission, plan)).total).toBe(plan.total);
        expect(plan.reaches).toBe(best !== undefined);
        // the gains of its steps come to the whole
        const gained = plan.steps.reduce((sum, { step }) => sum + Math.round(step.gain * 100), 0);
        expect(gained).toBe(Math.round((plan.total - before.total) * 100));
        if (best)
          expect(plan.steps.map(({ id: one, step }) => [one, step.own])).toEqual(
            best.steps.map(({ id: one, step }) => [one, step.own]),
          );
      }),
      runs(12, 300),
    );
  }, 60_000);
});

test('a plan of so many criteria that not every set can be tried says so, and reaches its target all the same', async () => {
  const rubric = await formOf('vinh-an-2026-xa');
  const submission = submissionOf(rubric, {
    ...{ rubric: rubric.id, unit: { name: 'Xã A' }, fields: { unitType: 'Xã' } },
    answers: {},
  });
  const plan = planFor(rubric, submission, { target: 20 });
  expect(plan).toMatchObject({ reaches: true, unproven: true });
  expect(assess(rubric, applyPlan(submission, plan)).total).toBe(plan.total);
  expect(planText(plan)).toMatch(/có thể còn cách cần ít thay đổi hơn/);
});

/** Every choice of a step, or none, of every gap. */
function combinations([first, ...rest]: number[]): number[][] {
  if (first === undefined) return [[]];
  const others = combinations(rest);
  return Array.from({ length: first + 1 }, (_, step) => others.map((other) => [step - 1, ...other])).flat();
}

/** The criteria that stand earlier, then the smaller step at the first difference. */
function order(a: number[], b: number[]): number {
  const set = a.findIndex((step, index) => step >= 0 !== (b[index] ?? -1) >= 0);
  if (set >= 0) return (a[set] ?? -1) >= 0 ? -1 : 1;
  return a.map((step, index) => step - (b[index] ?? -1)).find((difference) => difference !== 0) ?? 0;
}
