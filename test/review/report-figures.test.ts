/** Contradictions between a unit's report and its form, as the real reports have them. */
import { reportFigures } from '../../src/review/report-figures';
import { form, submission } from '../scoring/forms';
import { fc, runs } from '../tools/random';

const finance = form('ha-nam-2021-so');
const own = submission(finance, 'ha-nam-so-tai-chinh-2021');
const remarks = (...paragraphs: string[]) => reportFigures(finance, own, paragraphs);

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
    expect.objectContaining({ code: 'rate', part: 25, whole: 27, said: 83 }),
    expect.objectContaining({ code: 'quantity', said: 50, right: 48 }),
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
