/** Problems are data until somebody reads them; `src/messages` puts them into words. */

import type { Place } from './types';

export type Severity = 'error' | 'warning' | 'note';

export interface Problem {
  severity: Severity;
  /** Key of the message. */
  code: string;
  criterion?: string;
  /** Criteria that a check between criteria concerns. */
  criteria?: string[];
  /** Which input of the criterion's rule, from 0. */
  input?: number;
  /** Figures that a check between criteria compared. */
  places?: Place[];
  /** The sentence itself, where the rubric gives it (checks between criteria). */
  text?: string;
  sheet?: string;
  /** A1 address. */
  cell?: string;
  expected?: string | number;
  received?: string | number;
  /** Both readings of an entry that only the person who made it can decide. */
  readings?: readonly [number, number];
}
