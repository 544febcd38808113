/** Why a list of units can't be used, as what is said of its file; % is a text that lost letters. */
import type { UnitListProblem } from '../../summary/unit-lists';

export const texts = {
  'no-json': 'không đúng định dạng JSON.',
  'no-units': 'không có đơn vị nào. Mỗi dòng ghi một tên, hoặc “Khối;Tên;ngày nộp”.',
  'no-column': 'chưa rõ cột nào là tên đơn vị. Hãy ghi “Tên đơn vị” ở đầu cột đó.',
  'is-form': 'là một phiếu đã lập, không phải danh mục đơn vị. Hãy chọn tệp danh mục.',
  encoding: 'có chữ không đọc được. Hãy mở danh mục và lưu lại dạng .xlsx, hoặc văn bản UTF-8.',
  'too-large': 'quá lớn so với một danh mục đơn vị.',
  'letters-lost': 'đã mất dấu khi lưu (“%”). Hãy mở danh mục gốc và lưu lại dạng .xlsx, hoặc văn bản UTF-8.',
} satisfies Record<UnitListProblem['code'], string>;
