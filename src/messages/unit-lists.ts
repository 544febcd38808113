/** Why a list of units can't be used. */
import type { Bilingual, Language } from './language';

const texts: Record<string, Bilingual> = {
  'no-json': {
    vi: 'không phải là JSON hợp lệ.',
    en: 'is no valid JSON.',
  },
  'no-units': {
    vi: 'không có đơn vị nào. Mỗi dòng ghi một tên, hoặc “Khối;Tên;ngày nộp”.',
    en: 'names no units. Write one name a line, or “List;Name;day”.',
  },
  'no-column': {
    vi: 'chưa rõ cột nào là tên đơn vị. Hãy ghi “Tên đơn vị” ở đầu cột đó.',
    en: 'does not say which column holds the units. Write “Tên đơn vị” at its head.',
  },
  'is-form': {
    vi: 'là một phiếu đã lập, không phải danh mục đơn vị. Hãy chọn tệp danh mục.',
    en: 'is a form, not a list of units. Choose the list.',
  },
  encoding: {
    vi: 'có chữ không đọc được. Hãy mở danh mục và lưu lại dạng .xlsx, hoặc văn bản UTF-8.',
    en: 'holds letters that can not be read. Save the list as .xlsx, or as text in UTF-8.',
  },
  'too-large': {
    vi: 'quá lớn so với một danh mục đơn vị.',
    en: 'is too large for a list of units.',
  },
  'letters-lost': {
    vi: 'đã mất dấu khi lưu (“%”). Hãy mở danh mục gốc và lưu lại dạng .xlsx, hoặc văn bản UTF-8.',
    en: 'lost letters when it was saved (“%”). Save the original list as .xlsx, or as text in UTF-8.',
  },
};

/** The problem as what is said of the file. */
export const unitListProblem = (problem: { code: string; text?: string }, language: Language): string =>
  (texts[problem.code]?.[language] ?? problem.code).replace('%', problem.text ?? '');
