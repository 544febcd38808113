/** Problems are data until somebody reads them; `src/messages` puts them into words. */

import type { Misread } from '../reading/kinds';
import type { FigurePlace } from './types';
import type { Severity } from './severity';

/**
 * Every problem, with what it is about: an input of the criterion's rule, another column of its entry block, its row, the unit's
 * name, the form as a whole, the answers document, or the rubric itself.
 */
export const problemAbout = {
  'not-a-number': 'input',
  'percent-in-number': 'input',
  'date-in-number': 'input',
  'ratio-in-number': 'input',
  'too-large': 'input',
  'cell-error': 'input',
  'not-an-option': 'input',
  'not-a-tick': 'input',
  'not-a-date': 'input',
  'two-readings': 'input',
  'two-rates': 'input',
  'text-as-number': 'input',
  'number-as-date': 'input',
  'fraction-in-whole': 'input',
  negative: 'input',
  'not-whole': 'input',
  'above-maximum': 'input',
  'share-too-high': 'input',
  'share-above-one': 'input',
  'share-differs': 'input',
  'numerator-above': 'input',
  'denominator-zero': 'input',
  'numerator-missing': 'input',
  'denominator-missing': 'input',
  'quantity-missing': 'input',
  'divided-by-zero': 'input',
  'unit-type-missing': 'input',
  check: 'input',
  'claim-not-a-number': 'claimed',
  'claim-percent-in-number': 'claimed',
  'claim-date-in-number': 'claimed',
  'claim-ratio-in-number': 'claimed',
  'claim-too-large': 'claimed',
  'claim-cell-error': 'claimed',
  'claim-not-an-option': 'claimed',
  'claim-not-a-tick': 'claimed',
  'claim-not-a-date': 'claimed',
  'claim-two-readings': 'claimed',
  'claim-two-rates': 'claimed',
  'claim-impossible': 'claimed',
  'claim-differs': 'claimed',
  'no-such-exemption': 'exempt',
  'exemption-reason': 'note',
  'points-limited': 'row',
  'evidence-missing': 'evidence',
  'criterion-row-missing': 'row',
  'unit-missing': 'unit',
  'unit-not-listed': 'unit',
  'rubric-outdated': 'form',
  'layout-newer': 'form',
  'never-calculated': 'form',
  'several-forms': 'form',
  'second-form': 'form',
  'names-missing': 'form',
  'identity-missing': 'form',
  'name-lost': 'row',
  'name-elsewhere': 'row',
  'name-twice': 'row',
  misprint: 'form',
  'not-a-document': 'document',
  'unknown-criterion': 'document',
  'answer-shape': 'document',
  'rubric-schema': 'rubric',
  'rubric-yaml': 'rubric',
  'rubric-none': 'rubric',
  'rubric-too-large': 'rubric',
  'from-nowhere': 'rubric',
  'bonus-differs': 'rubric',
  'choice-below-maximum': 'rubric',
  'duplicate-id': 'rubric',
  'option-above-maximum': 'rubric',
  'no-maximum': 'rubric',
  'too-many-decimals': 'rubric',
  'no-options': 'rubric',
  'too-many-inputs': 'rubric',
  'unreachable-band': 'rubric',
  'band-hole': 'rubric',
  'band-two-bounds': 'rubric',
  'band-rate-of-quantity': 'rubric',
  'band-rate-over-nothing': 'rubric',
  'class-above-total': 'rubric',
  'sum-differs': 'rubric',
  'misprint-wrong': 'rubric',
  'exemption-useless': 'rubric',
  'name-clash': 'rubric',
  'row-column': 'rubric',
} as const satisfies Record<string, About> & Record<Misread | `claim-${Misread}`, About>;

type About =
  'input' | 'claimed' | 'exempt' | 'note' | 'evidence' | 'row' | 'unit' | 'form' | 'document' | 'rubric';

export type ProblemCode = keyof typeof problemAbout;

/** Keys and places that lead to a value of a rubric file. */
export type Path = readonly (string | number)[];

export interface Problem {
  severity: Severity;
  code: ProblemCode;
  criterion?: string;
  /** Criteria that a check between criteria concerns. */
  criteria?: string[];
  /** Which input of the criterion's rule, from 0. */
  input?: number;
  /** Figures that a check between criteria compared. */
  places?: FigurePlace[];
  /** The sentence itself, where the rubric gives it (checks between criteria). */
  text?: string;
  /** Keys and places (from 0) that lead to it in the rubric file. */
  path?: Path;
  /** Line of the rubric file, from 1. */
  line?: number;
  sheet?: string;
  /** A1 address. */
  cell?: string;
  expected?: string | number;
  received?: string | number;
  /** Both readings of an entry that only the person who made it can decide. */
  readings?: readonly [number, number];
}
