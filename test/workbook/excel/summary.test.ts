/** @jest-environment ./scripts/jsdom-environment.cjs */
import '../../tools/text-coding';
import type { WorkbookSpec } from '../../../src/sheet/spec';
import { summaryWorkbook } from '../../../src/summary/workbook';
import { excelWorkbook } from '../../../src/workbook/excel/index';
import { bootExcel } from '../../excel-host/boot-jest';
import { FAULTS, type ExcelHost } from '../../excel-host/host';
import { formOf } from '../../tools/forms';
import { twoYears } from '../../tools/summaries';
import { value } from '../contract';

/** Excel takes no larger request. */
const LIMIT = 5_000_000;

let spec: WorkbookSpec;
let host: ExcelHost;
beforeAll(async () => {
  const { summary, last } = await twoYears(await formOf('hau-giang-2017'));
  spec = summaryWorkbook(summary, { language: 'vi', lastYear: [last] });
}, 120_000);
beforeEach(async () => {
  host = await bootExcel();
});

describe("the leadership's workbook of a province in Excel", () => {
  it('goes in with eight requests, each far below what Excel takes', async () => {
    value(await excelWorkbook().insert(spec));
    expect(host.requests).toHaveLength(8);
    expect(Math.max(...host.requests.map(({ bytes }) => bytes))).toBeLessThan(LIMIT / 2);
    expect(host.book.sheets.map(({ name }) => name)).toEqual([
      'Sheet1',
      ...spec.sheets.map(({ name }) => name),
    ]);
  });

  it('arrives with its formulas and charts', async () => {
    value(await excelWorkbook().insert(spec));
    for (const { name, cells, charts = [] } of spec.sheets) {
      const formulas = cells.flatMap((line) => line.flatMap((cell) => cell?.formula ?? []));
      const arrived = [...host.sheet(name).cells.values()].flatMap(({ formula }) => formula ?? []);
      expect([name, arrived.length]).toEqual([name, formulas.length]);
      expect(host.sheet(name).charts.map(({ title }) => title)).toEqual(charts.map(({ title }) => title));
    }
    expect(host.book.sheets.flatMap(({ charts }) => charts).length).toBeGreaterThan(3);
  });

  it.each([1, 2, 3, 4, 5])('leaves nothing behind when request %i fails', async (at) => {
    const before = host.snapshot();
    host.failAt(at, { ...FAULTS.general, after: 60 });
    expect((await excelWorkbook().insert(spec)).ok).toBe(false);
    expect(host.snapshot()).toEqual(before);
  });
});
