/** What people wrote into a file is there again after the page has laid the form out anew, or the page says what is not. */
import { strToU8, unzipSync, zipSync } from 'fflate';
import { placeForm } from '../../src/form/place/place';
import { acceptAgreeing, decide, startAppraisal } from '../../src/review/appraisal/appraisal';
import { readAppraisal } from '../../src/review/appraisal/read';
import { appraisalWorkbook } from '../../src/review/appraisal/sheet';
import { readReplies, returnWorkbook } from '../../src/review/appraisal/return';
import type { Rubric } from '../../src/rubric/types';
import { builtIn } from '../../src/rubric/store';
import type { ContentSheet, ContentValue, WorkbookContent } from '../../src/sheet/content';
import { laidOutAnew, noOthers } from '../../src/intake/rewrite/others';
import { gridWorkbook } from '../../src/workbook/grid';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { review, resaved } from '../review/workbooks';
import { form, submission } from '../scoring/forms';
import { bytesOf, contentOf, readBack, specOf } from '../tools/workbooks';

const kbang = form('gia-lai-2020-huyen');
const filled = submission(kbang, 'gia-lai-kbang-2020');

const reopened = (content: WorkbookContent, rubric: Rubric) =>
  laidOutAnew(content, rubric, readBack(content, rubric), true, '0.0.0');

/** Opened by the page, saved, and read again. */
async function saved(content: WorkbookContent, rubric: Rubric): Promise<WorkbookContent> {
  return contentOf(await writeWorkbook(reopened(content, rubric).spec));
}

const put = (sheet: ContentSheet, row: number, col: number, value: ContentValue, date?: string): void => {
  const line = sheet.rows.get(row) ?? new Map();
  line.set(col, date === undefined ? { value } : { value, date });
  sheet.rows.set(row, line);
};

const sheetOf = (content: WorkbookContent, name: string): ContentSheet => {
  const found = content.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
};

const homeOf = (content: WorkbookContent): ContentSheet => {
  const located = placeForm(content, kbang);
  if (!located) throw new Error('no form');
  return located.sheet;
};

test.each(builtIn.entries.map(({ id }) => id))('%s: an untouched form needs no words', async (id) => {
  const rubric = form(id);
  expect(reopened(contentOf(await bytesOf(rubric)), rubric).others).toEqual(noOthers);
});

test('a filled form needs no words, as we write it and as LibreOffice does', async () => {
  const bytes = await bytesOf(kbang, filled);
  for (const each of [bytes, ...(await resaved([bytes]))])
    expect(reopened(contentOf(each), kbang).others).toEqual(noOthers);
});

test('an appraisal stays an appraisal, formulas and log included', async () => {
  const bytes = await bytesOf(kbang, filled);
  const start = acceptAgreeing(startAppraisal(await review(contentOf(bytes))), { at: '2021-11-20', by: 'A' });
  const decided = decide(
    start,
    '2.III.1',
    { appraised: 0.05, reason: 'Thiếu' },
    { at: '2021-11-21', by: 'B' },
  );
  if (!decided.ok) throw new Error(decided.refusal);
  const workbook = gridWorkbook(specOf(kbang, filled));
  await workbook.insert(appraisalWorkbook(kbang, decided.appraisal));
  const before = contentOf(await writeWorkbook(workbook.spec()));
  const after = await saved(before, kbang);
  expect(readAppraisal(after, kbang)).toEqual(readAppraisal(before, kbang));
  expect(sheetOf(after, 'Thẩm định').rows).toEqual(sheetOf(before, 'Thẩm định').rows);
  expect(reopened(before, kbang).others).toEqual(noOthers);
});

test('questions of the reviewer and replies of the unit stay beside the form', async () => {
  const asked = [{ id: '1.I.2', question: 'Gửi bản chụp hợp đồng.' }];
  const content = contentOf(await writeWorkbook(returnWorkbook(kbang, filled, { criteria: asked }, '0.0.0')));
  const home = homeOf(content);
  const rowOf = (id: string) => placeForm(content, kbang)?.cell(id, 'self')?.row;
  const reply =
    [...(home.rows.get(1) ?? [])].find(([, { value }]) => value === 'Giải trình của đơn vị')?.[0] ?? -1;
  put(home, rowOf('1.I.2') ?? -1, reply, 'Đã gửi kèm');
  const after = await saved(content, kbang);
  expect(readReplies(after, kbang, rowOf, home.name)).toEqual(
    new Map([['1.I.2', { question: 'Gửi bản chụp hợp đồng.', reply: 'Đã gửi kèm' }]]),
  );
  expect(reopened(content, kbang).others).toEqual(noOthers);
});

test('notes beside and below the form are kept; changed printed cells are named and set back', async () => {
  const content = contentOf(await bytesOf(kbang, filled));
  const home = homeOf(content);
  const below = Math.max(...home.rows.keys()) + 3;
  put(home, 20, 40, 'hỏi lại anh Nam');
  put(home, below, 1, 44427, '2021-08-19');
  const printed = [...(home.rows.get(20) ?? [])].find(([col, { value }]) => col === 1 && value !== null);
  expect(printed).toBeDefined();
  put(home, 20, 1, 'Chữ của đơn vị');
  const { others } = reopened(content, kbang);
  expect(others).toEqual({ ...noOthers, replaced: ['B21'] });
  const after = homeOf(await saved(content, kbang));
  expect(after.rows.get(20)?.get(40)?.value).toBe('hỏi lại anh Nam');
  expect(after.rows.get(below)?.get(1)?.value).toBe('19/08/2021');
  expect(after.rows.get(20)?.get(1)?.value).toBe(printed?.[1].value);
});

test('points typed over their formula are named', async () => {
  const content = contentOf(await bytesOf(kbang, filled));
  const ref = placeForm(content, kbang)?.cell('2.III.1', 'self');
  put(homeOf(content), ref?.row ?? -1, ref?.col ?? -1, 5);
  expect(reopened(content, kbang).others.replaced).toHaveLength(1);
});

test('other sheets are kept as values, hidden ones hidden; what is too large is named', async () => {
  const content = contentOf(await bytesOf(kbang, filled));
  const blank = (name: string, visibility: ContentSheet['visibility']): ContentSheet => ({
    ...homeOf(content),
    name,
    visibility,
    rows: new Map(),
    merges: [],
  });
  const [plain, hidden, large] = [
    blank('Của đơn vị', 'visible'),
    blank('Nháp', 'hidden'),
    blank('Rất dài', 'visible'),
  ];
  put(plain, 2, 1, 12.5);
  put(plain, 3, 1, true);
  put(hidden, 0, 0, 'số cũ');
  put(large, 50_000, 0, 'cuối');
  content.sheets.push(plain, hidden, large);
  expect(reopened(content, kbang).others).toEqual({
    ...noOthers,
    kept: ['Của đơn vị', 'Nháp'],
    left: ['Rất dài'],
  });
  const after = await saved(content, kbang);
  expect(sheetOf(after, 'Của đơn vị')).toMatchObject({ visibility: 'visible', protected: false });
  expect(sheetOf(after, 'Của đơn vị').rows.get(2)?.get(1)?.value).toBe(12.5);
  expect(sheetOf(after, 'Của đơn vị').rows.get(3)?.get(1)?.value).toBe(true);
  expect(sheetOf(after, 'Nháp')).toMatchObject({ visibility: 'hidden' });
  expect(sheetOf(after, 'Nháp').rows.get(0)?.get(0)?.value).toBe('số cũ');
});

test('a form whose rows were moved says that what stood beside it is not kept', async () => {
  const content = contentOf(await bytesOf(kbang, filled));
  const home = homeOf(content);
  home.rows = new Map([...home.rows].map(([row, line]) => [row + 1, line]));
  content.names = content.names.map((name) => ({
    ...name,
    reference: name.reference.replace(/\$(\d+)/g, (_, row: string) => `$${Number(row) + 1}`),
  }));
  expect(reopened(content, kbang).others).toEqual({ ...noOthers, moved: true });
});

test('a signed file says that what is saved from here is not signed', async () => {
  const parts = unzipSync(await bytesOf(kbang, filled));
  parts['_xmlsignatures/sig1.xml'] = strToU8('<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"/>');
  expect(reopened(contentOf(zipSync(parts)), kbang).others).toEqual({ ...noOthers, signed: true });
});
