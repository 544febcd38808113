/** How points arose, one sentence for each way a rule can come to them. */
import type { ExplanationCode } from '../../scoring/rules/kind';
import { explanations as ofFormulas } from '../formula/vi';
import type { Said } from './said';

/** "31/318 = 9,75%", or the typed rate. */
const rate: Said = (v) => `${v('numerator')}/${v('denominator')} = ${v('percent')}%`;
const share: Said = (v) => `Tỷ lệ ${v('percent')}%`;

const scaled =
  (of: Said): Said =>
  (v) =>
    `${of(v)}; ${v('percent')}% × ${v('max')} = ${v('points')} điểm.`;
const over =
  (of: Said): Said =>
  (v) =>
    `${of(v)}; chia cho mức ${v('over')}% rồi nhân ${v('max')} điểm: được ${v('points')} điểm.`;
const banded =
  (of: Said): Said =>
  (v) =>
    `${of(v)}; mức này được ${v('points')} điểm.`;

/** "3 × 0,5 + 1 × 5" */
const parts: Said = (v) => v('parts').replaceAll('.', ',');

export const vi = {
  'explain-ratio': scaled(rate),
  'explain-ratio-share': scaled(share),
  'explain-ratio-over': over(rate),
  'explain-ratio-over-share': over(share),
  'explain-ratio-band': banded(rate),
  'explain-ratio-band-share': banded(share),
  'explain-bands': (v) => `${v('value')} ${v('unit')}: mức này được ${v('points')} điểm.`,
  'explain-choice': (v) => `Chọn “${v('option')}”: ${v('points')} điểm.`,
  'explain-checklist': (v) => `Đáp ứng ${v('count')}/${v('of')} nội dung, được ${v('points')} điểm.`,
  'explain-counts': (v) =>
    v('sum') === v('points')
      ? `${parts(v)} = ${v('points')} điểm (tối đa ${v('max')}).`
      : `${parts(v)} = ${v('sum')}, tối đa ${v('max')}: được ${v('points')} điểm.`,
  'explain-deduction': (v) =>
    v('points') === '0' && v('sum') !== v('max')
      ? `${v('max')} − (${parts(v)}) nhỏ hơn 0: được 0 điểm.`
      : `${v('max')} − (${parts(v)}) = ${v('points')} điểm.`,
  ...ofFormulas,
  'explain-judgement': (v) => `Tự chấm ${v('points')}/${v('max')} điểm.`,
  'explain-exempt': (v) => `Áp dụng trường hợp “${v('text')}”: ${v('points')} điểm.`,
  'explain-claimed': (v) => `Nhập trực tiếp ${v('points')} điểm, chưa có số liệu để tính lại.`,
  'explain-missing': (v) => `Đang tính 0 điểm (tối đa ${v('max')} điểm).`,
  'explain-invalid': (v) => `Chưa tính được điểm (tối đa ${v('max')} điểm). Số liệu của tiêu chí cần sửa.`,
} satisfies Record<ExplanationCode, Said>;
