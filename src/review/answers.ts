/** An answers document reviewed: it has no sheet, so only the unit's claims stand beside the engine. */
import type { Problem } from '../rubric/problem';
import type { Rubric } from '../rubric/types';
import { isBlank } from '../scoring/answer';
import type { Submission } from '../scoring/answer';
import { toHundredths } from '../scoring/exact';
import { classed, compareCriteria } from './compare';
import { finding } from './finding';
import type { Review } from './review';
import type { Assessment } from '../scoring/assessment';

/** The review of answers that stand in no workbook. */
export function reviewAnswers(
  rubric: Rubric,
  submission: Submission,
  assessment: Assessment,
  problems: Problem[],
): Review {
  const points = new Map(assessment.criteria.map((criterion) => [criterion.id, criterion.points]));
  const criteria = compareCriteria(assessment.criteria, (id) => points.get(id));
  const claimed = criteria.reduce((sum, { claimed: own, engine }) => sum + toHundredths(own ?? engine), 0);
  const blank = isBlank(submission);
  const engine = classed(rubric, toHundredths(assessment.total), blank);
  return {
    rubric,
    recognised: { by: 'identity', confidence: 1 },
    submission,
    assessment,
    problems,
    comparison: { criteria, claimed: classed(rubric, claimed, blank), sheet: engine, engine },
    findings: blank ? [finding('form-blank', { sheet: '' })] : [],
    sheet: '',
  };
}
