/** The list of evidence put into the file that holds the form; everything else in it stays as it is. */
import { evidenceList } from '../form/evidence/list';
import { evidenceWorkbook, freeEvidenceName } from '../form/evidence/sheet';
import { changeWorkbook } from '../workbook/xlsx/change';
import { donorOf } from '../workbook/xlsx/donor';
import { instantNow } from './local-date';
import type { Taken } from './take';

/** Undefined where the file can't take a sheet. */
export async function withEvidenceSheet(
  { rubric, submission, source }: Taken,
  bytes: Uint8Array,
): Promise<Uint8Array | undefined> {
  if (source.kind === 'answers') return undefined;
  const { documents } = evidenceList(rubric, submission);
  const name = freeEvidenceName(source.content.sheets);
  return changeWorkbook(
    bytes,
    [],
    instantNow(),
    await donorOf(evidenceWorkbook(rubric, submission.unit, documents, name)),
  );
}
