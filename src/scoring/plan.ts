/**
 * The least that reaches a target. Plans are ordered by
 *   1. the number of criteria that change (an official wants few fronts),
 *   2. the effort: the sum over its steps of points gained ÷ maximum of the criterion, in whole millionths,
 *   3. the form's order: of two sets the one whose criteria stand earlier, then the one with the smaller step at the first difference.
 * The plan is the first one in that order, exactly: k, the least number of criteria, is known from the largest steps; then a
 * dynamic programme runs over the points that may be given away against the k largest steps, of which there are few.
 */
import type { Rubric } from '../rubric/types';
import type { Submission } from './answer';
import { assess } from './assess';
import { fromHundredths, toHundredths } from './exact';
import { applyStep, findGaps, ownGaps } from './gaps';
import type { Gap, GapStep } from './gaps';
import { searchPlan } from './plan-search';
import { hasOwnStep, isMoreThanSum } from './standing';
import type { Assessment } from './assessment';
import { smallest, effortOf } from './plan-additive';

export interface PlanOptions {
  /** Total to reach, bonus included. */
  target: number;
  /** Criteria marked as not feasible this year. */
  infeasible?: ReadonlySet<string>;
  /** What was already worked out for this submission. */
  known?: { assessment: Assessment; gaps: Gap[] };
}

export interface PlanStep {
  id: string;
  step: GapStep;
}

export interface Plan {
  target: number;
  /** True where the target is reached, with these steps or without any. */
  reaches: boolean;
  /** Total after the steps. Where the target can't be reached: the most that can. */
  total: number;
  /** Points that are missing to the target after the steps. */
  short: number;
  /** Class after the steps, for forms with classes. */
  class?: string;
  /** In the form's order; what each gains after those before it. */
  steps: PlanStep[];
  /** True where not every set of steps could be tried: a smaller plan may exist. */
  unproven?: true;
}

/** The best plan for the target; all feasible steps where it is out of reach. */
export function planFor(
  rubric: Rubric,
  submission: Submission,
  { target, infeasible, known }: PlanOptions,
): Plan {
  const assessment = known?.assessment ?? assess(rubric, submission);
  const own = hasOwnStep(rubric);
  const found = own
    ? ownGaps(rubric, submission, assessment)
    : (known?.gaps ?? findGaps(rubric, submission, assessment));
  const order = new Map(rubric.criteria.map(({ id }, index) => [id, index]));
  const gaps = found
    .filter(({ id, steps }) => steps.length > 0 && infeasible?.has(id) !== true)
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  const before = toHundredths(assessment.total);
  // a target with more than two decimals is reached by the next hundredth
  const need = Math.ceil(Number((target * 100).toFixed(6))) - before;
  if (own) return searched(rubric, submission, assessment, gaps, target);
  const most = gaps.reduce((sum, gap) => sum + toHundredths(gap.recoverable), 0);
  const chosen =
    need <= 0 ? [] : most < need ? gaps.map(({ steps }) => steps.length - 1) : smallest(gaps, need);
  const steps = gaps.flatMap(({ id, steps: choices }, index): PlanStep[] => {
    const step = choices[chosen[index] ?? -1];
    return step ? [{ id, step }] : [];
  });
  const after = before + steps.reduce((sum, { step }) => sum + toHundredths(step.gain), 0);
  const total = fromHundredths(after);
  const reached = isMoreThanSum(rubric)
    ? assess(rubric, applyPlan(submission, { steps })).class
    : rubric.classes.find(({ from }) => total >= from)?.name;
  return {
    target,
    reaches: need <= after - before,
    total,
    short: fromHundredths(Math.max(0, need - (after - before))),
    ...(reached === undefined ? {} : { class: reached }),
    steps,
  };
}

/** The plan of a form with a step of its own: what a step brings there depends on those before it. */
function searched(
  rubric: Rubric,
  submission: Submission,
  assessment: Assessment,
  gaps: Gap[],
  target: number,
): Plan {
  const wanted = Math.ceil(Number((target * 100).toFixed(6)));
  const {
    chosen,
    total: after,
    proven,
  } = searchPlan(rubric, assessment, gaps, wanted, (gap, step) =>
    effortOf((gap.steps[step]?.own ?? 0) - (gap.own ?? gap.points), gap.max),
  );
  let [changed, now] = [submission, assessment];
  const steps = gaps.flatMap(({ id, steps: choices }, index): PlanStep[] => {
    const step = choices[chosen[index] ?? -1];
    if (!step) return [];
    const before = now.total;
    changed = applyStep(changed, id, step);
    now = assess(rubric, changed);
    const gain = fromHundredths(toHundredths(now.total) - toHundredths(before));
    const points = now.criteria.find((criterion) => criterion.id === id)?.points ?? step.points;
    return [{ id, step: { ...step, gain, points } }];
  });
  return {
    target,
    reaches: after >= wanted,
    total: fromHundredths(after),
    short: fromHundredths(Math.max(0, wanted - after)),
    ...(now.class === undefined ? {} : { class: now.class }),
    steps,
    ...(proven ? {} : { unproven: true }),
  };
}

/** The submission after all steps of a plan. */
export const applyPlan = (submission: Submission, plan: Pick<Plan, 'steps'>): Submission =>
  plan.steps.reduce((changed, { id, step }) => applyStep(changed, id, step), submission);
