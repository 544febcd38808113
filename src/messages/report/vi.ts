/** Sentences of the yearly report; an administrative document is written in Vietnamese. */
import { number } from '../language';

/** A figure with at most two decimals. */
export const vi = (value: number): string => number(Math.round(value * 100) / 100, 'vi');

/** Figures of one column of a table: all with two decimals where one of them is not whole. */
export function viColumn(values: readonly number[]): string[] {
  const rounded = values.map((value) => Math.round(value * 100) / 100);
  if (rounded.every(Number.isInteger)) return rounded.map((value) => number(value, 'vi'));
  return rounded.map((value) => value.toFixed(2).replace('.', ','));
}

const date = (iso: string): string => iso.split('-').reverse().join('/');

export const report = {
  type: 'BÁO CÁO',
  subject: (title: string, year: number) =>
    `Kết quả ${title.toLocaleLowerCase('vi').replace(/^(?:bộ )?(?:tiêu chí|phiếu) /, '')} năm\u00A0${year}`,
  agency: '[TÊN CƠ QUAN BAN HÀNH]',
  superior: (province: string) => `ỦY BAN NHÂN DÂN TỈNH ${province.toLocaleUpperCase('vi')}`,
  number: 'Số:         /BC-…',
  placeAndDate: (province: string, year: number) => `${province}, ngày      tháng      năm ${year}`,
  signer: '[CHỨC VỤ NGƯỜI KÝ]',
  recipients: ['Như trên;', '[…];', 'Lưu: VT, […].'],
  basis: (number: string | undefined, day: string | undefined, authority: string, title: string) =>
    `Thực hiện ${number === undefined ? '' : `Quyết định số ${number} `}${day === undefined ? '' : `ngày ${date(day)} `}của ${authority}${number === undefined ? ` về ${title}` : ` ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`}, [tên cơ quan] báo cáo kết quả như sau:`,
  submitted: {
    heading: 'TÌNH HÌNH GỬI PHIẾU ĐÁNH GIÁ',
    count: (sent: number, expected: number | undefined) =>
      expected === undefined
        ? `Có ${sent} cơ quan, đơn vị gửi phiếu đánh giá.`
        : `Có ${sent} trên ${expected} cơ quan, đơn vị gửi phiếu đánh giá${sent === expected ? '' : ` (đạt ${vi((100 * sent) / expected)}%)`}.`,
    unlisted: (count: number) => `Ngoài ra có ${count} đơn vị ngoài danh mục gửi phiếu.`,
    missing: (names: string) => `Chưa gửi: ${names}.`,
    unsure: (names: string) =>
      `Chưa rõ đã nộp hay chưa, cần xác nhận tên đơn vị hoặc chọn tệp được tính: ${names}.`,
    blank: (names: string) => `Nộp phiếu trống, chưa nhập số liệu nào, không xếp hạng: ${names}.`,
    questions: (texts: string) => `Cần xác nhận: ${texts}`,
    late: (day: string, names: string) => `Gửi không đúng thời hạn (từ ngày ${date(day)} trở đi): ${names}.`,
    sources: (parts: string) => `Điểm dùng để xếp hạng: ${parts}.`,
    source: {
      appraised: (count: number) => `${count} đơn vị theo điểm thẩm định`,
      recomputed: (count: number) => `${count} đơn vị theo điểm tính lại từ số liệu`,
      self: (count: number) => `${count} đơn vị theo điểm tự chấm`,
    },
  },
  overall: {
    heading: 'KẾT QUẢ CHUNG',
    totals: (mean: string, highest: string, best: string, lowest: string, worst: string, max: string) =>
      `Điểm bình quân của các đơn vị là ${mean} trên ${max} điểm; cao nhất là ${best} với ${highest} điểm, thấp nhất là ${worst} với ${lowest} điểm.`,
    classes: (parts: string) => `Xếp loại: ${parts}.`,
    classPart: (count: number, name: string, percent: string) => `${count} đơn vị loại ${name} (${percent}%)`,
  },
  ranking: {
    heading: 'XẾP HẠNG',
    caption: (list: string) => (list === '' ? 'Bảng xếp hạng' : `Bảng xếp hạng: ${list}`),
    unlisted: 'Đơn vị ngoài danh mục, không xếp hạng cùng các khối',
    columns: ['Hạng', 'Đơn vị', 'Tổng điểm', 'TB các nội dung', 'Xếp loại', 'So với năm trước'],
    rate: 'Tỷ lệ %',
    fresh: '–',
    movement: (climb: number) =>
      climb === 0 ? 'giữ hạng' : climb > 0 ? `tăng ${climb} hạng` : `giảm ${-climb} hạng`,
    some: (first: number, last: number, all: number) =>
      `Bảng nêu ${first} đơn vị đầu và ${last} đơn vị cuối trong ${all} đơn vị; toàn bộ xem bảng tổng hợp kèm theo.`,
    tie: (names: string, rank: number) => `Đồng hạng ${rank}: ${names}.`,
  },
  groups: {
    heading: 'KẾT QUẢ THEO TỪNG NỘI DUNG',
    sentence: (high: string, highRate: string, low: string, lowRate: string) =>
      `Nội dung đạt cao nhất là “${high}” (${highRate}% số điểm), thấp nhất là “${low}” (${lowRate}% số điểm).`,
    columns: ['Nội dung', 'Điểm tối đa', 'Bình quân', 'Tỷ lệ %', 'Đơn vị dẫn đầu'],
  },
  gaps: {
    heading: 'CÁC KHOẢNG TRỐNG CHÍNH',
    sentence: (text: string, units: number, all: number, lost: string) =>
      `Tiêu chí làm mất nhiều điểm nhất là “${text}”: ${units} trên ${all} đơn vị mất tổng cộng ${lost} điểm.`,
    columns: ['Mã', 'Tiêu chí', 'Số đơn vị mất điểm', 'Tổng điểm mất'],
  },
  years: {
    heading: 'SO SÁNH VỚI NĂM TRƯỚC',
    mean: (now: string, before: string, change: number) =>
      `Trong các đơn vị có kết quả cả hai năm, điểm bình quân ${
        change === 0
          ? `không đổi (${now} điểm)`
          : `${change > 0 ? 'tăng' : 'giảm'} từ ${before} ${change > 0 ? 'lên' : 'xuống'} ${now} điểm`
      }.`,
    climbers: (names: string) => `Tăng hạng nhiều nhất: ${names}.`,
    fallers: (names: string) => `Giảm hạng nhiều nhất: ${names}.`,
    otherForm: 'Năm trước dùng bộ tiêu chí khác, chỉ so sánh được thứ hạng và tỷ lệ điểm đạt được.',
    one: (name: string, change: number) => `${name} (${change > 0 ? '+' : '−'}${Math.abs(change)} hạng)`,
  },
  review: {
    heading: 'MỨC ĐỘ CHẮC CHẮN CỦA KẾT QUẢ',
    unsettled: (count: number, all: number) =>
      `${count} trên ${all} đơn vị có thể đổi xếp loại khi các câu hỏi còn mở (thiếu số liệu, thiếu tài liệu kiểm chứng, kê khai khác tính lại) được trả lời.`,
    deductions: 'Điểm trừ và lý do:',
    deduction: (name: string, points: string, reason: string) =>
      `${name}: trừ ${points} điểm${reason === '' ? '' : ` (${reason})`}.`,
    moreDeductions: (count: number) => `Và ${count} đơn vị khác, xem bảng tổng hợp kèm theo.`,
    failed: (count: number) => `${count} tệp không đọc được, chưa được tính.`,
    doubles: (count: number) => `${count} tệp trùng đơn vị không được tính.`,
  },
  proposals: {
    heading: 'KIẾN NGHỊ',
    gaps: (names: string) => `Các đơn vị tập trung khắc phục trước hết: ${names}.`,
    missing: 'Đề nghị các đơn vị chưa gửi phiếu khẩn trương thực hiện theo quy định.',
    write: 'Người soạn thảo bổ sung nhận xét, nguyên nhân, nhiệm vụ và kiến nghị',
  },
} as const;
