/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { formIds } from '../tools/forms';
import { drawForm } from '../../src/form/drawing/form';
import { columnAt, layoutOf } from '../../src/form/layout';

import type { CellRef } from '../../src/sheet/address';
import { heightsOf } from '../../src/sheet/fit';
import { type Painted, rowModels } from '../../src/workbench/grid/rowModels';
import { columnPixels } from '../../src/workbench/grid/styleSheet';
import { sheetView } from '../../src/workbench/grid/view';
import { workingView } from '../../src/workbench/desk/working-view';
import { gridWorkbook } from '../../src/workbook/grid';
import { blank, rubricOf } from '../taskpane/pane';

/** What a laptop's screen leaves the sheet beside the pane: 1366 less the pane, the row numbers and the scroll bar. */
const ROOM = 1366 - 382 - 44 - 16;

test.each(formIds)('the first entry cells of %s are on a laptop screen', async (id) => {
  const rubric = await rubricOf(id);
  const spec = drawForm(rubric, blank(rubric), { version: '0' });
  const [form] = spec.sheets;
  if (!form) throw new Error('no sheet');
  const layout = layoutOf(rubric);
  const narrowed = workingView(spec, form.name, layout);
  const [sheet, ...others] = narrowed.sheets;
  if (!sheet) throw new Error('no sheet');
  const until = layout.columns.get('v2') ?? 0;
  const width = form.columns
    .slice(0, until + 1)
    .reduce((sum, column, col) => (column?.hidden ? sum : sum + columnPixels(sheet, col)), 0);
  expect(width).toBeLessThanOrEqual(ROOM);
  // the longest line of results fits into its row: no figure in it is cut
  const count = rubric.criteria.length;
  const longest = `Tổng điểm ${rubric.max - 1},25 / ${rubric.max} · Đã nhập ${count}/${count} · Cần sửa: ${count}`;
  const cells = [[{ value: longest, style: 'bar' }]];
  const merges = form.merges.filter(({ top, left }) => top === 0 && left === 0);
  const height = heightsOf({
    ...{ cells, merges, columns: sheet.columns },
    styles: narrowed.styles,
    least: 0,
  })(0);
  expect(height).toBeGreaterThan(0);
  expect(height).toBeLessThanOrEqual(sheet.rows[0]?.height ?? 0);
  // twenty signs of a group's bar stand in the column of the hints; DejaVu's are the widest, 0.72 of the font size
  const hint = columnPixels(sheet, columnAt(layout, 'hint'));
  const barWidth = (20 * 0.72 * (narrowed.styles.groupBar?.font?.size ?? 11) * 4) / 3;
  expect(barWidth).toBeLessThanOrEqual(hint - 7);
  // what stands in the cells, and every other sheet, is the same
  expect(sheet.cells).toBe(form.cells);
  expect(others).toEqual(spec.sheets.slice(1));
});

test('an edit has the grid look again only at the rows that it changed', async () => {
  const rubric = await rubricOf('gia-lai-2020-huyen');
  const layout = layoutOf(rubric);
  const grid = gridWorkbook(drawForm(rubric, blank(rubric), { version: '0' }));
  const row = layout.criterionRow.get(rubric.criteria[40]?.id ?? '') ?? 0;
  const looked = new Set<number>();
  const describe = (ref: CellRef): undefined => void looked.add(ref.row);
  const paint = (before?: Painted): Painted => {
    const name = grid.spec().sheets[0]?.name ?? '';
    const shown = workingView(grid.spec(), name, layout);
    const [sheet] = shown.sheets;
    if (!sheet) throw new Error('no sheet');
    const context = { view: sheetView(shown, sheet), highlights: undefined, describe, empty: '' };
    return { context, models: rowModels(context, 1000, before) };
  };
  const first = paint();
  expect(looked.size).toBeGreaterThan(100);
  looked.clear();
  const ref = { row, col: columnAt(layout, 'evidence') };
  grid.edit(grid.spec().sheets[0]?.name ?? '', [{ ref, value: 'QĐ 12' }]);
  paint(first);
  // what stands beside it draws its edges
  expect([...looked].sort((a, b) => a - b)).toEqual([row - 1, row, row + 1]);
});
