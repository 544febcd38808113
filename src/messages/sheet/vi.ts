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
  exempt: 'Trường hợp đặc thù',
  note: 'Lý do áp dụng, ghi chú',
  evidence: 'Tài liệu kiểm chứng',
  claimed: 'Điểm nhập trực tiếp\n(khi không có số liệu)',
  status: 'Trạng thái',
  lost: 'Điểm mất',
  remark: 'Kết quả kiểm tra',
} as const;

/** Words of the status column; the conditional formats and the points' formulas read them. */
export const statusWords = {
  scored: 'Đã tính điểm',
  claimed: 'Chỉ có điểm',
  missing: 'Chưa nhập',
  invalid: 'Cần sửa',
  exempt: 'Đặc thù',
  pending: 'Chấm khi tổng hợp',
} as const;

export const remarks = {
  missing: 'Chưa nhập.',
  incomplete: 'Chưa tính được điểm: mẫu số bằng 0 hoặc còn trống.',
  exemptReason: 'Cần ghi lý do áp dụng trường hợp đặc thù.',
  exempt: 'Tính điểm theo trường hợp đặc thù của mẫu phiếu.',
  pending: 'Điểm được chấm khi tổng hợp; tổng điểm ở đây chưa kể tiêu chí này.',
  otherType: 'Không áp dụng cho loại đơn vị này.',
  odd: 'Tử số lớn hơn mẫu số nên được tính là 100%. Hãy kiểm tra lại số liệu.',
  evidence: 'Chưa ghi tài liệu kiểm chứng.',
  claimed: 'Mới nhập điểm, chưa có số liệu để tính lại.',
  lost: 'Chưa đạt điểm tối đa.',
  full: 'Đạt điểm tối đa.',
} as const;

/** What is wrong and what would be right, by kind of input, when an entry cannot be used. */
export const invalidRemarks = {
  noNumber: 'Có ô chứa chữ, ngày hoặc lỗi, không phải số. Hãy xóa ô và nhập lại số, ví dụ 31 hoặc 1,5.',
  exempt: 'Trường hợp đặc thù không có trong danh sách. Hãy chọn lại hoặc xóa.',
  claimed: 'Cách tính của tiêu chí không có mức điểm đã nhập. Hãy nhập số liệu hoặc sửa lại điểm.',
  number: 'Hãy nhập số từ 0 trở lên, ví dụ 31 hoặc 1,5.',
  count: 'Hãy nhập số nguyên từ 0 trở lên, ví dụ 2.',
  share: 'Hãy nhập tử số và mẫu số từ 0 trở lên, hoặc tỷ lệ từ 0% đến 100%, ví dụ 97,5%.',
  option: 'Hãy chọn một phương án trong danh sách.',
  tick: 'Hãy chọn Có hoặc Không.',
  points: (max: string): string => `Hãy nhập điểm từ 0 đến ${max}.`,
} as const;

export const prompts = {
  titles: {
    number: 'Nhập số',
    count: 'Nhập số lượng',
    share: 'Hoặc nhập tỷ lệ %',
    option: 'Chọn một phương án',
    tick: 'Chọn Có hoặc Không',
    points: 'Nhập điểm',
    exempt: 'Trường hợp đặc thù',
    claimed: 'Điểm nhập trực tiếp',
    evidence: 'Tài liệu kiểm chứng',
    assessed: 'Điểm thẩm định',
    unit: 'Tên đơn vị',
  },
  share: 'Chỉ nhập khi không có tử số và mẫu số, ví dụ 97,5%.',
  option: 'Mở danh sách và chọn một phương án.',
  tick: (label: string): string => `${label}: chọn Có hoặc Không.`,
  points: (max: string): string => `Nhập điểm từ 0 đến ${max}.`,
  claimed: (max: string): string => `Chỉ nhập khi không có số liệu để tính. Điểm từ 0 đến ${max}.`,
  assessed: (max: string): string => `Dành cho người thẩm định. Điểm từ 0 đến ${max}.`,
  exempt: 'Chọn nếu đơn vị thuộc trường hợp này và ghi lý do ở cột bên cạnh.',
  noExemption: (number: number): string => `Trường hợp ${number}`,
  unit: 'Chọn đơn vị trong danh sách của quyết định, hoặc nhập tên.',
  errorTitle: 'Cần sửa',
  errors: {
    number: 'Hãy nhập số từ 0 trở lên, ví dụ 31 hoặc 1,5.',
    count: 'Hãy nhập số nguyên từ 0 trở lên, ví dụ 2.',
    share: 'Hãy nhập tỷ lệ từ 0% trở lên, ví dụ 97,5%.',
    option: 'Hãy chọn một phương án trong danh sách.',
    points: (max: string): string => `Hãy nhập điểm từ 0 đến ${max}.`,
  },
} as const;

/** "Số phần mềm", or "(1) số văn bản …; (2) số văn bản …". */
const numbered = (labels: string[]): string =>
  labels.length === 1
    ? labels.join('')
    : labels
        .map((label, index) => `(${index + 1}) ${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)}`)
        .join('; ');

export const hints = {
  ratio: (numerator: string, denominator: string): string => `Tử số: ${numerator}. Mẫu số: ${denominator}.`,
  bands: (quantity: string, unit: string): string =>
    `${quantity.replace(/ \(([^()]*): nhập 0\)$/, '; $1 thì nhập 0')}. Đơn vị tính: ${unit}.`,
  choice: (labels: string[]): string => `Chọn: ${labels.join(' / ')}.`,
  /** Where labels would have to be cut. */
  longChoice: (count: number): string => `Chọn một trong ${count} phương án ở danh sách của ô.`,
  checklist: 'Chọn Có hoặc Không ở từng dòng dưới.',
  lines: (labels: string[]): string => `${numbered(labels)}.`,
  deduction: (labels: string[]): string =>
    `Nhập 0 nếu không bị trừ: ${numbered(labels).replace(/^Số/, 'số')}.`,
  judgement: (max: string): string => `Điểm tự chấm từ 0 đến ${max}.`,
} as const;

export const bar = {
  total: 'Tổng điểm',
  base: 'Chưa kể điểm thưởng',
  max: 'Tối đa',
  percent: 'Tỷ lệ %',
  class: 'Xếp loại',
  answered: 'Đã nhập',
  invalid: 'Cần sửa',
  highlight: 'Tô màu',
  switch: { on: 'Có', off: 'Không' },
  switchPrompt:
    'Có: tô màu ô chưa nhập (vàng), ô cần sửa (đỏ), ô mất điểm (cam). Không: tắt màu. Màu không in ra giấy.',
} as const;

/** What the colours of the sheet mean. */
export const legend = {
  missing: 'Vàng: chưa nhập',
  invalid: 'Đỏ: cần sửa, xem cột Kết quả kiểm tra',
  lost: 'Cam nhạt: chưa đạt điểm tối đa',
} as const;

export const footer = {
  page: '&"Times New Roman,Regular"&10Trang &P/&N',
  code: (code: string): string => `Mã đối chiếu: ${code}`,
  form: (fingerprint: string): string => `Mẫu phiếu: ${fingerprint}`,
} as const;
