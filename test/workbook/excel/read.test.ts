/** @jest-environment ./scripts/jsdom-environment.cjs */
import { excelWorkbook } from '../../../src/workbook/excel/index';
import { bootExcel } from '../../excel-host/boot-jest';
import type { ExcelHost } from '../../excel-host/host';
import { failure, value } from '../contract';
import { FORM, formulaResult, synthetic } from '../../../src/selftest/synthetic';

const workbook = excelWorkbook();
let host: ExcelHost;
beforeEach(async () => {
  host = await bootExcel();
  host.book.calculate = formulaResult;
  value(await workbook.insert(synthetic));
});

const sheetOf = async (name: string) =>
  value(await workbook.read()).sheets.find((candidate) => candidate.name === name);

it('a foreign sheet of more than five million cells is named without its cells, and the form is read', async () => {
  host.type('Sheet1', 'A1', 'kho dữ liệu');
  host.type('Sheet1', 'Z300000', 1);
  expect(await sheetOf('Sheet1')).toMatchObject({ visibility: 'visible', rows: new Map() });
  expect((await sheetOf(FORM))?.rows.size).toBeGreaterThan(0);
  expect(failure(await workbook.read(['Sheet1']))).toEqual({ code: 'too-large' });
});

it('a form beside which somebody filled the last cell of the sheet is read all the same', async () => {
  host.unprotect(FORM);
  host.type(FORM, 'XFD1048576', 'x');
  expect((await sheetOf(FORM))?.rows.get(2)?.get(1)?.value).toBe('Tiêu chí một');
});

it('sheets that do not fit into one answer are asked for one after the other', async () => {
  for (const n of [1, 2, 3]) {
    host.copy('Sheet1', `Số liệu ${n}`);
    host.type(`Số liệu ${n}`, 'A1', n);
    host.type(`Số liệu ${n}`, 'J4500', n);
  }
  host.requests = [];
  const { sheets } = value(await workbook.read());
  expect(sheets.map(({ rows }) => rows.size)).toEqual([0, expect.any(Number), expect.any(Number), 2, 2, 2]);
  expect(Math.max(...host.requests.map(({ answerBytes }) => answerBytes))).toBeLessThan(5_000_000);
  expect(host.requests).toHaveLength(4);
});

it('of many sheets that others keep beside a form those are read that come first, up to half a million cells', async () => {
  for (let n = 1; n <= 11; n++) {
    host.copy('Sheet1', `Kho ${n}`);
    host.type(`Kho ${n}`, 'A1', n);
    // what has no value costs as much to ask for
    host.type(`Kho ${n}`, 'J5000', n);
  }
  const { sheets } = value(await workbook.read());
  expect(sheets.slice(3).map(({ rows }) => rows.size)).toEqual([...Array<number>(9).fill(2), 0, 0]);
  expect(sheets.find(({ name }) => name === FORM)?.rows.size).toBeGreaterThan(0);
});

it('hidden rows and columns are those of the sheet, wherever its first content stands', async () => {
  host.type('Sheet1', 'C7', 'một');
  host.type('Sheet1', 'E9', 2);
  host.sheet('Sheet1').hiddenRows.add(7);
  host.sheet('Sheet1').hiddenColumns.add(3);
  const read = await sheetOf('Sheet1');
  expect([read?.rows.get(6)?.get(2)?.value, read?.rows.get(8)?.get(4)?.value]).toEqual(['một', 2]);
  expect([[...(read?.hiddenRows ?? [])], [...(read?.hiddenColumns ?? [])]]).toEqual([[7], [3]]);
});
