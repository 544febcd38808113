/** Figures in an evidence text from which a rate can be recomputed. */
import type { Criterion } from '../../rubric/types';
import { ruleOf } from '../../scoring/rules';
import type { Entry } from '../../scoring/answer';
import { exact } from '../../scoring/exact';
import { isNoPart } from '../no-part';

/** "31/318"; not a part of "1.200/1 500", nor of "12/QĐ-UBND". */
const PAIR =
  /(?<![\d/.,])(?<!\d[ \u00a0](?=\d{3}\s*\/))(\d{1,6})\s*\/\s*(\d{1,6})(?![\d/]|[.,]\d|[ \u00a0]\d{3}(?!\d)|\s{0,9}(?:giờ|h)(?!\p{L})|\s{0,9}[/\-–]?\s{0,9}\p{L}{0,4}[-–]?\p{Lu}{2})/gu;
/** "97,5%", with what tells before it that it is not the rate itself. */
const SHARE =
  /(?<![\d/.,])((?:tăng|giảm|trên|dưới|hơn|gần|khoảng|từ|đến|vượt|[≥≤<>])\s{0,9})?(\d{1,3}(?:[.,]\d{1,2})?)\s*%/giu;

/** "31/318" or "97,5%": inputs of a rate; undefined where the text does not say exactly one. */
export function figuresIn(criterion: Criterion, evidence: string): Entry[] | undefined {
  if (ruleOf(criterion).answer !== 'ratio') return undefined;
  const text = evidence.normalize('NFC');
  const pairs = [...text.matchAll(PAIR)].flatMap(({ 1: first = '', 2: second = '', index }) => {
    const [part, whole] = [Number(first), Number(second)];
    return part <= whole && !isNoPart(text.slice(0, index), second) ? [[part, whole] as const] : [];
  });
  const shares = [...text.matchAll(SHARE)].filter(([, told]) => told === undefined);
  const [pair, ...morePairs] = pairs;
  if (pair && morePairs.length === 0) return [...pair, null];
  const [share, ...moreShares] = shares;
  if (pair || !share || moreShares.length > 0) return undefined;
  const { n, d } = exact(Number(share[2]?.replace(',', '.')));
  return [null, null, Number(n) / Number(d * 100n)];
}
