/** What a reviewer's appraisal means for the ranking. */
import type { Appraisal } from '../review/appraisal/appraisal';
import type { Rubric } from '../rubric/types';
import { relativeCriteria } from './relative';
import type { AppraisedPoints } from './unit';

/** Points of the decided criteria, what is to be supplemented, and deductions; undefined where nothing was decided yet. */
export function appraisedPoints(
  rubric: Rubric,
  { criteria, deductions }: Appraisal,
): AppraisedPoints | undefined {
  const decided = criteria.filter(({ state }) => state !== 'open');
  if (decided.length === 0 && deductions.length === 0) return undefined;
  const relative = new Set(relativeCriteria(rubric).map(({ criterion }) => criterion.id));
  return {
    points: new Map(
      decided
        // the value was accepted: what it brings, the summary says
        .filter(({ id, appraised, recomputed }) => !relative.has(id) || appraised !== recomputed)
        .map(({ id, appraised }) => [id, appraised]),
    ),
    open: new Map(
      decided
        .filter(({ state }) => state === 'supplement')
        .map(({ id, max, min = 0 }) => [id, { code: 'supplement' as const, low: min, high: max }]),
    ),
    deductions: deductions.map(({ ground, amount, reason }) => ({
      points: amount,
      reason: [rubric.deductions?.grounds[ground]?.replace(/\.$/, '') ?? '', reason]
        .filter(Boolean)
        .join(': '),
    })),
  };
}
