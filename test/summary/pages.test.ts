/** On how many pages the sheets of the leadership workbook are printed. */
import { summaryWords } from '../../src/messages/summary';
import { Page } from '../../src/summary/sheets/page';
import { summaryWorkbook } from '../../src/summary/workbook';
import { columnPoints } from '../../src/sheet/measure';
import type { SheetSpec } from '../../src/sheet/spec';
import { Roster } from '../../src/summary/names';
import { summariseForm } from '../../src/summary/summarise';
import { formOf } from '../tools/forms';
import { makeProvince, resultOf } from '../tools/province';

/** Height of A4 across within the margins of the sheets, in points. */
const HEIGHT = 510;
/** So many fill a page without a rest. */
const ROW = 10;

/** A table that is spread over pages side by side, with a head that every page repeats. */
function spread(rows: number) {
  const page = new Page('Bảng', summaryWords('vi'));
  page.table(
    [
      { head: 'Đơn vị', width: 20, style: 'text', cell: (text: string) => text },
      { head: 'Điểm', width: 20, style: 'number', cell: () => 1 },
    ],
    Array.from({ length: rows }, (_, index) => `Sở ${index}`),
    { repeat: true },
  );
  for (let row = 0; row <= rows; row++) page.height(row, ROW);
  page.sideBySide(2, 0);
  return page.spec().print;
}

/** Pages of so many rows, placed one by one; the head stands on each. */
function placed(rows: number): { pages: number; last: number } {
  let [pages, used] = [1, ROW];
  for (let row = 0; row < rows; row++) {
    if (used + ROW > HEIGHT) [pages, used] = [pages + 1, ROW];
    used += ROW;
  }
  return { pages, last: (used - ROW) / (HEIGHT - ROW) };
}

test('a last page of a few rows is taken in by those before it; a fuller one stays, and one page is one page', () => {
  let [taken, left] = [0, 0];
  for (let rows = 5; rows <= 240; rows += 3) {
    const { pages, last } = placed(rows);
    // at the edge both are right
    if (Math.abs(last - 0.4) < 0.06 || last > 0.95) continue;
    const little = pages > 1 && last < 0.4;
    expect([rows, spread(rows)?.pages]).toEqual([rows, little ? { wide: 2, tall: pages - 1 } : { wide: 2 }]);
    if (little) taken++;
    else left++;
  }
  expect(Math.min(taken, left)).toBeGreaterThan(10);
});

/** Within the margins of the sheets, in points. */
const PAPER = { a4: { width: 757, height: HEIGHT }, a3: { width: 1106, height: 757 } };

/** How large a sheet is printed that is so many pages across and down. */
function scaleOf({ columns, rows, print }: SheetSpec): number {
  if (!print) throw new Error('not printed');
  const { area, pages, titleColumns, titleRows, paper = 'a4' } = print;
  const sum = (sizes: number[]): number => sizes.reduce((all, one) => all + one, 0);
  const widths = columns
    .slice(0, area.right + 1)
    .map(({ width, hidden }) => (hidden === true ? 0 : columnPoints(width)));
  const titled = sum(widths.slice(0, (titleColumns?.[1] ?? -1) + 1));
  const across = titled + (sum(widths) - titled) / (pages?.wide ?? 1);
  const heights = sum(rows.slice(area.top, area.bottom + 1).map(({ height = 0 }) => height));
  const head = titleRows ? (rows[titleRows[0]]?.height ?? 0) : 0;
  const down = pages?.tall === undefined ? 0 : (heights - head) / pages.tall + head;
  return Math.min(PAPER[paper].width / across, down === 0 ? Infinity : PAPER[paper].height / down);
}

/** The workbook of so many units, and a long list of files. */
async function bookOf(count: number): Promise<SheetSpec[]> {
  const rubric = await formOf('hau-giang-2017');
  const [unit] = makeProvince(rubric).units;
  if (!unit) throw new Error('no unit');
  const result = resultOf(rubric, unit);
  const results = Array.from({ length: count }, (_, at) => ({
    ...result,
    unit: `Xã ${at}`,
    file: `${at}.xlsx`,
  }));
  const form = summariseForm(rubric, results, { roster: new Roster(rubric, []) });
  return summaryWorkbook({ forms: [form], failed: [], files: count }, { language: 'vi' }).sheets;
}

const TABLES = ['Tổng hợp', 'Theo nhóm', 'So với năm trước'];

test('a short ranking is one page with its place to sign', async () => {
  const sheets = await bookOf(8);
  for (const name of TABLES)
    expect([name, sheets.find((sheet) => sheet.name === name)?.print?.pages?.tall]).toEqual([name, 1]);
});

test.each([8, 20, 32, 45, 46, 90])('everything about %i units can be read on paper', async (count) => {
  const sheets = await bookOf(count);
  const shown = sheets.filter(({ print }) => print !== undefined);
  expect(shown.map(({ name }) => name)).toEqual(expect.arrayContaining([...TABLES, 'Danh sách tệp']));
  for (const sheet of shown) expect([sheet.name, scaleOf(sheet) >= 0.7]).toEqual([sheet.name, true]);
  // what offices print has the paper that they have
  for (const name of ['Tổng hợp', 'Theo nhóm', 'Danh sách tệp'])
    expect([name, sheets.find((sheet) => sheet.name === name)?.print?.paper]).toEqual([name, undefined]);
});

test('where nothing is ranked there is the list of files alone, for the public, too', async () => {
  const form = summariseForm(await formOf('hau-giang-2017'), []);
  for (const published of [false, true])
    for (const forms of [[], [form]]) {
      const book = summaryWorkbook(
        { forms, failed: [{ file: 'a.xlsx', reason: 'hỏng' }], files: 1 },
        { language: 'vi', published },
      );
      expect(book.sheets.map(({ name }) => name)).toEqual(['Danh sách tệp']);
    }
});
