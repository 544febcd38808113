/** Why a list of units can't be used. */
import type { Bilingual } from './language';

export const unitListProblems: Record<'no-json' | 'no-units', Bilingual> = {
  'no-json': {
    vi: 'không phải là JSON hợp lệ.',
    en: 'is no valid JSON.',
  },
  'no-units': {
    vi: 'không có đơn vị nào. Mỗi dòng ghi một tên, hoặc “Khối;Tên;ngày gửi”.',
    en: 'names no units. Write one name a line, or “List;Name;day”.',
  },
};
