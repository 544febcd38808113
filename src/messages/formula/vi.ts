/** Words of rules that are formulas: what is asked, what is missing, how points arose, what brings more. */
import type { Said as Explained } from '../explanations/said';
import type { Said as Lost } from '../gaps/said';
import type { Said as Problem } from '../problems/readings';

export const explanations = {
  'explain-pending': (v) =>
    `${v('formula')} = ${v('value')}; điểm (tối đa ${v('max')}) được chấm khi tổng hợp.`,
  'explain-formula': (v) => `${v('formula')} → ${v('points')} điểm (tối đa ${v('max')}).`,
  'explain-excluded': (v) => `Không tính: ${v('text')}. Điểm tối đa của tiêu chí không nằm trong tổng.`,
  'explain-other-type': () => 'Không áp dụng cho loại đơn vị này.',
} satisfies Record<string, Explained>;

export const reasons = {
  'gap-pending': (v) => `Điểm (tối đa ${v.max}) được chấm khi tổng hợp, so với các đơn vị khác.`,
  'gap-formula': (v) => `Theo công thức mới được ${v.points}/${v.max} điểm.`,
  'gap-quantity-missing': () => 'Chưa nhập đủ số liệu.',
  'gap-divided-by-zero': () => 'Số liệu làm mẫu số bằng 0: mẫu phiếu không quy định cho trường hợp này.',
  'gap-unit-type-missing': () => 'Chưa chọn loại đơn vị ở phần thông tin chung.',
  'gap-limited': (v) => `${v.text}: được ${v.own} điểm, tính ${v.points} điểm.`,
} satisfies Record<string, Lost>;

export const steps = {
  'step-correct': () => 'Sửa hoặc xóa số liệu cần sửa',
  'step-value': (v) => `Đạt ${v.value} (${v.label})`,
  'step-raise': (v) => `Thêm ${v.count} (${v.label}), thành ${v.value}`,
  'step-lower': (v) => `Giảm ${v.count} (${v.label}), còn ${v.value}`,
  'step-percent': (v) => `Đạt ${v.percent}% (${v.label})`,
  'step-day': (v) => `Hoàn thành chậm nhất ngày ${v.day} (${v.label})`,
  'step-untick': (v) => `Không còn: ${v.option}`,
} satisfies Record<string, Lost>;

/** `expected` is the figure that is missing. */
export const problems = {
  'quantity-missing': (_r, e) => `Chưa nhập “${e}”. Hãy nhập đủ các ô của tiêu chí; không có thì nhập 0.`,
  'divided-by-zero': () => 'Số liệu làm mẫu số bằng 0 thì chưa tính được điểm. Hãy kiểm tra lại số liệu.',
  'unit-type-missing': () =>
    'Điểm của tiêu chí này tùy loại đơn vị. Hãy chọn loại đơn vị ở phần thông tin chung.',
  'too-many-decimals': (r) =>
    `${r} có nhiều hơn hai số lẻ, điểm chỉ có hai số lẻ. Hãy ghi điểm có nhiều nhất hai số lẻ.`,
  // the form gives the sentence
  'points-limited': (r, e, { text = '' }) => `${text}: được ${r} điểm, tính ${e} điểm.`,
} satisfies Record<string, Problem>;

export const rule = {
  value: (formula: string, most: string): string =>
    `Giá trị = ${formula}; điểm (tối đa ${most}) được chấm khi tổng hợp, so với các đơn vị khác.`,
  formula: (formula: string, least: string, most: string): string =>
    `Điểm = ${formula}; không dưới ${least}, không quá ${most} điểm.`,
  name: (id: string, text: string): string => `${id}: ${text}`,
};

/** Who gives a figure that the unit does not. */
export const sources = { office: 'Do cơ quan tổng hợp cung cấp', 'last-year': 'Số liệu năm trước' };

/** Texts of the sheet, where everything is Vietnamese. */
export const formulaSheet = {
  hint: (inputs: readonly { id: string; text: string; from: string }[], formula: string): string =>
    `${inputs.map(({ id, text, from }, index) => `(${index + 1}) ${id}: ${text}${from}`).join('; ')}. ${formula}.`,
  points: (formula: string): string => `Điểm = ${formula}`,
  value: (formula: string): string => `Giá trị = ${formula}; điểm được chấm khi tổng hợp`,
  limit: (id: string, text: string, values: string): string => `${id}: ${text} = ${values}`,
  byType: (types: string): string => `${types} (theo loại đơn vị)`,
  sources: { office: ' (do cơ quan tổng hợp cung cấp)', 'last-year': ' (số liệu năm trước)', entered: '' },
  invalid:
    'Mỗi ô cần đúng loại số liệu ghi ở cột “Nội dung cần nhập”: số không âm, tỷ lệ %, ngày hoặc Có/Không.',
  date: {
    title: 'Nhập ngày',
    error: 'Hãy nhập ngày theo thứ tự ngày/tháng/năm, ví dụ 31/01/2026.',
    prompt: (label: string): string => `${label}. Nhập ngày/tháng/năm, ví dụ 31/01/2026.`,
  },
  percent: {
    title: 'Nhập tỷ lệ %',
    prompt: (label: string): string => `${label}. Ví dụ 97,5%.`,
  },
} as const;
