/** Why a file could not be read: what it is, what is wrong and what would be right. */
import type { FileProblemCode } from '../../workbook/package/problems';

const resave = (what: string): string =>
  `${what} Hãy mở bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As) kiểu “Excel Workbook (.xlsx)” rồi gửi tệp .xlsx.`;
const sendForm = (what: string): string =>
  `${what}, không phải bảng tính. Hãy nộp phiếu là tệp .xlsx đã điền.`;

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
  csv: 'Tệp văn bản CSV: không giữ được mẫu phiếu, công thức và tên ô. Hãy gửi chính tệp .xlsx mà từ đó CSV được xuất ra.',
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
    'Tệp quá nặng: đọc nó cần nhiều bộ nhớ hoặc thời gian hơn bất kỳ phiếu nào, nên đã dừng. Hãy chép riêng trang tính của phiếu sang một tệp .xlsx mới.',
  'not-xlsx': 'Tệp không phải là bảng tính .xlsx. Hãy chọn tệp Excel có đuôi .xlsx.',
  'not-docx':
    'Tệp không phải là văn bản Word .docx đọc được (có thể là PDF, tệp .doc cũ hoặc tệp có mật khẩu). Hãy mở bằng Word, lưu lại thành .docx không đặt mật khẩu rồi chọn lại.',
  'legacy-xls': resave('Tệp ở định dạng .xls cũ.'),
  'binary-xlsb': resave('Tệp ở định dạng nhị phân .xlsb.'),
  encrypted: 'Tệp được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu mở tệp rồi lưu lại thành .xlsx và gửi lại.',
  damaged: 'Tệp bị hỏng, không đọc được. Hãy mở bằng Excel hoặc LibreOffice, lưu lại và gửi lại.',
  tcvn3:
    'Chữ trong tệp theo bảng mã TCVN3 (phông .VnTime, .VnArial…), nên không nhận ra mẫu phiếu. Hãy chuyển cả tệp sang Unicode (Unikey: Ctrl+Shift+F6, nguồn TCVN3 (ABC), đích Unicode), đổi phông Times New Roman rồi lưu lại thành .xlsx và gửi lại.',
  vni: 'Chữ trong tệp theo bảng mã VNI (phông VNI-Times…), nên không nhận ra mẫu phiếu. Hãy chuyển cả tệp sang Unicode (Unikey: Ctrl+Shift+F6, nguồn VNI Windows, đích Unicode), đổi phông Times New Roman rồi lưu lại thành .xlsx và gửi lại.',
  'not-json': 'Tệp không đúng định dạng JSON.',
  'too-large': 'Tệp quá lớn so với một phiếu. Hãy bỏ hình ảnh và các trang tính khác.',
  ratio: 'Tệp có dấu hiệu bất thường (có thể là tệp độc hại) nên không mở.',
  'too-many-parts': 'Tệp có cấu trúc không hợp lệ. Hãy mở bằng Excel, lưu lại rồi chọn lại.',
  zip64: 'Tệp có cấu trúc không hợp lệ. Hãy mở bằng Excel hoặc LibreOffice, lưu lại rồi chọn lại.',
  dtd: 'Tệp có cấu trúc không hợp lệ (có thể là tệp độc hại) nên không mở. Hãy mở bằng Excel, lưu lại rồi chọn lại.',
  'sheet-limit': 'Trang tính quá lớn so với một phiếu. Hãy xóa phần thừa ngoài phiếu.',
  'too-many-sheets': 'Tệp có quá nhiều trang tính. Hãy chuyển phiếu sang tệp riêng.',
  'text-too-long': 'Nội dung của một ô dài hơn mức Excel cho phép. Hãy rút gọn ô đó.',
  'no-sheets': 'Tệp không có trang tính nào. Hãy chọn đúng tệp đã lưu.',
  'duplicate-sheet': 'Tệp có hai trang tính cùng tên. Hãy mở bằng Excel, đổi tên một trang tính rồi lưu lại.',
} satisfies Record<FileProblemCode, string>;

/** Where in the file it is, before what it is. */
export const places = {
  sheet: (name: string): string => `Trang tính “${name}”`,
  cell: (cell: string): string => `ô ${cell}`,
};
