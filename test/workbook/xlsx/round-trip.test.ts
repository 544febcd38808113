import { strFromU8, unzipSync } from 'fflate';
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

test('a page begins with the row that the description names', async () => {
  const file = unzipSync(await writeWorkbook(synthetic));
  const at = synthetic.sheets.findIndex(({ print }) => print?.pageStarts !== undefined);
  const start = synthetic.sheets[at]?.print?.pageStarts?.[0] ?? 0;
  // ECMA-376, 18.3.1.3: the id of a break is the number, from 1, of the row above it
  expect(strFromU8(file[`xl/worksheets/sheet${at + 1}.xml`] ?? new Uint8Array())).toContain(
    `<rowBreaks count="1" manualBreakCount="1"><brk id="${start}" max="16383" man="1"/></rowBreaks>`,
  );
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
