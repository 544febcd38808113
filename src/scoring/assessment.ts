/** What scoring a submission gives. */

import type { Problem } from '../rubric/problem';
import type { Fraction } from './exact';
import type { Explanation } from './rules';

export type Status = 'scored' | 'claimed' | 'missing' | 'invalid' | 'exempt' | 'pending';

export interface CriterionAssessment {
  readonly id: string;
  readonly points: number;
  /** Points by itself, where the form's limits leave less. */
  readonly own?: number;
  readonly max: number;
  readonly status: Status;
  /** What the summary makes points of, where it does. */
  readonly value?: Fraction;
  /** Points that the unit claims, null where it claims none. */
  readonly claimed: number | null;
  /** True where points are claimed and come out different. */
  readonly recomputedDiffers: boolean;
  /** Points of the assessor of highest standing, where one gave points; the unit's own otherwise. */
  readonly achieved: number;
  readonly explanation: Explanation;
  readonly problems: readonly Problem[];
}

export interface HeadingAssessment {
  key: string;
  no: string;
  text: string;
  kind: 'group' | 'heading';
  points: number;
  max: number;
  bonus: boolean;
}

export interface Assessment {
  rubric: string;
  unit: string;
  criteria: CriterionAssessment[];
  headings: HeadingAssessment[];
  /** Points with the bonus. */
  total: number;
  /** Points without the bonus. */
  base: number;
  bonus: number;
  /** What the criteria outside the bonus add up to. */
  max: number;
  /** total ÷ max in percent, two decimals. */
  percent: number;
  /** Sum of the achieved points, bonus included. */
  achieved: number;
  class?: string;
  /** Criteria that are neither missing nor invalid. */
  answered: number;
  /** Problems of the form as a whole. */
  problems: Problem[];
}
