import type { Finding } from '../../review/finding';

/** What a sentence needs of a finding. */
export type WordedFinding = Pick<Finding, 'code' | 'expected' | 'found' | 'text'> & { points?: number };

/** A sentence from what was found and what would be right, as they are shown. */
export type Said = (found: string, expected: string, finding: WordedFinding) => string;
