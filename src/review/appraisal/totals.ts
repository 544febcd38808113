/** The sums of an appraisal. */
import type { Rubric } from '../../rubric/types';
import { fromHundredths, toHundredths } from '../../scoring/exact';
import { standingWith } from '../../scoring/standing';
import type { Appraisal, AppraisedCriterion } from './appraisal';

export interface AppraisalTotals {
  /** Points without the bonus, before deductions. */
  base: number;
  bonus: number;
  deducted: number;
  /** Base, bonus and deductions together, never below 0; the class goes by it. */
  total: number;
  class?: string;
  self: number;
  recomputed: number;
}

/** The sums of an appraisal. */
export function appraisalTotals(rubric: Rubric, { criteria, deductions }: Appraisal): AppraisalTotals {
  const stood = (
    points: (criterion: AppraisedCriterion) => number,
    off = 0,
  ): ReturnType<typeof standingWith> =>
    standingWith(
      rubric,
      criteria.map((criterion) => ({ id: criterion.id, max: criterion.max, points: points(criterion) })),
      off,
    );
  const deducted = fromHundredths(deductions.reduce((taken, { amount }) => taken + toHundredths(amount), 0));
  const stands = stood(({ appraised }) => appraised, deducted);
  return {
    base: fromHundredths(stands.base),
    bonus: fromHundredths(stands.bonus),
    deducted,
    total: fromHundredths(stands.total),
    ...(stands.class === undefined ? {} : { class: stands.class }),
    self: fromHundredths(stood(({ self }) => self ?? 0).total),
    recomputed: fromHundredths(stood(({ recomputed }) => recomputed).total),
  };
}
