/** One submitted file → its review with its score, as the command line tells them. */
import { reviewedOf } from '../../intake/batch/reviewed';
import { reviewTaken } from '../../intake/file/take';
import type { FileResult, ReviewedFile } from '../../review/result-sheet';
import type { Rubric } from '../../rubric/types';
import type { MeasuredUnit } from '../../summary/measured-alone';
import { office } from '../office';
import { exactJson } from '../output';
import { scoreJson } from './scored';
import { readSubmission } from '../files/submissions';

/** A reviewed file with its score as other tools read it; the form is named, not carried along: it is large. */
export type ScoredFile =
  | (Omit<ReviewedFile, 'rubric'> & {
      rubric: string;
      /** The form itself, where only the workbook has it. */
      embedded?: Rubric;
      /** One line of JSON: as text it travels, and waits on the disk, sooner than what it holds. */
      score: string;
      /** Points against the values of a summary, where one was given. */
      measured?: MeasuredUnit;
      /** True where the submission has errors. */ errors: boolean;
    })
  | Extract<FileResult, { ok: false }>;

/** Reviews one file; whatever is wrong with it becomes one sentence. */
export async function reviewedFile(file: string): Promise<ScoredFile> {
  const taken = await readSubmission(file);
  if (!taken.ok) return taken;
  const { rubric, problems } = taken;
  const { reviewed, measured } = reviewedOf(file, taken, reviewTaken(taken), office());
  return {
    ...reviewed,
    rubric: rubric.key,
    ...(taken.embedded ? { embedded: rubric } : {}),
    score: exactJson(scoreJson(taken)),
    ...(measured ? { measured } : {}),
    errors: problems.some(({ severity }) => severity === 'error'),
  };
}
