/** A form that a unit saved as .ods in LibreOffice is the same submission as one saved as .xlsx there, with the same findings. */
import { reviewTaken, takeFile } from '../../src/intake/file/take';
import { canChange } from '../../src/workbook/xlsx/change';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { builtIn } from '../../src/rubric/store';
import { forms } from '../scoring/forms';
import { randomCells, withContents } from '../tools/contents';
import { recalculate, toOds } from '../tools/libreoffice';
import { fc, runs } from '../tools/random';

async function reviewOf(name: string, bytes: Uint8Array | undefined): Promise<object> {
  const taken = await takeFile({ name, bytes: bytes ?? new Uint8Array() }, builtIn);
  if (!taken.ok) return taken;
  const { findings, recognised, problems } = reviewTaken(taken);
  return { total: taken.assessment.total, submission: taken.submission, findings, recognised, problems };
}

test('random contents of every form, saved as .ods and as .xlsx', async () => {
  const files = new Map<string, Uint8Array>();
  for (const rubric of forms())
    for (const [index, filled] of fc.sample(randomCells(rubric), runs(2, 40)).entries())
      files.set(`${rubric.id} ${index}`, await writeWorkbook(withContents(rubric, filled)));
  const [asOds, asXlsx] = [await toOds(files), await recalculate(files)];
  for (const key of files.keys()) {
    const ods = await reviewOf('a.ods', asOds.get(key));
    expect({ key, ...ods }).toEqual({ key, ...(await reviewOf('a.xlsx', asXlsx.get(key))) });
    expect(ods).toHaveProperty('recognised.by', 'identity');
    // a page that opens it saves an .xlsx: its own parts can't be changed
    expect(canChange(asOds.get(key) ?? new Uint8Array(), [])).toBe(false);
  }
}, 400_000);
