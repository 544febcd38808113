/** How a criterion is scored. */
import type { Band } from '../../rubric/types';
import { rule as formula } from '../formula/vi';

export const vi = {
  points: (points: string) => `${points} điểm`,
  rate: (points: string) => `tỷ lệ × ${points}`,
  rateOver: (over: string, points: string) => `tỷ lệ ÷ ${over} % × ${points}`,
  otherwise: (gives: string) => `Còn lại: ${gives}`,
  /** A band from, above, up to or below its bound. */
  band: { '>=': 'Từ', '>': 'Trên', '<=': 'Đến' } satisfies Record<NonNullable<Band['bound']>['op'], string>,
  ratio: (gives: string) => `Điểm = ${gives} (tử số ÷ mẫu số, tỷ lệ cao nhất là 100 %).`,
  byRate: 'Theo tỷ lệ tử số ÷ mẫu số:',
  byBand: 'Theo mức:',
  choice: 'Theo mục được chọn.',
  checklist: (points: string) => `Cộng điểm các mục có, tối đa ${points}.`,
  counts: (points: string) => `Cộng điểm theo số lượng, tối đa ${points}.`,
  deduction: (points: string) => `Trừ dần từ ${points}, không dưới 0.`,
  ...formula,
  judgement: (points: string) => `Biểu không in cách tính: tự chấm từ 0 đến ${points}.`,
};

/** The shape of both languages. */
export type RuleWords = typeof vi;
