/** Where points are lost, why, and what brings them back. Codes and values only; `src/messages/gaps` puts them into words. */
import type { Criterion, Rubric } from '../rubric/types';
import { emptyAnswer } from './answer';
import type { Answer, Entry, Submission } from './answer';
import { asksEvidence } from './assess';
import type { Assessment, CriterionAssessment } from './assess';
import { fromHundredths, toHundredths } from './exact';
import { lostReason } from './gap-reasons';
import type { Reason } from './gap-reasons';
import { ruleOf } from './rules';
import type { StepCode } from './rules/kind';

export type { Reason, ReasonCode } from './gap-reasons';

/** One change of a criterion's answer. The steps of a gap exclude each other. */
export interface GapStep {
  code: StepCode;
  values: Record<string, string | number>;
  /** Points gained. */
  gain: number;
  /** Points of the criterion after the step. */
  points: number;
  /** Entries of the answer after the step. */
  inputs: Entry[];
}

export interface Gap {
  /** Criterion. */
  id: string;
  /** Key of the group in which it stands. */
  group: string;
  points: number;
  max: number;
  lost: number;
  reason: Reason;
  /** True where the form asks for evidence and none is given. */
  evidenceMissing: boolean;
  /** Points that the largest step brings; 0 where no step of the unit's brings any. */
  recoverable: number;
  /** The smallest step. */
  next?: GapStep;
  /** All steps, smallest first; the last one brings `recoverable`. */
  steps: GapStep[];
}

/** Every criterion with lost points, those with most to recover first, then in the form's order. */
export function findGaps(rubric: Rubric, submission: Submission, assessment: Assessment): Gap[] {
  const gaps = rubric.criteria.flatMap((criterion, index): Gap[] => {
    const assessed = assessment.criteria[index];
    if (!assessed || toHundredths(assessed.points) >= toHundredths(criterion.max)) return [];
    return [gapFor(rubric, criterion, submission.answers.get(criterion.id), assessed)];
  });
  // sorting is stable, so equal gaps keep the form's order
  return gaps.sort((a, b) => b.recoverable - a.recoverable);
}

/**
 * Steps are costly to search, and an edit changes one answer of a hundred: the gap of an answer is kept as long as the answer
 * lives, that of a criterion without one with the criterion.
 */
const known = new WeakMap<
  Answer | Criterion,
  { criterion: Criterion; gap: Gap; assessed: CriterionAssessment }
>();

function gapFor(
  rubric: Rubric,
  criterion: Criterion,
  given: Answer | undefined,
  assessed: CriterionAssessment,
): Gap {
  const before = known.get(given ?? criterion);
  if (
    before?.criterion === criterion &&
    before.assessed.status === assessed.status &&
    before.assessed.points === assessed.points
  )
    return before.gap;
  const gap = gapOf(rubric, criterion, given, assessed);
  known.set(given ?? criterion, { criterion, gap, assessed });
  return gap;
}

function gapOf(
  rubric: Rubric,
  criterion: Criterion,
  given: Answer | undefined,
  assessed: CriterionAssessment,
): Gap {
  const answer = given ?? emptyAnswer(ruleOf(criterion).inputs.length);
  const now = toHundredths(assessed.points);
  const steps = stepsOf(criterion, answer, assessed).map(({ inputs, hundredths, code, values }): GapStep => ({
    code,
    values,
    gain: fromHundredths(hundredths - now),
    points: fromHundredths(hundredths),
    inputs,
  }));
  const [next] = steps;
  return {
    id: criterion.id,
    group: criterion.path[0] ?? '',
    points: assessed.points,
    max: criterion.max,
    lost: fromHundredths(toHundredths(criterion.max) - now),
    reason: lostReason(criterion, answer, assessed),
    evidenceMissing: asksEvidence(rubric, criterion) && answer.evidence.trim() === '',
    recoverable: steps.at(-1)?.gain ?? 0,
    ...(next === undefined ? {} : { next }),
    steps,
  };
}

/** Steps that bring more than the criterion has now; an exempt criterion has no data to improve. */
function stepsOf(
  criterion: Criterion,
  answer: Answer,
  assessed: CriterionAssessment,
): ReturnType<ReturnType<typeof ruleOf>['steps']> {
  if (answer.exemption !== null && assessed.status === 'exempt') return [];
  const now = toHundredths(assessed.points);
  return ruleOf(criterion)
    .steps(usable(criterion, answer.inputs))
    .filter((step) => step.hundredths > now);
}

/** The entries without those that the rule refuses. */
function usable(criterion: Criterion, inputs: Entry[]): Entry[] {
  const evaluation = ruleOf(criterion).evaluate(inputs);
  if (evaluation.status !== 'invalid') return inputs;
  const refused = new Set(evaluation.problems.map((problem) => problem.input));
  return inputs.map((entry, input) => (refused.has(input) ? null : entry));
}

/** The submission after a step of a criterion; `assess` then gives exactly the points that the step promises. */
export function applyStep(submission: Submission, id: string, step: Pick<GapStep, 'inputs'>): Submission {
  const answer = submission.answers.get(id) ?? emptyAnswer(step.inputs.length);
  const answers = new Map(submission.answers);
  answers.set(id, { ...answer, inputs: step.inputs, exemption: null });
  return { ...submission, answers };
}
