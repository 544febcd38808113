/** Contradictions between a unit's report and its form, as the real reports have them. */
import { reportFindings } from '../../src/review/report-figures';
import type { FigurePlace } from '../../src/rubric/types';
import { form, submission } from '../scoring/forms';
import { fc, runs } from '../tools/random';

const finance = form('ha-nam-2021-so');
const own = submission(finance, 'ha-nam-so-tai-chinh-2021');
const cells = {
  sheet: 'Phiếu',
  cellOf: (place: FigurePlace) => ({ row: 'field' in place ? 4 : 20, col: 2 }),
};
const remarks = (...paragraphs: string[]) => reportFindings(finance, own, paragraphs, cells);

test('the report of Sở Tài chính: 25/27 is not 83 %, and the form counts 48 people where the report says 50', () => {
  const found = remarks(
    '- Số lượng dịch vụ công (DVC) trực tuyến đã triển khai cung cấp đạt mức 4 so với tổng số thủ tục hành chính (TTHC) của cơ quan: 27/27 (100%).',
    '- Số lượng DVC trực tuyến đã tích hợp trên Cổng DVC Quốc gia: 25/27 (83%).',
    '- Máy tính cá nhân (để bàn và xách tay): 50 chiếc',
    '- Tổng số cán bộ, công chức và người lao động của cơ quan: 50 người.',
    '- Tổng số người đã được đào tạo về CNTT: 50 người.',
    '- Số người tốt nghiệp đại học về CNTT: 1 người.',
    '- Sở Tài chính đã ban hành Quyết định số 2030/QĐ-STC ngày 20/9/2018 đạt 100% yêu cầu.',
  );
  expect(found).toEqual([
    expect.objectContaining({
      code: 'report-rate',
      found: '25/27 (83%)',
      expected: 92.59,
      criterion: 'III.2.3',
    }),
    expect.objectContaining({ code: 'report-quantity', found: 50, expected: 48, sheet: 'Phiếu', cell: 'C5' }),
  ]);
});

const files = (inPerson: string, online: string, percent: string) =>
  `- Số lượng hồ sơ TTHC tiếp nhận năm 2021 (đến thời điểm báo cáo): trực tiếp là ${inPerson} hồ sơ, trực tuyến là ${online} hồ sơ đạt ${percent} và đạt tỉ lệ giải quyết hồ sơ trước hạn 100%.`;

test('the report of Sở Tài chính: 350 files online beside 220 in person are not 60.3 % of all', () => {
  expect(remarks(files('220', '350', '60,3%'))).toEqual([
    expect.objectContaining({
      code: 'report-rate',
      found: 'trực tiếp là 220 hồ sơ, trực tuyến là 350 hồ sơ đạt 60,3%',
      expected: 61.4,
    }),
  ]);
});

test.each([
  ['the right share', files('220', '350', '61,4%')],
  ['the right share, cut off', files('1.220', '2.350', '65,8%')],
  ['the share of a plan', files('220', '350', '80% kế hoạch')],
  ['a rate of those done in time', files('220', '350', '98% đúng hạn')],
  ['nothing was filed', files('0', '0', '0%')],
  ['a whole that the sentence names', `Tổng số 580 hồ sơ: ${files('220', '350', '60,3%')}`],
  ['a rate of something else', 'Có 220 hồ sơ trực tiếp, 350 hồ sơ trực tuyến, đúng hạn đạt 99%.'],
])('a share is no remark: %s', (_what, sentence) => {
  expect(remarks(sentence)).toEqual([]);
});

test.each([
  'Đến tháng 12/2021, tỷ lệ hồ sơ trực tuyến đạt 95%.',
  'Trong quý 3/2021 đạt 97,5% kế hoạch.',
  'Báo cáo 6 tháng/2021: đạt 98%; 12/2021: đạt 100%.',
  'Từ ngày 05/12 đạt tỷ lệ 100%.',
  'Kế hoạch số 15/2021 hoàn thành 90%.',
])('a day, a month or a document is no part of a whole: %s', (sentence) => {
  expect(remarks(sentence)).toEqual([]);
});

test('a whole of two thousand in groups is no year', () => {
  expect(remarks('Hồ sơ đúng hạn: 1.950/2.021 (90%).')).toMatchObject([
    { code: 'report-rate', expected: 96.49 },
  ]);
});

test('a rate of the form with other figures in the report names the criterion and its cell', () => {
  const [text = ''] = finance.criteria.flatMap(({ id, text: said }) => (id === 'III.2.3' ? [said] : []));
  expect(remarks(`- ${text}: 20/25 (80%).`)).toEqual([
    expect.objectContaining({
      ...{ code: 'report-quantity', criterion: 'III.2.3', cell: 'C21', found: '20/25', expected: '27/27' },
    }),
  ]);
  expect(remarks(`- ${text}: 27/27 (90%).`)).toEqual([
    expect.objectContaining({ code: 'report-rate', criterion: 'III.2.3', cell: 'C21', expected: 100 }),
  ]);
});

test('a rate that is n/m, rounded or cut off, is no remark; any other is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 400 }),
      fc.integer({ min: 1, max: 400 }),
      fc.integer({ min: 0, max: 2 }),
      (part, extra, decimals) => {
        const whole = part + extra;
        const right = (100 * part) / whole;
        const shown = right.toFixed(decimals).replace('.', ',');
        expect(remarks(`Có ${part}/${whole} đơn vị, đạt tỷ lệ ${shown}%.`)).toEqual([]);
        const wrong = (right > 50 ? right - 2 : right + 2).toFixed(decimals).replace('.', ',');
        expect(remarks(`Có ${part}/${whole} đơn vị, đạt tỷ lệ ${wrong}%.`)).toHaveLength(1);
      },
    ),
    runs(100, 5000),
  );
});
