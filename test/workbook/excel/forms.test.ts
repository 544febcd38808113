/** @jest-environment jsdom */
import { bootExcel } from '../../excel-host/boot-jest';
import { drawForm } from '../../../src/form/drawing/form';
import { excelWorkbook } from '../../../src/workbook/excel/index';
import { testedIds, formOf } from '../../tools/forms';
import { value } from '../contract';

it.each(testedIds)(
  'the form %s goes into Excel in eight requests, each below 0.6 MB, with few actions',
  async (id) => {
    const rubric = await formOf(id);
    const spec = drawForm(
      rubric,
      { rubric: rubric.id, unit: '', answers: new Map(), fields: {} },
      { version: '0.0.0' },
    );
    const host = await bootExcel();
    value(await excelWorkbook().insert(spec));
    expect(host.requests).toHaveLength(8);
    expect(Math.max(...host.requests.map(({ bytes }) => bytes))).toBeLessThan(600_000);
    // what is left are entry rules and names: six actions a rule, two a name
    const rest = spec.sheets.flatMap(({ validations }) => validations).length * 6 + spec.names.length * 2;
    expect(host.requests.reduce((sum, { actions }) => sum + actions, 0)).toBeLessThan(700 + rest);
  },
);
