/** What each kind of rule's sentence is read with, and what comes of it. */
import type { RuleSource } from '../../rubric/schema/rubric';
import { fixedPoints, givesOf, type BandSource } from './gives';
import { boundIn, rangeOf, type Case } from './ranges';
import type { Sentence } from './words';

export interface Asked extends Sentence {
  /** The criterion's own text. */
  criterion: string;
  max: number;
}

/** A rule read, and the words that it does not explain. */
export interface Reading<R extends RuleSource = RuleSource> {
  rule: R;
  doubts: string[];
}

/** A kind of rule in Vietnamese: `read` takes what `print` writes, and a decision's own words. */
export interface RuleSentence<R extends RuleSource> {
  print(rule: R): string;
  read(asked: Asked): Reading<R> | undefined;
}

export type Kind<K extends RuleSource['kind']> = Extract<RuleSource, { kind: K }>;
export interface Priced {
  text: string;
  points: number;
}

/** "Từ 90%: điểm tối đa" → what stands before the last colon, and after it. */
export function split(piece: string): [label: string, gives: string] | undefined {
  const at = piece.lastIndexOf(':');
  return at < 1 ? undefined : [piece.slice(0, at).trim(), piece.slice(at + 1).trim()];
}

/** A text with fixed points. */
export function pricedIn(piece: string, { textOf, max }: Asked, most = max): Priced | undefined {
  const [label, gives] = split(piece) ?? [];
  if (label === undefined || gives === undefined) return undefined;
  const points = fixedPoints(gives, max, most);
  const text = textOf(label);
  return points === undefined || text === '' ? undefined : { text, points };
}

/** All of a list, or undefined where one is missing. */
export function all<T>(list: readonly (T | undefined)[]): T[] | undefined {
  const found = list.filter((one) => one !== undefined);
  return found.length === list.length ? found : undefined;
}

/** Bands in the words of `boundText`. */
export const plainBands = (pieces: readonly string[], unit: string, max: number): BandSource[] | undefined =>
  all(
    pieces.map((piece) => {
      const [words = '', says = ''] = split(piece) ?? [];
      const bound = boundIn(words, unit);
      const gives = givesOf(says, max);
      return bound && gives !== undefined ? { ...bound, gives } : undefined;
    }),
  );

/** Cases in a decision's words. */
export const casesIn = (pieces: readonly string[], max: number): Case[] | undefined =>
  all(
    pieces.map((piece): Case | undefined => {
      const [words = '', says = ''] = split(piece) ?? [];
      const range = rangeOf(words);
      const gives = givesOf(says, max);
      return range && gives !== undefined ? { words: piece, range, gives } : undefined;
    }),
  );
