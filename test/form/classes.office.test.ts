/** The class that the sheet shows at the printed bounds, just below and just above them, calculated by LibreOffice. */
import { names } from '../../src/form/layout';
import type { Rubric } from '../../src/rubric/types';
import type { WorkbookSpec } from '../../src/sheet/spec';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { falsified } from '../tools/cached';
import { formOf } from '../tools/forms';
import { recalculate } from '../tools/libreoffice';
import { contentOf, specOf } from '../tools/workbooks';

/** The form with values typed over the formulas of its bar. */
function withTyped(spec: WorkbookSpec, typed: Readonly<Record<string, number>>): WorkbookSpec {
  const [sheet, ...others] = spec.sheets;
  if (!sheet) throw new Error('no form');
  const cells = sheet.cells.map((row) => [...row]);
  for (const [name, value] of Object.entries(typed)) {
    const at = spec.names.find((one) => one.name === name)?.area;
    const row = cells[at?.top ?? -1];
    const cell = row?.[at?.left ?? -1];
    if (!row || !at || cell?.formula === undefined) throw new Error(`no ${name}`);
    row[at.left] = { value, ...(cell.style === undefined ? {} : { style: cell.style }) };
  }
  return { ...spec, sheets: [{ ...sheet, cells }, ...others] };
}

/** The class that the bar shows for each of the typed values. */
async function classesOf(rubric: Rubric, typed: readonly Record<string, number>[]): Promise<unknown[]> {
  const spec = specOf(rubric);
  const files = new Map<string, Uint8Array>();
  for (const [index, values] of typed.entries())
    files.set(String(index), falsified(await writeWorkbook(withTyped(spec, values))));
  const calculated = await recalculate(files);
  const classes = new Set(rubric.classes.map(({ name }) => name));
  return typed.map((_, index) => {
    const [sheet] = contentOf(calculated.get(String(index)) ?? new Uint8Array()).sheets;
    const bar = [...(sheet?.rows.get(0)?.values() ?? [])].map(({ value }) => String(value));
    return bar.find((text) => classes.has(text));
  });
}

// article 7: Tốt from 850, Khá from 700, Trung bình from 550
const byTotal: [total: number, name: string][] = [
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

test('Hậu Giang: by the total', async () => {
  const shown = await classesOf(
    await formOf('hau-giang-2017'),
    byTotal.map(([total]) => ({ [names.total]: total })),
  );
  expect(shown).toEqual(byTotal.map(([, name]) => name));
}, 200_000);

// of the 78 points that a unit can reach: 90 % are 70,2, 80 % are 62,4, 65 % are 50,7
const byShare: [base: number, name: string][] = [
  [70.21, 'Xuất sắc'],
  [70.2, 'Xuất sắc'],
  [70.19, 'Tốt'],
  [62.4, 'Tốt'],
  [62.39, 'Khá'],
  [50.7, 'Khá'],
  [50.69, 'Trung bình'],
  [-2, 'Trung bình'],
];

test('Vĩnh An: by the part of what the unit can reach', async () => {
  const printed = await formOf('vinh-an-2026-cchc');
  const rubric = { ...printed, classes: printed.classes.map((one) => ({ ...one, needs: [] })) };
  const shown = await classesOf(
    rubric,
    byShare.map(([base]) => ({ [names.base]: base, [names.max]: 78 })),
  );
  expect(shown).toEqual(byShare.map(([, name]) => name));
}, 200_000);
