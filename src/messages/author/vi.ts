/** The screen on which a form is made of a decision's table. */
export const vi = {
  title: 'Soạn mẫu phiếu từ bảng của quyết định',
  begin:
    'Chọn tệp có bảng tiêu chí của quyết định (.docx, .xlsx, .ods), một bản nháp đã lưu (.xlsx), hoặc tệp mẫu phiếu (.yaml).',
  paste: 'Hoặc chép bảng tiêu chí trong Word, Excel hay LibreOffice rồi dán vào đây (Ctrl+V)',
  unpasted: 'Nội dung vừa dán không có bảng tiêu chí nào đọc được. Hãy chép cả dòng tiêu đề của bảng.',
  choose: 'Chọn tệp',
  other: 'Chọn tệp khác',
  unread: (file: string): string => `Không đọc được ${file}: tệp không có bảng tiêu chí nào đọc được.`,
  beginInExcel:
    'Chọn tệp có bảng tiêu chí của quyết định (.docx, .xlsx, .ods), một bản nháp đã lưu (.xlsx), hoặc tệp mẫu phiếu (.yaml); bản nháp được thêm vào tệp này thành các trang tính.',
  fromSelection: 'Lấy vùng đang chọn trong Excel',
  fromSelectionHint: 'Chọn cả dòng tiêu đề của bảng; chỉ chọn một ô thì lấy cả trang tính.',
  noTableSelected:
    'Vùng đang chọn không có bảng tiêu chí nào đọc được. Hãy chọn bảng, cả dòng tiêu đề, rồi bấm lại.',
  publishedInExcel: (version: number, changes: string): string =>
    `Đã ban hành bản ${version}${changes === '' ? '' : ` (${changes})`}. Bản đối chiếu đã thêm vào tệp này.`,
  notGiven: (files: string): string =>
    `Excel trên máy này không tải được tệp: ${files}. Phiếu trống có sẵn mẫu phiếu bên trong; hãy mở trang trong trình duyệt nếu cần tệp mẫu phiếu.`,
  home: 'Trang chủ',
  again: 'Tệp đã ban hành, tải lại:',
  earlier: (id: string): string => `Ở mẫu trước (${id}) khác ở:`,
  lastYear: 'So với mẫu năm trước…',
  noForm: (file: string): string => `${file} không phải tệp mẫu phiếu, hoặc tệp có lỗi.`,
  save: 'Lưu bản nháp .xlsx',
  publish: 'Ban hành',
  published: (version: number, changes: string): string =>
    `Đã ban hành bản ${version}${changes === '' ? '' : ` (${changes})`}: tệp mẫu phiếu, phiếu trống và bản đối chiếu đã được tải về. Chuyển phiếu trống (.xlsx) cho đơn vị; để tự dùng mẫu phiếu ở đây, về Trang chủ, bấm “Thêm mẫu phiếu…” và chọn tệp .yaml.`,
  open: (count: number): string =>
    count === 0 ? 'Không còn chỗ nào phải xem: ban hành được.' : `Còn ${count} chỗ phải xem`,
  next: 'Chỗ phải xem tiếp theo',
  before: 'Dòng trước',
  after: 'Dòng sau',
  place: (row: number, rows: number): string => `Dòng ${row}/${rows}`,
  rows: 'Các dòng của bảng',
  info: 'Thông tin mẫu phiếu',
  infoSeldom: 'Dòng ít mẫu phiếu cần, viết theo YAML',
  shared: (count: number): string => `Số liệu trùng tên ở nhiều tiêu chí (${count})`,
  sharedHint:
    'Dùng chung thì đơn vị phải ghi cùng một con số ở mọi chỗ; ghi khác nhau là bị nhắc. Chỉ chọn dùng chung khi chắc đó là một số liệu.',
  asOne: 'Dùng chung',
  asSeveral: 'Không dùng chung',
  row: 'Dòng đang chọn',
  printed: 'Quyết định in',
  pattern: 'Mẫu câu',
  patternNone: 'chọn một mẫu để chép vào ô cách chấm',
  confirm: 'Tôi đã xem cột kiểm tra và xác nhận cách chấm này',
  confirmed: 'đã xác nhận',
  trial: 'Thử số liệu',
  value: 'Số liệu',
  points: (points: string): string => `Được ${points} điểm`,
  noPoints: 'Chưa tính được điểm từ số liệu này',
};
