/** Printed text as words that survive scanning, retyping and pasting: no marks, no case, no signs. */
import type { Reading, Stored } from '../../reading/kinds';
import { readCell } from '../../reading/read';
import { withoutEnd } from '../../reading/text';

/** Letters and digits only; Vietnamese marks are what scanning loses first. */
export const bareWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .match(/[a-z]+|\d+/g) ?? [];

/** Every three words that follow each other: what a form says and no other does. */
export function wordTriples(words: readonly string[], into = new Set<string>()): Set<string> {
  for (let at = 0; at + 2 < words.length; at++) into.add(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
  return into;
}

/** Marks of a numbering that people type in many ways: "III. 2" and "III.2", "7,2,1" and "7.2.1". */
export const bareNumber = (text: string): string =>
  withoutEnd(text.replace(/[\s()]/g, '').replaceAll(',', '.'), (sign) => sign === '.').toUpperCase();

/** Letters of the longest text that is a number; what is longer says more than points. */
const LONGEST_NUMBER = 40;

/** Points as a cell of a table writes them; no cell is blank points. */
export function readPoints(content: Stored | undefined, max: number): Reading {
  const { value = null, date } = content ?? {};
  if (typeof value === 'string' && value.length > LONGEST_NUMBER)
    return { is: 'unreadable', code: 'not-a-number', received: value };
  const reading = readCell({ is: 'points', max }, { value, date });
  if (reading.is === 'value' || typeof value !== 'string') return reading;
  // squeezed lines say the same number twice ("1 1")
  const [first = '', ...others] = value.trim().split(/\s+/);
  return others.length > 0 && others.every((other) => other === first)
    ? readCell({ is: 'points', max }, { value: first })
    : reading;
}

/** More than any form gives. */
const MOST_POINTS = 10_000;

/** The points of a cell; undefined where it holds none alone. */
export function pointsIn(content: Stored | undefined, max = MOST_POINTS): number | undefined {
  const reading = readPoints(content, max);
  return reading.is === 'value' ? reading.value : undefined;
}
