import { assess } from '../../src/scoring/assess';
import { findGaps } from '../../src/scoring/gaps';
import type { Gap } from '../../src/scoring/gaps';
import { nextClass } from '../../src/scoring/next-class';
import { applyPlan, planFor } from '../../src/scoring/plan';
import { effortOf } from '../../src/scoring/plan-additive';
import { searchPlan } from '../../src/scoring/plan-search';
import { anyRubric, anySubmission } from './arbitraries';
import { form, submission } from './forms';
import { fc, runs } from '../tools/random';

interface Candidate {
  steps: [number, number][];
  effort: number;
}

/** −1 where a comes first: number of criteria, effort, then the form's order. */
function rank(a: Candidate, b: Candidate): number {
  if (a.steps.length !== b.steps.length) return a.steps.length - b.steps.length;
  if (a.effort !== b.effort) return a.effort - b.effort;
  const order = (index: 0 | 1): number =>
    a.steps
      .map((step, at) => step[index] - (b.steps[at]?.[index] ?? 0))
      .find((difference) => difference !== 0) ?? 0;
  return order(0) || order(1);
}

/** Tries every combination of steps. */
function bruteForce(gaps: Gap[], need: number): Candidate | undefined {
  let best: Candidate | undefined;
  const go = (index: number, gained: number, steps: [number, number][], effort: number): void => {
    const gap = gaps[index];
    if (!gap) {
      const candidate = { steps, effort };
      if (gained >= need && (!best || rank(candidate, best) < 0)) best = candidate;
      return;
    }
    go(index + 1, gained, steps, effort);
    gap.steps.forEach((step, at) =>
      go(
        index + 1,
        gained + Math.round(step.gain * 100),
        [...steps, [index, at]],
        effort + effortOf(step.gain, gap.max),
      ),
    );
  };
  go(0, 0, [], 0);
  return best;
}

test('a plan is the best of all combinations of steps', () => {
  const model = form('hue-2021-tinh');
  const cases = anyRubric(model, 5).chain((rubric) =>
    fc.tuple(
      fc.constant(rubric),
      anySubmission(rubric),
      fc.integer({ min: 0, max: 110 }),
      fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 2 }),
    ),
  );
  fc.assert(
    fc.property(cases, ([rubric, given, percent, marks]) => {
      const assessment = assess(rubric, given);
      const infeasible = new Set(marks.map((mark) => `c${mark}`));
      const all = findGaps(rubric, given, assessment)
        .filter((gap) => gap.steps.length > 0 && !infeasible.has(gap.id))
        .sort((a, b) => a.id.localeCompare(b.id));
      // few enough combinations to try them all
      fc.pre(all.reduce((product, gap) => product * (gap.steps.length + 1), 1) < 200_000);
      const target = Math.round(assessment.total * 100 + (rubric.max - assessment.total) * percent) / 100;
      const plan = planFor(rubric, given, { target, infeasible });
      const best = bruteForce(all, Math.round(target * 100) - Math.round(assessment.total * 100));
      expect(plan.reaches).toBe(best !== undefined);
      expect(assess(rubric, applyPlan(given, plan)).total).toBe(plan.total);
      if (!best) {
        expect(plan.steps.map(({ id, step }) => [id, step.gain])).toEqual(
          all.map(({ id, recoverable }) => [id, recoverable]),
        );
        expect(plan.short).toBe(Math.round((target - plan.total) * 100) / 100);
        return;
      }
      expect(plan.short).toBe(0);
      expect(plan.steps.map(({ id, step }) => [id, step.points])).toEqual(
        best.steps.map(([index, at]) => [all[index]?.id, all[index]?.steps[at]?.points]),
      );
    }),
    runs(200, 5000),
  );
});

const evaluated = (target: number) => {
  const rubric = form('gia-lai-2020-huyen');
  const given = submission(rubric, 'gia-lai-kbang-2020');
  return planFor(rubric, given, { target });
};

test('Kbang: 150 points take eight criteria, and all but one of them in full', () => {
  const plan = evaluated(150);
  expect(plan).toMatchObject({ reaches: true, total: 150, short: 0 });
  expect(plan.steps.map(({ id, step }) => [id, step.gain])).toEqual([
    ['1.I.3', 1],
    // 142.23 + 7 leaves 0.77, and of equal efforts the earlier criterion takes the smaller step
    ['1.I.18', 0.77],
    ['1.I.23', 1],
    ['1.III.7', 1],
    ['2.I.27', 1],
    ['2.I.28', 1],
    ['2.I.40', 1],
    ['2.II.36', 1],
  ]);
});

test('Kbang: what is not feasible is left out, and what is out of reach is said', () => {
  expect(evaluated(170)).toMatchObject({ reaches: true, total: 170 });
  expect(evaluated(170.01)).toMatchObject({ reaches: false, total: 170, short: 0.01 });
  expect(evaluated(142.23)).toMatchObject({ reaches: true, total: 142.23, steps: [] });
  const rubric = form('gia-lai-2020-huyen');
  const given = submission(rubric, 'gia-lai-kbang-2020');
  const plan = planFor(rubric, given, { target: 150, infeasible: new Set(['1.I.3', '2.I.28']) });
  expect(plan.steps.map(({ id }) => id)).toEqual([
    '1.I.18',
    '1.I.23',
    '1.III.7',
    '2.I.27',
    '2.I.40',
    '2.II.36',
    '2.II.38',
    // 2.III.4 would do as well, and stands later
    '2.III.1',
  ]);
});

test('Hà Nam: 500 points take the one criterion that was left blank', () => {
  const rubric = form('ha-nam-2021-so');
  const plan = planFor(rubric, submission(rubric, 'ha-nam-so-tai-chinh-2021'), { target: 500 });
  expect(plan.steps.map(({ id, step }) => [id, step.gain, step.values])).toEqual([
    ['II.4.1', 4, { option: 'Có' }],
  ]);
});

test('Hậu Giang: the next class', () => {
  const rubric = form('hau-giang-2017');
  const at = (total: number) => ({ total, base: total, bonus: 0, max: 1000 });
  expect([0, 549.99, 550, 849, 850].map((total) => nextClass(rubric, at(total))?.target)).toEqual([
    550,
    550,
    700,
    850,
    undefined,
  ]);
  expect(nextClass(form('ha-nam-2021-so'), at(0))).toBeUndefined();
  // a share of what applies to the unit, without the bonus that it has
  const { classes } = rubric;
  const shares = {
    classes: classes.map((one) => ({ ...one, from: one.from / 10 })),
    classBy: { of: 'percent' as const, bonus: false },
  };
  expect(nextClass(shares, { total: 40, base: 38.5, bonus: 1.5, max: 66.25 })).toEqual({
    name: 'Khá',
    target: 47.88,
  });
});

test.each([0.001, 0.004, 0.005, 0.01])(
  'a target %s above what the unit has is not reached without a step',
  (above) => {
    const rubric = form('ha-nam-2021-so');
    const answers = { 'I.1': { numerator: 5, denominator: 10 } };
    const { steps, reaches, total } = planFor(rubric, submission(rubric, answers), { target: 5 + above });
    expect(reaches).toBe(true);
    expect(steps).toHaveLength(1);
    expect(total).toBeGreaterThanOrEqual(5 + above);
  },
);

test('of sets that cost the same, that of the criteria which stand first is taken, though another is found before', () => {
  const rubric = form('hau-giang-2017');
  const blank = submission(rubric, {});
  const before = assess(rubric, blank);
  const worth = [[1, 2], [1], [2]];
  const gaps = findGaps(rubric, blank, before)
    .slice(0, worth.length)
    .map((gap, index): Gap => {
      const [step] = gap.steps;
      if (!step) throw new Error('no step');
      const stepTo = (own: number) => ({ ...step, own, points: own, gain: own });
      return { ...gap, steps: (worth[index] ?? []).map(stepTo) };
    });
  // 2 + 1 points of the first two; 1 + 2 of the first and the third
  expect(searchPlan(rubric, before, gaps, 300, () => 1)).toEqual({
    chosen: [1, 0, -1],
    total: 300,
    proven: true,
  });
});
