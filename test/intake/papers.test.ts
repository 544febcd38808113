/** What can be written into a file as it stands: beside a sheet of the unit's that bears a name of the appraisal's, and where a sheet went. */
import { findForm } from '../../src/intake/file/find';
import { openedForm, savedInto } from '../../src/intake/rewrite/kept-file';
import { writePaper, papersThatKeep } from '../../src/intake/rewrite/papers';
import { receive } from '../../src/intake/batch/receive';
import { builtIn } from '../../src/rubric/store';
import { emptyLetter } from '../../src/review/appraisal/letter';
import { readAppraisal } from '../../src/review/appraisal/read';
import { recalculate } from '../../src/form/recalculate';
import { gridWorkbook } from '../../src/workbook/grid';
import { workbookContent } from '../../src/workbook/grid/content';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { form, submission } from '../scoring/forms';
import { contentOf, specOf } from '../tools/workbooks';

const rubric = form('ha-nam-2021-so');
const details = { letter: emptyLetter, date: '', reviewer: 'B', findings: [] };

/** A filled form beside which the unit has a sheet of that name. */
async function fileWith(name: string): Promise<{ name: string; bytes: Uint8Array }> {
  const spec = specOf(rubric, submission(rubric, 'ha-nam-so-tai-chinh-2021'));
  const [first] = spec.sheets;
  if (!first) throw new Error('no sheet');
  const own = {
    ...first,
    name,
    cells: [[{ value: 'của đơn vị', style: Object.keys(spec.styles)[0] ?? '' }]],
    ...{ rows: [], merges: [], validations: [], conditionalFormats: [], columns: [{ width: 20 }] },
  };
  const bytes = await writeWorkbook({ ...spec, sheets: [...spec.sheets, own] });
  return { name: 'a.xlsx', bytes };
}

test.each([
  ['Ghi chép', ['appraised', 'return']],
  ['Thẩm định', ['return']],
  ['NHẬT KÝ THẨM ĐỊNH', ['return']],
])('a sheet “%s” of the unit', async (name, kept) => {
  const file = await fileWith(name);
  expect([...(await papersThatKeep(file, builtIn))].sort()).toEqual(kept);
  const received = await receive(file, builtIn);
  if (!received.ok) throw new Error(received.reason);
  const written = await writePaper('appraised', file, received.appraisal, details, '0', builtIn);
  const content = contentOf(written ?? new Uint8Array());
  expect(readAppraisal(content, rubric)?.appraisal).toMatchObject({ criteria: received.appraisal.criteria });
  const names = content.sheets.map((sheet) => sheet.name.toLocaleLowerCase('vi'));
  expect(new Set(names).size).toBe(names.length);
  expect(content.sheets.some((sheet) => sheet.name === name)).toBe(kept.length === 2 || name === 'Thẩm định');
});

test('a workbook of which somebody took a sheet away is written anew: in the old file the sheet would still be there', async () => {
  const { bytes } = await fileWith('Ghi chép');
  const content = contentOf(bytes);
  const found = await findForm(content, builtIn);
  if (found?.kind !== 'form') throw new Error('no form');
  const opened = openedForm(content, found, '0');
  if (!opened) throw new Error('not in place');
  const saved = (sheets: typeof opened.sheets) =>
    savedInto(bytes, { ...opened, sheets }, '0', '2026-12-15T09:00:00Z', rubric);
  expect(await saved(opened.sheets)).toBeInstanceOf(Uint8Array);
  expect(await saved(opened.sheets.filter(({ name }) => name !== 'Ghi chép'))).toBeUndefined();
});

test('a changed answer leaves every formula of the file a formula', async () => {
  const { bytes } = await fileWith('Ghi chép');
  const content = contentOf(bytes);
  const found = await findForm(content, builtIn);
  if (found?.kind !== 'form') throw new Error('no form');
  const opened = openedForm(content, found, '0');
  const ref = found.placement.cell('I.1', 'v1');
  if (!opened || !ref) throw new Error('not in place');
  const grid = gridWorkbook(opened);
  expect(await grid.write(opened.sheets[0]?.name ?? '', [{ ref, value: 1 }])).toMatchObject({ ok: true });
  const now = recalculate(grid.spec(), workbookContent(grid.spec()), rubric);
  const saved = now && (await savedInto(bytes, now.spec, '0', '2026-12-15T09:00:00Z', rubric));
  const formulas = (of: Uint8Array): string[] =>
    contentOf(of).sheets.flatMap(({ name, rows }) =>
      [...rows].flatMap(([row, cells]) =>
        [...cells].flatMap(([col, { formula }]) =>
          formula === undefined ? [] : [`${name} ${row} ${col} ${formula}`],
        ),
      ),
    );
  const before = formulas(bytes);
  expect(before.length).toBeGreaterThan(rubric.criteria.length);
  expect(formulas(saved ?? new Uint8Array())).toEqual(before);
});
