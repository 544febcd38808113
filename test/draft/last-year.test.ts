/** Last year's form beside this year's table: what comes from where, which rules are offered, and where last year's answers go. */
import { draftOf } from '../../src/draft/table/draft';
import { examine, type Examined } from '../../src/draft/examine';
import { formDraft } from '../../src/draft/table/form-draft';
import { besideLastYear, differencesOf, standBeside } from '../../src/draft/earlier/last-year';
import type { DraftEntry, FormDraft } from '../../src/draft/model';
import { readDraft } from '../../src/draft/sheet/read';
import { reviewWorkbook } from '../../src/draft/sheet/review';
import { draftWorkbook } from '../../src/draft/sheet/write';
import { mapFrom } from '../../src/form/answers/migrate';
import type { Rubric } from '../../src/rubric/types';
import { readDocx } from '../../src/workbook/docx/read';
import { readWorkbook } from '../../src/workbook/xlsx/read';
import { writeWorkbook } from '../../src/workbook/xlsx/write';
import { docx, p, plain, run, table } from './word';

const HEAD = plain('STT', 'Tiêu chí', 'Cách tính điểm', 'Điểm tối đa', 'Điểm tự chấm');

function drafted(year: number, rows: readonly string[][]): FormDraft {
  const above = [
    'BỘ CHỈ SỐ CHUYỂN ĐỔI SỐ CẤP XÃ',
    `(Kèm theo Quyết định số 12/QĐ-UBND ngày 5/6/${year} của Ủy ban nhân dân tỉnh Sông Mây)`,
  ].map((line) => p(run(line)));
  const read = readDocx(docx(above.join('') + table(HEAD, ...rows.map((row) => plain(...row, '')))));
  if (!read.ok) throw new Error(read.problem.code);
  const draft = formDraft(draftOf(read.content));
  return { ...draft, info: { ...draft.info, audience: 'Ủy ban nhân dân xã' } };
}

const with_ = (draft: FormDraft, rules: Record<string, Partial<DraftEntry>>): FormDraft => ({
  ...draft,
  entries: draft.entries.map((entry) => ({ ...entry, ...(entry.id === '' ? {} : rules[entry.id]) })),
});

/** The author has looked at everything. */
function confirmed(draft: FormDraft): Examined {
  const { entries } = examine(draft).draft;
  const all = entries.map((entry) => ({ ...entry, confirmed: entry.kind === 'criterion' }));
  return examine({ ...draft, entries: all });
}

function published(draft: FormDraft): Rubric {
  const { rubric, problems } = confirmed(draft);
  expect(problems).toEqual([]);
  if (!rubric) throw new Error('no form');
  return rubric;
}

const LAST: string[][] = [
  ['I', 'HẠ TẦNG SỐ', '', '9'],
  ['1', 'Tỷ lệ hộ gia đình có Internet cáp quang', 'Từ 80% trở lên: Điểm tối đa; dưới 80%: 0 điểm', '4'],
  ['2', 'Phòng họp trực tuyến của xã', 'Tùy chất lượng', '3'],
  ['3', 'Số lớp tập huấn năm 2025', 'Mỗi lớp 0,5 điểm, tối đa 2 điểm', '2'],
  ['II', 'NHÂN LỰC SỐ', '', '5'],
  ['4', 'Đài truyền thanh ứng dụng công nghệ', 'Có: 2 điểm; không: 0 điểm', '2'],
  ['5', 'Thiết bị', '', '3'],
  ['', '- Đầy đủ', '+ 3 điểm', ''],
  ['', '- Không', '0 điểm', ''],
  ['', 'TỔNG CỘNG', '', '14'],
];
/** One new, one gone, one in other words, one with other points, and all of them renumbered. */
const NOW: string[][] = [
  ['I', 'HẠ TẦNG SỐ', '', '12'],
  ['1', 'Chữ ký số của lãnh đạo', 'Có: 2 điểm; không: 0 điểm', '2'],
  ['2', 'Tỷ lệ hộ gia đình có Internet cáp quang', 'Từ 90% trở lên: Điểm tối đa; dưới 90%: 0 điểm', '5'],
  ['3', 'Phòng họp trực tuyến của xã', 'Tùy chất lượng', '3'],
  ['4', 'Số lớp tập huấn năm 2026', 'Mỗi lớp 0,5 điểm, tối đa 2 điểm', '2'],
  ['II', 'NHÂN LỰC SỐ', '', '5'],
  ['4', 'Kho dữ liệu dùng chung', 'Có: 2 điểm; không: 0 điểm', '2'],
  ['5', 'Thiết bị', '', '3'],
  ['', '- Đầy đủ', '+ 3 điểm', ''],
  ['', '- Không', '0 điểm', ''],
  ['', 'TỔNG CỘNG', '', '17'],
];
const lastYear = published(
  with_(drafted(2025, LAST), { 'I.2': { sentence: 'hội đồng chấm theo mức độ', reading: 'hội đồng xã' } }),
);
const beside = besideLastYear(drafted(2026, NOW), lastYear);
const row = (id: string): DraftEntry => {
  const found = beside.entries.find((entry) => entry.id === id);
  if (!found) throw new Error(`no ${id}`);
  return found;
};

test('every criterion finds the one that it comes from, by its words and not by its number', () => {
  expect(beside.entries.filter(({ id }) => id !== '').map(({ id, was }) => [id, was])).toEqual([
    ['I.1', ''],
    ['I.2', 'I.1'],
    ['I.3', 'I.2'],
    ['I.4', 'I.3'],
    // its number was another criterion's, which is gone
    ['II.4-2', ''],
    ['II.5', 'II.5'],
  ]);
  expect(standBeside(beside)).toMatchObject({ added: ['I.1', 'II.4-2'], removed: ['II.4'] });
});

test('a rule is offered where the same words are printed, and only there; nothing is confirmed', () => {
  expect(row('I.3')).toMatchObject({
    sentence: 'hội đồng chấm theo mức độ',
    reading: 'hội đồng xã',
    state: 'earlier',
  });
  expect(row('I.4').state).toBe('earlier');
  expect(row('II.5').state).toBe('earlier');
  expect(row('I.2').sentence).toBe(
    'a = Số hộ gia đình có Internet cáp quang; b = Tổng số hộ gia đình; từ 90%: điểm tối đa; còn lại: 0 điểm',
  );
  expect(beside.entries.some(({ confirmed: seen }) => seen)).toBe(false);
  expect(differencesOf(row('I.2'), beside)).toEqual([
    { part: 'method', before: 'Từ 80% trở lên: Điểm tối đa; dưới 80%: 0 điểm' },
    { part: 'max', before: '4' },
    {
      part: 'sentence',
      before:
        'a = Số hộ gia đình có Internet cáp quang; b = Tổng số hộ gia đình; từ 80%: điểm tối đa; còn lại: 0 điểm',
    },
  ]);
  expect(differencesOf(row('I.4'), beside)).toEqual([{ part: 'text', before: 'Số lớp tập huấn năm 2025' }]);
  expect(differencesOf(row('I.1'), beside)).toEqual([]);
});

test('last year’s answers go where they belong in the published form, and nowhere else', () => {
  const rubric = published(beside);
  expect(rubric.version).toBe(1);
  const map = mapFrom(lastYear, rubric);
  expect([...(map?.sources ?? [])]).toEqual([
    ['I.1', []],
    ['I.2', ['I.1']],
    ['I.3', ['I.2']],
    ['I.4', ['I.3']],
    ['II.4-2', []],
    ['II.5', ['II.5']],
  ]);
  expect([...(map?.confirm ?? [])]).toEqual(['I.2', 'I.4']);
});

test('an id that was another criterion’s keeps the form from being published', () => {
  const wrong = confirmed(with_(beside, { 'II.4-2': { id: 'II.4' } }));
  expect(wrong.problems).toMatchObject([{ code: 'id-reused', received: 'II.4' }]);
  // unless it is that criterion
  const same = confirmed(with_(beside, { 'II.4-2': { id: 'II.4', was: 'II.4' } }));
  expect(same.problems).toEqual([]);
});

test('the draft’s file keeps the form that it comes from, and the paper to check it by says what is other', async () => {
  const examined = confirmed(beside);
  const content = readWorkbook(await writeWorkbook(draftWorkbook(examined)));
  const read = content.ok ? readDraft(content.content)?.draft : undefined;
  expect(read?.base?.key).toBe(lastYear.key);
  expect(read && standBeside(read)).toEqual(standBeside(beside));
  const { sheets } = reviewWorkbook(examined.draft, published(beside));
  const said = sheets[1]?.cells.flat().map((cell) => String(cell?.value ?? '')) ?? [];
  expect(said).toEqual(expect.arrayContaining(['Mẫu phiếu song-may-2025 → mẫu phiếu song-may-2026', 'II.4']));
});
