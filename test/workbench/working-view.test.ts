/**
 * @jest-environment jsdom
 */
import '../tools/text-coding';
import { formIds } from '../tools/forms';
import { drawForm } from '../../src/form/drawing/form';
import { layoutOf } from '../../src/form/layout';

import { columnPixels } from '../../src/workbench/grid/styleSheet';
import { narrowColumns, withColumns } from '../../src/workbench/working-view';
import { blank, rubricOf } from '../taskpane/pane';

/** What a laptop's screen leaves the sheet beside the pane: 1366 less the pane, the row numbers and the scroll bar. */
const ROOM = 1366 - 382 - 44 - 16;

test.each(formIds)('the first entry cells of %s are on a laptop screen', async (id) => {
  const rubric = await rubricOf(id);
  const spec = drawForm(rubric, blank(rubric), { version: '0' });
  const [form] = spec.sheets;
  if (!form) throw new Error('no sheet');
  const layout = layoutOf(rubric);
  const narrowed = withColumns(spec, form.name, narrowColumns(form.columns, layout));
  const [sheet, ...others] = narrowed.sheets;
  if (!sheet) throw new Error('no sheet');
  const until = layout.columns.get('v2') ?? 0;
  const width = form.columns
    .slice(0, until + 1)
    .reduce((sum, column, col) => (column?.hidden ? sum : sum + columnPixels(sheet, col)), 0);
  expect(width).toBeLessThanOrEqual(ROOM);
  // what stands in the cells, and every other sheet, is the same
  expect(sheet.cells).toBe(form.cells);
  expect(others).toEqual(spec.sheets.slice(1));
});
