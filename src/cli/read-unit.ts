/** One submitted file → one line of results. Runs in the workers and, for a few files, in the program itself. */
import { lstat, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { localTime, saveTimes } from '../intake/local-date';
import type { Appraisal } from '../review/appraisal';
import { readAppraisal } from '../review/appraisal-read';
import { appraisedPoints } from '../summary/appraised';
import { unitResult } from '../summary/unit-result';
import type { ResultInput } from '../summary/unit-result';
import { readableError } from './output';
import { recordLine } from './records';
import { reviewFile } from './reviews';
import { readSubmission } from './submissions';
import type { ReadSubmission } from './submissions';

type Found = Omit<ResultInput, 'file' | 'sent' | 'times'> & { saved?: string | undefined };

const withAppraisal = (found: Found, appraisal: Appraisal | undefined): Found => {
  const points = appraisal && appraisedPoints(found.rubric, appraisal);
  return points ? { ...found, appraisal: points } : found;
};

/** A form of the product, with the appraisal that its workbook may hold. */
const fromForm = ({ rubric, submission, assessment, problems, workbook }: ReadSubmission): Found =>
  withAppraisal(
    { rubric, submission, assessment, problems, saved: workbook?.content.saved },
    workbook && readAppraisal(workbook.content, rubric)?.appraisal,
  );

/** A table that somebody typed or pasted, known by its printed text; undefined where it is none. */
async function fromTable(file: string): Promise<Found | undefined> {
  const read = extname(file).toLowerCase() === '.json' ? undefined : await reviewFile(file);
  if (!read?.ok) return undefined;
  const { rubric, submission, assessment, problems } = read.review;
  return withAppraisal({ rubric, submission, assessment, problems, saved: read.saved }, read.appraisal);
}

/** Size and time of a file, by which a later run knows that it has not changed. */
export async function fileStamp(file: string): Promise<{ size: number; mtime: number; time: string }> {
  // a link that leads nowhere has its own time
  const { size, mtime, mtimeMs } = await stat(file).catch(() => lstat(file));
  return { size, mtime: Math.round(mtimeMs), time: localTime(mtime) };
}

/** Reads and scores one file; whatever is wrong with it stands in its line. */
export async function readUnit(file: string): Promise<string> {
  let stamp = { size: 0, mtime: 0 };
  try {
    const { time, ...own } = await fileStamp(file);
    stamp = own;
    const read = await readSubmission(file);
    const found = read.ok ? fromForm(read.value) : await fromTable(file);
    if (!found) return recordLine({ file, ...stamp, ok: false, reason: read.ok ? '' : read.reason });
    const { rubric, submission, assessment, problems, appraisal, saved } = found;
    const result = unitResult({
      file,
      rubric,
      submission,
      assessment,
      problems,
      sent: time.slice(0, 10),
      times: saveTimes(time, saved),
      ...(appraisal === undefined ? {} : { appraisal }),
    });
    return recordLine({ file, ...stamp, ok: true, hash: rubric.hash, result });
  } catch (error) {
    return recordLine({ file, ...stamp, ok: false, reason: `Không đọc được tệp: ${readableError(error)}` });
  }
}
