/** Bounds in a decision's words ("từ 80% đến dưới 100%", "03-05 văn bản", "≥ 4 bài") and the bands that they make together. */
import type { BandSource, GivesSource } from './gives';
import { NUMBER, numeral, shown } from './words';

interface Edge {
  value: number;
  /** The value itself lies outside. */
  open: boolean;
}

export interface Range {
  from?: Edge;
  below?: Edge;
  /** "%", "cuộc", "triệu đồng"; "" where none is said. */
  unit: string;
  /** What stands before the numbers: "cập nhật". */
  before: string;
}

const UNIT = String.raw`([^\d<>≥≤=:]*?)`;
const BEFORE = String.raw`([^\d<>≥≤=:]*?) ?`;
const FROM = '(từ|trên|≥|>=|>)';
const BELOW = '(dưới|<=|<|≤|đến|không quá)';
const interval = new RegExp(
  `^${BEFORE}${FROM}? ?${NUMBER} ?${UNIT} ?(?:đến|-|–) ?(?:hết )?(dưới|<)? ?${NUMBER} ?${UNIT}$`,
  'i',
);
const lower = new RegExp(`^${BEFORE}${FROM} ?${NUMBER} ?${UNIT}$`, 'i');
const UPWARDS = / trở lên/i;
const upper = new RegExp(`^${BEFORE}${BELOW} ?${NUMBER} ?${UNIT}$`, 'i');
const single = new RegExp(`^${BEFORE}${NUMBER} ?${UNIT}$`, 'i');
const REST = /^(?:(?:các )?(?:trường hợp|mức) )?(?:còn lại|khác)$/i;
/** "Không họp", "chưa có": none of it, where numbers are counted. */
const NONE = /^(?:không|chưa)(?: \p{L}+){0,3}$/iu;
/** Words before the numbers that add nothing. */
const PLAIN = /^(?:đạt|(?:đạt )?tỷ lệ(?: đạt)?|hoàn thành)?$/i;
const isOpen = (word: string): boolean => ['trên', '>', 'dưới', '<'].includes(word.toLowerCase());

/** Undefined for words that are no bound. */
export function rangeOf(words: string): Range | undefined {
  const upwards = UPWARDS.test(words);
  const text = words.replace(UPWARDS, '');
  if (REST.test(text) || NONE.test(text)) return { unit: '', before: '' };
  const between = upwards ? null : interval.exec(text);
  if (between) {
    const [, before = '', word = '', low = '', one = '', less, high = '', unit = ''] = between;
    if (one !== '' && one.toLowerCase() !== unit.toLowerCase()) return undefined;
    return {
      from: { value: numeral(low), open: isOpen(word) },
      below: { value: numeral(high), open: less !== undefined },
      unit,
      before,
    };
  }
  const least = lower.exec(text);
  if (least) {
    const [, before = '', word = '', value = '', unit = ''] = least;
    return { from: { value: numeral(value), open: isOpen(word) }, unit, before };
  }
  const most = upwards ? null : upper.exec(text);
  if (most) {
    const [, before = '', word = '', value = '', unit = ''] = most;
    return { below: { value: numeral(value), open: isOpen(word) }, unit, before };
  }
  const exact = single.exec(text);
  if (!exact) return undefined;
  const [, before = '', value = '', unit = ''] = exact;
  const edge = { value: numeral(value), open: false };
  return { from: edge, ...(upwards ? {} : { below: edge }), unit, before };
}

export interface Case {
  words: string;
  range: Range;
  gives: GivesSource;
}

export interface Banded {
  bands: BandSource[];
  unit: string;
  doubts: string[];
}

/** Cases from above to below, or the other way round, that meet without gap or overlap; undefined where two do not. */
export function bandsOf(printed: readonly Case[]): Banded | undefined {
  const cases = rises(printed) ? [...printed].reverse() : printed;
  const named = [...new Set(cases.map(({ range }) => range.unit).filter((unit) => unit !== ''))];
  const [unit = '', other] = named;
  if (other !== undefined) return undefined;
  const whole = unit !== '%' && cases.every(({ range }) => isWhole(range.from) && isWhole(range.below));
  const doubts = cases.flatMap(({ range, words }) => (PLAIN.test(range.before) ? [] : [words]));
  const bands: BandSource[] = [];
  let above: Edge | undefined;
  for (const [index, { range, gives, words }] of cases.entries()) {
    const { from, below } = range;
    if (index === 0) {
      if (!from) return undefined;
      // what is more than a single number at the top, nobody says
      if (below && !(unit === '%' && below.value === 100)) doubts.push(words);
    } else {
      if (!above || (below && !meet(below, above, whole || unit === '%'))) return undefined;
      // between 89% and 90% lies 89,5%
      if (unit === '%' && below && below.value !== above.value) doubts.push(words);
    }
    if (from && above && from.value >= above.value) return undefined;
    const lowest = index === cases.length - 1 && (from === undefined || (from.value === 0 && !from.open));
    if (from === undefined && !lowest) return undefined;
    if (lowest && typeof gives !== 'object' && gives !== 'rate' && gives !== 0) doubts.push(words);
    if (lowest && unit !== '%' && from === undefined && typeof gives === 'number' && gives > 0)
      bands.push({ above: 0, gives });
    else if (lowest || !from) bands.push({ gives });
    else bands.push(from.open ? { above: from.value, gives } : { from: from.value, gives });
    above = from;
  }
  const [first, second] = bands;
  const last = bands.at(-1);
  if (!first || !second || !last) return undefined;
  // the whole of the maximum at 100% is the rate itself
  if (unit === '%' && first.from === 100 && first.gives === 'max' && second.gives === 'rate') bands.shift();
  // nothing below the lowest bound is nothing
  if (boundOf(last)) bands.push({ gives: 0 });
  return { bands, unit, doubts: [...new Set(doubts)] };
}

const isWhole = (edge: Edge | undefined): boolean => !edge || Number.isInteger(edge.value);

function rises(cases: readonly Case[]): boolean {
  const values = cases.flatMap(({ range }) => range.from?.value ?? range.below?.value ?? []);
  return values.length > 1 && (values[0] ?? 0) < (values.at(-1) ?? 0);
}

function meet(below: Edge, above: Edge, whole: boolean): boolean {
  if (below.value === above.value && below.open !== above.open) return true;
  const top = below.open ? below.value - 1 : below.value;
  return whole && top + 1 === (above.open ? above.value + 1 : above.value);
}

const boundOf = ({ from, above, upTo }: BandSource): [word: string, value: number] | undefined =>
  from !== undefined
    ? ['từ', from]
    : above !== undefined
      ? ['trên', above]
      : upTo !== undefined
        ? ['đến', upTo]
        : undefined;

/** "từ 80%", "trên 5", "đến 31", "còn lại". */
export function boundText(band: BandSource, unit: string): string {
  const [word, value] = boundOf(band) ?? [];
  return word === undefined || value === undefined ? 'còn lại' : `${word} ${shown(value)}${unit}`;
}

const BOUND = new RegExp(`^(từ|trên|đến) (-?)${NUMBER}(%?)$`);

/** A bound as `boundText` writes it. */
export function boundIn(text: string, unit: string): Omit<BandSource, 'gives'> | undefined {
  if (text === 'còn lại') return {};
  const [, word, sign, value = '', per] = BOUND.exec(text) ?? [];
  if (word === undefined || per !== unit) return undefined;
  const bound = sign === '-' ? -numeral(value) : numeral(value);
  return word === 'từ' ? { from: bound } : word === 'trên' ? { above: bound } : { upTo: bound };
}
