/** Words of the sheets that a review and an appraisal write. The official papers are Vietnamese. */

export const intakeTexts = {
  vi: {
    noForm: 'Tệp không chứa biểu đánh giá nào mà chương trình biết.',
    'no-points-column':
      'Tệp có bảng tiêu chí nhưng không tìm thấy cột điểm tự chấm: chưa tính, chưa xếp hạng. Hãy ghi tiêu đề “Điểm tự đánh giá” cho cột điểm.',
    'too-few-rows':
      'Bảng trong tệp thiếu quá nhiều tiêu chí của biểu: chưa tính, chưa xếp hạng. Hãy gửi đủ các phần trong một tệp.',
    unknownForm: (id: string): string =>
      `Tệp chứa biểu “${id}” mà chương trình không biết. Hãy cập nhật chương trình.`,
    noSuchForm: (id: string, known: string): string => `Không có biểu “${id}”. Các biểu hiện có: ${known}.`,
  },
  en: {
    noForm: 'The file holds no form that this program knows.',
    'no-points-column':
      'The file holds the table of criteria, but no column of the points was found: not scored, not ranked. Head the column “Điểm tự đánh giá”.',
    'too-few-rows':
      'The table in the file lacks too many criteria of the form: not scored, not ranked. Send all parts in one file.',
    unknownForm: (id: string): string =>
      `The file holds the form “${id}”, which this program does not know. Please update the program.`,
    noSuchForm: (id: string, known: string): string => `There is no form “${id}”. The forms: ${known}.`,
  },
} as const;

export const severityWords = { error: 'Lỗi', warning: 'Cảnh báo', note: 'Ghi chú' } as const;

export const resultTexts = {
  title: 'Kết quả rà soát hồ sơ tự chấm điểm',
  sheets: {
    files: 'Tổng hợp rà soát',
    findings: 'Phát hiện',
    figures: 'Nghi vấn số liệu',
    criteria: 'So sánh điểm',
  },
  files: [
    'Tệp',
    'Đơn vị',
    'Biểu',
    'Tự chấm',
    'Bảng tính',
    'Tính lại',
    'Xếp loại tự chấm',
    'Xếp loại tính lại',
    'Lỗi',
    'Cảnh báo',
    'Ghi chú',
    'Không đọc được',
  ],
  findings: [
    'Tệp',
    'Đơn vị',
    'Mức độ',
    'Phát hiện',
    'Tiêu chí',
    'Trang tính',
    'Ô',
    'Đúng ra',
    'Thực tế',
    'Ảnh hưởng điểm',
  ],
  figures: ['Tệp', 'Đơn vị', 'Mức độ', 'Nội dung'],
  criteria: ['Tệp', 'Đơn vị', 'Tiêu chí', 'Điểm tối đa', 'Kê khai', 'Bảng tính', 'Tính lại', 'Chênh lệch'],
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
  log: ['Thời gian', 'Người thẩm định', 'Việc', 'Tiêu chí', 'Trước', 'Sau', 'Lý do'],
  actions: {
    points: 'Điểm thẩm định',
    state: 'Trạng thái',
    reason: 'Lý do',
    explanation: 'Giải trình',
    question: 'Yêu cầu bổ sung',
    deduct: 'Trừ điểm',
    'take-back': 'Bỏ khoản trừ điểm',
    sheet: 'Sửa trực tiếp trên bảng',
  },
  question: 'Câu hỏi của cơ quan thẩm định',
  reply: 'Trả lời của đơn vị',
} as const;

/** Layout and standing phrases of administrative documents: Nghị định 30/2020/NĐ-CP, Phụ lục I and Mẫu 1.9 (biên bản). */
export const minutesTexts = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  number: 'Số: ……/BB-……',
  title: 'BIÊN BẢN',
  subject: 'Thẩm định kết quả tự chấm điểm',
  time: 'Thời gian:',
  note: 'Ghi chú:',
  neverCalculated:
    'Tệp nộp chưa được tính lần nào nên không có điểm tự chấm; điểm ghi ở cột tự chấm là điểm tính từ số liệu đã nhập.',
  form: 'Biểu đánh giá:',
  unit: 'Đơn vị được thẩm định:',
  reviewer: 'Người thẩm định:',
  results: 'Kết quả thẩm định',
  adjusted: 'Các tiêu chí điều chỉnh điểm',
  deductions: 'Các khoản trừ điểm',
  supplement: 'Nội dung đơn vị cần bổ sung, giải trình',
  none: 'Không có.',
  tableHead: ['TT', 'Tiêu chí', 'Tối đa', 'Tự chấm', 'Thẩm định', 'Lý do'],
  resultHead: ['TT', 'Nhóm tiêu chí', 'Tối đa', 'Tự chấm', 'Tính lại', 'Thẩm định'],
  total: 'Tổng điểm',
  closing: 'Biên bản này được lập thành 02 bản có giá trị như nhau, mỗi bên giữ 01 bản.',
  signLeft: 'ĐẠI DIỆN ĐƠN VỊ',
  signRight: 'NGƯỜI THẨM ĐỊNH',
  signNote: '(Ký, ghi rõ họ tên)',
  copies: 'Nơi nhận:',
} as const;
