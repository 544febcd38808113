/** Bounds of a rubric file's content before anything else looks at it: no decision comes near any of them. */
import type { Path, Problem } from '../problem';

const MOST_DEPTH = 40;
/** Keys and list entries of the whole file. */
const MOST_ENTRIES = 200_000;
/** Letters of one text; a cell holds 32,767. */
const MOST_LETTERS = 16_000;
const MOST_NUMBER = 1_000_000_000;

/** The first thing that is too deep, too many, too long or too large; undefined where all is within bounds. */
export function checkSize(source: unknown): Problem | undefined {
  let entries = 0;
  const refuse = (path: Path, expected: number, received: Problem['received']): Problem => ({
    severity: 'error',
    code: 'rubric-too-large',
    path,
    expected,
    ...(received === undefined ? {} : { received }),
  });
  const visit = (value: unknown, path: Path): Problem | undefined => {
    if (typeof value === 'string')
      return value.length > MOST_LETTERS ? refuse(path, MOST_LETTERS, 'letters') : undefined;
    if (typeof value === 'number')
      return Math.abs(value) <= MOST_NUMBER ? undefined : refuse(path, MOST_NUMBER, 'number');
    if (typeof value !== 'object' || value === null) return undefined;
    if (path.length >= MOST_DEPTH) return refuse(path, MOST_DEPTH, 'depth');
    for (const [key, inner] of Object.entries(value)) {
      if (++entries > MOST_ENTRIES) return refuse([], MOST_ENTRIES, 'entries');
      const found = visit(inner, [...path, Array.isArray(value) ? Number(key) : key]);
      if (found) return found;
    }
    return undefined;
  };
  return visit(source, []);
}
