/** On how many pages the sheets of the leadership workbook are printed. */
import { summaryWords } from '../../src/messages/summary';
import { Page } from '../../src/summary/sheets/page';
import { summaryWorkbook } from '../../src/summary/workbook';
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

test.each([
  [45, 1],
  [46, undefined],
])('a ranking of %i units', async (count, tall) => {
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
  const { sheets } = summaryWorkbook({ forms: [form], failed: [], files: count }, { language: 'vi' });
  for (const name of ['Tổng hợp', 'Theo nhóm', 'Khả năng thay đổi', 'Điểm tiêu chí', 'So với năm trước'])
    expect([name, sheets.find((sheet) => sheet.name === name)?.print?.pages?.tall]).toEqual([name, tall]);
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
