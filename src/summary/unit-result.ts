/** One assessed submission → what the summary needs of it. */
import type { Rubric } from '../rubric/types';
import { asksEvidence, isGiven } from '../scoring/assess-answer';
import { isBlank } from '../scoring/answer';
import type { Answer, Submission } from '../scoring/answer';
import { roundPoints, toHundredths } from '../scoring/exact';
import type { AppraisedPoints, CriterionResult, OpenCode, SaveTimes, Source, UnitResult } from './unit';
import type { Assessment, CriterionAssessment } from '../scoring/assessment';

export interface ResultInput {
  file: string;
  rubric: Rubric;
  submission: Submission;
  assessment: Assessment;
  problems: readonly { severity: string }[];
  sent?: string;
  times?: SaveTimes;
  /** Criteria whose points a table does not say, or not clearly. */
  unread?: readonly string[];
  /** Fingerprint of the form in the workbook, where that scores otherwise than `rubric`. */
  carried?: string;
  /** True where no log of an appraisal accounts for assessors' points in the form. */
  unlogged?: boolean;
  appraisal?: AppraisedPoints;
}

/** The best points of a submission, criterion by criterion, with what is still open. */
export function unitResult(input: ResultInput): UnitResult {
  const { file, rubric, submission, assessment, appraisal, problems, unread = [] } = input;
  const unclear = new Set(unread);
  const criteria = rubric.criteria.flatMap((criterion, index) => {
    const assessed = assessment.criteria[index];
    if (!assessed) return [];
    const answer = submission.answers.get(criterion.id);
    const wanted = asksEvidence(rubric, criterion) && (answer?.evidence.trim() ?? '') === '';
    const appraised = appraisedInForm(answer, assessed, criterion.min);
    return [criterionResult(assessed, appraised, wanted, unclear.has(criterion.id), criterion.min)];
  });
  const source = sourceOf(criteria);
  return appraisedResult(
    {
      file,
      rubric: rubric.key,
      unit: submission.unit,
      ...(input.sent === undefined ? {} : { sent: input.sent }),
      ...(input.times === undefined ? {} : { times: input.times }),
      source,
      ...(source === 'appraised' && input.unlogged ? { unlogged: true } : {}),
      criteria,
      deductions: [],
      errors: problems.filter(({ severity }) => severity === 'error').length,
      blank: isBlank(submission),
      ...(input.carried === undefined ? {} : { carried: input.carried }),
    },
    appraisal,
  );
}

/** The result with what a reviewer decided; undefined where nothing was decided. */
export function appraisedResult(result: UnitResult, appraisal: AppraisedPoints | undefined): UnitResult {
  if (!appraisal) return result;
  const criteria = result.criteria.map((criterion): CriterionResult => {
    const given = appraisal.points.get(criterion.id);
    const left = appraisal.open?.get(criterion.id);
    const settled = given === undefined ? criterion : settle(criterion, given);
    if (!left) return settled;
    return {
      ...settled,
      open: [...settled.open, left.code],
      low: Math.min(settled.low, left.low),
      high: Math.max(settled.high, left.high),
    };
  });
  return {
    ...result,
    // who appraises sees the points that stand in the form, and answers for them
    unlogged: false,
    source: 'appraised',
    criteria,
    // what was appraised is ranked, whatever the unit entered
    blank: false,
    deductions: (appraisal.deductions ?? []).map(({ points, reason }) => ({ points, reason })),
  };
}

/** Appraised points close what was open. */
const settle = (criterion: CriterionResult, points: number): CriterionResult => ({
  ...criterion,
  points,
  appraised: points,
  open: [],
  low: points,
  high: points,
});

/** Points of the assessor of highest standing in the form's own columns. */
function appraisedInForm(
  answer: Answer | undefined,
  { achieved, max }: CriterionAssessment,
  min: number | undefined,
): number | null {
  const usable = Object.values(answer?.assessed ?? {}).some((given) => isGiven(given, max, min));
  return usable ? achieved : null;
}

/** Self-scores are all there is where no criterion has data to compute from. */
function sourceOf(criteria: CriterionResult[]): Source {
  if (criteria.some(({ appraised }) => appraised !== null)) return 'appraised';
  const claimed = criteria.some(({ status }) => status === 'claimed');
  return claimed && !criteria.some(({ status }) => status === 'scored' || status === 'exempt')
    ? 'self'
    : 'recomputed';
}

function criterionResult(
  { id, max, points, claimed, status, value, recomputedDiffers }: CriterionAssessment,
  appraised: number | null,
  evidenceMissing: boolean,
  unread: boolean,
  min = 0,
): CriterionResult {
  const settled = appraised ?? points;
  const limited = claimed === null ? points : Math.min(max, roundPoints(Math.max(min, claimed)));
  const bounds: [OpenCode, boolean, number, number][] =
    appraised === null
      ? [
          ['missing', status === 'missing', min, max],
          ['invalid', status === 'invalid', min, max],
          ['claimed', status === 'claimed', min, points],
          ['exempt', status === 'exempt', min, points],
          [
            'differs',
            recomputedDiffers && status === 'scored',
            Math.min(points, limited),
            Math.max(points, limited),
          ],
          ['unread', unread, min, max],
          ['evidence', evidenceMissing && toHundredths(points) > 0, 0, points],
        ]
      : [];
  const open = bounds.filter(([, applies]) => applies);
  return {
    id,
    max,
    points: settled,
    self: claimed ?? points,
    recomputed: points,
    appraised,
    status,
    ...(value === undefined ? {} : { value: [String(value.n), String(value.d)] }),
    open: open.map(([code]) => code),
    low: Math.min(settled, ...open.map(([, , low]) => low)),
    high: Math.max(settled, ...open.map(([, , , high]) => high)),
  };
}
