/** Why something was not done in a workbook, and what to do about it; % is the sheet, name or cell concerned. */
import type { WorkbookFailure } from '../../workbook/port';

type WorkbookFailureCode = WorkbookFailure['code'];
/** What the pane itself can't do. */
type PaneFailureCode = 'cells-missing' | 'form-not-found' | 'other-form' | 'not-observed';

export const texts = {
  'cell-editing': 'Excel đang sửa dở một ô. Hãy nhấn Enter để kết thúc rồi thử lại.',
  'workbook-protected':
    'Cấu trúc tệp đang được bảo vệ nên không thêm được trang tính. Bỏ bảo vệ: Xem lại (Review) > Bảo vệ sổ làm việc (Protect Workbook), rồi thử lại.',
  'sheet-protected':
    'Trang tính đang được bảo vệ, không ghi được. Không có gì bị thay đổi. Hãy bỏ bảo vệ trang tính rồi thử lại.',
  'read-only':
    'Tệp đang mở ở chế độ chỉ đọc. Hãy bấm “Enable Editing” (Cho phép chỉnh sửa) hoặc lưu thành tệp khác rồi thử lại.',
  'connection-lost': 'Mất kết nối với Excel. Kiểm tra mạng rồi thử lại.',
  'api-missing': 'Excel này đã cũ, thiếu chức năng cần dùng (cần Excel 2021 trở lên).',
  'too-large': 'Tệp quá lớn, Excel không đọc hết một lần được. Hãy chuyển phiếu sang tệp riêng.',
  cancelled: 'Đã dừng. Không có gì bị thay đổi.',
  'sheet-exists':
    'Tệp đã có trang tính “%”. Hãy đổi tên hoặc xóa trang tính đó rồi thử lại. Không có gì bị thay đổi.',
  'sheet-missing': 'Không tìm thấy trang tính “%” (đã bị xóa hoặc đổi tên?). Hãy bấm “Kiểm tra lại”.',
  'name-exists': 'Tệp đã có một phiếu khác. Hãy dùng tệp mới.',
  'not-undone': 'Thao tác bị lỗi giữa chừng, chưa khôi phục hết. Hãy kiểm tra các trang tính: %.',
  locked: 'Ô % bị khóa, không ghi được. Không có gì bị thay đổi.',
  'cells-missing': 'Không tìm thấy ô của tiêu chí này trong bảng (dòng hoặc cột đã bị xóa?).',
  'form-not-found':
    'Không tìm thấy phiếu trong tệp. Nếu trang tính của phiếu đã bị xóa, hãy bấm Ctrl+Z hoặc dùng tệp sao lưu.',
  'other-form': 'Tệp đã chọn không có phiếu cùng mẫu với phiếu đang mở. Không có gì bị thay đổi.',
  'file-withheld':
    'Phiên bản Excel này không cho đọc tệp đang mở. Hãy lưu tệp, rồi chọn chính tệp đó bằng nút “Chọn các tệp đã nộp”.',
  moved: 'Dòng, cột của phiếu đang được thêm hoặc di chuyển liên tục nên chưa ghi được. Hãy nhập lại sau.',
  'not-observed':
    'Excel không báo khi ô trong phiếu thay đổi. Sau khi sửa trong trang tính, hãy bấm “Kiểm tra lại”.',
  unknown:
    'Excel báo lỗi không rõ nguyên nhân. Hãy thử lại; nếu vẫn lỗi, sao chép thông tin lỗi gửi cán bộ phụ trách CNTT.',
} satisfies Record<WorkbookFailureCode | PaneFailureCode, string>;

/** Every code that has words. */
export type FailureCode = keyof typeof texts;
