/** What a case gives: points, the whole maximum, a part of it, or the rate times the maximum. */
import type { RuleSource } from '../../rubric/schema/rubric';
import { NUMBER, numeral, pointsText, shown } from './words';

export type BandSource = Extract<RuleSource, { kind: 'bands' }>['bands'][number];
export type GivesSource = BandSource['gives'];

const MAX = String.raw`(?:điểm tối đa|số điểm tối đa|tổng số điểm|điểm chuẩn|max)`;
const WHOLE = new RegExp(String.raw`^(?:được |đạt |tính )?(?:${MAX}|tối đa)$`);
const POINTS = new RegExp(String.raw`^(?:được |đạt |tính |cộng )?\+? ?${NUMBER} ?(?:điểm|đ)$`);
const PART = new RegExp(String.raw`^(?:được |đạt |tính )?${NUMBER}/${NUMBER} ?(?:[x×*] ?)?${MAX}$`);
const SHARE = new RegExp(String.raw`^(?:được |đạt |tính )?${NUMBER} ?% ?(?:[x×*] ?)?${MAX}$`);
/** "(Tối đa ≤ 1 điểm)" says the maximum again. */
const CAP = new RegExp(String.raw` ?\((?:tối đa|điểm luôn) (?:<=|≤|là|không quá)? ?${NUMBER}(?: điểm)?\)$`);
const RATE = new RegExp(
  String.raw`^(?:điểm ?= ?)?\(? ?tỷ lệ(?: hài lòng)?(?: ?%)?(?: ?/ ?${NUMBER} ?%)? ?\)? ?[x×*] ?(?:${MAX}|${NUMBER}(?: ?điểm)?)$`,
);

/** Undefined where the words are none of these, name another maximum, or more points than `most`. */
export function givesOf(words: string, max: number, most = max): GivesSource | undefined {
  const text = words.toLowerCase().replace(CAP, (whole, cap: string) => (numeral(cap) === max ? '' : whole));
  if (WHOLE.test(text)) return 'max';
  const [, points] = POINTS.exec(text) ?? [];
  if (points !== undefined) return numeral(points) <= most ? numeral(points) : undefined;
  const [, share, of = '100'] = PART.exec(text) ?? SHARE.exec(text) ?? [];
  if (share !== undefined) return partOf(max, numeral(share), numeral(of));
  const rate = RATE.exec(text);
  if (!rate || (rate[2] !== undefined && numeral(rate[2]) !== max)) return undefined;
  if (rate[1] === undefined) return 'rate';
  const rateOver = numeral(rate[1]);
  return rateOver > 0 ? { rateOver } : undefined;
}

function partOf(max: number, share: number, of: number): number | undefined {
  const value = Number(((max * share) / of).toPrecision(12));
  return value <= max && Number.isInteger(Number((value * 100).toPrecision(12))) ? value : undefined;
}

export const givesText = (gives: GivesSource): string => {
  if (gives === 'max') return 'điểm tối đa';
  if (gives === 'rate') return 'tỷ lệ × điểm tối đa';
  return typeof gives === 'number' ? pointsText(gives) : `tỷ lệ/${shown(gives.rateOver)}% × điểm tối đa`;
};

/** Points of an option; undefined where the words give no fixed points. */
export function fixedPoints(words: string, max: number, most = max): number | undefined {
  const gives = givesOf(words, max, most);
  return gives === 'max' ? max : typeof gives === 'number' ? gives : undefined;
}
