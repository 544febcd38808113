/** Why a file could not be read, in words: what is wrong and what would be right. */
import type { Bilingual, Language } from './language';

const texts: Record<string, Bilingual> = {
  empty: {
    vi: 'Tệp trống. Hãy gửi lại tệp .xlsx đã lưu.',
    en: 'The file is empty. Save the workbook as .xlsx and send it again.',
  },
  'not-xlsx': { vi: 'Tệp không phải là bảng tính .xlsx.', en: 'The file is not an .xlsx workbook.' },
  'legacy-xls': {
    vi: 'Tệp ở định dạng .xls cũ. Hãy mở bằng Excel hoặc LibreOffice và lưu lại thành .xlsx.',
    en: 'The file is in the old .xls format. Open it in Excel or LibreOffice and save it as .xlsx.',
  },
  'binary-xlsb': {
    vi: 'Tệp ở định dạng .xlsb. Hãy lưu lại thành .xlsx.',
    en: 'The file is in the .xlsb format. Save it as .xlsx.',
  },
  encrypted: {
    vi: 'Tệp được bảo vệ bằng mật khẩu. Hãy bỏ mật khẩu mở tệp rồi lưu lại.',
    en: 'The file is protected by a password. Remove the password and save it again.',
  },
  damaged: {
    vi: 'Tệp bị hỏng, không đọc được. Hãy mở bằng Excel hoặc LibreOffice, lưu lại và gửi lại.',
    en: 'The file is damaged. Open it in Excel or LibreOffice, save it and send it again.',
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
  const text = texts[problem.code]?.[language] ?? problem.code;
  const place = [problem.sheet, problem.cell].filter((part) => part !== undefined).join(' ! ');
  return place === '' ? text : `${text} (${place})`;
}

export const fileProblemCodes: readonly string[] = Object.keys(texts);
