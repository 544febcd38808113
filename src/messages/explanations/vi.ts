/** How points arose, one sentence for each way a rule can come to them. */
import type { ExplanationCode } from '../../scoring/rules/kind';
import { explanations as ofFormulas } from '../formula/vi';
import type { Said } from './said';

/** "31 ÷ 318 = 9,75 %", or the typed rate. */
const rate: Said = (v) => `${v('numerator')} ÷ ${v('denominator')} = ${v('percent')} %`;
const share: Said = (v) => `Tỷ lệ ${v('percent')} %`;

const scaled =
  (of: Said): Said =>
  (v) =>
    `${of(v)}; nhân ${v('max')} điểm được ${v('points')} điểm.`;
const over =
  (of: Said): Said =>
  (v) =>
    `${of(v)}; so với mức ${v('over')} % được ${v('points')}/${v('max')} điểm.`;
const banded =
  (of: Said): Said =>
  (v) =>
    `${of(v)}; mức này được ${v('points')} điểm.`;

export const vi = {
  'explain-ratio': scaled(rate),
  'explain-ratio-share': scaled(share),
  'explain-ratio-over': over(rate),
  'explain-ratio-over-share': over(share),
  'explain-ratio-band': banded(rate),
  'explain-ratio-band-share': banded(share),
  'explain-bands': (v) => `${v('value')} ${v('unit')}: mức này được ${v('points')} điểm.`,
  'explain-choice': (v) => `Chọn “${v('option')}”: ${v('points')} điểm.`,
  'explain-checklist': (v) => `Có ${v('count')}/${v('of')} mục, cộng được ${v('points')} điểm.`,
  'explain-counts': (v) => `${v('parts')}, tối đa ${v('max')}: được ${v('points')} điểm.`,
  'explain-deduction': (v) => `${v('max')} − (${v('parts')}) = ${v('points')} điểm, không dưới 0.`,
  ...ofFormulas,
  'explain-judgement': (v) => `Tự chấm ${v('points')} trên ${v('max')} điểm.`,
  'explain-exempt': (v) => `Miễn chấm “${v('text')}”: ${v('points')} điểm.`,
  'explain-claimed': (v) => `Kê khai ${v('points')} điểm, chưa có số liệu để tính lại.`,
  'explain-missing': (v) => `Chưa trả lời: tối đa được ${v('max')} điểm.`,
  'explain-invalid': (v) => `Chưa tính được điểm, tối đa ${v('max')} điểm. Xem chỗ cần sửa bên dưới.`,
} satisfies Record<ExplanationCode, Said>;
