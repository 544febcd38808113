/** One submitted file → what stays of its review: its figures and findings, not its cells. */
import { tracesOf } from '../../review/traces';
import type { ReviewedFile } from '../../review/result-sheet';
import { unsaidProblems } from '../../review/review';
import type { Review } from '../../review/review';
import type { MeasuredUnit } from '../../summary/measured-alone';
import { heldAgainst } from './held-against';
import type { Office } from './office';
import { identityIn } from '../file/take';
import type { Taken } from '../file/take';

export interface Reviewed {
  reviewed: Omit<ReviewedFile, 'rubric'>;
  /** What it stands at with the points of the second pass, where the office has the values of a summary. */
  measured?: MeasuredUnit;
}

/** What stays of the review of a file, held against what the office has. */
export function reviewedOf(file: string, taken: Taken, review: Review, office: Office): Reviewed {
  const { rubric, submission } = taken;
  const { comparison, findings, recognised, sheet } = review;
  const { measured, findings: about } = heldAgainst(office, taken, sheet);
  return {
    reviewed: {
      ok: true,
      file,
      unit: submission.unit,
      sheet,
      comparison,
      recognised,
      findings: [...findings, ...about],
      problems: unsaidProblems(review),
      traces: tracesOf(rubric, submission, identityIn(taken)),
    },
    ...(measured ? { measured } : {}),
  };
}
