/** @jest-environment jsdom */
import { bootExcel } from '../../excel-host/boot-jest';
import { layoutForm } from '../../../src/form/layout';
import { excelWorkbook } from '../../../src/workbook/excel/index';
import { formIds, formOf } from '../../tools/forms';
import { value } from '../contract';

it.each(formIds)('the form %s goes into Excel in six requests below 1 MB', async (id) => {
  const rubric = await formOf(id);
  const spec = layoutForm(
    rubric,
    { rubric: rubric.id, unit: '', answers: new Map(), fields: {} },
    { version: '0.0.0' },
  );
  const host = await bootExcel();
  value(await excelWorkbook().insert(spec));
  expect(host.requests).toHaveLength(6);
  expect(Math.max(...host.requests.map(({ bytes }) => bytes))).toBeLessThan(1_000_000);
});
