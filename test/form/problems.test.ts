/** What is told of a form as a whole: nothing while it is as it was made, one line for each thing that is not. */
import { assessForm } from '../../src/form/answers/submission';
import { columnAt, layoutOf } from '../../src/form/layout';
import type { Rubric } from '../../src/rubric/types';
import type { ContentSheet, WorkbookContent } from '../../src/sheet/content';
import { workbookContent } from '../../src/workbook/grid/content';
import { form } from '../scoring/forms';
import { consistent } from '../scoring/worlds';
import { formOf, testedIds } from '../tools/forms';
import { emptySubmission, foundIn, specOf } from '../tools/workbooks';

/** Notes are about the decision: sums that it misprints. */
const linesOf = (content: WorkbookContent, rubric: Rubric) =>
  assessForm(content, foundIn(content, rubric)).problems.filter(
    ({ criterion, severity }) => criterion === undefined && severity !== 'note',
  );

const listed = (rubric: Rubric): string => rubric.agencies[0]?.names[0] ?? 'Xã A';
const madeBy = (rubric: Rubric, unit = listed(rubric)): WorkbookContent =>
  structuredClone(workbookContent(specOf(rubric, { ...emptySubmission(rubric), unit })));

test.each(testedIds)('%s: of a form as it was made and filled in nothing is told', async (id) => {
  const rubric = await formOf(id);
  const filled = { ...consistent(rubric, 3), unit: listed(rubric) };
  expect(linesOf(madeBy(rubric), rubric)).toEqual([]);
  expect(linesOf(workbookContent(specOf(rubric, filled)), rubric)).toEqual([]);
});

const rubric = form('hau-giang-2017');
/** The value beside a key of the identity sheet. */
function identityCell(content: WorkbookContent, key: string, value: string | number): WorkbookContent {
  for (const { rows } of content.sheets)
    for (const cells of rows.values()) if (cells.get(0)?.value === key) cells.set(1, { value });
  return content;
}
const isIdentity = ({ rows }: ContentSheet): boolean => rows.get(0)?.get(0)?.value === 'product';
const withSheets = (
  content: WorkbookContent,
  change: (sheets: ContentSheet[]) => ContentSheet[],
): WorkbookContent => ({ ...content, sheets: change(content.sheets) });

function uncalculated(content: WorkbookContent, rows: number): WorkbookContent {
  const layout = layoutOf(rubric);
  const status = columnAt(layout, 'status');
  for (const row of [...layout.criterionRow.values()].slice(0, rows)) {
    const cell = content.sheets[0]?.rows.get(row)?.get(status);
    if (cell) cell.value = null;
  }
  return content;
}
const all = rubric.criteria.length;

test.each<[string, (content: WorkbookContent) => WorkbookContent, object[]]>([
  [
    'no identity',
    (content) => withSheets(content, (sheets) => sheets.filter((sheet) => !isIdentity(sheet))),
    [{ code: 'identity-missing', severity: 'warning' }],
  ],
  [
    'two identities',
    (content) =>
      withSheets(content, (sheets) => [
        ...sheets,
        ...sheets.filter(isIdentity).map((sheet) => ({ ...sheet, name: 'khác' })),
      ]),
    [{ code: 'several-forms', severity: 'warning', received: 2 }],
  ],
  ['a layout of today', (content) => identityCell(content, 'layout', 2), []],
  ['a layout of before', (content) => identityCell(content, 'layout', 1), []],
  [
    'a layout of later',
    (content) => identityCell(content, 'layout', 3),
    [{ code: 'layout-newer', severity: 'error' }],
  ],
  [
    'another edition of the form',
    (content) => identityCell(content, 'hash', 'khác'),
    [{ code: 'rubric-outdated', severity: 'warning', received: '0.0.0' }],
  ],
  [
    'formulas without values',
    (content) => uncalculated(content, all),
    [{ code: 'never-calculated', severity: 'warning' }],
  ],
  ['formulas of which one has a value', (content) => uncalculated(content, all - 1), []],
])('%s', (_what, change, told) => {
  const lines = linesOf(change(madeBy(rubric)), rubric);
  expect(lines).toEqual(told.map((line) => expect.objectContaining(line)));
});

test.each<[string, object[]]>([
  ['', [{ code: 'unit-missing' }]],
  [listed(rubric), []],
  ['Sở Y té', [{ code: 'unit-not-listed', severity: 'warning', received: 'Sở Y té', expected: 'Sở Y tế' }]],
])('the unit “%s”', (unit, told) => {
  const lines = linesOf(madeBy(rubric, unit), rubric);
  expect(lines).toEqual(told.map((line) => expect.objectContaining(line)));
});
