/** Texts that stand in the workbook itself. The official forms are Vietnamese, and so is everything beside them. */

export const sheetNames = { form: 'Phiếu đánh giá', lists: 'Danh mục', identity: '_scorecard' } as const;

/** Titles of the columns of the entry block. */
export const entryTitles = {
  hint: 'Nội dung cần nhập',
  v1: 'Số liệu 1\n(tử số, số lượng, lựa chọn)',
  v2: 'Số liệu 2\n(mẫu số)',
  v3: 'Số liệu 3\n(hoặc tỷ lệ %)',
  v4: 'Số liệu 4',
  v5: 'Số liệu 5',
  v6: 'Số liệu 6',
  rate: 'Tỷ lệ',
  own: 'Điểm riêng\n(chưa xét điều kiện)',
  exempt: 'Miễn chấm',
  note: 'Lý do miễn, ghi chú',
  evidence: 'Tài liệu kiểm chứng',
  claimed: 'Điểm kê khai\n(khi không có số liệu)',
  status: 'Trạng thái',
  lost: 'Điểm mất',
  remark: 'Nhận xét',
} as const;

/** Words of the status column; the conditional formats and the points' formulas read them. */
export const statusWords = {
  scored: 'Đã chấm',
  claimed: 'Kê khai',
  missing: 'Chưa trả lời',
  invalid: 'Sai',
  exempt: 'Miễn',
} as const;

export const remarks = {
  missing: 'Chưa trả lời.',
  incomplete: 'Chưa đủ số liệu: mẫu số bằng 0 hoặc còn trống thì chưa tính được điểm.',
  exemptReason: 'Cần ghi lý do miễn chấm.',
  exempt: 'Tính điểm theo trường hợp miễn in trong biểu.',
  otherType: 'Không áp dụng cho loại đơn vị này.',
  odd: 'Tử số lớn hơn mẫu số: tính là 100 %. Hãy kiểm tra lại số liệu.',
  evidence: 'Chưa ghi tài liệu kiểm chứng.',
  claimed: 'Điểm kê khai, chưa có số liệu để tính lại.',
  lost: 'Còn mất điểm.',
  full: 'Đạt điểm tối đa.',
} as const;

/** What is wrong and what would be right, by kind of input, when an entry cannot be used. */
export const invalidRemarks = {
  noNumber: 'Sai: có ô chứa chữ, ngày hoặc lỗi, không phải số. Hãy xóa ô và gõ lại số, ví dụ 31 hoặc 1,5.',
  exempt: 'Sai: mục miễn chấm không có trong danh sách. Hãy chọn lại hoặc xóa.',
  claimed: 'Sai: điểm kê khai không phải là điểm có thể có của tiêu chí. Hãy sửa điểm hoặc nhập số liệu.',
  number: 'Sai: hãy nhập số không âm, ví dụ 31 hoặc 1,5.',
  count: 'Sai: hãy nhập số nguyên không âm, ví dụ 2.',
  share: 'Sai: tử số và mẫu số là số không âm; tỷ lệ từ 0 % đến 100 %, ví dụ 97,5 %.',
  option: 'Sai: hãy chọn một mục trong danh sách.',
  tick: 'Sai: hãy chọn Có hoặc Không.',
  points: (max: string): string => `Sai: hãy nhập điểm từ 0 đến ${max}.`,
} as const;

export const prompts = {
  titles: {
    number: 'Nhập số',
    count: 'Nhập số lượng',
    share: 'Hoặc nhập tỷ lệ %',
    option: 'Chọn một mục',
    tick: 'Chọn Có hoặc Không',
    points: 'Nhập điểm',
    exempt: 'Miễn chấm',
    claimed: 'Điểm kê khai',
    evidence: 'Tài liệu kiểm chứng',
    assessed: 'Điểm đánh giá',
    unit: 'Tên đơn vị',
  },
  share: 'Chỉ nhập khi không có tử số và mẫu số, ví dụ 97,5 %.',
  option: 'Mở danh sách và chọn một mục.',
  tick: (label: string): string => `${label}: chọn Có hoặc Không.`,
  points: (max: string): string => `Nhập điểm từ 0 đến ${max}.`,
  claimed: (max: string): string => `Chỉ nhập khi không có số liệu để tính. Điểm từ 0 đến ${max}.`,
  assessed: (max: string): string => `Dành cho người thẩm định. Điểm từ 0 đến ${max}.`,
  exempt: 'Chọn nếu đơn vị thuộc trường hợp này và ghi lý do ở cột bên cạnh.',
  noExemption: (number: number): string => `Trường hợp ${number}`,
  unit: 'Chọn đơn vị trong danh sách của quyết định, hoặc nhập tên.',
  errorTitle: 'Chưa đúng',
  errors: {
    number: 'Hãy nhập một số không âm, ví dụ 31 hoặc 1,5.',
    count: 'Hãy nhập một số nguyên không âm, ví dụ 2.',
    share: 'Hãy nhập tỷ lệ phần trăm không âm, ví dụ 97,5 %.',
    option: 'Hãy chọn một mục trong danh sách.',
    points: (max: string): string => `Hãy nhập điểm từ 0 đến ${max}.`,
  },
} as const;

export const hints = {
  ratio: (numerator: string, denominator: string): string => `Tử số: ${numerator}. Mẫu số: ${denominator}.`,
  bands: (quantity: string, unit: string): string => `${quantity} (${unit}).`,
  choice: (labels: string[]): string => `Chọn một mục: ${labels.join(' / ')}.`,
  checklist: 'Chọn Có hoặc Không ở từng dòng dưới.',
  lines: (labels: string[]): string => labels.map((label, index) => `(${index + 1}) ${label}`).join('; '),
  deduction: (labels: string[]): string =>
    `Số lượng bị trừ điểm (không có thì nhập 0): ${labels.map((label, index) => `(${index + 1}) ${label}`).join('; ')}`,
  judgement: (max: string): string => `Điểm tự chấm từ 0 đến ${max}.`,
} as const;

export const bar = {
  total: 'Tổng điểm',
  base: 'Chưa kể điểm thưởng',
  max: 'Tối đa',
  percent: 'Tỷ lệ %',
  class: 'Xếp loại',
  answered: 'Đã trả lời',
  invalid: 'Sai',
  highlight: 'Tô màu',
  switch: { on: 'Có', off: 'Không' },
  switchPrompt:
    'Có: tô màu ô chưa trả lời (vàng), ô sai (đỏ), ô mất điểm (cam). Không: tắt màu. Màu không in ra giấy.',
} as const;

/** What the colours of the sheet mean. */
export const legend = {
  missing: 'Vàng: chưa trả lời',
  invalid: 'Đỏ: nhập sai, xem cột Nhận xét',
  lost: 'Cam nhạt: còn mất điểm',
} as const;

export const footer = {
  page: '&"Times New Roman,Regular"&10Trang &P/&N',
  code: (code: string): string => `Mã kiểm soát: ${code}`,
} as const;
