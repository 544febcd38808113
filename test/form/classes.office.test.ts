/** The class that the sheet shows at the printed bounds, just below and just above them, calculated by LibreOffice. */
import { names } from '../../src/form/layout';
import type { WorkbookSpec } from '../../src/sheet/spec';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { falsified } from '../tools/cached';
import { formOf } from '../tools/forms';
import { recalculate } from '../tools/libreoffice';
import { contentOf, specOf } from '../tools/workbooks';

/** The form with a total typed over its sum. */
function withTotal(spec: WorkbookSpec, total: number): WorkbookSpec {
  const at = spec.names.find(({ name }) => name === names.total)?.area;
  const [sheet, ...others] = spec.sheets;
  const cell = sheet?.cells[at?.top ?? -1]?.[at?.left ?? -1];
  if (!sheet || !at || cell?.formula === undefined) throw new Error('no total');
  const cells = sheet.cells.map((row) => [...row]);
  const row = cells[at.top];
  if (row) row[at.left] = { value: total, ...(cell.style === undefined ? {} : { style: cell.style }) };
  return { ...spec, sheets: [{ ...sheet, cells }, ...others] };
}

// article 7: Tốt from 850, Khá from 700, Trung bình from 550
const wanted: [total: number, name: string][] = [
  [1030, 'Tốt'],
  [850.01, 'Tốt'],
  [850, 'Tốt'],
  [849.99, 'Khá'],
  [700, 'Khá'],
  [699.99, 'Trung bình'],
  [550, 'Trung bình'],
  [549.99, 'Yếu'],
  [0, 'Yếu'],
];

test('Hậu Giang', async () => {
  const spec = specOf(await formOf('hau-giang-2017'));
  const files = new Map<string, Uint8Array>();
  for (const [total] of wanted)
    files.set(String(total), falsified(await writeWorkbook(withTotal(spec, total))));
  const calculated = await recalculate(files);
  const classes = new Set(wanted.map(([, name]) => name));
  const shown = wanted.map(([total]) => {
    const [sheet] = contentOf(calculated.get(String(total)) ?? new Uint8Array()).sheets;
    const bar = [...(sheet?.rows.get(0)?.values() ?? [])].map(({ value }) => String(value));
    return [total, bar.find((text) => classes.has(text))];
  });
  expect(shown).toEqual(wanted);
}, 200_000);
