/** What a reviewer sends or files about one submission: the appraised workbook, and the workbook with the questions. */
import { keepIdentity } from '../form/keep-identity';
import { layoutForm } from '../form/layout';
import type { Appraisal } from '../review/appraisal';
import { appraisalWorkbook } from '../review/appraisal-sheet';
import { minutesOf } from '../review/minutes';
import type { MinutesDetails } from '../review/minutes';
import { minutesWorkbook } from '../review/minutes-sheet';
import { reviewContent } from '../review/open';
import { returnWorkbook } from '../review/return';
import type { WorkbookSpec } from '../sheet/spec';
import { gridWorkbook } from '../workbook/grid';
import { readWorkbook } from '../workbook/xlsx/read';
import { writeWorkbook } from '../workbook/xlsx/write';

export type Paper = 'appraised' | 'return';

/** The paper as a file; undefined where the submission can't be read any more. The submitted file itself is never touched. */
export async function writePaper(
  paper: Paper,
  bytes: Uint8Array,
  appraisal: Appraisal,
  details: MinutesDetails,
  version: string,
): Promise<Uint8Array | undefined> {
  const read = readWorkbook(bytes);
  const review = read.ok ? await reviewContent(read.content) : undefined;
  if (!read.ok || !review) return undefined;
  const { rubric, submission } = review;
  if (paper === 'return')
    return writeWorkbook(keepIdentity(returnWorkbook(rubric, submission, appraisal, version), read.content));
  const form = keepIdentity(layoutForm(rubric, submission, { version }), read.content);
  return writeWorkbook(
    await joined(form, [
      appraisalWorkbook(rubric, appraisal),
      minutesWorkbook(minutesOf(rubric, appraisal, details)),
    ]),
  );
}

async function joined(form: WorkbookSpec, others: WorkbookSpec[]): Promise<WorkbookSpec> {
  const workbook = gridWorkbook(form);
  for (const other of others) {
    const added = await workbook.insert(other);
    if (!added.ok) throw new Error(`The appraisal can't stand beside the form: ${added.failure.code}.`);
  }
  return workbook.spec();
}
