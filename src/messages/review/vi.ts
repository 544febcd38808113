/** Words of the sheets that a review and an appraisal write. The official papers are Vietnamese. */
import { number } from '../language';

/** An entry that can't be used. */
export const unusableText = 'không dùng được';

/** What was read, in words. */
export const readText = (value: string | number | boolean): string =>
  value === '' ? 'để trống' : typeof value === 'number' ? number(value, 'vi') : String(value);

export const severityWords = { error: 'Lỗi', warning: 'Cần xem lại', note: 'Lưu ý' } as const;

export const resultTexts = {
  title: 'KẾT QUẢ RÀ SOÁT PHIẾU TỰ CHẤM ĐIỂM',
  none: {
    findings: 'Không phát hiện sai lệch.',
    figures: 'Không có số liệu cần xem lại.',
    criteria: 'Điểm theo ba cách tính trùng nhau ở mọi tiêu chí.',
  },
  sheets: {
    files: 'Tổng hợp rà soát',
    findings: 'Sai lệch phát hiện',
    figures: 'Số liệu cần xem lại',
    criteria: 'So sánh điểm',
  },
  files: [
    'Tệp',
    'Đơn vị',
    'Mẫu phiếu',
    'Tự chấm',
    'Theo công thức',
    'Tính lại',
    'Xếp loại tự chấm',
    'Xếp loại tính lại',
    'Lỗi',
    'Cần xem lại',
    'Lưu ý',
    'Không đọc được',
  ],
  findings: [
    'Tệp',
    'Đơn vị',
    'Mức độ',
    'Sai lệch phát hiện',
    'Tiêu chí',
    'Trang tính',
    'Ô',
    'Đúng ra',
    'Đang ghi',
    'Ảnh hưởng điểm',
  ],
  figures: ['Tệp', 'Đơn vị', 'Mức độ', 'Nội dung'],
  criteria: [
    'Tệp',
    'Đơn vị',
    'Tiêu chí',
    'Điểm tối đa',
    'Tự chấm',
    'Theo công thức',
    'Tính lại',
    'Chênh lệch',
  ],
} as const;

/** States of an appraised criterion. */
export const stateWords = {
  open: 'Chưa thẩm định',
  accepted: 'Chấp nhận',
  adjusted: 'Điều chỉnh',
  supplement: 'Cần bổ sung',
} as const;

export const appraisalTexts = {
  sheets: { appraisal: 'Thẩm định', log: 'Nhật ký thẩm định', minutes: 'Biên bản' },
  title: 'BẢNG THẨM ĐỊNH ĐIỂM',
  unit: 'Đơn vị:',
  head: {
    no: 'TT',
    text: 'Tiêu chí',
    max: 'Điểm tối đa',
    self: 'Tự chấm',
    recomputed: 'Tính lại',
    appraised: 'Thẩm định',
    reason: 'Lý do điều chỉnh',
    explanation: 'Giải trình của đơn vị',
    state: 'Trạng thái',
    question: 'Yêu cầu bổ sung',
    id: 'Mã',
  },
  deduction: 'Điểm trừ',
  base: 'Tổng điểm chưa kể điểm thưởng',
  bonus: 'Điểm thưởng',
  deducted: 'Tổng điểm trừ',
  total: 'TỔNG ĐIỂM THẨM ĐỊNH',
  class: 'Xếp loại',
  points: (max: string): string => `Nhập điểm từ 0 đến ${max}; ghi lý do khi khác điểm tự chấm.`,
  log: ['Thời gian', 'Người thẩm định', 'Nội dung thay đổi', 'Tiêu chí', 'Trước', 'Sau', 'Lý do'],
  actions: {
    points: 'Điểm thẩm định',
    state: 'Trạng thái',
    reason: 'Lý do',
    explanation: 'Giải trình',
    question: 'Yêu cầu bổ sung',
    deduct: 'Trừ điểm',
    'take-back': 'Bỏ khoản trừ điểm',
    seen: 'Đã xem tài liệu',
    unseen: 'Bỏ dấu đã xem tài liệu',
    sheet: 'Sửa trực tiếp trên trang tính',
  },
  question: 'Yêu cầu bổ sung, giải trình',
  reply: 'Giải trình của đơn vị',
} as const;

/** Heads of both columns in files that were returned to units before; still read. */
export const earlierTitles = {
  question: 'Câu hỏi của cơ quan thẩm định',
  reply: 'Trả lời của đơn vị',
} as const;
