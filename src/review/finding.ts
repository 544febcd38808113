import type { Difference } from '../rubric/differences';
import { a1 } from '../sheet/address';
import type { CellRef } from '../sheet/address';
import type { Severity } from '../rubric/severity';

/** Everything that can be found. Errors change points or can; warnings alter the form; notes are to be known. */
export const findingSeverity = {
  'formula-replaced': 'error',
  'formula-edited': 'error',
  'formula-unmoved': 'error',
  'cached-value': 'error',
  'entry-unseen': 'warning',
  'row-not-calculated': 'warning',
  'answer-formula': 'note',
  'assessed-unlogged': 'warning',
  'never-calculated': 'warning',
  'formulas-earlier': 'note',
  'sum-wrong': 'error',
  'maximum-edited': 'error',
  'printed-edited': 'warning',
  'printed-number-edited': 'warning',
  'row-deleted': 'error',
  'row-added': 'error',
  'row-doubled': 'error',
  'row-moved': 'warning',
  'row-hidden': 'warning',
  'column-deleted': 'error',
  'column-hidden': 'warning',
  'column-moved': 'warning',
  'list-edited': 'error',
  'validation-removed': 'note',
  'validation-edited': 'warning',
  'shown-differs': 'warning',
  'cells-merged': 'warning',
  'drawing-over': 'warning',
  'picture-behind': 'note',
  'view-zeros': 'note',
  'view-formulas': 'note',
  'view-frozen': 'warning',
  'view-zoom': 'note',
  'view-mirrored': 'note',
  'precision-shown': 'warning',
  'print-area': 'warning',
  'print-titles': 'warning',
  'print-scale': 'note',
  'print-breaks': 'warning',
  'code-claimed': 'warning',
  'edge-over': 'warning',
  'points-imitated': 'warning',
  'letters-disguised': 'warning',
  'format-hides': 'warning',
  'text-hidden': 'warning',
  'sheet-hidden': 'warning',
  'sheet-moved': 'warning',
  'rows-filtered': 'warning',
  'second-form': 'warning',
  'external-link': 'warning',
  macros: 'error',
  'embedded-object': 'warning',
  'foreign-sheet-hidden': 'warning',
  'identity-missing': 'warning',
  'identity-other-form': 'error',
  'names-missing': 'warning',
  'name-lost': 'warning',
  'name-elsewhere': 'warning',
  'name-twice': 'warning',
  'rubric-outdated': 'warning',
  'form-not-in-store': 'warning',
  'form-newer': 'note',
  'form-altered': 'error',
  'form-reworded': 'warning',
  'layout-newer': 'error',
  'code-mismatch': 'error',
  'footer-code': 'warning',
  'form-blank': 'warning',
  'unit-missing': 'warning',
  'unit-differs': 'warning',
  'unit-not-listed': 'warning',
  'unit-twice': 'error',
  'unit-alike': 'note',
  'figures-shared': 'warning',
  'figures-near': 'note',
  'evidence-shared': 'note',
  'file-descends': 'warning',
  'not-compared': 'note',
  'claim-impossible': 'error',
  'claim-differs': 'error',
  'claim-unreadable': 'error',
  'claim-date': 'error',
  'claim-together': 'error',
  'claim-twice': 'error',
  'claim-repeated': 'note',
  'claim-shared': 'note',
  'claim-beside': 'note',
  'evidence-figures': 'error',
  'maximum-missing': 'note',
  'match-doubtful': 'note',
  'row-unmatched': 'note',
  'criterion-unmatched': 'error',
  'given-differs': 'warning',
  'given-unit': 'warning',
  'report-rate': 'warning',
  'report-quantity': 'warning',
  check: 'warning',
} as const satisfies Record<string, Severity>;

export type FindingCode = keyof typeof findingSeverity;

/** One finding, as the contract gives it to other programs (docs/design.md). */
export interface Finding {
  code: FindingCode;
  severity: Severity;
  criterion?: string;
  sheet: string;
  /** A1 address. */
  cell?: string;
  expected?: string | number;
  found?: string | number;
  /** What the finding changes in the total; 0 where nothing. */
  points: number;
  /** Sentence that the rubric gives (checks between criteria), or that the unit's report says. */
  text?: string;
  /** The other cells of one act that brought the same in many. */
  also?: string[];
  /** The other units of which the same is true, beside the one that `expected` names. */
  others?: { named: string[]; count: number };
  /** What two copies or versions of the form differ in, and what each changes in points. */
  differences?: (Difference & { points?: number })[];
}

/** What is known of a finding beside its code. */
export interface FindingPlace {
  sheet: string;
  ref?: CellRef | undefined;
  criterion?: string | undefined;
  expected?: string | number | undefined;
  found?: string | number | undefined;
  points?: number | undefined;
  text?: string | undefined;
}

/** Findings about what somebody entered, which is theirs to enter: never an error, whatever it changes. */
export const remarks: ReadonlySet<FindingCode> = new Set(['entry-unseen', 'row-not-calculated']);

/** A finding with the severity of its code; one that changes points is an error. */
export function finding(code: FindingCode, place: FindingPlace): Finding {
  const { sheet, ref, criterion, expected, found, text } = place;
  const points = place.points === undefined ? 0 : Math.round(place.points * 100) / 100 || 0;
  return {
    code,
    severity: points === 0 || remarks.has(code) ? findingSeverity[code] : 'error',
    ...(criterion === undefined ? {} : { criterion }),
    sheet,
    ...(ref === undefined ? {} : { cell: a1(ref) }),
    ...(expected === undefined ? {} : { expected }),
    ...(found === undefined ? {} : { found }),
    points,
    ...(text === undefined ? {} : { text }),
  };
}

const order = { error: 0, warning: 1, note: 2 } as const;

/** Most serious first; within a severity those that change most points. */
export const bySeverity = (a: Finding, b: Finding): number =>
  order[a.severity] - order[b.severity] || Math.abs(b.points) - Math.abs(a.points);
