/** @jest-environment ./scripts/jsdom-environment.cjs */
import { a1 } from '../../../src/sheet/address';
import { excelWorkbook } from '../../../src/workbook/excel/index';
import { bootExcel } from '../../excel-host/boot-jest';
import { describeWorkbook } from '../contract';

describeWorkbook('Excel', async (results) => {
  const host = await bootExcel();
  host.book.calculate = results;
  return {
    workbook: excelWorkbook(),
    user: {
      type: (sheet, at, value) => host.type(sheet, a1(at), value),
      select: (sheet, at) => host.select(sheet, a1(at)),
    },
  };
});
