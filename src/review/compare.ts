/** Claimed, sheet, engine: the three ways to a criterion's points and to the total, side by side. */
import { isBlank } from '../scoring/answer';
import { hasPoints } from '../scoring/assess-answer';
import { classOf } from '../scoring/assess';
import { fromHundredths, toHundredths } from '../scoring/exact';
import { isMoreThanSum, standingWith } from '../scoring/standing';
import type { Explanation } from '../scoring/rules';
import type { Rubric } from '../rubric/types';
import { isCalculated } from '../form/answers/calculated';
import { names } from '../form/layout';
import type { ExaminedForm } from './findings/examined-form';
import { numberIn } from './findings/recompute';
import { a1 } from '../sheet/address';
import { cellAt } from '../sheet/cell-text';
import type { CriterionAssessment } from '../scoring/assessment';

export interface ComparedCriterion {
  id: string;
  max: number;
  /** Points that the unit claims, where it claims any. */
  claimed: number | null;
  /** Points that the sheet shows; null where it shows none. */
  sheet: number | null;
  /** Points from the raw answers. */
  engine: number;
  status: CriterionAssessment['status'];
  explanation: Explanation;
  /** True where two of the three differ. */
  differs: boolean;
  /** Where the points stand in the form of the product. */
  cell?: string;
  /** Where the last of its figures stands, or the first is to be entered. */
  entered?: string;
}

export interface ComparedTotal {
  points: number;
  class?: string;
}

export interface Comparison {
  criteria: ComparedCriterion[];
  /** Null where the form was never calculated and not every answer has claimed points: nobody's figure is 0 then. */
  claimed: ComparedTotal | null;
  /** Null where the form was never calculated. */
  sheet: ComparedTotal | null;
  engine: ComparedTotal;
}

/** True where nobody knows what a unit gives itself for a criterion: it claims no points, and its sheet was never calculated. */
export const isUncalculated = ({ criteria, claimed }: Comparison, id: string): boolean =>
  claimed === null && criteria.some((criterion) => criterion.id === id && criterion.claimed === null);

/** True where all that was answered has claimed points, so that their sum needs no calculated sheet. */
const isClaimed = (criteria: readonly ComparedCriterion[]): boolean =>
  criteria.some(({ claimed }) => claimed !== null) &&
  criteria.every(({ claimed, status }) => claimed !== null || !hasPoints(status));

/** Points with the class that they give; a blank form has none. */
export function classed(rubric: Rubric, hundredths: number, blank: boolean): ComparedTotal {
  const points = fromHundredths(hundredths);
  const reached = blank ? undefined : classOf(rubric, points);
  return reached === undefined ? { points } : { points, class: reached };
}

/** The three ways for every criterion. */
export function compareCriteria(
  criteria: readonly CriterionAssessment[],
  sheetPoints: (id: string) => number | undefined,
): ComparedCriterion[] {
  return criteria.map(({ id, max, claimed, points, status, explanation }) => {
    const sheet = sheetPoints(id) ?? null;
    const differs =
      (claimed !== null && toHundredths(claimed) !== toHundredths(points)) ||
      (sheet !== null && toHundredths(sheet) !== toHundredths(points)) ||
      (sheet === null && points !== 0);
    return { id, max, claimed, sheet, engine: points, status, explanation, differs };
  });
}

/** Compares a workbook of the product. Where the unit claims nothing, what its sheet shows is its claim. */
export function compare(examined: ExaminedForm): Comparison {
  const { rubric, form, sheet, placement, expected } = examined;
  const calculated = isCalculated(placement, rubric);
  const blank = isBlank(form.submission);
  const shown = (id: string): number | undefined => {
    const ref = placement.cell(id, 'self');
    return ref && numberIn(cellAt(sheet, ref.row, ref.col));
  };
  const criteria = compareCriteria(form.assessment.criteria, shown).map(
    (compared, index): ComparedCriterion => {
      const ref = placement.cell(compared.id, 'self');
      const criterion = rubric.criteria[index];
      const { inputs = [] } = form.submission.answers.get(compared.id) ?? {};
      const places = criterion ? placement.inputs(criterion) : [];
      const entered = places.findLast((_, at) => (inputs[at] ?? null) !== null) ?? places[0];
      return { ...compared, ...(ref ? { cell: a1(ref) } : {}), ...(entered ? { entered: a1(entered) } : {}) };
    },
  );
  const at = expected.spec.names.find(({ name }) => name === names.total)?.area;
  const total = at && numberIn(cellAt(sheet, placement.rows[at.top], placement.cols[at.left]));
  const stood = (points: (criterion: ComparedCriterion) => number): ComparedTotal => {
    const stands = standingWith(
      rubric,
      criteria.map((criterion) => ({ id: criterion.id, max: criterion.max, points: points(criterion) })),
    );
    return {
      points: fromHundredths(stands.total),
      ...(blank || stands.class === undefined ? {} : { class: stands.class }),
    };
  };
  const fromRows = stood(({ sheet: own }) => own ?? 0);
  return {
    criteria,
    claimed:
      calculated || isClaimed(criteria) ? stood(({ claimed, sheet: own }) => claimed ?? own ?? 0) : null,
    sheet: calculated
      ? total === undefined
        ? fromRows
        : isMoreThanSum(rubric)
          ? { ...fromRows, points: total }
          : classed(rubric, toHundredths(total), blank)
      : null,
    engine: {
      points: form.assessment.total,
      ...(form.assessment.class === undefined ? {} : { class: form.assessment.class }),
    },
  };
}
