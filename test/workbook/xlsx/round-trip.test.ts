import { a1Area, quoteSheet } from '../../../src/sheet/address';
import type { WorkbookContent } from '../../../src/sheet/content';
import { readWorkbook } from '../../../src/workbook/xlsx/read';
import { writeWorkbook } from '../../../src/workbook/xlsx/write';
import { FORM_SHEET, synthetic } from './synthetic';

let content: WorkbookContent;

beforeAll(async () => {
  const read = readWorkbook(await writeWorkbook(synthetic));
  if (!read.ok) throw new Error(read.problem.code);
  content = read.content;
});

const sorted = (areas: readonly Parameters<typeof a1Area>[0][]): string[] =>
  areas.map((one) => a1Area(one)).sort();

test('sheets come back in order, with visibility, protection, merges and what is hidden', () => {
  expect(content.sheets.map(({ name, visibility }) => [name, visibility])).toEqual(
    synthetic.sheets.map(({ name, visibility }) => [name, visibility]),
  );
  synthetic.sheets.forEach((spec, index) => {
    const read = content.sheets[index];
    expect(read?.protected).toBe(spec.protected);
    expect(sorted(read?.merges ?? [])).toEqual(
      sorted(spec.merges.filter((merge) => merge.top !== merge.bottom || merge.left !== merge.right)),
    );
    expect([...(read?.hiddenColumns ?? [])]).toEqual(
      spec.columns.flatMap(({ hidden }, col) => (hidden ? [col] : [])),
    );
    expect([...(read?.hiddenRows ?? [])]).toEqual(
      spec.rows.flatMap(({ hidden }, row) => (hidden ? [row] : [])),
    );
  });
});

test('every value and formula comes back the same', () => {
  for (const [index, spec] of synthetic.sheets.entries()) {
    spec.cells.forEach((row, rowIndex) => {
      row.forEach((cell, col) => {
        if (!cell) return;
        const read = content.sheets[index]?.rows.get(rowIndex)?.get(col);
        const blank = cell.formula === undefined && (cell.value === '' || cell.value === undefined);
        expect([rowIndex, col, read?.formula]).toEqual([rowIndex, col, cell.formula]);
        expect([rowIndex, col, read?.value ?? null]).toEqual([rowIndex, col, blank ? null : cell.value]);
      });
    });
  }
});

test('validations, names, footer and program come back', () => {
  const form = content.sheets.find(({ name }) => name === FORM_SHEET);
  const spec = synthetic.sheets.find(({ name }) => name === FORM_SHEET);
  expect(form?.validations.map(({ areas, type }) => [sorted(areas), type])).toEqual(
    spec?.validations.map(({ area, rule }) => [[a1Area(area)], rule.type]),
  );
  expect(form?.footer).toBe('&LMẫu số 01&CTrang &P/&N&R&D');
  for (const { name, sheet, area, hidden } of synthetic.names) {
    expect(content.names).toContainEqual(
      expect.objectContaining({
        name,
        reference: `${quoteSheet(sheet)}!${a1Area(area, true)}`,
        hidden: hidden ?? false,
      }),
    );
  }
  expect(content.application).toBe('egov-scorecard');
  expect(content.foreign).toEqual({ macros: false, externalLinks: [], embeddings: [] });
});

test('a sheet keeps its footer beside charts', async () => {
  const spec = synthetic.sheets.find(({ charts }) => charts !== undefined);
  const print = synthetic.sheets.find((sheet) => sheet.print?.footer)?.print;
  if (!spec || !print) throw new Error('no sheet with charts');
  const read = readWorkbook(
    await writeWorkbook({
      ...synthetic,
      sheets: synthetic.sheets.map((sheet) => (sheet === spec ? { ...spec, print } : sheet)),
    }),
  );
  const found = read.ok ? read.content.sheets.find(({ name }) => name === spec.name) : undefined;
  expect(found?.footer).toContain('&P');
});
