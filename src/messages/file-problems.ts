/** Why a file could not be read, in words: what it is, what is wrong and what would be right. */
import type { Bilingual, Language } from './language';

const resave = (what: string): Bilingual['vi'] =>
  `${what} Hãy mở bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As) kiểu “Excel Workbook (.xlsx)” rồi gửi tệp .xlsx.`;
const resaveEn = (what: string): Bilingual['en'] =>
  `${what} Open it in Excel or LibreOffice, choose Save As “Excel Workbook (.xlsx)” and send the .xlsx file.`;
const sendForm = (what: string): Bilingual['vi'] =>
  `${what}, không phải bảng tính. Hãy gửi phiếu là tệp .xlsx đã điền.`;
const sendFormEn = (what: string): Bilingual['en'] =>
  `${what}, not a workbook. Send the filled form as an .xlsx file.`;

const texts: Record<string, Bilingual> = {
  empty: {
    vi: 'Tệp trống. Hãy gửi lại tệp .xlsx đã lưu.',
    en: 'The file is empty. Save the workbook as .xlsx and send it again.',
  },
  zeros: {
    vi: 'Tệp chỉ gồm các byte 0: việc chép hoặc tải tệp đã bị ngắt giữa chừng. Hãy gửi lại tệp .xlsx gốc.',
    en: 'The file is nothing but zeros: copying or downloading it was broken off. Send the original .xlsx again.',
  },
  special: {
    vi: 'Không phải là tệp thường (ống dẫn, thiết bị, hoặc liên kết hỏng, vòng hay tới thư mục), không được mở. Hãy chép chính tệp .xlsx vào đây.',
    en: 'Not an ordinary file (a pipe, a device, or a link that is broken, loops or leads to a folder); it was not opened. Copy the .xlsx file itself here.',
  },
  lock: {
    vi: 'Tệp khóa tạm của Excel: bảng tính cùng tên đang được mở hoặc đã đóng không bình thường. Không phải là phiếu, có thể xóa.',
    en: "Excel's lock file: the workbook of that name is open or was not closed properly. It is no form and can be deleted.",
  },
  aside: {
    vi: 'Không phải là phiếu (hình ảnh, ghi chú hoặc tệp của hệ thống), không đọc.',
    en: 'No form (a picture, a note or a file of the system); not read.',
  },
  'too-heavy': {
    vi: 'Tệp quá nặng: đọc nó cần nhiều bộ nhớ hoặc thời gian hơn bất kỳ phiếu nào, nên đã dừng. Hãy chép riêng trang phiếu sang một tệp .xlsx mới.',
    en: 'The file is too heavy: reading it took more memory or time than any form needs and was stopped. Copy the sheet of the form into a new .xlsx file.',
  },
  'not-xlsx': {
    vi: 'Tệp không phải là bảng tính .xlsx.',
    en: 'The file is not an .xlsx workbook.',
  },
  'not-xlsx/pdf': {
    vi: sendForm('Tệp PDF (bản in hoặc bản chụp)'),
    en: sendFormEn('A PDF file (a print or a scan)'),
  },
  'not-xlsx/image': { vi: sendForm('Tệp hình ảnh'), en: sendFormEn('A picture') },
  'not-xlsx/doc': { vi: sendForm('Văn bản Word (.doc)'), en: sendFormEn('A Word document (.doc)') },
  'not-xlsx/docx': { vi: sendForm('Văn bản Word (.docx)'), en: sendFormEn('A Word document (.docx)') },
  'not-xlsx/ppt': {
    vi: sendForm('Bản trình chiếu PowerPoint (.ppt)'),
    en: sendFormEn('A PowerPoint presentation (.ppt)'),
  },
  'not-xlsx/pptx': {
    vi: sendForm('Bản trình chiếu PowerPoint (.pptx)'),
    en: sendFormEn('A PowerPoint presentation (.pptx)'),
  },
  'not-xlsx/odt': {
    vi: sendForm('Văn bản OpenDocument (.odt)'),
    en: sendFormEn('An OpenDocument text (.odt)'),
  },
  'not-xlsx/odp': {
    vi: sendForm('Bản trình chiếu OpenDocument (.odp)'),
    en: sendFormEn('An OpenDocument presentation (.odp)'),
  },
  'not-xlsx/opendocument': {
    vi: sendForm('Tài liệu OpenDocument'),
    en: sendFormEn('An OpenDocument file'),
  },
  'not-xlsx/rtf': { vi: sendForm('Văn bản RTF'), en: sendFormEn('An RTF document') },
  'not-xlsx/ole': {
    vi: sendForm('Tệp của một chương trình Office cũ'),
    en: sendFormEn('A file of an old Office program'),
  },
  'not-xlsx/zip': {
    vi: 'Gói nén .zip. Hãy giải nén rồi gửi từng tệp .xlsx ở trong.',
    en: 'A .zip archive. Unpack it and send each .xlsx file that it holds.',
  },
  'not-xlsx/rar': {
    vi: 'Gói nén .rar. Hãy giải nén rồi gửi từng tệp .xlsx ở trong.',
    en: 'A .rar archive. Unpack it and send each .xlsx file that it holds.',
  },
  'not-xlsx/7z': {
    vi: 'Gói nén .7z. Hãy giải nén rồi gửi từng tệp .xlsx ở trong.',
    en: 'A .7z archive. Unpack it and send each .xlsx file that it holds.',
  },
  'not-xlsx/html': {
    vi: resave('Trang web (HTML), dù có thể mang tên .xls.'),
    en: resaveEn('A web page (HTML), even where it is named .xls.'),
  },
  'not-xlsx/xml-2003': {
    vi: resave('Bảng tính XML 2003 của Excel.'),
    en: resaveEn("Excel's XML Spreadsheet 2003."),
  },
  'not-xlsx/xml': { vi: sendForm('Tệp XML'), en: sendFormEn('An XML file') },
  'not-xlsx/csv': {
    vi: 'Tệp văn bản CSV: không giữ được biểu mẫu, công thức và tên ô. Hãy gửi chính tệp .xlsx mà từ đó CSV được xuất ra.',
    en: 'A CSV text: it keeps no form, formulas or names. Send the .xlsx file from which it was exported.',
  },
  'not-xlsx/text': { vi: sendForm('Tệp văn bản'), en: sendFormEn('A plain text file') },
  'not-xlsx/ods': {
    vi: resave('Bảng tính OpenDocument (.ods).'),
    en: resaveEn('An OpenDocument sheet (.ods).'),
  },
  'not-xlsx/et': { vi: resave('Bảng tính WPS (.et).'), en: resaveEn('A WPS sheet (.et).') },
  'legacy-xls': {
    vi: resave('Tệp ở định dạng .xls cũ.'),
    en: resaveEn('The file is in the old .xls format.'),
  },
  'binary-xlsb': {
    vi: resave('Tệp ở định dạng nhị phân .xlsb.'),
    en: resaveEn('The file is in the binary .xlsb format.'),
  },
  encrypted: {
    vi: 'Tệp được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu mở tệp rồi lưu lại thành .xlsx và gửi lại.',
    en: 'The file is protected by a password. Remove the password, save it as .xlsx and send it again.',
  },
  damaged: {
    vi: 'Tệp bị hỏng, không đọc được. Hãy mở bằng Excel hoặc LibreOffice, lưu lại và gửi lại.',
    en: 'The file is damaged. Open it in Excel or LibreOffice, save it and send it again.',
  },
  tcvn3: {
    vi: 'Chữ trong tệp theo bảng mã TCVN3 (phông .VnTime, .VnArial…), nên không nhận ra biểu. Hãy chuyển cả tệp sang Unicode (Unikey: Ctrl+Shift+F6, nguồn TCVN3 (ABC), đích Unicode), đổi phông Times New Roman rồi lưu lại thành .xlsx và gửi lại.',
    en: 'The text is in the old TCVN3 (ABC) encoding (fonts .VnTime, .VnArial…), so no form was recognised. Convert it to Unicode (Unikey: Ctrl+Shift+F6, from TCVN3 (ABC) to Unicode), set the font Times New Roman, save it as .xlsx and send it again.',
  },
  vni: {
    vi: 'Chữ trong tệp theo bảng mã VNI (phông VNI-Times…), nên không nhận ra biểu. Hãy chuyển cả tệp sang Unicode (Unikey: Ctrl+Shift+F6, nguồn VNI Windows, đích Unicode), đổi phông Times New Roman rồi lưu lại thành .xlsx và gửi lại.',
    en: 'The text is in the old VNI encoding (fonts VNI-Times…), so no form was recognised. Convert it to Unicode (Unikey: Ctrl+Shift+F6, from VNI Windows to Unicode), set the font Times New Roman, save it as .xlsx and send it again.',
  },
  'not-json': {
    vi: 'Tệp không phải là JSON hợp lệ.',
    en: 'The file is no valid JSON.',
  },
  'too-large': {
    vi: 'Tệp quá lớn đối với một phiếu đánh giá. Hãy bỏ hình ảnh và các trang tính khác.',
    en: 'The file is too large for a form. Remove pictures and other sheets.',
  },
  ratio: {
    vi: 'Tệp nén bất thường (có thể là tệp phá hoại), không được mở.',
    en: 'The file is compressed in a suspicious way and was not opened.',
  },
  'too-many-parts': {
    vi: 'Tệp chứa quá nhiều thành phần, không phải là một phiếu đánh giá.',
    en: 'The file has too many parts to be a form.',
  },
  zip64: {
    vi: 'Tệp dùng kiểu nén không được hỗ trợ (zip64). Hãy lưu lại bằng Excel hoặc LibreOffice.',
    en: 'The file uses zip64, which is not supported. Save it again in Excel or LibreOffice.',
  },
  dtd: {
    vi: 'Tệp chứa khai báo XML không được phép (có thể là tệp phá hoại), không được mở.',
    en: 'The file holds a forbidden XML declaration and was not opened.',
  },
  'sheet-limit': {
    vi: 'Trang tính lớn hơn mức một phiếu đánh giá có thể có.',
    en: 'A sheet is larger than a form can be.',
  },
  'too-many-sheets': { vi: 'Tệp có quá nhiều trang tính.', en: 'The file has too many sheets.' },
  'text-too-long': {
    vi: 'Một ô chứa nhiều chữ hơn mức Excel cho phép.',
    en: 'A cell holds more text than Excel allows.',
  },
  'no-sheets': { vi: 'Tệp không có trang tính nào.', en: 'The file has no sheets.' },
  'duplicate-sheet': {
    vi: 'Tệp có hai trang tính cùng tên, không thể đọc chắc chắn.',
    en: 'The file has two sheets of the same name and can not be read safely.',
  },
};

/** The problem as one sentence with its place. */
export function fileProblemText(
  problem: { code: string; detail?: string; sheet?: string; cell?: string },
  language: Language = 'vi',
): string {
  const text =
    (texts[`${problem.code}/${problem.detail ?? ''}`] ?? texts[problem.code])?.[language] ?? problem.code;
  const place = [problem.sheet, problem.cell].filter((part) => part !== undefined).join(' ! ');
  return place === '' ? text : `${text} (${place})`;
}

export const fileProblemCodes: readonly string[] = Object.keys(texts);
