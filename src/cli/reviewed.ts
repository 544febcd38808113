/** One submitted file → what stays of its review: its figures and findings, not its cells. */
import { heldAgainst } from '../intake/office';
import { identityIn, reviewTaken } from '../intake/take';
import type { FileResult, ReviewedFile } from '../review/result-sheet';
import { tracesOf } from '../review/across';
import { unsaidProblems } from '../review/review';
import type { MeasuredUnit } from '../summary/measured-alone';
import { office } from './office';
import { scoreJson } from './scored';
import { readSubmission } from './submissions';

/** A reviewed file with its score as other tools read it. */
export type ScoredFile =
  | (ReviewedFile & {
      score: Record<string, unknown>;
      /** Points against the values of a summary, where one was given. */
      measured?: MeasuredUnit;
      /** True where the submission has errors. */ errors: boolean;
    })
  | Extract<FileResult, { ok: false }>;

/** Reviews one file; whatever is wrong with it becomes one sentence. */
export async function reviewedFile(file: string): Promise<ScoredFile> {
  const taken = await readSubmission(file);
  if (!taken.ok) return taken;
  const review = reviewTaken(taken);
  const { rubric, submission, problems } = taken;
  const { comparison, findings, recognised, sheet } = review;
  const { measured, findings: about } = heldAgainst(office(), taken, sheet);
  return {
    ok: true,
    file,
    unit: submission.unit,
    rubric,
    sheet,
    comparison,
    recognised,
    findings: [...findings, ...about],
    problems: unsaidProblems(review),
    traces: tracesOf(rubric, submission, identityIn(taken)),
    score: scoreJson(taken),
    ...(measured ? { measured } : {}),
    errors: problems.some(({ severity }) => severity === 'error'),
  };
}
