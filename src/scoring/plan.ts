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

export interface PlanOptions {
  /** Total to reach, bonus included. */
  target: number;
  /** Criteria marked as not feasible this year. */
  infeasible?: ReadonlySet<string>;
  /** What was already worked out for this submission. */
  known?: { assessment: Assessment; gaps: Gap[] };
}

export interface PlannedStep {
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
  steps: PlannedStep[];
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
  const steps = gaps.flatMap(({ id, steps: choices }, index): PlannedStep[] => {
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
  const steps = gaps.flatMap(({ id, steps: choices }, index): PlannedStep[] => {
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

/** Effort of a gain, in whole millionths of the criterion's maximum. */
export const effortOf = (gain: number, max: number): number =>
  // a penalty has no maximum: each of its points is one
  Math.round((toHundredths(gain) * 1_000_000) / toHundredths(max || 1));

const NEVER = 0xffffffff;

interface Choice {
  /** Points given away against the reference, in units. */
  loss: number;
  effort: number;
  /** Index of the step. */
  step: number;
}

/**
 * Index of the chosen step by gap, -1 where none; reachable targets only.
 * G is the k-th largest full gain. Choosing a step that gains a from a gap with full gain f loses max(f, G) − a against the k largest, leaving it
 * out loses max(0, f − G); a set of k steps reaches the target exactly where its losses do not exceed what the k largest have to spare.
 */
function smallest(gaps: Gap[], need: number): number[] {
  const full = gaps.map((gap) => toHundredths(gap.recoverable));
  const sorted = [...full].sort((a, b) => b - a);
  let sum = 0;
  const k = sorted.findIndex((gain) => (sum += gain) >= need) + 1;
  const pivot = sorted[k - 1] ?? 0;
  const spare = sum - need;

  const steps = gaps.map(({ steps: all, max }, index): Choice[] =>
    all.flatMap(({ gain }, step) => {
      const loss = Math.max(full[index] ?? 0, pivot) - toHundredths(gain);
      return loss <= spare ? [{ loss, effort: effortOf(gain, max), step }] : [];
    }),
  );
  const skips = full.map((gain) => Math.max(0, gain - pivot));
  const unit =
    [...steps.flat().map(({ loss }) => loss), ...skips.filter((loss) => loss <= spare)].reduce(divisor, 0) ||
    1;
  const budget = Math.floor(spare / unit);
  const scaled = steps.map((choices) => choices.map((choice) => ({ ...choice, loss: choice.loss / unit })));
  const skipped = skips.map((loss) => (loss <= spare ? loss / unit : undefined));

  // best[i] holds the least effort of gaps i… with `left` steps to choose and `spend` to lose, at left × (budget + 1) + spend
  const width = budget + 1;
  const best: Uint32Array[] = Array.from({ length: gaps.length + 1 }, () => new Uint32Array(0));
  best[gaps.length] = new Uint32Array((k + 1) * width).fill(NEVER).fill(0, 0, width);
  for (let i = gaps.length - 1; i >= 0; i--)
    best[i] = prepend(best[i + 1] ?? new Uint32Array(0), scaled[i] ?? [], skipped[i], k, width);

  const at = (i: number, left: number, spend: number): number =>
    left < 0 || spend < 0 ? NEVER : (best[i]?.[left * width + spend] ?? NEVER);
  return earliest(scaled, skipped, { k, budget, at });
}

interface Table {
  k: number;
  budget: number;
  /** Least effort of the gaps from the first on, with so many steps to choose and so much to lose. */
  at(first: number, left: number, spend: number): number;
}

/**
 * Of all plans of the least effort the one whose criteria stand earlier, and of these the one with the smaller step at the first
 * difference. First the criteria: every way to spend is followed as long as one of them goes on; then the steps, backwards and forwards.
 */
function earliest(
  steps: readonly Choice[][],
  skipped: readonly (number | undefined)[],
  { k, budget, at }: Table,
): number[] {
  let left = k;
  let ways = new Set([budget]);
  const layers: { ways: Set<number>; taken: boolean; left: number }[] = [];
  steps.forEach((choices, i) => {
    const chosen = new Set<number>();
    const passed = new Set<number>();
    const skip = skipped[i];
    for (const spend of ways) {
      const wanted = at(i, left, spend);
      for (const { loss, effort } of choices) {
        const rest = at(i + 1, left - 1, spend - loss);
        if (rest !== NEVER && rest + effort === wanted) chosen.add(spend - loss);
      }
      if (skip !== undefined && at(i + 1, left, spend - skip) === wanted) passed.add(spend - skip);
    }
    const taken = chosen.size > 0;
    layers.push({ ways, taken, left });
    ways = taken ? chosen : passed;
    if (taken) left--;
  });
  // what leads to the end, from the end
  const goesOn: Set<number>[] = [ways];
  for (let i = steps.length - 1; i >= 0; i--) {
    const layer = layers[i];
    const next = goesOn[0] ?? new Set();
    const kept = [...(layer?.ways ?? [])].filter(
      (spend) => layer !== undefined && stepFrom(i, layer, spend, next) !== undefined,
    );
    goesOn.unshift(new Set(kept));
  }
  let spend = budget;
  return layers.map((layer, i) => {
    const found = stepFrom(i, layer, spend, goesOn[i + 1] ?? new Set());
    spend = found?.spend ?? spend;
    return found?.step ?? -1;
  });

  function stepFrom(
    i: number,
    { taken, left: open }: { taken: boolean; left: number },
    from: number,
    next: ReadonlySet<number>,
  ): { spend: number; step: number } | undefined {
    const skip = skipped[i];
    if (!taken)
      return skip !== undefined && next.has(from - skip) ? { spend: from - skip, step: -1 } : undefined;
    const wanted = at(i, open, from);
    const choice = steps[i]?.find(({ loss, effort }) => {
      const rest = at(i + 1, open - 1, from - loss);
      return rest !== NEVER && rest + effort === wanted && next.has(from - loss);
    });
    return choice && { spend: from - choice.loss, step: choice.step };
  }
}

/** The table of one more gap: it is left out, or one of its steps is taken. */
function prepend(
  next: Uint32Array,
  choices: Choice[],
  skip: number | undefined,
  k: number,
  width: number,
): Uint32Array {
  const table = new Uint32Array((k + 1) * width).fill(NEVER);
  if (skip !== undefined) {
    for (let left = 0; left <= k; left++) {
      table.set(next.subarray(left * width, left * width + width - skip), left * width + skip);
    }
  }
  for (const { loss, effort } of choices) {
    for (let left = 1; left <= k; left++) {
      const from = (left - 1) * width - loss;
      const to = left * width;
      for (let spend = loss; spend < width; spend++) {
        const rest = next[from + spend] ?? NEVER;
        if (rest !== NEVER && rest + effort < (table[to + spend] ?? NEVER)) table[to + spend] = rest + effort;
      }
    }
  }
  return table;
}

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));
