/** One submitted file → what stays of its review: its figures and findings, not its cells. */
import type { FileResult, ReviewedFile } from '../review/result-sheet';
import { unsaidProblems } from '../review/review';
import { reviewFile } from './reviews';
import { scoreJson } from './scored';

/** A reviewed file with its score as other tools read it. */
export type ScoredFile =
  | (ReviewedFile & {
      score: Record<string, unknown>;
      /** True where the submission has errors. */ errors: boolean;
    })
  | Extract<FileResult, { ok: false }>;

/** Reviews one file; whatever is wrong with it becomes one sentence. */
export async function reviewedFile(file: string): Promise<ScoredFile> {
  const reviewed = await reviewFile(file);
  if (!reviewed.ok) return { ok: false, file, reason: reviewed.reason };
  const { review } = reviewed;
  const { rubric, submission, assessment, problems, comparison, findings, recognised, sheet } = review;
  return {
    ok: true,
    file,
    unit: submission.unit,
    rubric,
    sheet,
    comparison,
    recognised,
    findings,
    problems: unsaidProblems(review),
    score: scoreJson({ file, rubric, submission, assessment, problems }),
    errors: problems.some(({ severity }) => severity === 'error'),
  };
}
