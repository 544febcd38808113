/**
 * The least that reaches a target where criteria limit each other, penalties end somewhere or the total is scaled: gains do not add
 * up, so sets of steps are tried, few criteria first. What even the largest steps without any limit could not reach is not tried.
 */
import type { Rubric } from '../rubric/types';
import type { Assessment } from './assess';
import { ownOf } from './assess';
import { toHundredths } from './exact';
import type { Gap } from './gaps';
import { leftOf, standing } from './standing';

/** Sets that are tried at most; forms of an example with five open criteria take some thousands. */
const MOST_TRIED = 30_000;

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
  const own = ownOf(assessment.criteria);
  const totalOf = (chosen: Chosen, limits: boolean): number => {
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
  const none = gaps.map(() => -1);
  const full = gaps.map(({ steps }) => steps.length - 1);
  // what a criterion's largest step could bring at most, alone and without limits
  const before = totalOf(none, false);
  const most = gaps.map(
    (_, index) =>
      totalOf(
        none.map((_none, at) => (at === index ? (full[at] ?? -1) : -1)),
        false,
      ) - before,
  );

  let tried = 0;
  let best: { chosen: Chosen; effort: number } | undefined;
  const better = (chosen: Chosen, spent: number): boolean =>
    best === undefined || spent < best.effort || (spent === best.effort && isEarlier(chosen, best.chosen));
  const go = (index: number, left: number, chosen: Chosen, spent: number): void => {
    if (tried >= MOST_TRIED || (best && spent > best.effort)) return;
    if (left === 0) {
      tried++;
      if (totalOf(chosen, true) >= target && better(chosen, spent))
        best = { chosen: [...chosen], effort: spent };
      return;
    }
    const rest = most
      .slice(index)
      .sort((a, b) => b - a)
      .slice(0, left);
    if (rest.length < left) return;
    // each of the gains may have been rounded down
    const reachable = totalOf(chosen, false) + rest.reduce((sum, gain) => sum + gain + 1, 1);
    if (reachable < target) return;
    const gap = gaps[index];
    gap?.steps.forEach((_, step) => {
      chosen[index] = step;
      go(index + 1, left - 1, chosen, spent + effort(gap, step));
    });
    chosen[index] = -1;
    go(index + 1, left, chosen, spent);
  };
  if (totalOf(none, true) >= target) return { chosen: none, total: totalOf(none, true), proven: true };
  for (let size = 1; size <= gaps.length && best === undefined && tried < MOST_TRIED; size++)
    go(0, size, [...none], 0);
  const proven = tried < MOST_TRIED;
  const chosen = best?.chosen ?? (proven ? full : grown(none, full, target, totalOf));
  return { chosen, total: totalOf(chosen, true), proven };
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
  return chosen;
}

/** True where the criteria stand earlier, or are the same and the first other step is the smaller one. */
function isEarlier(a: Chosen, b: Chosen): boolean {
  const set = a.findIndex((step, index) => step >= 0 !== (b[index] ?? -1) >= 0);
  if (set >= 0) return (a[set] ?? -1) >= 0;
  const at = a.findIndex((step, index) => step !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}
