/** What the sentences of both languages are made with. */
import { hundredfold } from '../../reading/figure';
import type { Problem } from '../../rubric/problem';
import { number } from '../language';
import type { Language } from '../language';

/** A sentence from what was found and what would be right, as they are shown. */
export type Said = (received: string, expected: string, problem: Problem) => string;

/** Digits of an endless number that a sentence repeats. */
const MOST_DIGITS = 30;

/** An endless number, cut. */
export const brief = (text: string): string =>
  text.length > MOST_DIGITS ? `${text.slice(0, MOST_DIGITS)}…` : text;

/** Both readings of an entry, as a person would write them. */
export function readingsOf(
  { code, readings }: Pick<Problem, 'code' | 'readings'>,
  language: Language,
): [string, string] {
  const rate = code === 'two-rates' || code === 'claim-two-rates';
  const [first, second] = (readings ?? []).map((value) =>
    rate ? `${number(hundredfold(value), language)}%` : number(value, language),
  );
  return [first ?? '', second ?? ''];
}
