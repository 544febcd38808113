import type { Finding } from '../../review/finding';

/** What a sentence needs of a finding. */
export type WordedFinding = Pick<
  Finding,
  'code' | 'cell' | 'expected' | 'found' | 'text' | 'also' | 'others' | 'differences'
> & {
  points?: number;
};

/** Letters of a printed row that a sentence repeats. */
const MOST = 90;

/** The beginning of a printed row, on one line. */
export function beginning(text: string): string {
  const line = text
    .slice(0, 4 * MOST)
    .replace(/\s+/g, ' ')
    .trim();
  return line.length <= MOST ? line : `${line.slice(0, MOST).replace(/ [^ ]*$/, '')}…`;
}

/** A sentence of a document without the signs that end it. */
export const quoted = (text: string): string => `“${text.replace(/[\s:.;]{1,20}$/u, '')}”`;

/** A sentence from what was found and what would be right, as they are shown. */
export type Said = (found: string, expected: string, finding: WordedFinding) => string;
