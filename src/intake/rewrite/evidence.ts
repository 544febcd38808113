/** The list of evidence put into the file that holds the form, with evidence that is not as in the file; everything else in it stays as it is. */
import { evidenceList } from '../../form/evidence/list';
import { evidenceWorkbook, freeEvidenceName } from '../../form/evidence/sheet';
import type { ChangedCell, ChangedSheet } from '../../sheet/changes';
import { changeWorkbook } from '../../workbook/xlsx/change';
import { donorOf } from '../../workbook/xlsx/changer/donor';
import { instantNow } from '../local-date';
import type { Taken } from '../file/take';

/** Undefined where the file can't take it. */
export async function withEvidenceSheet(taken: Taken, bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const { rubric, submission, source } = taken;
  const changed = changedEvidence(taken);
  if (source.kind === 'answers' || !changed) return undefined;
  const { documents } = evidenceList(rubric, submission);
  const name = freeEvidenceName(source.content.sheets);
  const sheet = evidenceWorkbook(rubric, submission.unit, documents, name);
  return changeWorkbook(bytes, changed, instantNow(), await donorOf(sheet));
}

/** Cells of evidence that another one has come to; undefined where there is no cell for it. */
function changedEvidence({ rubric, submission, source }: Taken): ChangedSheet[] | undefined {
  if (source.kind !== 'form') return [];
  const { located, submission: inFile } = source.form;
  const cells: ChangedCell[] = [];
  for (const { id } of rubric.criteria) {
    const value = submission.answers.get(id)?.evidence ?? '';
    if (value === (inFile.answers.get(id)?.evidence ?? '')) continue;
    const ref = located.cell(id, 'evidence');
    if (!ref) return undefined;
    cells.push({ ...ref, value });
  }
  return cells.length === 0 ? [] : [{ sheet: located.sheet.name, cells }];
}
