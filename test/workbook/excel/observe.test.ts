/** @jest-environment ./scripts/jsdom-environment.cjs */
import { excelWorkbook } from '../../../src/workbook/excel/index';
import { bootExcel } from '../../excel-host/boot-jest';
import { value } from '../contract';
import { until } from '../../tools/until';

it('Excel is asked for edits and selections while somebody listens, and for nothing afterwards', async () => {
  const host = await bootExcel();
  const stop = value(await excelWorkbook().observe({ changed: () => undefined, selected: () => undefined }));
  expect(host.book.listening.size).toBe(2);
  stop();
  await until(() => host.book.listening.size === 0);
});
