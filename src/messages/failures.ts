/** Why something was not done in a workbook, and what to do about it. */
import type { Bilingual, Language } from './language';

const texts: Record<string, Bilingual> = {
  'cell-editing': {
    vi: 'Excel đang sửa dở một ô. Hãy nhấn Enter để kết thúc rồi thử lại.',
    en: 'A cell is being edited. Press Enter and try again.',
  },
  'workbook-protected': {
    vi: 'Cấu trúc tệp đang được bảo vệ nên không thêm được trang tính. Bỏ bảo vệ (Xem lại > Bảo vệ sổ làm việc) rồi thử lại.',
    en: 'The structure of the workbook is protected, so no sheet can be added. Unprotect it (Review > Protect Workbook) and try again.',
  },
  'sheet-protected': {
    vi: 'Trang tính đang được bảo vệ, không ghi được. Không có gì bị thay đổi.',
    en: 'The sheet is protected and can not be written. Nothing was changed.',
  },
  'read-only': {
    vi: 'Tệp đang mở ở chế độ chỉ đọc. Hãy bật chỉnh sửa hoặc lưu thành tệp khác rồi thử lại.',
    en: 'The workbook is read-only. Enable editing or save a copy, and try again.',
  },
  'connection-lost': {
    vi: 'Mất kết nối với Excel. Kiểm tra mạng rồi thử lại.',
    en: 'The connection to Excel was lost. Check the network and try again.',
  },
  'api-missing': {
    vi: 'Excel này đã cũ, thiếu chức năng cần dùng (cần Excel 2021 trở lên).',
    en: 'This Excel is too old for this step (Excel 2021 or later is needed).',
  },
  'too-large': {
    vi: 'Tệp quá lớn, Excel không đọc hết một lần được. Hãy chuyển phiếu sang tệp riêng.',
    en: 'The workbook is too large to be read at once. Move the form to a workbook of its own.',
  },
  cancelled: { vi: 'Đã dừng. Không có gì bị thay đổi.', en: 'Stopped. Nothing was changed.' },
  'sheet-exists': {
    vi: 'Tệp đã có trang tính “%”. Hãy đổi tên hoặc xóa trang đó rồi thử lại. Không có gì bị thay đổi.',
    en: 'There is already a sheet “%”. Rename or delete it and try again. Nothing was changed.',
  },
  'sheet-missing': {
    vi: 'Không tìm thấy trang tính “%” (đã bị xóa hoặc đổi tên?). Hãy bấm “Kiểm tra lại”.',
    en: 'The sheet “%” is not there (deleted or renamed?). Press “Check again”.',
  },
  'name-exists': {
    vi: 'Tệp đã có tên ô “%” của một phiếu khác. Hãy dùng một tệp mới.',
    en: 'The workbook already has the name “%” from another form. Use a new workbook.',
  },
  'not-undone': {
    vi: 'Có lỗi giữa chừng và không gỡ lại hết được. Hãy xem lại các trang: %.',
    en: 'A step failed and could not be taken back. Please look at the sheets: %.',
  },
  locked: {
    vi: 'Ô % bị khoá, không ghi được. Không có gì bị thay đổi.',
    en: 'Cell % is locked. Nothing was changed.',
  },
  'cells-missing': {
    vi: 'Không tìm thấy ô của tiêu chí này trong bảng (dòng hoặc cột đã bị xóa?).',
    en: 'The cell of this criterion is not in the sheet (was a row or column deleted?).',
  },
  'form-not-found': {
    vi: 'Không tìm thấy phiếu trong tệp. Nếu trang phiếu đã bị xóa, hãy hoàn tác hoặc dùng bản sao.',
    en: 'The form was not found in the workbook. If its sheet was deleted, undo that or use a copy.',
  },
  'file-withheld': {
    vi: 'Excel này không cho đọc tệp đang mở. Hãy lưu tệp, rồi chọn chính tệp đó bằng nút “Chọn các tệp đã nộp”.',
    en: 'This Excel does not give the open workbook away. Save it, then choose that file with “Choose submitted files”.',
  },
  moved: {
    vi: 'Dòng, cột của phiếu đang được thêm hoặc chuyển liên tục nên chưa ghi được. Hãy nhập lại sau.',
    en: 'Rows or columns of the form keep moving, so nothing was written. Please enter it again in a moment.',
  },
  'not-observed': {
    vi: 'Excel không báo khi ô trong phiếu thay đổi. Sau khi sửa trong trang tính, hãy bấm “Kiểm tra lại”.',
    en: 'Excel does not tell when cells of the form change. After editing the sheet, press “Check again”.',
  },
  unknown: {
    vi: 'Excel báo lỗi không rõ nguyên nhân. Hãy thử lại; nếu vẫn lỗi, sao chép chẩn đoán gửi bộ phận CNTT.',
    en: 'Excel reported an unknown error. Try again; if it persists, copy the diagnostics for your IT staff.',
  },
};

/** The failure as one or two sentences; `place` is the sheet, name or cell that it concerns. */
export function failureText(code: string, language: Language = 'vi', place = ''): string {
  const text = texts[code]?.[language] ?? texts.unknown?.[language] ?? code;
  return text.replace('%', place);
}

/** Codes that have words. */
export const failureCodes: readonly string[] = Object.keys(texts);
