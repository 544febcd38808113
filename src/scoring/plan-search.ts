/**
 * The least that reaches a target where criteria limit each other, penalties end somewhere or the total is scaled: gains do not add
 * up, so sets of steps are tried, few criteria first. What even the largest steps without any limit could not reach is not tried.
 */
import type { Rubric } from '../rubric/types';
import { ownOf } from './assess';
import { toHundredths } from './exact';
import type { Gap } from './gaps';
import { leftOf, standing } from './standing';
import type { Assessment } from './assessment';

/** Sets whose total is computed, and choices that are looked at, at most: well below a second. */
const MOST_TRIED = 5_000;
const MOST_VISITED = 300_000;

/** Chosen step by gap, -1 where none. */
export type Chosen = number[];

export interface Searched {
  chosen: Chosen;
  /** Total in hundredths after the steps. */
  total: number;
  /** False where not every set could be tried: a smaller plan may exist. */
  proven: boolean;
}

/** `gaps` hold the steps of criteria by themselves, in the form's order; `target` in hundredths. */
export function searchPlan(
  rubric: Rubric,
  assessment: Assessment,
  gaps: readonly Gap[],
  target: number,
  effort: (gap: Gap, step: number) => number,
): Searched {
  const totalOf = totalsOf(rubric, assessment, gaps);
  const none = gaps.map(() => -1);
  const full = gaps.map(({ steps }) => steps.length - 1);
  const bounds = upperBounds(
    gaps,
    (index) =>
      totalOf(
        none.map((_, at) => (at === index ? (full[at] ?? -1) : -1)),
        false,
      ) - totalOf(none, false),
  );
  const start = totalOf(none, false);

  let tried = 0;
  let visited = 0;
  let best: { chosen: Chosen; effort: number } | undefined;
  const isOver = (): boolean => tried >= MOST_TRIED || visited >= MOST_VISITED;
  const go = (index: number, left: number, chosen: Chosen, spent: number, bound: number): void => {
    if (isOver() || (best && spent > best.effort)) return;
    visited++;
    const rest = bounds.most(index, left);
    if (rest === undefined || bound + rest < target) return;
    if (left === 0) {
      tried++;
      const better =
        best === undefined ||
        spent < best.effort ||
        (spent === best.effort && isEarlier(chosen, best.chosen));
      if (better && totalOf(chosen, true) >= target) best = { chosen: [...chosen], effort: spent };
      return;
    }
    const gap = gaps[index];
    gap?.steps.forEach((_, step) => {
      chosen[index] = step;
      go(index + 1, left - 1, chosen, spent + effort(gap, step), bound + bounds.of(index, step));
    });
    chosen[index] = -1;
    go(index + 1, left, chosen, spent, bound);
  };
  const now = totalOf(none, true);
  if (now >= target) return { chosen: none, total: now, proven: true };
  for (let size = 1; size <= gaps.length && best === undefined && !isOver(); size++)
    go(0, size, [...none], 0, start);
  const proven = !isOver();
  const chosen = best?.chosen ?? (proven ? full : grown(none, full, target, totalOf));
  return { chosen, total: totalOf(chosen, true), proven };
}

/** The total after chosen steps, with or without what criteria limit of each other. */
function totalsOf(
  rubric: Rubric,
  assessment: Assessment,
  gaps: readonly Gap[],
): (chosen: Chosen, limits: boolean) => number {
  const own = ownOf(assessment.criteria);
  return (chosen, limits) => {
    const changed = new Map(own);
    chosen.forEach((step, index) => {
      const gap = gaps[index];
      const taken = gap?.steps[step];
      if (gap && taken)
        changed.set(gap.id, { points: toHundredths(taken.own), max: own.get(gap.id)?.max ?? 0 });
    });
    const left = limits ? leftOf(rubric, changed) : changed;
    return standing(
      rubric,
      (id) => left.get(id)?.points ?? 0,
      (id) => own.get(id)?.max ?? 0,
    ).total;
  };
}

interface Bounds {
  /** What a step can bring to the total at most. */
  of(index: number, step: number): number;
  /** What so many of the gaps from the first on can bring at most; undefined where there are not so many. */
  most(first: number, count: number): number | undefined;
}

/**
 * What steps bring where nothing limits them: their own points, times what scaling and weights make of the criterion's. Each may have
 * been rounded down.
 * @param alone what the largest step of a gap brings to the total without limits
 */
function upperBounds(gaps: readonly Gap[], alone: (index: number) => number): Bounds {
  const own = gaps.map((gap) =>
    gap.steps.map((step) => toHundredths(step.own) - toHundredths(gap.own ?? gap.points)),
  );
  const most = gaps.map((_, index) => {
    const whole = own[index]?.at(-1) ?? 0;
    return whole > 0 ? Math.max(1, (alone(index) + 1) / whole) : 1;
  });
  const of = (index: number, step: number): number =>
    Math.ceil((own[index]?.[step] ?? 0) * (most[index] ?? 1)) + 1;
  const sums = gaps.map((_, first) => {
    const largest = gaps.slice(first).map(({ steps }, at) => of(first + at, steps.length - 1));
    let sum = 0;
    return [0, ...largest.sort((a, b) => b - a).map((one) => (sum += one))];
  });
  return { of, most: (first, count) => (count === 0 ? 0 : sums[first]?.[count]) };
}

/** Adds whole criteria, each time the one that brings most, until the target is reached or nothing is left. */
function grown(
  none: Chosen,
  full: Chosen,
  target: number,
  totalOf: (chosen: Chosen, limits: boolean) => number,
): Chosen {
  const chosen = [...none];
  while (totalOf(chosen, true) < target) {
    const open = chosen.flatMap((step, index) => (step < 0 && (full[index] ?? -1) >= 0 ? [index] : []));
    const ranked = open
      .map((index) => ({
        index,
        total: totalOf(
          chosen.map((step, at) => (at === index ? (full[at] ?? -1) : step)),
          true,
        ),
      }))
      .sort((a, b) => b.total - a.total);
    const [first] = ranked;
    if (!first) break;
    chosen[first.index] = full[first.index] ?? -1;
  }
  // no further than needed
  chosen.forEach((step, index) => {
    for (let less = 0; less < step; less++) {
      chosen[index] = less;
      if (totalOf(chosen, true) >= target) return;
    }
    chosen[index] = step;
  });
  return chosen;
}

/** True where the criteria stand earlier, or are the same and the first other step is the smaller one. */
function isEarlier(a: Chosen, b: Chosen): boolean {
  const set = a.findIndex((step, index) => step >= 0 !== (b[index] ?? -1) >= 0);
  if (set >= 0) return (a[set] ?? -1) >= 0;
  const at = a.findIndex((step, index) => step !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}
