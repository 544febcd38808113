/** Where points are lost, why, and what brings them back. Codes and values only; `src/messages/gaps` puts them into words. */
import type { Criterion, Rubric } from '../rubric/types';
import { emptyAnswer } from './answer';
import type { Answer, Entry, Submission } from './answer';
import { ownOf } from './assess';
import { asksEvidence } from './assess-answer';
import { fromHundredths, toHundredths } from './exact';
import { lostReason } from './gap-reasons';
import type { Reason } from './gap-reasons';
import { ruleOf } from './rules';
import type { Step } from './rules';
import { distinct } from './rules/steps';
import { hasOwnStep, leftOf, standing } from './standing';
import { criteriaFor } from './unit-type';
import type { StepCode, Values } from './rules/kind';
import type { Assessment, CriterionAssessment } from './assessment';

export type { Reason, ReasonCode } from './gap-reasons';

/** One change of a criterion's answer. The steps of a gap exclude each other. */
export interface GapStep {
  code: StepCode;
  values: Values;
  /** Points gained. */
  gain: number;
  /** Points of the criterion after the step. */
  points: number;
  /** The same by itself, before the form's limits. */
  own: number;
  /** Entries of the answer after the step. */
  inputs: readonly Entry[];
}

export interface Gap {
  /** Criterion. */
  id: string;
  /** Key of the group in which it stands. */
  group: string;
  points: number;
  /** Points by itself, where the form's limits leave less. */
  own?: number;
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
  const alone = ownGaps(rubric, submission, assessment);
  const gained = hasOwnStep(rubric) ? gainIn(rubric, assessment) : undefined;
  const gaps = gained ? alone.map((gap) => inForm(gap, gained)) : alone;
  // sorting is stable, so equal gaps keep the form's order
  return gaps.sort((a, b) => b.recoverable - a.recoverable);
}

/** The gaps by what each criterion's steps bring to itself, in the form's order. */
export const ownGaps = (rubric: Rubric, submission: Submission, assessment: Assessment): Gap[] =>
  criteriaFor(rubric, submission).flatMap((criterion, index): Gap[] => {
    const assessed = assessment.criteria[index];
    if (!assessed || toHundredths(assessed.points) >= toHundredths(assessed.max)) return [];
    return [gapFor(rubric, criterion, submission.answers.get(criterion.id), assessed)];
  });

/** What a criterion's own points bring: points that the form leaves it, and the total, in hundredths. */
type Gained = (id: string, own: number) => { points: number; total: number };

/** Points by the form's own step, where one criterion is changed. */
export function gainIn(rubric: Rubric, assessment: Assessment): Gained {
  const own = ownOf(assessment.criteria);
  return (id, points) => {
    const changed = new Map(own).set(id, { points, max: own.get(id)?.max ?? 0 });
    const left = leftOf(rubric, changed);
    const stands = standing(
      rubric,
      (one) => left.get(one)?.points ?? 0,
      (one) => own.get(one)?.max ?? 0,
    );
    return { points: left.get(id)?.points ?? 0, total: stands.total };
  };
}

/** The gap by what its steps bring to the total: limits, scaling and penalties in play. */
function inForm(gap: Gap, gained: Gained): Gap {
  const now = gained(gap.id, toHundredths(gap.own ?? gap.points)).total;
  const best = new Map<number, GapStep>();
  for (const step of gap.steps) {
    const { points, total } = gained(gap.id, toHundredths(step.own));
    const gain = fromHundredths(total - now);
    // of steps that bring the same the smallest
    if (total > now && !best.has(gain)) best.set(gain, { ...step, gain, points: fromHundredths(points) });
  }
  const steps = [...best.values()].sort((a, b) => a.gain - b.gain);
  const { id, group, points: held, own, max, lost, reason, evidenceMissing } = gap;
  const [next] = steps;
  return {
    id,
    group,
    points: held,
    ...(own === undefined ? {} : { own }),
    max,
    lost,
    reason,
    evidenceMissing,
    recoverable: steps.at(-1)?.gain ?? 0,
    ...(next === undefined ? {} : { next }),
    steps,
  };
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
    before.assessed.points === assessed.points &&
    before.assessed.own === assessed.own
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
  const now = toHundredths(assessed.own ?? assessed.points);
  const steps = stepsOf(criterion, answer, assessed).map(({ inputs, hundredths, code, values }): GapStep => ({
    code,
    values,
    gain: fromHundredths(hundredths - now),
    points: fromHundredths(hundredths),
    own: fromHundredths(hundredths),
    inputs,
  }));
  const [next] = steps;
  return {
    id: criterion.id,
    group: criterion.path[0] ?? '',
    points: assessed.points,
    ...(assessed.own === undefined ? {} : { own: assessed.own }),
    max: assessed.max,
    lost: fromHundredths(toHundredths(assessed.max) - toHundredths(assessed.points)),
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
  const now = toHundredths(assessed.own ?? assessed.points);
  const rule = ruleOf(criterion);
  const inputs = usable(criterion, answer.inputs);
  const without = inputs === answer.inputs ? undefined : rule.evaluate(inputs);
  // what is left without the entries that are refused may be enough
  const corrected: Step[] =
    without?.status === 'scored'
      ? [{ inputs, hundredths: without.hundredths, code: 'step-correct', values: {} }]
      : [];
  return distinct([...corrected, ...rule.steps(inputs)], now);
}

/** The entries without those that the rule refuses. */
function usable(criterion: Criterion, inputs: readonly Entry[]): readonly Entry[] {
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
