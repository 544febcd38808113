/** Words of a decision for points that go by a rate: bounds ("từ 80% đến dưới 100%") and what they give. */
import type { Band } from '../rubric/types';

const NUMBER = String.raw`(\d{1,4}(?:[.,]\d{1,3})?)`;
const numeral = (text: string | undefined): number => Number((text ?? '').replace(',', '.'));
const shown = (value: number): string => String(value).replace('.', ',');

/** What a part of a method gives, of a criterion with that maximum. */
const MAX = /^(?:điểm )?tối đa$/;
const PART = new RegExp(String.raw`^${NUMBER}/${NUMBER} ?(?:x )?điểm tối đa$`);
const POINTS = new RegExp(String.raw`^${NUMBER} ?điểm$`);
const RATE = new RegExp(
  String.raw`^(?:điểm = )?\(?tỷ lệ(?: ?%)?(?:/${NUMBER} ?%)?\)? ?x (?:điểm tối đa|${NUMBER})$`,
);

/** Undefined where the words are none of these, or name another maximum. */
export function givesOf(text: string, max: number): Band['gives'] | undefined {
  if (MAX.test(text)) return { points: max };
  const points = POINTS.exec(text);
  if (points) return numeral(points[1]) <= max ? { points: numeral(points[1]) } : undefined;
  const part = PART.exec(text);
  if (part) {
    const value = (max * numeral(part[1])) / numeral(part[2]);
    return value <= max && Number.isInteger(value * 100) ? { points: value } : undefined;
  }
  const rate = RATE.exec(text);
  if (!rate || (rate[2] !== undefined && numeral(rate[2]) !== max)) return undefined;
  const over = rate[1] === undefined ? 100 : numeral(rate[1]);
  return over > 0 ? { over } : undefined;
}

export const givesText = (gives: Band['gives']): string => {
  if ('points' in gives) return `${shown(gives.points)} điểm`;
  return gives.over === 100 ? 'tỷ lệ x điểm tối đa' : `tỷ lệ/${shown(gives.over)}% x điểm tối đa`;
};

export interface Range {
  from?: { value: number; open: boolean };
  below?: { value: number; open: boolean };
}

const RANGE = new RegExp(
  String.raw`^(?:(từ|trên|≥|>=|>) ?)?${NUMBER} ?%(?:( trở lên)|(?: đến|-) (dưới )?${NUMBER} ?%)?$`,
);
const BELOW = new RegExp(String.raw`^(?:dưới|<) ?${NUMBER} ?%$`);

/** "từ 80% đến dưới 100%", "dưới 50%", "còn lại"; undefined for other words. */
export function rangeOf(text: string): Range | undefined {
  if (text === 'còn lại') return {};
  const below = BELOW.exec(text);
  if (below) return { below: { value: numeral(below[1]), open: true } };
  const range = RANGE.exec(text);
  if (!range) return undefined;
  const [, word = '', value, , less, upper] = range;
  // a bare "80%" is a bound only at the top
  if (word === '' && (upper !== undefined || numeral(value) !== 100)) return undefined;
  const from = { value: numeral(value), open: word === 'trên' || word === '>' };
  return upper === undefined
    ? { from }
    : { from, below: { value: numeral(upper), open: less !== undefined } };
}

export const rangeText = ({ bound }: Band): string => {
  if (bound === null) return 'còn lại';
  return `${bound.op === '>' ? 'trên' : 'từ'} ${shown(bound.value)}%`;
};

/** Ranges from above to below without gap or overlap → bands; undefined where two do not meet. */
export function bandsOf(parts: readonly { range: Range; gives: Band['gives'] }[]): Band[] | undefined {
  const bands: Band[] = [];
  let above: Range['from'];
  for (const [index, { range, gives }] of parts.entries()) {
    const { from, below } = range;
    if (index === 0 ? below !== undefined || !from : !above) return undefined;
    if (below && (below.value !== above?.value || below.open === above.open)) return undefined;
    if (from && above && from.value >= above.value) return undefined;
    if (from) bands.push({ bound: { op: from.open ? '>' : '>=', value: from.value }, gives });
    else bands.push({ bound: null, gives });
    above = from;
  }
  return bands.at(-1)?.bound === null ? bands : undefined;
}
