/** Submitted files of a province for the screens that appraise and summarise: plain, altered and broken ones. */
import { columnAt, layoutOf, rowAt } from '../../src/form/layout';
import { drawForm } from '../../src/form/drawing/form';
import type { Rubric } from '../../src/rubric/types';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { makeProvince } from './province';
import type { Province } from './province';
import { submissionOf } from './workbooks';

export interface SubmittedBytes {
  name: string;
  bytes: Uint8Array;
}

/** A file for every submission of the province, as the units sent them. */
export async function provinceFiles(
  rubric: Rubric,
): Promise<{ province: Province; files: SubmittedBytes[] }> {
  const province = makeProvince(rubric);
  const files: SubmittedBytes[] = [];
  for (const { file, document } of province.units) {
    const spec = drawForm(rubric, submissionOf(rubric, document), { version: '0.0.0' });
    files.push({ name: file, bytes: await writeWorkbook(spec) });
  }
  return { province, files };
}

/** A submission in which the points of a criterion were typed over with its maximum. */
export async function typedOver(rubric: Rubric, document: unknown, id: string): Promise<Uint8Array> {
  const spec = drawForm(rubric, submissionOf(rubric, document), { version: '0.0.0' });
  const layout = layoutOf(rubric);
  const max = rubric.criteria.find((criterion) => criterion.id === id)?.max ?? 0;
  const [sheet] = spec.sheets;
  const [row, col] = [rowAt(layout, id), columnAt(layout, 'self')];
  const cell = sheet?.cells[row]?.[col];
  if (!sheet || cell?.formula === undefined) throw new Error(`no formula for ${id}`);
  const line = sheet.cells[row];
  if (line) line[col] = { value: max, ...(cell.style === undefined ? {} : { style: cell.style }) };
  return writeWorkbook(spec);
}
