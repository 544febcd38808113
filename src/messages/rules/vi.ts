import type { Band } from '../../rubric/rule';
import { rule as formula } from '../formula/vi';

export const vi = {
  points: (points: string) => `${points} điểm`,
  rate: (points: string) => `tỷ lệ × ${points}`,
  rateOver: (over: string, points: string) => `tỷ lệ / ${over}% × ${points}`,
  otherwise: (gives: string) => `Các trường hợp còn lại: ${gives}`,
  /** A band from, above, up to or below its bound. */
  band: {
    '>=': (bound) => `Từ ${bound} trở lên`,
    '>': (bound) => `Trên ${bound}`,
    '<=': (bound) => `Không quá ${bound}`,
  } satisfies Record<NonNullable<Band['bound']>['op'], (bound: string) => string>,
  ratio: (gives: string) => `Điểm = ${gives}, với tỷ lệ = tử số / mẫu số, cao nhất là 100%.`,
  byRate: 'Theo tỷ lệ tử số / mẫu số:',
  byBand: 'Theo mức:',
  choice: 'Điểm theo phương án được chọn.',
  checklist: (points: string) => `Cộng điểm các nội dung đáp ứng, tối đa ${points}.`,
  counts: (points: string) => `Cộng điểm theo số lượng, tối đa ${points}.`,
  deduction: (points: string) => `Trừ dần từ ${points}, thấp nhất là 0.`,
  ...formula,
  judgement: (points: string) => `Mẫu phiếu không nêu cách tính: tự chấm từ 0 đến ${points}.`,
};

/** The shape of both languages. */
export type RuleWords = typeof vi;
