/** One submitted file → one line of results. Runs in the workers and, for a few files, in the program itself. */
import { stat } from 'node:fs/promises';
import { readAppraisal } from '../review/appraisal-read';
import { appraisedPoints } from '../summary/appraised';
import type { AppraisedPoints } from '../summary/types';
import { unitResult } from '../summary/unit-result';
import { readableError } from './output';
import { recordLine } from './records';
import { readSubmission } from './submissions';
import type { ReadSubmission } from './submissions';

/** What an appraisal that the workbook holds says; forms as units send them hold none. */
function appraisalOf({ rubric, workbook }: ReadSubmission): AppraisedPoints | undefined {
  const read = workbook && readAppraisal(workbook.content, rubric);
  return read && appraisedPoints(rubric, read.appraisal);
}

/** ISO date of a moment, by the clock on the wall here. */
const localDate = (moment: Date): string => {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
};

/** Size and time of a file, by which a later run knows that it has not changed. */
export async function fileStamp(file: string): Promise<{ size: number; mtime: number; date: string }> {
  const { size, mtime, mtimeMs } = await stat(file);
  return { size, mtime: Math.round(mtimeMs), date: localDate(mtime) };
}

/** Reads and scores one file; whatever is wrong with it stands in its line. */
export async function readUnit(file: string): Promise<string> {
  let stamp = { size: 0, mtime: 0 };
  try {
    const { date, ...found } = await fileStamp(file);
    stamp = found;
    const read = await readSubmission(file);
    if (!read.ok) return recordLine({ file, ...stamp, ok: false, reason: read.reason });
    const { rubric, submission, assessment, problems } = read.value;
    const appraisal = appraisalOf(read.value);
    const result = unitResult({
      file,
      rubric,
      submission,
      assessment,
      problems,
      sent: date,
      ...(appraisal ? { appraisal } : {}),
    });
    return recordLine({ file, ...stamp, ok: true, hash: rubric.hash, result });
  } catch (error) {
    return recordLine({ file, ...stamp, ok: false, reason: `Không đọc được tệp: ${readableError(error)}` });
  }
}
