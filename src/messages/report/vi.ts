/** Sentences of the yearly report; an administrative document is written in Vietnamese. */
import { number } from '../language';
import { letterTexts } from '../letter';
import { small } from './names';

/** A figure with at most two decimals, thousands apart: 1.015,19. */
export const vi = (value: number): string => grouped(number(Math.round(value * 100) / 100, 'vi'));

/** 1015,19 → 1.015,19 */
export function grouped(text: string): string {
  const [whole = '', ...decimals] = text.split(',');
  const digits = whole.replace('-', '');
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return [`${whole.startsWith('-') ? '-' : ''}${groups.join('.')}`, ...decimals].join(',');
}

/** Points as papers write them: whole ones without decimals, others with both. */
export const points = (value: number): string => viColumn([value])[0] ?? '';

/** "05/30": so many of all. */
const ofAll = (some: number, all: number): string => `${count(some)}/${count(all)}`;

/** A count as papers write it: 04 units, 29 units. */
export const count = (value: number): string => (value < 10 ? `0${value}` : grouped(String(value)));

/** Figures of one column of a table: all with two decimals where one of them is not whole. */
export function viColumn(values: readonly number[]): string[] {
  const rounded = values.map((value) => Math.round(value * 100) / 100);
  if (rounded.every(Number.isInteger)) return rounded.map((value) => grouped(number(value, 'vi')));
  return rounded.map((value) => grouped(value.toFixed(2).replace('.', ',')));
}

const date = (iso: string): string => iso.split('-').reverse().join('/');

/** Files that a note names. */
const MOST_FILES = 20;

/** Groups that a sentence names; the annex has all. */
const MOST_GROUPS = 3;
const groupsNamed = (names: readonly string[]): string => {
  const rest = names.length - MOST_GROUPS;
  return `${names
    .slice(0, MOST_GROUPS)
    .map((name) => `“${name}”`)
    .join(', ')}${rest > 0 ? ` và ${count(rest)} nhóm khác` : ''}`;
};

export const report = {
  type: 'BÁO CÁO',
  draftType: 'BÁO CÁO (DỰ THẢO)',
  subject: (measured: string, year: number) => `Kết quả ${measured} năm\u00A0${year}`,
  to: (province: string) => `Ủy ban nhân dân tỉnh ${province}`,
  unappraised: (open: number, all: number) =>
    `(Bản dự thảo: ${ofAll(open, all)} đơn vị chưa có điểm thẩm định; thứ hạng và xếp loại còn có thể thay đổi.)`,
  /** Units whose name stands in no form. */
  unnamed: {
    unit: (no: number) => `Đơn vị chưa ghi tên ${no}`,
    note: (files: readonly string[]) =>
      `(Bản dự thảo: ${count(files.length)} phiếu chưa ghi tên đơn vị: ${files
        .slice(0, MOST_FILES)
        .map((file, index) => `đơn vị chưa ghi tên ${index + 1} là tệp “${file}”`)
        .join(
          '; ',
        )}${files.length > MOST_FILES ? ` và ${count(files.length - MOST_FILES)} tệp khác` : ''}. Ghi tên đơn vị vào phiếu và lập lại báo cáo trước khi ký.)`,
  },
  request: (agency: string, province: string) =>
    `${agency === '' ? 'Kính' : `${agency} kính`} báo cáo Ủy ban nhân dân tỉnh ${province} xem xét, chỉ đạo./.`,
  copies: ['Như trên', ...letterTexts.copies],
  basis: (agency: string, decision: string) =>
    `Thực hiện ${decision}, ${agency === '' ? 'kết quả' : `${agency} báo cáo kết quả`} như sau:`,
  submitted: {
    heading: 'TÌNH HÌNH NỘP PHIẾU ĐÁNH GIÁ',
    count: (sent: number, expected: number | undefined) =>
      expected === undefined
        ? `Có ${count(sent)} cơ quan, đơn vị nộp phiếu đánh giá.`
        : sent === 0
          ? `Chưa có đơn vị nào trong danh mục (${count(expected)} cơ quan, đơn vị) nộp phiếu đánh giá.`
          : `Có ${ofAll(sent, expected)} cơ quan, đơn vị nộp phiếu đánh giá${sent === expected ? '' : ` (đạt tỷ lệ ${vi((100 * sent) / expected)}%)`}.`,
    unlisted: (units: number) => `Ngoài ra có ${count(units)} đơn vị ngoài danh mục nộp phiếu.`,
    missing: (names: string) => `Chưa nộp: ${names}.`,
    unsure: (names: string) =>
      `Chưa rõ đã nộp hay chưa, cần xác nhận tên đơn vị hoặc chọn tệp được tính: ${names}.`,
    blank: (names: string) => `Nộp phiếu trống, chưa nhập số liệu nào, không xếp hạng: ${names}.`,
    questions: (texts: string) => `Cần xác nhận: ${texts}`,
    late: (day: string, names: string) => `Nộp muộn (từ ngày ${date(day)} trở đi): ${names}.`,
    sources: (parts: string) => `Điểm dùng để xếp hạng: ${parts}.`,
    source: {
      appraised: (units: number) => `${count(units)} đơn vị theo điểm thẩm định`,
      recomputed: (units: number) => `${count(units)} đơn vị theo điểm tính lại từ số liệu`,
      self: (units: number) => `${count(units)} đơn vị theo điểm tự chấm`,
    },
  },
  overall: {
    heading: 'KẾT QUẢ CHUNG',
    mean: (units: number, mean: string, max: string, bonus: string) =>
      `${units === 1 ? 'Đơn vị đạt' : 'Điểm bình quân của các đơn vị là'} ${mean}/${max} điểm${bonus === '' ? '' : ` (kể cả điểm thưởng, tối đa ${bonus})`}.`,
    misprint: (group: string, printed: string, holds: string) =>
      `Mẫu phiếu ghi ${group === '' ? 'tổng điểm tối đa' : `điểm tối đa của nhóm ${group}`} là ${printed}; các tiêu chí cộng lại là ${holds}, tỷ lệ % tính theo số này.`,
    outside: 'Đơn vị ngoài danh mục',
    /** Of one list; "" where there is one only. */
    extremes: (list: string, highest: string, best: string, lowest: string, worst: string) =>
      `${list === '' ? '' : `${list}: `}${list === '' ? 'Cao' : 'cao'} nhất là ${best} với ${highest} điểm, thấp nhất là ${worst} với ${lowest} điểm.`,
    class: (name: string) => `Xếp loại: ${name}.`,
    classes: (parts: string) => `Xếp loại: ${parts}.`,
    classPart: (units: number, name: string, percent: string) =>
      units === 0 ? `không có đơn vị loại ${name}` : `${count(units)} đơn vị loại ${name} (${percent}%)`,
  },
  ranking: {
    heading: 'XẾP HẠNG',
    byMean:
      'Đơn vị được xếp hạng theo bình quân tỷ lệ điểm của các nhóm tiêu chí, không kể điểm thưởng; xếp loại theo tổng điểm. Vì vậy đơn vị có tổng điểm cao hơn có thể đứng sau.',
    none: 'Chỉ có một đơn vị nên không xếp hạng.',
    byTotal: 'Đơn vị được xếp hạng theo tổng điểm.',
    unlisted: 'Đơn vị ngoài danh mục, không xếp hạng cùng các khối',
    columns: ['Hạng', 'Đơn vị', 'Tổng điểm', 'Bình quân các nhóm', 'Xếp loại', 'So với năm trước'],
    rate: 'Tỷ lệ %',
    fresh: '–',
    movement: (climb: number) =>
      climb === 0 ? 'giữ hạng' : climb > 0 ? `tăng ${climb} hạng` : `giảm ${-climb} hạng`,
    some: (first: number, all: number) => `Bảng nêu ${count(first)} đơn vị đầu trong ${count(all)} đơn vị.`,
    see: (annex: string, units: number) =>
      `${units === 1 ? 'Kết quả của đơn vị' : 'Kết quả xếp hạng của từng đơn vị'} tại ${annex}.`,
    first: (list: string, names: string) => `${list === '' ? 'Đứng đầu' : `${list}, đứng đầu`}: ${names}.`,
    one: (rank: number, name: string, points: string) => `hạng ${rank} ${name} (${points} điểm)`,
    title: 'BẢNG XẾP HẠNG',
    tie: (names: string, rank: number) => `Đồng hạng ${rank}: ${names}.`,
  },
  groups: {
    heading: 'KẾT QUẢ THEO NHÓM TIÊU CHÍ',
    sentence: (high: readonly string[], highRate: string, low: readonly string[], lowRate: string) =>
      `Nhóm tiêu chí đạt tỷ lệ điểm cao nhất là ${groupsNamed(high)} (${highRate}%), thấp nhất là ${groupsNamed(low)} (${lowRate}%).`,
    see: (annex: string) => `Điểm bình quân từng nhóm tiêu chí tại ${annex}.`,
    title: 'KẾT QUẢ THEO NHÓM TIÊU CHÍ',
    nobody: '–',
    columns: ['Nhóm tiêu chí', 'Điểm tối đa', 'Bình quân', 'Tỷ lệ %', 'Đơn vị dẫn đầu'],
  },
  gaps: {
    heading: 'TỒN TẠI, HẠN CHẾ',
    /** `tied`: others cost as much. */
    sentence: (text: string, tied: boolean, units: number, all: number, lost: string) =>
      `${tied ? 'Một trong các tiêu chí' : 'Tiêu chí'} mất nhiều điểm nhất là “${text}”: ${
        all === 1
          ? `mất ${lost} điểm`
          : `có ${ofAll(units, all)} đơn vị chưa đạt điểm tối đa, tổng số điểm mất là ${lost}`
      }.`,
    see: (annex: string) => `Các tiêu chí mất nhiều điểm nhất tại ${annex}.`,
    title: 'CÁC TIÊU CHÍ MẤT NHIỀU ĐIỂM NHẤT',
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
    otherForm: 'Do năm trước áp dụng bộ tiêu chí khác nên chỉ so sánh thứ hạng và tỷ lệ điểm đạt được.',
    one: (name: string, change: number) =>
      `${name} (${change > 0 ? 'tăng' : 'giảm'} ${Math.abs(change)} hạng)`,
  },
  review: {
    heading: 'NỘI DUNG CẦN TIẾP TỤC XÁC MINH',
    unsettled: (units: number, all: number) =>
      `Có ${ofAll(units, all)} đơn vị có thể thay đổi xếp loại sau khi bổ sung, làm rõ số liệu, tài liệu kiểm chứng hoặc chênh lệch giữa điểm tự chấm và điểm tính lại.`,
    deductionsHeading: 'ĐIỂM TRỪ',
    deductions: 'Điểm trừ và lý do:',
    deduction: (name: string, points: string, reason: string) =>
      `${name}: trừ ${points} điểm${reason === '' ? '' : ` (lý do: ${small(reason.replace(/[.;\s]{1,20}$/, ''))})`}.`,
    moreDeductions: (units: number) => `Và ${count(units)} đơn vị khác.`,
    unranked: (files: number) => `Có ${count(files)} phiếu chưa xếp hạng vì chưa có mẫu phiếu.`,
    failed: (files: number) => `Có ${count(files)} phiếu nộp không đọc được, chưa tổng hợp.`,
    doubles: (files: number) => `Có ${count(files)} phiếu nộp trùng đơn vị, không tính vào kết quả.`,
  },
  proposals: {
    heading: 'KIẾN NGHỊ',
    gaps: (units: number, names: string) =>
      `Đề nghị ${units === 1 ? 'đơn vị' : 'các đơn vị'} tập trung thực hiện, nâng điểm các tiêu chí: ${names}.`,
    missing: 'Đề nghị các đơn vị chưa nộp phiếu khẩn trương thực hiện theo quy định.',
    write: 'Người soạn thảo bổ sung nhận xét, nguyên nhân, nhiệm vụ và kiến nghị',
  },
} as const;
