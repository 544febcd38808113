/** Which lines the leadership workbook has when there is something to say, and what it says of every file. */
import type { FormSummary, Question, RankedUnit, Summary } from '../../src/summary/types';
import { summaryWorkbook } from '../../src/summary/workbook';
import type { WorkbookOptions } from '../../src/summary/workbook';
import type { WorkbookSpec } from '../../src/sheet/spec';
import { formOf } from '../tools/forms';
import { twoYears } from '../tools/summaries';
import type { TwoYears } from '../tools/summaries';
import { linesOf, tableOf } from './sheet-lines';

let years: TwoYears;
let form: FormSummary;
beforeAll(async () => {
  years = await twoYears(await formOf('hau-giang-2017'));
  ({ form } = years);
});

const bookOf = (
  one: FormSummary,
  options: Partial<WorkbookOptions> = {},
  failed: Summary['failed'] = [],
): WorkbookSpec =>
  summaryWorkbook({ forms: [one], failed, files: one.units.length }, { language: 'vi', ...options });

/** A ranking of which there is nothing to say: all on time, appraised, certain, and nobody missing. */
const quiet = (): FormSummary => ({
  ...form,
  ...{ missing: [], unsure: [], blank: [], questions: [], doubles: [], otherForms: [] },
  units: form.units.map((unit) => ({
    ...{ ...unit, late: false, source: 'appraised', appraised: form.rubric.criteria.length },
    ...{
      deducted: 0,
      deductions: [],
      worst: { ...unit, rank: unit.rank },
      best: { ...unit, rank: unit.rank },
    },
  })),
});
/** The same with one unit changed. */
const withUnit = (one: FormSummary, at: number, change: Partial<RankedUnit>): FormSummary => ({
  ...one,
  units: one.units.map((unit, index) => (index === at ? { ...unit, ...change } : unit)),
});

describe('lines', () => {
  /** Lines of the first page under their heading, and those below the ranking. */
  const said = (one: FormSummary, options: Partial<WorkbookOptions> = {}, failed: Summary['failed'] = []) => {
    const own = bookOf(one, options, failed);
    const page = linesOf(own, 'Tóm tắt').map(([first]) => String(first));
    const ranking = linesOf(own, 'Tổng hợp').map(([first]) => first);
    const { bottom = 0 } = own.sheets.find(({ name }) => name === 'Tổng hợp')?.autoFilter ?? {};
    return {
      page: page.slice(page.indexOf('Nội dung cần lưu ý') + 1),
      below: ranking
        .slice(bottom + 2)
        .filter((text) => text !== undefined)
        .map(String),
    };
  };

  let still: string[];
  beforeAll(() => {
    still = said(quiet()).below;
  });

  test('say nothing where there is nothing to say', () => {
    const { page, below } = said(quiet());
    expect(page).toEqual(['Không có.']);
    expect(below.map((text) => text.split(/[:,;.]/)[0])).toEqual([
      'Xếp hạng theo điểm trung bình của tất cả các nội dung (điểm chia điểm tối đa của từng nhóm',
      'Điểm dùng để xếp hạng theo thứ tự ưu tiên',
      'Các nhóm tiêu chí',
      'NGƯỜI LẬP BIỂU',
      '(Ký',
    ]);
  });

  test('say of one unit that nothing is ranked', () => {
    const one = quiet();
    expect(said({ ...one, units: one.units.slice(0, 1) }).below[0]).toBe(
      'Chỉ có một đơn vị: không xếp hạng.',
    );
  });

  const name = (unit: string, near: string[]): Question => ({ kind: 'name', unit, file: 'y.xlsx', near });
  const fourTwo = { list: 'Khối', unit: 'Sở Bốn' };

  test.each<[string, (one: FormSummary) => FormSummary, page: string[], below: string[]]>([
    [
      'missing units',
      (one) => ({ ...one, missing: [fourTwo, { list: 'Khối', unit: 'Sở Hai' }] }),
      ['Chưa nộp: Sở Bốn; Sở Hai.'],
      ['Đơn vị chưa nộp (2): Sở Bốn; Sở Hai.'],
    ],
    [
      'units of which it is open whether they sent',
      (one) => ({ ...one, unsure: [fourTwo] }),
      ['Chưa rõ đã nộp hay chưa, cần xác nhận tên hoặc chọn tệp: Sở Bốn.'],
      [expect.stringMatching(/^Chưa rõ đã nộp hay chưa \(1\).*: Sở Bốn\.$/)],
    ],
    [
      'blank forms',
      (one) => ({ ...one, blank: [{ ...fourTwo, file: 'bon.xlsx' }] }),
      ['Phiếu trống, không xếp hạng: Sở Bốn.'],
      ['Phiếu trống, chưa nhập số liệu nào, không xếp hạng (1): Sở Bốn.'],
    ],
    [
      'a unit that came late',
      (one) => withUnit(one, 1, { late: true }),
      ['Nộp muộn: Thanh tra tỉnh.'],
      ['Nộp muộn, từ ngày 15/12/2017 trở đi (1): Thanh tra tỉnh.'],
    ],
    [
      'a unit that came late, of a form without a day',
      ({ dueBefore, ...one }) => withUnit(one, 1, { late: dueBefore !== undefined }),
      ['Nộp muộn: Thanh tra tỉnh.'],
      [],
    ],
    [
      'points taken away, with reasons and without',
      (one) =>
        withUnit(one, 0, {
          deducted: 3.5,
          deductions: [
            { points: 3, reason: 'báo cáo sai' },
            { points: 0.5, reason: '' },
          ],
        }),
      [],
      ['Điểm trừ: Sở Công Thương −3,5 (báo cáo sai).'],
    ],
    [
      'points taken away without a reason',
      (one) => withUnit(one, 0, { deducted: 2, deductions: [{ points: 2, reason: '' }] }),
      [],
      ['Điểm trừ: Sở Công Thương −2.'],
    ],
    [
      'a unit on no list',
      (one) => withUnit(one, 29, { list: null }),
      ['1 đơn vị ngoài danh mục nộp phiếu.'],
      [],
    ],
    [
      'a unit that is not appraised',
      (one) => withUnit(one, 3, { source: 'self' }),
      ['1/30 đơn vị chưa có điểm thẩm định.'],
      [],
    ],
    [
      'a unit whose class may change',
      (one) => withUnit(one, 0, { worst: { ...form.units[0]!, class: 'Khá' } }),
      ['1/30 đơn vị có thể thay đổi xếp loại sau khi làm rõ (xem trang tính “Khả năng thay đổi”).'],
      [],
    ],
    [
      'two files of a unit',
      (one) => ({ ...one, doubles: form.doubles }),
      ['1 tệp trùng đơn vị, không tính.'],
      [],
    ],
    [
      'a name that may be a unit’s',
      (one) => ({ ...one, questions: [name('Sở Y', ['Sở Y tế'])] }),
      [],
      ['“Sở Y” có phải là “Sở Y tế”?'],
    ],
    ['a name that nobody knows', (one) => ({ ...one, questions: [name('Sở Lạ', [])] }), [], []],
    [
      'two files saved at once',
      (one) => ({ ...one, questions: [{ kind: 'times', unit: 'Sở Bốn', files: ['a.xlsx', 'b.xlsx'] }] }),
      [],
      ['Sở Bốn có nhiều tệp lưu cùng lúc, điểm khác nhau: a.xlsx; b.xlsx. Tệp nào được tính?'],
    ],
  ])('of %s', (_what, change, page, below) => {
    const now = said(change(quiet()));
    expect(now.page).toEqual(page.length === 0 ? ['Không có.'] : page);
    expect(now.below.filter((text) => !still.includes(text))).toEqual(below);
  });

  test('of files that could not be read, and of those whose form nobody knows', () => {
    const failed = [
      { file: 'a', reason: '' },
      { file: 'b', reason: '' },
      { file: 'c', reason: '', unranked: true },
    ];
    expect(said(quiet(), {}, failed).page).toEqual([
      '2 tệp không đọc được (xem trang tính “Danh sách tệp”).',
      '1 tệp chưa xếp hạng vì mẫu phiếu không có trong kho (xem trang tính “Danh sách tệp”).',
    ]);
  });

  test('for the public: what is taken away, not why; nothing of what may change', () => {
    const one = withUnit(quiet(), 0, {
      ...{ deducted: 2, deductions: [{ points: 2, reason: 'báo cáo sai' }] },
      worst: { ...form.units[0]!, class: 'Khá' },
    });
    const { page, below } = said(one, { published: true });
    expect(page).toEqual(['Không có.']);
    expect(below).toContain('Điểm trừ: Sở Công Thương −2.');
  });
});

test('the list of files: what became of each, from where its points are, when it was sent, and why', () => {
  const [first, second, third] = form.units;
  if (!first || !second || !third) throw new Error('no units');
  const counted = { ...first, ...{ late: true, list: null, errors: 2, carried: 'ABC' } };
  const one: FormSummary = {
    ...quiet(),
    units: [counted, { ...second, errors: 0, late: false, sent: '2017-12-03' }],
    doubles: [...form.doubles, { unit: 'Sở Ba', kept: 'x/ba.xlsx', dropped: 'ba2.xlsx', why: 'same' }],
    blank: [
      { list: 'Khối', unit: 'Sở Trống', file: 'trong.xlsx' },
      { list: null, unit: 'Sở Lạ', file: 'la.xlsx' },
    ],
    questions: [
      { kind: 'times', unit: 'Sở Đôi', files: ['nam/a.xlsx', 'nam/b.xlsx'] },
      { kind: 'table', unit: 'Sở Bảng', file: 'bang.xlsx', open: 2, low: 3, high: 5.5 },
      { kind: 'name', unit: first.unit, file: first.file, near: ['Sở Y tế'] },
    ],
    missing: [{ list: 'Khối', unit: 'Sở Vắng' }],
  };
  const failed = [
    { file: 'hong.xlsx', reason: 'Tệp bị hỏng.' },
    { file: 'khac.xlsx', reason: 'Mẫu lạ.', unranked: true },
  ];
  const book = bookOf(one, {}, failed);
  const { head, rows } = tableOf(book, 'Danh sách tệp');
  expect(head).toEqual(['Tệp', 'Đơn vị', 'Mẫu phiếu', 'Kết quả', 'Nguồn điểm', 'Ngày nộp', 'Ghi chú']);
  const name = expect.stringContaining('Hậu Giang 2017') as string;
  const twins = 'Sở Đôi có nhiều tệp lưu cùng lúc, điểm khác nhau: a.xlsx; b.xlsx. Tệp nào được tính?';
  const [double] = form.doubles;
  expect(rows).toEqual([
    ['hong.xlsx', undefined, undefined, 'Không đọc được', undefined, undefined, 'Tệp bị hỏng.'],
    ['khac.xlsx', undefined, undefined, 'Chưa xếp hạng (chưa có mẫu phiếu)', undefined, undefined, 'Mẫu lạ.'],
    [
      ...[double?.dropped, double?.unit, name, 'Không tính (trùng đơn vị)', undefined, undefined],
      'Tệp sent-again.xlsx lưu sau nên được tính. Thời gian của tệp trong thư mục: 14/12/2017; của tệp này: 06/12/2017.',
    ],
    [
      ...['ba2.xlsx', 'Sở Ba', name, 'Không tính (trùng đơn vị)', undefined, undefined],
      'Hai tệp lưu cùng lúc và cho điểm như nhau; tệp ba.xlsx được tính.',
    ],
    ['nam/a.xlsx', 'Sở Đôi', name, 'Chưa tính (chờ chọn tệp)', undefined, undefined, twins],
    ['nam/b.xlsx', 'Sở Đôi', name, 'Chưa tính (chờ chọn tệp)', undefined, undefined, twins],
    [
      ...['bang.xlsx', 'Sở Bảng', name, 'Chưa tính (bảng chưa rõ điểm)', undefined, undefined],
      expect.stringMatching(/^Bảng của Sở Bảng có 2 tiêu chí chưa rõ điểm, .* từ 3 đến 5,5;/),
    ],
    ['trong.xlsx', 'Sở Trống', name, 'Phiếu trống', undefined, undefined, undefined],
    ['la.xlsx', 'Sở Lạ', name, 'Phiếu trống', undefined, undefined, 'Ngoài danh mục'],
    [
      ...[first.file, first.unit, name, 'Được tính', 'Tính lại', '06/12/2017'],
      expect.stringMatching(/^nộp muộn; .*; “.*” có phải là “Sở Y tế”\?; Tệp mang .*ABC\); Phiếu còn 2 lỗi$/),
    ],
    [second.file, second.unit, name, 'Được tính', 'Thẩm định', '03/12/2017', undefined],
  ]);
  // names of files and notes are long, and stand in smaller letters
  const { top = 0 } = book.sheets.find((sheet) => sheet.name === 'Danh sách tệp')?.autoFilter ?? {};
  const sizes = book.sheets
    .find((sheet) => sheet.name === 'Danh sách tệp')
    ?.cells[top + 1]?.map((cell) => book.styles[cell?.style ?? '']?.font?.size ?? 11);
  const small = Math.min(...(sizes ?? []));
  expect(sizes?.map((size) => size === small)).toEqual([true, false, false, false, false, false, true]);
  const lines = linesOf(book, 'Danh sách tệp');
  expect(lines.at(-3)?.[0]).toMatch(/^Hậu Giang 2017.*: Đơn vị chưa nộp \(1\)$/);
  expect(lines.slice(-2).map((line) => line.slice(0, 2))).toEqual([
    ['Đơn vị', 'Khối'],
    ['Sở Vắng', 'Khối'],
  ]);
});
