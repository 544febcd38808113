/** The sheet on money: the sums that its formulas give, and what is read of it wherever its rows went. */
import { budgetWorkbook } from '../../src/form/budget/sheet';
import { budgetPlace, writtenBudget } from '../../src/form/budget/read';
import type { WorkbookSpec } from '../../src/sheet/spec';
import { workbookContent } from '../../src/workbook/grid/content';
import { form } from '../scoring/forms';
import { Calculator } from '../tools/calculator/calculator';

const rubric = form('gia-lai-2020-huyen');
const [CONTENT, PROVINCE, OTHER] = [2, 4, 5];
const COLUMNS = [
  ['content', CONTENT],
  ['province', PROVINCE],
  ['other', OTHER],
] as const;

/** The sheet with something in every entry: amounts that tell their row and column, and words. */
function filled(): {
  spec: WorkbookSpec;
  entries: { row: number; values: (string | number)[] }[];
  name: string;
} {
  const spec = budgetWorkbook(rubric, 'UBND huyện Kbang');
  const [sheet] = spec?.sheets ?? [];
  if (!spec || !sheet) throw new Error('no sheet');
  const entries: { row: number; values: (string | number)[] }[] = [];
  sheet.cells.forEach((line, row) => {
    if (line[PROVINCE]?.reads === undefined) return;
    const values = [` việc ${row} `, row + 0.25, row * 1000];
    entries.push({ row, values });
    COLUMNS.forEach(([, col], at) => {
      line[col] = { ...line[col], value: values[at] ?? '' };
    });
  });
  return { spec, entries, name: sheet.name };
}

test('each sum is that of the rows above it, the last one that of all; blank while nothing was entered', () => {
  const { spec, entries, name } = filled();
  const blank = new Calculator(budgetWorkbook(rubric, '') ?? spec);
  const full = new Calculator(spec);
  const sums = (spec.sheets[0]?.cells ?? []).flatMap((line, row) =>
    line[PROVINCE]?.formula === undefined ? [] : [row],
  );
  expect(sums.length).toBeGreaterThan(2);
  sums.forEach((row, index) => {
    const last = index === sums.length - 1;
    const above = entries.filter((one) => one.row < row && (last || one.row > (sums[index - 1] ?? -1)));
    for (const [at, col] of [
      [1, PROVINCE],
      [2, OTHER],
    ] as const) {
      const sum = above.reduce((all, { values }) => all + Number(values[at]), 0);
      expect([row, col, full.valueOf(name, row, col)]).toEqual([row, col, sum]);
      expect(blank.valueOf(name, row, col)).toBe('');
    }
  });
});

test('every entry is read back at its place, also after rows were moved', () => {
  const { spec, entries } = filled();
  const content = workbookContent(spec);
  const read = writtenBudget(content, rubric);
  expect([...read.values()]).toEqual(
    entries.flatMap(({ row, values }) => [`việc ${row}`, `${row},25`, String(values[2])]),
  );
  // groups and rows count from 1
  const keys = [...read.keys()];
  expect(keys[0]).toBe(budgetPlace(0, 0, 'content'));
  expect(keys.slice(0, 3)).toEqual(['budget.1.1.content', 'budget.1.1.province', 'budget.1.1.other']);
  expect(new Set(keys).size).toBe(entries.length * 3);
  const turned = content.sheets.map((sheet) => ({
    ...sheet,
    rows: new Map([...sheet.rows].map(([row, cells]) => [500 - row, cells])),
  }));
  expect(writtenBudget({ ...content, sheets: turned }, rubric)).toEqual(read);
});

test('nothing is read of a workbook without the sheet, of other rows, and of other forms', () => {
  const content = workbookContent(filled().spec);
  expect(writtenBudget({ ...content, sheets: [] }, rubric).size).toBe(0);
  const elsewhere = content.sheets.map((sheet) => ({ ...sheet, name: 'Khác' }));
  expect(writtenBudget({ ...content, sheets: elsewhere }, rubric).size).toBe(0);
  const other = form('ha-nam-2021-so');
  expect(writtenBudget(content, other).size).toBe(0);
  expect(budgetWorkbook(other, '')).toBeUndefined();
  const blank = budgetWorkbook(rubric, '');
  expect(blank && writtenBudget(workbookContent(blank), rubric).size).toBe(0);
});
