/** Words of the draft's sheets. Files in hand carry them: a word that is read back stays readable. */
import type { ColumnRole } from '../../rubric/schema/rubric';

export const sheets = {
  rows: 'Soạn mẫu phiếu',
  info: 'Thông tin mẫu phiếu',
  patterns: 'Mẫu câu',
  review: 'Bản đối chiếu',
  changes: 'Thay đổi so với bản trước',
  /** Very hidden: the published form that the draft corrects. */
  base: 'Bản đã ban hành',
};

export const titles = {
  rows: 'SOẠN MẪU PHIẾU TỪ BẢNG CỦA QUYẾT ĐỊNH',
  hint: 'Bên trái là các dòng đọc từ quyết định, giữ nguyên văn. Bên phải là phần của người soạn: sửa ô vàng, đọc cột “Kiểm tra”, rồi đánh dấu x vào cột “Xác nhận”.',
  info: 'THÔNG TIN CHUNG CỦA MẪU PHIẾU',
  patterns: 'CÁC MẪU CÂU CHO CỘT “CÁCH CHẤM”',
  review: 'BẢN ĐỐI CHIẾU MẪU PHIẾU VỚI QUYẾT ĐỊNH',
};

/** Columns to the right of the printed ones. */
export const columns = {
  kind: 'Loại dòng',
  level: 'Cấp',
  id: 'Mã',
  was: 'Mã ở bản trước',
  sentence: 'Cách chấm',
  points: 'Điểm của dòng',
  byType: 'Điểm tối đa theo loại đơn vị',
  exempt: 'Miễn',
  evidence: 'Tài liệu kiểm chứng',
  reading: 'Cách đọc',
  state: 'Trạng thái',
  check: 'Kiểm tra',
  open: 'Chưa giải thích được',
  confirmed: 'Xác nhận',
};
export type SheetColumn = keyof typeof columns;

export const roles: Record<ColumnRole, string> = {
  no: 'số thứ tự',
  text: 'nội dung',
  method: 'cách tính',
  printed: 'điểm từng mức',
  max: 'điểm tối đa',
  self: 'tự chấm',
  department: 'cơ quan chuyên môn chấm',
  online: 'chấm trên mạng',
  expert: 'chuyên gia chấm',
  appraised: 'thẩm định',
  achieved: 'điểm đạt được',
  evidence: 'tài liệu kiểm chứng',
  note: 'ghi chú',
};
/** A column that the form does not keep. */
export const OTHER_ROLE = 'khác';

/** Lines of the second sheet, by key of the form file. */
export const fields = {
  id: ['Mã mẫu phiếu', 'chữ thường, số và gạch nối, ví dụ truong-son-2026-xa'],
  version: [
    'Bản',
    'số nguyên; để trống là bản 1. Mẫu phiếu đã ban hành mà nội dung có sửa thì chương trình ghi bản tiếp theo',
  ],
  changes: ['Thay đổi so với bản trước', 'một dòng; để trống thì chương trình nêu các tiêu chí có thay đổi'],
  province: ['Tỉnh, thành phố', ''],
  year: ['Năm', ''],
  audience: ['Đối tượng chấm', 'ví dụ: Ủy ban nhân dân xã, phường, đặc khu'],
  heading: ['Dòng trên tiêu đề', 'mỗi dòng in là một dòng trong ô, ví dụ PHỤ LỤC I'],
  title: ['Tiêu đề', 'mỗi dòng in là một dòng trong ô'],
  attachment: ['Dòng “Kèm theo”', 'ví dụ (Kèm theo Quyết định số 12/QĐ-UBND ngày 15/6/2026 của …)'],
  'decision.number': ['Quyết định số', ''],
  'decision.date': ['Ngày ký quyết định', 'ví dụ 15/06/2026'],
  'decision.authority': ['Cơ quan ban hành', ''],
  'decision.title': ['Trích yếu', ''],
  'decision.replaces': ['Thay thế quyết định', ''],
  'decision.basis': ['Căn cứ', ''],
  declaredTotal: ['Tổng điểm in trong quyết định', ''],
  bonus: ['Điểm thưởng ngoài tổng', ''],
  columns: ['Các cột của bảng in', 'mỗi dòng một cột: vai trò | tiêu đề | độ rộng | tiêu đề chung'],
  body: ['Tiêu đề trên bảng', 'số | tiêu đề'],
  optionRows: ['Phương án đầu in ở dòng tiêu chí', 'x nếu có'],
  deadline: [
    'Hạn nộp',
    'ngày/tháng | nguồn, ví dụ 15/12 | Điều 3: trước ngày 15/12; không ghi “trước ngày” thì nộp trong ngày đó vẫn đúng hạn',
  ],
  classes: ['Xếp loại', 'mỗi dòng: tên: từ … điểm, loại cao trước'],
  agencies: ['Danh sách đơn vị', 'tên danh sách có dấu # ở đầu, rồi mỗi đơn vị một dòng'],
  signature: ['Chữ ký', 'mỗi dòng in là một dòng trong ô'],
  footnotes: ['Chú thích cuối bảng', 'mỗi chú thích một dòng'],
  readings: ['Cách đọc chung', 'mỗi ý một dòng'],
  before: ['Thông tin trước bảng (YAML)', ''],
  after: ['Thông tin sau bảng (YAML)', ''],
  classBy: ['Xếp loại theo (YAML)', ''],
  limits: ['Tiêu chí giới hạn nhau (YAML)', ''],
  scaled: ['Quy về thang điểm (YAML)', ''],
  deductions: ['Điểm trừ chung (YAML)', ''],
  ranking: ['Cách xếp hạng (YAML)', ''],
  quantities: [
    'Số liệu dùng chung',
    'mỗi dòng: mã | tên | mẫu số: các tiêu chí | tử số: các tiêu chí | số lượng: các tiêu chí',
  ],
  'draft.apart': ['Số liệu không dùng chung', 'mỗi dòng một tên: trùng tên nhưng không phải là một số liệu'],
  'draft.table': ['Bảng nguồn', 'tên tệp | dấu vân tay; chương trình ghi'],
  pillars: ['Lĩnh vực để so sánh (YAML)', ''],
  from: ['Tiếp nối mẫu phiếu trước (YAML)', ''],
  checks: ['Kiểm tra chéo (YAML)', ''],
} as const satisfies Record<string, readonly [string, string]>;
export type InfoKey = keyof typeof fields;

/** Places of a shared quantity. */
export const quantityWords = {
  denominatorOf: 'mẫu số',
  numeratorOf: 'tử số',
  amountOf: 'số lượng',
  field: 'dòng',
};

/** A sentence of each kind, to copy from. */
export const patterns: readonly (readonly [string, string])[] = [
  ['Tỷ lệ × điểm tối đa', 'a = Số hồ sơ nộp trực tuyến; b = Tổng số hồ sơ; điểm = tỷ lệ × điểm tối đa'],
  ['Tỷ lệ theo mức', 'a = Số hồ sơ; b = Tổng số hồ sơ; từ 80%: điểm tối đa; từ 50%: 2 điểm; còn lại: 0 điểm'],
  ['Tỷ lệ chia cho một mức', 'a = …; b = …; từ 85%: điểm tối đa; còn lại: tỷ lệ/85% × điểm tối đa'],
  ['Số lượng theo mức', 'số liệu = Số cuộc họp; đơn vị = cuộc; từ 4: 4 điểm; từ 2: 2 điểm; còn lại: 0 điểm'],
  ['Chọn một phương án', 'chọn một: Có: 2 điểm; Không: 0 điểm'],
  ['Chọn một, phương án ở các dòng dưới', 'chọn một theo các dòng dưới'],
  ['Cộng các mục có', 'cộng các mục: Máy quét: 1 điểm; Ki-ốt tra cứu: 1 điểm'],
  ['Cộng theo số lượng', 'cộng theo số lượng: Số lớp đã mở: 0,5 điểm'],
  ['Trừ theo số lượng', 'trừ theo số lượng: Số báo cáo gửi chậm: 0,25 điểm; Số báo cáo không gửi: 0,5 điểm'],
  [
    'Công thức',
    'công thức: điểm = (a + 0,5 × b)/c × max; a = Số việc đúng hạn; b = Số việc quá hạn; c = Tổng số việc',
  ],
  [
    'Kết hợp, chậm thì giảm một nửa',
    'kết hợp: Hoàn thành: 10 điểm; giảm một nửa khi: Ban hành chậm; không được điểm khi: Không ban hành',
  ],
  ['Hội đồng chấm', 'hội đồng chấm theo mức độ'],
  ['Miễn (cột Miễn)', 'miễn: Xã không có chợ: điểm tối đa'],
  ['Nhóm điểm thưởng (dòng nhóm)', 'điểm thưởng ngoài tổng'],
  ['Nhóm điểm trừ (dòng nhóm)', 'trừ tối đa 10 điểm'],
  ['Tổng in sai (dòng nhóm, dòng tổng)', 'in 350 điểm, cộng lại 340 điểm'],
];

/** What a draft's row or line is wrong about. */
export const problems = {
  'no-draft': 'Tệp không có trang “Soạn mẫu phiếu”. Hãy tạo bản nháp bằng lệnh draft từ bảng của quyết định.',
  'column-missing': 'Trang thiếu cột này. Hãy trả lại tên cột như lúc tạo bản nháp.',
  'column-unknown':
    'Chưa rõ cột này là gì. Cột của người soạn đặt ở bên phải cột “Xác nhận”; vai trò cột in ghi ở trang “Thông tin mẫu phiếu”.',
  'kind-unknown':
    'Loại dòng phải là một trong các loại ở danh sách: nhóm, mục, tiêu chí, phương án, tổng, ghi chú.',
  'row-open': 'Dòng này chưa rõ là gì. Hãy chọn loại dòng, hoặc “ghi chú” nếu không đưa vào mẫu phiếu.',
  'row-lost':
    'Dòng này đứng ngoài nhóm hoặc ngoài tiêu chí nên không biết thuộc về đâu. Hãy xem lại loại dòng và cấp.',
  'id-missing': 'Tiêu chí chưa có mã. Hãy ghi một mã riêng, ví dụ III.9.4.',
  'id-twice': 'Mã này đã có ở dòng khác. Mỗi tiêu chí có một mã riêng.',
  'was-unknown':
    'Bản đã ban hành không có tiêu chí mang mã này. Ghi mã ở bản trước (nhiều mã gộp lại thì cách nhau bằng dấu chấm phẩy), hoặc để trống nếu là tiêu chí mới.',
  'id-reused':
    'Ở mẫu trước mã này là của tiêu chí khác, nên số liệu cũ sẽ chuyển nhầm sang đây. Hãy đặt mã chưa dùng, hoặc ghi mã này ở cột “Mã ở bản trước” nếu đúng là tiêu chí ấy.',
  'max-unclear': 'Điểm tối đa không phải một con số rõ ràng. Hãy xem lại ô điểm tối đa.',
  'rule-open': 'Cách chấm chưa đọc được. Hãy viết lại theo một mẫu câu ở trang “Mẫu câu”.',
  'rule-doubtful': 'Cách chấm còn chữ chưa giải thích được. Hãy viết lại theo một mẫu câu ở trang “Mẫu câu”.',
  'exempt-open': 'Phần miễn chưa đọc được. Viết: miễn: trường hợp nào: bao nhiêu điểm.',
  'by-type-open': 'Điểm theo loại đơn vị chưa đọc được. Viết: phường: 5 điểm; đặc khu: không áp dụng.',
  'points-open': 'Điểm của dòng chưa đọc được. Viết một con số, ví dụ 2 điểm.',
  'edge-unseen':
    'Cách chấm đã đổi sau lần kiểm tra trước. Hãy chạy lại lệnh draft với -o, xem cột “Kiểm tra”, rồi xác nhận.',
  'not-confirmed': 'Tiêu chí chưa được xác nhận. Hãy xem cột “Kiểm tra” rồi đánh dấu x.',
  'info-missing': 'Dòng này phải có.',
  'info-unread': 'Chưa đọc được nội dung của dòng này.',
  'info-unknown': 'Không có dòng thông tin nào tên này.',
  sum: 'Tổng in khác tổng các tiêu chí. Hãy sửa điểm, hoặc nếu quyết định in sai thì ghi vào cột “Cách chấm” của dòng này câu:',
  form: '',
} as const;
export type EntryProblemCode = keyof typeof problems;

export const checkWords = { none: 'không', all: 'tất cả', judged: 'hội đồng cho từ 0 đến', trial: 'thử' };
