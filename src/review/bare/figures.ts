/** Figures in an evidence text from which a rate can be recomputed. */
import type { Criterion } from '../../rubric/types';
import { ruleOf } from '../../scoring/rules';
import type { Entry } from '../../scoring/answer';
import { exact } from '../../scoring/exact';

/** "31/318" or "97,5%": inputs of a rate; undefined where the text does not say exactly one. */
export function figuresIn(criterion: Criterion, evidence: string): Entry[] | undefined {
  if (ruleOf(criterion).answer !== 'ratio') return undefined;
  const pairs = [
    ...evidence.matchAll(
      /(?<![\d/.,])(\d{1,6})\s*\/\s*(\d{1,6})(?![\d/]|\s{0,9}[/\-–]?\s{0,9}\p{L}{0,4}[-–]?\p{Lu}{2})/gu,
    ),
  ];
  const shares = [...evidence.matchAll(/(?<![\d/.,])(\d{1,3}(?:[.,]\d{1,2})?)\s*%/g)];
  const [pair, ...morePairs] = pairs;
  if (pair && morePairs.length === 0) return [Number(pair[1]), Number(pair[2]), null];
  const [share, ...moreShares] = shares;
  if (pair || !share || moreShares.length > 0) return undefined;
  const { n, d } = exact(Number(share[1]?.replace(',', '.')));
  return [null, null, Number(n) / Number(d * 100n)];
}
