/** Layout and standing phrases of administrative documents: Nghị định 30/2020/NĐ-CP, Phụ lục I and Mẫu 1.9 (biên bản). */
import { capital, count } from '../report';

export const minutesTexts = {
  number: 'Số:         /BB-[chữ viết tắt tên cơ quan]',
  title: 'BIÊN BẢN',
  draftTitle: 'BIÊN BẢN (DỰ THẢO)',
  noUnit: '[tên đơn vị; phiếu chưa ghi]',
  basis: (decision: string) => `Căn cứ ${decision}.`,
  misprint: (at: string, printed: string, holds: string) =>
    `Mẫu phiếu ghi ${at === '' ? 'tổng điểm tối đa' : `điểm tối đa của nhóm ${at}`} là ${printed}; các tiêu chí cộng lại là ${holds}.`,
  grade: (name: string) => ` – Xếp loại: ${name}`,
  withBonus: (most: string) => ` (kể cả điểm thưởng, tối đa ${most})`,
  deductedRow: 'Điểm trừ',
  deducted: (ground: string, amount: string, reason: string) =>
    `${ground.replace(/[.;\s]{1,20}$/, '')}: trừ ${amount} điểm (lý do: ${reason.replace(/[.;\s]{1,20}$/, '')}).`,
  open: 'Tiêu chí chưa thẩm định',
  openCount: (open: number) =>
    `Còn ${count(open)} tiêu chí chưa thẩm định; điểm thẩm định của các tiêu chí này để trống (–).`,
  openOne: (name: string, self: string, recomputed: string) =>
    `${name}: tự chấm ${self}, tính lại từ số liệu ${recomputed}; chưa có kết luận.`,
  openMore: (more: number) => `Và ${count(more)} tiêu chí khác có điểm tự chấm khác điểm tính lại.`,
  findings: 'Kết quả rà soát tệp phiếu',
  /** Where something was found: "Tiêu chí II.4.1, ô F40: ". */
  foundAt: (criterion: string | undefined, cell: string | undefined) => {
    const places = [
      ...(criterion === undefined ? [] : [`tiêu chí ${criterion}`]),
      ...(cell === undefined ? [] : [`ô ${cell}`]),
    ].join(', ');
    return places === '' ? '' : `${capital(places)}: `;
  },
  /** What became of a finding, by what was decided on its criterion. */
  settled: {
    open: () => 'Chưa có kết luận.',
    accepted: (points: string) => `Đã thẩm định: công nhận ${points} điểm.`,
    adjusted: (points: string) => `Đã thẩm định: điều chỉnh thành ${points} điểm.`,
    supplement: () => 'Đề nghị đơn vị bổ sung, giải trình.',
  },
  moreFindings: (more: number) => `Và ${count(more)} nội dung khác, xem bảng kết quả rà soát.`,
  noneYet: 'Chưa ghi nội dung nào.',
  /** Why nobody may sign: open criteria, and adjusted ones that say no reason. */
  draftClosing: (open: number, unexplained: number) =>
    `Bản dự thảo, chưa có giá trị để ký: còn ${[
      ...(open > 0 ? [`${count(open)} tiêu chí chưa thẩm định`] : []),
      ...(unexplained > 0 ? [`${count(unexplained)} tiêu chí điều chỉnh điểm chưa ghi lý do`] : []),
    ].join(', ')}.`,
  subject: 'Thẩm định kết quả tự chấm điểm',
  time: 'Thời gian bắt đầu:',
  begun: (day: string) => `[giờ bắt đầu], ${day}`,
  day: '[ngày họp]',
  venue: 'Địa điểm:',
  noVenue: '[địa điểm họp]',
  participants: 'Thành phần tham dự:',
  noParticipants: '[họ tên, chức vụ những người dự họp]',
  chair: 'Chủ trì (chủ tọa):',
  noChair: '[họ tên, chức vụ người chủ trì]',
  secretary: 'Thư ký (người ghi biên bản):',
  noSecretary: '[họ tên, chức vụ thư ký]',
  note: 'Ghi chú:',
  recomputed: 'Cột “Tính lại” ghi điểm tính theo mẫu phiếu từ số liệu đơn vị đã nhập.',
  neverCalculated:
    'Tệp nộp chưa được tính lần nào nên không có điểm tự chấm; điểm ghi ở cột tự chấm là điểm tính từ số liệu đã nhập.',
  form: 'Mẫu phiếu:',
  unit: 'Đơn vị được thẩm định:',
  reviewer: 'Người thẩm định:',
  noReviewer: '[họ tên người thẩm định]',
  results: 'Kết quả thẩm định',
  adjusted: 'Các tiêu chí điều chỉnh điểm',
  deductions: 'Các khoản trừ điểm',
  supplement: 'Nội dung đơn vị cần bổ sung, giải trình',
  none: 'Không có.',
  conclusion: 'Kết luận',
  concluded: (total: string, max: string, bonus: string, grade: string) =>
    `Tổng điểm thẩm định của đơn vị: ${total}/${max} điểm${bonus}${grade === '' ? '' : `; xếp loại: ${grade}`}.`,
  allAccepted: 'Công nhận điểm tự chấm của tất cả các tiêu chí.',
  someAdjusted: (adjusted: number) =>
    `Điều chỉnh điểm ${count(adjusted)} tiêu chí; công nhận điểm tự chấm của các tiêu chí còn lại.`,
  toSupplement: (asked: number) => `Đề nghị đơn vị bổ sung, giải trình ${count(asked)} nội dung nêu trên.`,
  tableHead: ['TT', 'Tiêu chí', 'Tối đa', 'Tự chấm', 'Thẩm định', 'Lý do'],
  resultHead: ['TT', 'Nhóm tiêu chí', 'Tối đa', 'Tự chấm', 'Tính lại', 'Thẩm định'],
  total: 'Tổng điểm',
  copiesMade: 'Biên bản này được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản.',
  ended: 'Cuộc họp thẩm định kết thúc vào [giờ, ngày kết thúc]./.',
  signSecretary: 'THƯ KÝ',
  signChair: 'CHỦ TỌA',
  signUnit: 'ĐẠI DIỆN ĐƠN VỊ',
  signReviewer: 'NGƯỜI THẨM ĐỊNH',
  signNote: '(Ký, ghi rõ họ tên)',
} as const;

/** Why points of the second pass are what they are. */
export const measuredReason = (value: string, against: string): string =>
  `Chấm khi tổng hợp: giá trị ${value}, so với ${against}`;
