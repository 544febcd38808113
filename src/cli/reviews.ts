/** Reads submitted files into reviews: workbooks of the product, bare tables, answers documents. */
import { extname } from 'node:path';
import { reviewBytes } from '../intake/receive';
import type { Reviewed } from '../intake/receive';
import { fileProblemText } from '../messages/file-problems';
import { classed, compareCriteria } from '../review/compare';
import type { Review } from '../review/review';
import { toHundredths } from '../scoring/exact';
import { readBytes } from './files';
import { readableError } from './output';
import { readSubmission } from './submissions';
import type { ReadSubmission } from './submissions';

export type FileReview = Reviewed & { file: string };

/** Reviews one file. Whatever is wrong with it becomes one sentence; nothing is thrown for the file's sake. */
export async function reviewFile(file: string): Promise<FileReview> {
  try {
    if (extname(file).toLowerCase() === '.json') return await reviewAnswers(file);
    const read = await readBytes(file);
    if (!read.ok) return { ok: false, file, reason: fileProblemText(read.problem) };
    return { file, ...(await reviewBytes(file, read.bytes)) };
  } catch (error) {
    return { ok: false, file, reason: `Không đọc được tệp: ${readableError(error)}` };
  }
}

/** An answers document has no sheet, so only the unit's claims stand beside the engine. */
async function reviewAnswers(file: string): Promise<FileReview> {
  const read = await readSubmission(file);
  return read.ok ? { ok: true, file, review: ofAnswers(read.value) } : read;
}

function ofAnswers({ rubric, submission, assessment, problems }: ReadSubmission): Review {
  const criteria = compareCriteria(
    assessment.criteria,
    (id) => assessment.criteria.find((criterion) => criterion.id === id)?.points,
  );
  const sum = (points: (index: number) => number): number =>
    criteria.reduce((all, _, index) => all + toHundredths(points(index)), 0);
  const engine = classed(
    rubric,
    sum((index) => criteria[index]?.engine ?? 0),
  );
  return {
    rubric,
    recognised: { by: 'identity', confidence: 1 },
    submission,
    assessment,
    problems,
    comparison: {
      criteria,
      claimed: classed(
        rubric,
        sum((index) => criteria[index]?.claimed ?? criteria[index]?.engine ?? 0),
      ),
      sheet: engine,
      engine,
    },
    findings: [],
    sheet: '',
  };
}
