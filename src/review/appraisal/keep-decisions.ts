/** Decisions about a submission that was read again. */
import { toHundredths } from '../../scoring/exact';
import type { Appraisal, AppraisedCriterion } from './appraisal';

const points = (value: number | null): number | null => value && toHundredths(value);

/** The appraisal as read now, with what was decided: a criterion that reads otherwise than then is open again; the log knows all of it. */
export function keepDecisions(read: Appraisal, decided: Appraisal): Appraisal {
  if (read.rubric !== decided.rubric) return read;
  const before = new Map(decided.criteria.map((criterion) => [criterion.id, criterion]));
  const kept = (now: AppraisedCriterion): AppraisedCriterion => {
    const then = before.get(now.id);
    const same =
      then &&
      then.max === now.max &&
      points(then.self) === points(now.self) &&
      points(then.recomputed) === points(now.recomputed);
    return same ? then : now;
  };
  return {
    ...read,
    criteria: read.criteria.map(kept),
    deductions: decided.deductions,
    log: decided.log,
  };
}
