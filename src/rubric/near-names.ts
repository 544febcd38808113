/** Names that may mean one unit: abbreviations, slips, missing words. They are proposed, never taken. */
import { baseLetters } from '../reading/fold';
import { unitKey } from './unit-names';

/** At least so much of two names must agree. */
const NEAR = 0.62;
/** What two names agree of which one is the beginning of the other. */
const BEGINS = 0.75;
/** What two names agree of which nobody would say at a glance that they are two. */
const NEARLY_SAME = 0.85;
const MOST_PROPOSED = 3;
const MOST_WORDS = 24;

/** What a difference costs, in words. */
const COST = { marks: 0.1, abbreviated: 0.1, slip: 0.4, word: 0.7, plain: 0.25, extra: 0.8 };
/** Words that people leave out: joining words, and the kind of unit where its name says enough. */
const PLAIN = new Set(['va', 'cac', 'cua', 'ubnd', 'so', 'huyen', 'xa', 'thi', 'thanh', 'pho', 'phuong']);

interface Word {
  /** With its marks, as keys have it. */
  full: string;
  base: string;
}

/** The words of a unit's key. */
export const nameWords = (key: string): Word[] =>
  key
    .split(' ')
    .slice(0, MOST_WORDS)
    .map((full) => ({ full, base: baseLetters(full) }));

/** The names that are near, likeliest first. */
export function nearNames<T>(key: string, names: readonly { words: readonly Word[]; name: T }[]): T[] {
  const own = nameWords(key);
  return names
    .map(({ words, name }) => ({ name, likeness: likeness(own, words) }))
    .filter((one) => one.likeness >= NEAR)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_PROPOSED)
    .map(({ name }) => name);
}

/** Units that the decision lists and a name may mean, likeliest first. */
export function nearUnits(
  { agencies, province }: { agencies: readonly { names: readonly string[] }[]; province: string },
  unit: string,
): string[] {
  const listed = agencies.flatMap(({ names }) => names);
  return nearNames(
    unitKey(unit, province),
    listed.map((name) => ({ words: nameWords(unitKey(name, province)), name })),
  );
}

/** Figures of a name tell two units apart that are called alike: "xã số 1", "xã số 2". */
const figuresOf = (key: string): string => (key.match(/\d+/g) ?? []).join(' ');

/** True where two keys are nearly the same name: marks left out, an abbreviation, one slip. */
export function isNearlySame(a: string, b: string): boolean {
  if (a === '' || b === '' || figuresOf(a) !== figuresOf(b)) return false;
  const [one, other] = [nameWords(a), nameWords(b)];
  return Math.max(likeness(one, other), likeness(other, one)) >= NEARLY_SAME;
}

/** 0 to 1: how much of a name, as somebody wrote it, agrees with a listed one. */
function likeness(written: readonly Word[], listed: readonly Word[]): number {
  if (begins(written, listed) || begins(listed, written)) return BEGINS;
  // the cheapest way to read the first words of one as the first words of the other, row by row of the written words
  let [row, next] = [new Float64Array(listed.length + 1), new Float64Array(listed.length + 1)];
  row.fill(Infinity, 1);
  for (let i = 0; i <= written.length; i++) {
    const word = written[i];
    next.fill(Infinity);
    for (let j = 0; j <= listed.length; j++) {
      const [here = Infinity, other] = [row[j], listed[j]];
      if (here === Infinity) continue;
      if (other) reach(row, j + 1, here + (PLAIN.has(other.base) ? COST.plain : COST.word));
      if (!word) continue;
      reach(next, j, here + (PLAIN.has(word.base) ? COST.plain : COST.extra));
      if (other) reach(next, j + 1, here + wordCost(word, other));
      reachAbbreviated(next, word.base, listed, j, here + COST.abbreviated);
    }
    if (word) [row, next] = [next, row];
  }
  const length = Math.max(1, Math.min(listed.length, Math.max(written.length, 3)));
  return 1 - (row[listed.length] ?? Infinity) / length;
}

/** True where a name, and not only its kind, stands at the beginning of a longer one. */
const begins = (short: readonly Word[], long: readonly Word[]): boolean =>
  short.length >= 2 &&
  short.length < long.length &&
  short.some(({ base }) => !PLAIN.has(base)) &&
  short.every(({ base }, index) => base === long[index]?.base);

function wordCost(a: Word, b: Word): number {
  if (a.full === b.full) return 0;
  if (a.base === b.base) return COST.marks;
  return Math.min(a.base.length, b.base.length) >= 3 && slips(a.base, b.base) <= 1 ? COST.slip : Infinity;
}

function reach(row: Float64Array, at: number, cost: number): void {
  if (cost < (row[at] ?? 0)) row[at] = cost;
}

/** Reaches the end of the listed words whose first letters the word may be, read from one of them on: "tnmt", "h". */
function reachAbbreviated(
  row: Float64Array,
  word: string,
  listed: readonly Word[],
  from: number,
  cost: number,
): void {
  let read = 0;
  for (let at = from; at < listed.length; at++) {
    const next = listed[at]?.base ?? '';
    if (next.startsWith(word.charAt(read))) read++;
    else if (next !== 'va' || read === 0) return;
    if (read === word.length) return reach(row, at + 1, cost);
  }
}

/** Letters added, left out, changed or swapped between two words; 2 stands for more. Levenshtein's distance takes a swap for two. */
function slips(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 1) return 2;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length <= 1 && right.length <= 1) return 1;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0] ? 1 : 2;
}
