/** Which form a workbook holds, and what of the workbook goes over where the form is laid out anew. */
import { withMarks } from '../../src/form/identity/keep-identity';
import { findForm } from '../../src/intake/file/find';
import { laidOutAnew, noOthers, type OtherSheets } from '../../src/intake/rewrite/others';
import { appraisalIn, reviewTaken, takeContent } from '../../src/intake/file/take';
import { migratedFile } from '../../src/intake/rewrite/migrate';
import { sheetNames } from '../../src/messages/sheet';
import { startAppraisal } from '../../src/review/appraisal/appraisal';
import { appraisalWorkbook } from '../../src/review/appraisal/sheet';
import { load } from '../../src/rubric/load';
import { builtIn, joinStores, storeOf } from '../../src/rubric/store';
import type { Rubric } from '../../src/rubric/types';
import { a1, type CellRef } from '../../src/sheet/address';
import type { ContentCell, ContentSheet, WorkbookContent } from '../../src/sheet/content';
import type { SheetSpec, WorkbookSpec } from '../../src/sheet/spec';
import { insertSheets } from '../../src/workbook/grid/change';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { form, submission } from '../scoring/forms';
import { formOf } from '../tools/forms';
import { bytesOf, contentOf, readBack, specOf } from '../tools/workbooks';

const rubric = form('ha-nam-2021-so');
const filled = submission(rubric, 'ha-nam-so-tai-chinh-2021');
const plain = (name: string, cells: SheetSpec['cells']): SheetSpec => ({
  ...{ name, visibility: 'visible', columns: [{ width: 20 }], rows: [], merges: [], validations: [] },
  ...{ conditionalFormats: [], protected: false, cells },
});
const contentWith = async (...sheets: SheetSpec[]): Promise<WorkbookContent> => {
  const spec = specOf(rubric, filled);
  return contentOf(await writeWorkbook({ ...spec, sheets: [...spec.sheets, ...sheets] }));
};
const formSheet = ({ sheets }: WorkbookContent): ContentSheet => {
  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet');
  return sheet;
};
const put = (sheet: ContentSheet, { row, col }: CellRef, cell: ContentCell): void => {
  sheet.rows.set(row, new Map(sheet.rows.get(row)).set(col, cell));
};

describe('The form of a workbook', () => {
  const withoutIdentity = (content: WorkbookContent): WorkbookContent => ({
    ...content,
    sheets: content.sheets.filter(({ visibility }) => visibility === 'visible'),
  });
  const withoutNames = (content: WorkbookContent): WorkbookContent => ({ ...content, names: [] });
  const found = async (content: WorkbookContent, store = builtIn, chosen?: string) => {
    const form = await findForm(content, store, chosen);
    if (form?.kind !== 'form') return form?.kind === 'unknown' ? ['unknown', form.rubric] : form?.kind;
    return [form.rubric.key, form.by, form.embedded];
  };
  test('is that of its hidden sheet, else of its names, else of what is printed', async () => {
    const content = await contentWith();
    expect(await found(content)).toEqual([rubric.key, 'identity', false]);
    expect(await found(withoutIdentity(content))).toEqual([rubric.key, 'names', false]);
    expect(await found(withoutNames(withoutIdentity(content)))).toEqual([rubric.key, 'text', false]);
    const none = contentOf(
      await writeWorkbook({ sheets: [plain('Khác', [[{ value: 'x' }]])], names: [], styles: {}, title: '' }),
    );
    expect(await found(none)).toBeUndefined();
  });
  test('that nobody knows is that of the workbook, else named as unknown; other forms are none', async () => {
    const own = await formOf('vinh-an-2026-xa');
    const content = contentOf(await bytesOf(own));
    expect(await found(content)).toEqual([own.key, 'identity', true]);
    expect(await found(content, joinStores(storeOf([own], 'given'), builtIn))).toEqual([
      own.key,
      'identity',
      false,
    ]);
    for (const { rows } of content.sheets)
      for (const [row, cells] of rows) if (cells.get(0)?.value === 'source') rows.delete(row);
    expect(await found(content)).toEqual(['unknown', own.key]);
    expect(await found(content, joinStores(storeOf([own], 'given'), builtIn))).toEqual([
      own.key,
      'identity',
      false,
    ]);
  });
  test('of two forms in one workbook is the one that is asked for', async () => {
    const own = await formOf('vinh-an-2026-xa');
    const [one, two] = [contentOf(await bytesOf(rubric, filled)), contentOf(await bytesOf(own))];
    const rename = (content: WorkbookContent, add: string): WorkbookContent => ({
      ...content,
      sheets: content.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name}${add}` })),
      names: content.names.map((name) => ({
        ...name,
        reference: name.reference.replace(/^'?([^'!]*)'?!/, `'$1${add}'!`),
      })),
    });
    const other = rename(two, ' xã');
    const both = { ...one, sheets: [...one.sheets, ...other.sheets], names: [...one.names, ...other.names] };
    const store = joinStores(storeOf([own], 'given'), builtIn);
    expect((await found(both, store, own.key))?.[0]).toBe(own.key);
    expect((await found(both, store, rubric.key))?.[0]).toBe(rubric.key);
  });
  test('of which there is a newer version is told with that', async () => {
    const next = laterThan(rubric);
    const form = await findForm(await contentWith(), joinStores(storeOf([next], 'given'), builtIn));
    expect(form).toMatchObject({ kind: 'form', rubric: { key: rubric.key }, newer: { key: next.key } });
    expect(await findForm(await contentWith(), builtIn)).not.toHaveProperty('newer');
  });
});

/** The next version of a form: the same but for a word. */
function laterThan({ source }: Rubric): Rubric {
  const later = load({ ...source, version: 2, changes: 'sửa thời hạn', audience: 'các sở' });
  if (!later.ok) throw new Error(JSON.stringify(later.problems));
  return later.rubric;
}

describe('Laid out anew', () => {
  const anew = (content: WorkbookContent): { spec: WorkbookSpec; others: OtherSheets } =>
    laidOutAnew(content, rubric, readBack(content, rubric), true, '0');
  const cellIn = ({ sheets }: WorkbookSpec, { row, col }: CellRef) => sheets[0]?.cells[row]?.[col];

  test('keeps what was written beside its cells, with room for it', async () => {
    const content = await contentWith();
    const sheet = formSheet(content);
    const [beside, below] = [
      { row: 12, col: 40 },
      { row: 600, col: 2 },
    ];
    put(sheet, beside, { value: 'xem lại' });
    put(sheet, below, { value: 12 });
    put(sheet, { row: 13, col: 40 }, { value: '' });
    const { spec, others } = anew(content);
    expect(others).toEqual(noOthers);
    expect(cellIn(spec, beside)?.value).toBe('xem lại');
    expect(cellIn(spec, below)?.value).toBe(12);
    expect(cellIn(spec, { row: 13, col: 40 })).toBeUndefined();
    expect(spec.sheets[0]?.columns.length).toBeGreaterThanOrEqual(41);
  });
  test('names printed cells and formulas that said something else, and not the cells that people fill in', async () => {
    const content = await contentWith();
    const sheet = formSheet(content);
    const { located } = readBack(content, rubric);
    const id = rubric.criteria.find(({ rule }) => rule.kind === 'ratio')?.id ?? '';
    const [text, points, entry] = (['text', 'self', 'v1'] as const).map((column) => located.cell(id, column));
    if (!text || !points || !entry) throw new Error('no cell');
    put(sheet, text, { value: 'Tiêu chí khác' });
    put(sheet, points, { value: 99 });
    put(sheet, entry, { value: 7 });
    const { spec, others } = anew(content);
    expect([...others.replaced].sort()).toEqual([a1(text), a1(points)].sort());
    expect(cellIn(spec, text)?.value).not.toBe('Tiêu chí khác');
    expect(cellIn(spec, points)?.formula).toBeDefined();
    expect(cellIn(spec, entry)?.value).toBe(7);
  });
  test('keeps other sheets as values, under a free name; too large ones are named', async () => {
    const notes = plain('Ghi chép', [[{ value: 'của đơn vị' }, { value: 2, formula: '1+1' }]]);
    const content = await contentWith(notes);
    const large = {
      ...formSheet(content),
      name: 'Rất lớn',
      rows: new Map([[400_000, new Map([[0, { value: 1 }]])]]),
    };
    content.sheets.push(large);
    const { spec, others } = anew(content);
    expect(others).toEqual({ ...noOthers, kept: ['Ghi chép'], left: ['Rất lớn'] });
    const kept = spec.sheets.find(({ name }) => name === 'Ghi chép');
    expect(kept?.cells[0]?.map((cell) => [cell?.value, cell?.formula])).toEqual([
      ['của đơn vị', undefined],
      [2, undefined],
    ]);
    // the unit's own sheet of the name that the lists have
    const taken = await contentWith();
    const lists = taken.sheets.find(({ name }) => name === sheetNames.lists);
    if (!lists) throw new Error('no lists');
    taken.sheets.push({ ...lists, name: sheetNames.lists.toUpperCase(), visibility: 'visible' });
    expect(anew(taken).spec.sheets.map(({ name }) => name)).toContain(
      `${sheetNames.lists.toUpperCase()} (2)`,
    );
  });
  test('says that a file is signed', async () => {
    const content = await contentWith();
    expect(anew({ ...content, foreign: { ...content.foreign, signed: true } }).others.signed).toBe(true);
    expect(anew(content).others.signed).toBe(false);
  });
});

test('a workbook goes over into the later version of its form with its answers and the unit’s other sheets', async () => {
  const later = laterThan(rubric);
  const content = await contentWith(plain('Ghi chép', [[{ value: 'của đơn vị' }]]));
  const store = joinStores(storeOf([later], 'given'), builtIn);
  const migrated = await migratedFile(content, later, '0', store);
  const after = contentOf(migrated?.bytes ?? new Uint8Array());
  expect([migrated?.confirm, migrated?.left]).toEqual([[], []]);
  const found = await findForm(after, store);
  expect(found).toMatchObject({ kind: 'form', rubric: { key: later.key } });
  expect(after.sheets.filter(({ name }) => name === 'Ghi chép')).toHaveLength(1);
  expect(after.sheets.filter(({ name }) => name === formSheet(content).name)).toHaveLength(1);
  expect(await migratedFile(content, form('gia-lai-2020-huyen'), '0', store)).toBeUndefined();
  const none = contentOf(
    await writeWorkbook({ sheets: [plain('Khác', [[{ value: 'x' }]])], names: [], styles: {}, title: '' }),
  );
  expect(await migratedFile(none, later, '0', store)).toBeUndefined();
});

test('an appraisal by the earlier form stays readable in the later one, and decides nothing there', async () => {
  const later = laterThan(rubric);
  const store = joinStores(storeOf([later], 'given'), builtIn);
  const plainly = await takeContent(await contentWith(), store);
  const review = plainly.ok ? reviewTaken(plainly) : undefined;
  if (!review || 'bare' in review) throw new Error('no review');
  const beside = appraisalWorkbook(rubric, startAppraisal(review));
  const { sheets } = beside;
  const joined = insertSheets(specOf(rubric, filled), beside);
  if (!joined.ok) throw new Error(joined.failure.code);
  const content = contentOf(await writeWorkbook(joined.value));
  const taken = await takeContent(content, store);
  expect(taken.ok && appraisalIn(taken)).toBeTruthy();
  const migrated = await migratedFile(content, later, '0', store);
  const after = await takeContent(contentOf(migrated?.bytes ?? new Uint8Array()), store);
  if (!after.ok || after.source.kind !== 'form') throw new Error('no form');
  expect(after.rubric.key).toBe(later.key);
  expect(appraisalIn(after)).toBeUndefined();
  const names = after.source.content.sheets.map(({ name }) => name);
  expect(sheets.map(({ name }) => `${name} (bản cũ)`).filter((name) => !names.includes(name))).toEqual([]);
});

test('a carried answer that nobody confirmed waits in the later form, too', async () => {
  const later = laterThan(rubric);
  const store = joinStores(storeOf([later], 'given'), builtIn);
  const [first = ''] = [...filled.answers.keys()];
  const content = contentOf(await writeWorkbook(withMarks(specOf(rubric, filled), [first])));
  expect((await migratedFile(content, later, '0', store))?.confirm).toEqual([first]);
});
