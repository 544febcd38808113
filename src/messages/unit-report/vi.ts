/** Sentences of "Báo cáo của đơn vị", made from what the unit entered. */
import { count, written } from '../report';

const listed = (text: string): string => text.replace(/[\s:.;…]{1,400}$/u, '');

const small = (text: string): string => `${text.charAt(0).toLocaleLowerCase('vi')}${text.slice(1)}`;

/** What a list of gaps advises, as a report sets it as a task. */
const task = (action: string): string =>
  /^Đạt /.test(action)
    ? `phấn đấu ${small(action)}`
    : small(action).replace(/^chuyển sang /, 'phấn đấu đạt mức ');

export const unitReport = {
  type: 'BÁO CÁO',
  draftType: 'BÁO CÁO (DỰ THẢO)',
  subject: (title: string, province: string, year: number) =>
    `Kết quả tự ${written(title, province).replace(/^(?:bộ )?(?:tiêu chí|phiếu) /, '')} năm\u00A0${year}`,
  open: (missing: number, invalid: number) =>
    `(Bản dự thảo: ${[
      ...(missing > 0 ? [`còn ${count(missing)} tiêu chí chưa nhập`] : []),
      ...(invalid > 0 ? [`còn ${count(invalid)} tiêu chí cần sửa`] : []),
    ].join(', ')}; các tiêu chí này chưa được tính điểm.)`,
  basis: (decision: string, agency: string, year: number) =>
    `Thực hiện ${decision}, ${agency === '' ? 'kết quả' : `${agency} báo cáo kết quả`} tự đánh giá năm ${year} như sau:`,
  results: {
    heading: 'KẾT QUẢ THỰC HIỆN',
    own: 'Bổ sung kết quả nổi bật, các văn bản đã ban hành',
    rate: (text: string, numerator: string, denominator: string, percent: string) =>
      `${listed(text)}: ${numerator}/${denominator}, đạt tỷ lệ ${percent}%.`,
    share: (text: string, percent: string) => `${listed(text)}: đạt tỷ lệ ${percent}%.`,
    value: (text: string, quantity: string, value: string, unit: string) =>
      `${listed(text)}: ${[quantity === '' || text.startsWith(quantity) ? '' : `${quantity} là`, value, unit].filter(Boolean).join(' ')}.`,
    choice: (text: string, option: string) => `${listed(text)}: ${listed(option)}.`,
    list: (text: string, parts: readonly string[]) => `${listed(text)}: ${parts.map(listed).join('; ')}.`,
    counted: (label: string, count: string) => `${listed(label)}: ${count}`,
    exempt: (text: string, exemption: string) =>
      `${listed(text)}: áp dụng trường hợp “${listed(exemption)}”.`,
    above: (text: string, numerator: string, denominator: string) =>
      `${listed(text)}: ${numerator}/${denominator} (trên 100%, tính 100%).`,
    full: (criteria: number) =>
      `Có ${count(criteria)} tiêu chí tự chấm đạt điểm tối đa, chưa nhập số liệu chi tiết.`,
    short: (text: string, got: string, max: string) => `${listed(text)}: tự chấm ${got}/${max} điểm.`,
    group: (points: string, max: string, before: string | undefined) =>
      `Điểm tự chấm của nhóm tiêu chí: ${points}/${max} điểm${before === undefined ? '' : `; năm trước: ${before} điểm`}.`,
  },
  overall: {
    heading: 'ĐÁNH GIÁ CHUNG',
    results: 'Kết quả tự chấm điểm, ưu điểm',
    strengths: 'Bổ sung ưu điểm',
    total: (total: string, max: string, bonus: string) =>
      `Tổng điểm tự chấm: ${total}/${max} điểm${bonus === '' ? '' : ` (kể cả điểm thưởng ${bonus} điểm)`}.`,
    class: (name: string) => `Xếp loại theo tổng điểm tự chấm: ${name}.`,
    before: (total: string, change: string) => `Năm trước: ${total} điểm (${change}).`,
    more: (points: string) => `tăng ${points} điểm`,
    less: (points: string) => `giảm ${points} điểm`,
    equal: 'không thay đổi',
    limits: 'Tồn tại, hạn chế và nguyên nhân',
    gap: (text: string, id: string, points: string, max: string, reason: string) =>
      `“${listed(text)}” (${id}): được ${points}/${max} điểm.${reason === '' ? '' : ` ${reason}`}`,
    moreGaps: (rest: number) => `Và ${count(rest)} tiêu chí khác chưa đạt điểm tối đa, xem Phụ lục I.`,
    missing: (criteria: readonly string[]) => `Chưa nhập: ${criteria.join('; ')}.`,
    named: (text: string, id: string) => `“${listed(text)}” (${id})`,
    own: 'Bổ sung nguyên nhân của các tồn tại, hạn chế',
  },
  proposals: {
    heading: 'NHIỆM VỤ, KIẾN NGHỊ',
    plan: 'Các nội dung tập trung thực hiện trong thời gian tới:',
    step: (text: string, id: string, action: string) => `“${listed(text)}” (${id}): ${task(action)}.`,
    own: 'Bổ sung kiến nghị, đề xuất',
  },
  request: (agency: string, budget: string | undefined) =>
    `Trên đây là kết quả tự đánh giá, kèm theo phiếu đã chấm điểm (Phụ lục I), danh mục tài liệu kiểm chứng (Phụ lục II)${budget === undefined ? '' : ', kinh phí đầu tư (Phụ lục III)'}${agency === '' ? ', kính báo cáo' : `; ${agency} kính báo cáo`}./.`,
} as const;
