/** Why a file could not be read: what it is, what is wrong and what would be right. */
import type { FileProblemCode } from '../../workbook/xlsx/problems';

const resave = (what: string): string =>
  `${what} Hãy mở bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As) kiểu “Excel Workbook (.xlsx)” rồi gửi tệp .xlsx.`;
const sendForm = (what: string): string =>
  `${what}, không phải bảng tính. Hãy gửi phiếu là tệp .xlsx đã điền.`;

/** What a file that is no workbook looks like: by the detail of its problem. */
export const lookalikes = {
  pdf: sendForm('Tệp PDF (bản in hoặc bản chụp)'),
  image: sendForm('Tệp hình ảnh'),
  doc: sendForm('Văn bản Word (.doc)'),
  docx: sendForm('Văn bản Word (.docx)'),
  ppt: sendForm('Bản trình chiếu PowerPoint (.ppt)'),
  pptx: sendForm('Bản trình chiếu PowerPoint (.pptx)'),
  odt: sendForm('Văn bản OpenDocument (.odt)'),
  odp: sendForm('Bản trình chiếu OpenDocument (.odp)'),
  opendocument: sendForm('Tài liệu OpenDocument'),
  rtf: sendForm('Văn bản RTF'),
  ole: sendForm('Tệp của một chương trình Office cũ'),
  zip: 'Gói nén .zip. Hãy giải nén rồi gửi từng tệp .xlsx ở trong.',
  rar: 'Gói nén .rar. Hãy giải nén rồi gửi từng tệp .xlsx ở trong.',
  '7z': 'Gói nén .7z. Hãy giải nén rồi gửi từng tệp .xlsx ở trong.',
  html: resave('Trang web (HTML), dù có thể mang tên .xls.'),
  'xml-2003': resave('Bảng tính XML 2003 của Excel.'),
  xml: sendForm('Tệp XML'),
  csv: 'Tệp văn bản CSV: không giữ được biểu mẫu, công thức và tên ô. Hãy gửi chính tệp .xlsx mà từ đó CSV được xuất ra.',
  text: sendForm('Tệp văn bản'),
  ods: resave('Bảng tính OpenDocument (.ods).'),
  et: resave('Bảng tính WPS (.et).'),
};

export const texts = {
  empty: 'Tệp trống. Hãy gửi lại tệp .xlsx đã lưu.',
  zeros: 'Tệp chỉ gồm các byte 0: việc chép hoặc tải tệp đã bị ngắt giữa chừng. Hãy gửi lại tệp .xlsx gốc.',
  special:
    'Không phải là tệp thường (ống dẫn, thiết bị, hoặc liên kết hỏng, vòng hay tới thư mục), không được mở. Hãy chép chính tệp .xlsx vào đây.',
  lock: 'Tệp khóa tạm của Excel: bảng tính cùng tên đang được mở hoặc đã đóng không bình thường. Không phải là phiếu, có thể xóa.',
  aside: 'Không phải là phiếu (hình ảnh, ghi chú hoặc tệp của hệ thống), không đọc.',
  'too-heavy':
    'Tệp quá nặng: đọc nó cần nhiều bộ nhớ hoặc thời gian hơn bất kỳ phiếu nào, nên đã dừng. Hãy chép riêng trang phiếu sang một tệp .xlsx mới.',
  'not-xlsx': 'Tệp không phải là bảng tính .xlsx.',
  'legacy-xls': resave('Tệp ở định dạng .xls cũ.'),
  'binary-xlsb': resave('Tệp ở định dạng nhị phân .xlsb.'),
  encrypted: 'Tệp được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu mở tệp rồi lưu lại thành .xlsx và gửi lại.',
  damaged: 'Tệp bị hỏng, không đọc được. Hãy mở bằng Excel hoặc LibreOffice, lưu lại và gửi lại.',
  tcvn3:
    'Chữ trong tệp theo bảng mã TCVN3 (phông .VnTime, .VnArial…), nên không nhận ra biểu. Hãy chuyển cả tệp sang Unicode (Unikey: Ctrl+Shift+F6, nguồn TCVN3 (ABC), đích Unicode), đổi phông Times New Roman rồi lưu lại thành .xlsx và gửi lại.',
  vni: 'Chữ trong tệp theo bảng mã VNI (phông VNI-Times…), nên không nhận ra biểu. Hãy chuyển cả tệp sang Unicode (Unikey: Ctrl+Shift+F6, nguồn VNI Windows, đích Unicode), đổi phông Times New Roman rồi lưu lại thành .xlsx và gửi lại.',
  'not-json': 'Tệp không phải là JSON hợp lệ.',
  'too-large': 'Tệp quá lớn đối với một phiếu đánh giá. Hãy bỏ hình ảnh và các trang tính khác.',
  ratio: 'Tệp nén bất thường (có thể là tệp phá hoại), không được mở.',
  'too-many-parts': 'Tệp chứa quá nhiều thành phần, không phải là một phiếu đánh giá.',
  zip64: 'Tệp dùng kiểu nén không được hỗ trợ (zip64). Hãy lưu lại bằng Excel hoặc LibreOffice.',
  dtd: 'Tệp chứa khai báo XML không được phép (có thể là tệp phá hoại), không được mở.',
  'sheet-limit': 'Trang tính lớn hơn mức một phiếu đánh giá có thể có.',
  'too-many-sheets': 'Tệp có quá nhiều trang tính.',
  'text-too-long': 'Một ô chứa nhiều chữ hơn mức Excel cho phép.',
  'no-sheets': 'Tệp không có trang tính nào.',
  'duplicate-sheet': 'Tệp có hai trang tính cùng tên, không thể đọc chắc chắn.',
} satisfies Record<FileProblemCode, string>;
