/** How points arose, one sentence for each way a rule can come to them. Codes are those of `src/scoring`. */
import type { Explanation } from '../scoring/rules';
import { number } from './language';
import type { Language } from './language';

type Value = (key: string) => string;
type Put = Record<Language, (value: Value) => string>;

/** "31 ÷ 318 = 9,75 %", or the typed rate. */
const rate = (v: Value): string => `${v('numerator')} ÷ ${v('denominator')} = ${v('percent')} %`;
const typed: Record<Language, (v: Value) => string> = {
  vi: (v) => `Tỷ lệ ${v('percent')} %`,
  en: (v) => `A rate of ${v('percent')} %`,
};

const scaled = (of: (v: Value, language: Language) => string): Put => ({
  vi: (v) => `${of(v, 'vi')}; nhân ${v('max')} điểm được ${v('points')} điểm.`,
  en: (v) => `${of(v, 'en')}; times ${v('max')} points gives ${v('points')} points.`,
});
const over = (of: (v: Value, language: Language) => string): Put => ({
  vi: (v) => `${of(v, 'vi')}; so với mức ${v('over')} % được ${v('points')}/${v('max')} điểm.`,
  en: (v) => `${of(v, 'en')}; measured against ${v('over')} % gives ${v('points')} of ${v('max')} points.`,
});
const banded = (of: (v: Value, language: Language) => string): Put => ({
  vi: (v) => `${of(v, 'vi')}; mức này được ${v('points')} điểm.`,
  en: (v) => `${of(v, 'en')}; this band gives ${v('points')} points.`,
});
const share = (v: Value, language: Language): string => typed[language](v);

const texts: Record<string, Put> = {
  'explain-ratio': scaled(rate),
  'explain-ratio-share': scaled(share),
  'explain-ratio-over': over(rate),
  'explain-ratio-over-share': over(share),
  'explain-ratio-band': banded(rate),
  'explain-ratio-band-share': banded(share),
  'explain-bands': {
    vi: (v) => `${v('value')} ${v('unit')}: mức này được ${v('points')} điểm.`,
    en: (v) => `${v('value')} ${v('unit')}: this band gives ${v('points')} points.`,
  },
  'explain-choice': {
    vi: (v) => `Chọn “${v('option')}”: ${v('points')} điểm.`,
    en: (v) => `“${v('option')}” gives ${v('points')} points.`,
  },
  'explain-checklist': {
    vi: (v) => `Có ${v('count')}/${v('of')} mục, cộng được ${v('points')} điểm.`,
    en: (v) => `${v('count')} of ${v('of')} items add up to ${v('points')} points.`,
  },
  'explain-counts': {
    vi: (v) => `${v('parts')}, tối đa ${v('max')}: được ${v('points')} điểm.`,
    en: (v) => `${v('parts')}, at most ${v('max')}: ${v('points')} points.`,
  },
  'explain-deduction': {
    vi: (v) => `${v('max')} − (${v('parts')}) = ${v('points')} điểm, không dưới 0.`,
    en: (v) => `${v('max')} − (${v('parts')}) = ${v('points')} points, never below 0.`,
  },
  'explain-judgement': {
    vi: (v) => `Tự chấm ${v('points')} trên ${v('max')} điểm.`,
    en: (v) => `Self-scored ${v('points')} of ${v('max')} points.`,
  },
  'explain-exempt': {
    vi: (v) => `Miễn chấm “${v('text')}”: ${v('points')} điểm.`,
    en: (v) => `Exempt, “${v('text')}”: ${v('points')} points.`,
  },
  'explain-claimed': {
    vi: (v) => `Kê khai ${v('points')} điểm, chưa có số liệu để tính lại.`,
    en: (v) => `Claimed ${v('points')} points; there is no data to compute them from.`,
  },
  'explain-missing': {
    vi: (v) => `Chưa trả lời: tối đa được ${v('max')} điểm.`,
    en: (v) => `Not answered: worth at most ${v('max')} points.`,
  },
  'explain-invalid': {
    vi: (v) => `Chưa tính được điểm, tối đa ${v('max')} điểm. Xem chỗ cần sửa bên dưới.`,
    en: (v) => `Points can't be computed yet (at most ${v('max')}). See below what to correct.`,
  },
};

/** The explanation as one sentence. */
export function explanationText({ code, values }: Explanation, language: Language = 'vi'): string {
  const value: Value = (key) => {
    const found = values[key];
    return typeof found === 'number' ? number(found, language) : (found ?? '');
  };
  return texts[code]?.[language](value) ?? code;
}

/** Codes that have words. */
export const explanationCodes: readonly string[] = Object.keys(texts);
