/** One answer → what its criterion comes to: points, status, explanation and problems. Pure and exact. */
import { TOO_LARGE, isFractionInWhole } from '../reading/kinds';
import type { Problem } from '../rubric/problem';
import type { Criterion, Rubric } from '../rubric/types';
import { emptyAnswer, isUnreadable } from './answer';
import type { Answer, Entry, Unreadable } from './answer';
import type { CriterionAssessment, Status } from './assessment';
import type { Fraction } from './exact';
import { exact, fromHundredths, hundredths, toHundredths } from './exact';
import { kindsOf } from './kinds';
import { canYield, ruleOf } from './rules';
import type { Explanation } from './rules';
import { misread } from './rules/kind';
import { doesNotApply } from './unit-type';

/** True where the criterion has points: not while it is open, wrong, or awaits the summary. */
export const hasPoints = (status: Status): boolean =>
  status !== 'missing' && status !== 'invalid' && status !== 'pending';
/** True where the form asks for evidence of this criterion. */
export const asksEvidence = (rubric: Rubric, criterion: Criterion): boolean =>
  criterion.evidence !== undefined || rubric.columns.some((column) => column.role === 'evidence');

/** An edit changes one answer of a hundred, and a plan tries one after the other: what an answer comes to is kept while it lives. */
const known = new WeakMap<Answer, { rubric: Rubric; criterion: Criterion; assessed: CriterionAssessment }>();

/** What the answer to a criterion comes to by itself. */
export function assessAnswer(
  rubric: Rubric,
  criterion: Criterion,
  answer: Answer | undefined,
): CriterionAssessment {
  if (!answer) return assessCriterion(rubric, criterion, answer);
  const before = known.get(answer);
  if (before?.criterion === criterion && before.rubric === rubric) return before.assessed;
  const assessed = assessCriterion(rubric, criterion, answer);
  known.set(answer, { rubric, criterion, assessed });
  return assessed;
}

function assessCriterion(
  rubric: Rubric,
  criterion: Criterion,
  given: Answer | undefined,
): CriterionAssessment {
  const rule = ruleOf(criterion);
  const answer = given ?? emptyAnswer(rule.inputs.length);
  const claimed = typeof answer.claimed === 'number' ? answer.claimed : null;
  const outcome = settle(criterion, answer);
  const problems = [...outcome.problems];
  if (outcome.status === 'scored' || outcome.status === 'pending')
    problems.push(...fractionsIn(criterion, answer));
  // what is computed does not need the claim, but somebody wrote it
  if (isUnreadable(answer.claimed) && outcome.status !== 'invalid')
    problems.push({ ...claimProblem(answer.claimed), severity: 'warning' });
  if (asksEvidence(rubric, criterion) && outcome.hundredths > 0 && answer.evidence.trim() === '') {
    problems.push({
      severity: 'warning',
      code: 'evidence-missing',
      ...(criterion.evidence === undefined ? {} : { expected: criterion.evidence }),
    });
  }
  const points = fromHundredths(outcome.hundredths);
  const max = outcome.excluded ? 0 : criterion.max;
  const differs = claimed !== null && claimed !== points;
  if (differs && outcome.status !== 'invalid' && outcome.status !== 'pending')
    problems.push({ severity: 'warning', code: 'claim-differs', expected: points, received: claimed });
  return {
    id: criterion.id,
    points,
    max,
    status: outcome.status,
    ...(outcome.value === undefined ? {} : { value: outcome.value }),
    claimed,
    recomputedDiffers: differs,
    achieved: achievedPoints(rubric, criterion, answer, points),
    explanation: outcome.explanation,
    problems: problems.map((problem) => ({ ...problem, criterion: criterion.id })),
  };
}

interface Outcome {
  status: Status;
  hundredths: number;
  /** True where the criterion leaves the total. */
  excluded?: boolean;
  value?: Fraction;
  problems: Problem[];
  explanation: Explanation;
}

/** Exemption first, then data, then a claim without data. */
function settle(criterion: Criterion, answer: Answer): Outcome {
  const rule = ruleOf(criterion);
  const nothing = (status: 'missing' | 'invalid', problems: Problem[]): Outcome => ({
    status,
    hundredths: 0,
    problems,
    explanation: { code: `explain-${status}`, values: { max: criterion.max } },
  });
  if (doesNotApply(criterion))
    return {
      status: 'exempt',
      hundredths: 0,
      excluded: true,
      problems: [],
      explanation: { code: 'explain-other-type', values: {} },
    };
  if (answer.exemption !== null) {
    const exemption =
      typeof answer.exemption === 'number' ? criterion.exemptions[answer.exemption] : undefined;
    if (!exemption) {
      const received = isUnreadable(answer.exemption) ? answer.exemption.unreadable : answer.exemption;
      return nothing('invalid', [{ severity: 'error', code: 'no-such-exemption', received }]);
    }
    return {
      status: 'exempt',
      hundredths: toHundredths(exemption.points),
      problems:
        answer.note.trim() === ''
          ? [{ severity: 'error', code: 'exemption-reason', expected: exemption.text }]
          : [],
      ...(exemption.excluded ? { excluded: true } : {}),
      explanation: exemption.excluded
        ? { code: 'explain-excluded', values: { text: exemption.text } }
        : { code: 'explain-exempt', values: { text: exemption.text, points: exemption.points } },
    };
  }
  const evaluation = rule.evaluate(answer.inputs);
  if (evaluation.status !== 'missing') {
    if (evaluation.status === 'pending') return { ...evaluation, hundredths: 0 };
    return evaluation.status === 'scored' ? evaluation : nothing('invalid', evaluation.problems);
  }
  if (answer.claimed === null || answer.inputs.some((entry) => entry !== null))
    return nothing('missing', evaluation.problems);
  if (isUnreadable(answer.claimed)) return nothing('invalid', [claimProblem(answer.claimed)]);
  if (!(Math.abs(answer.claimed) < TOO_LARGE))
    return nothing('invalid', [claimProblem({ unreadable: String(answer.claimed), code: 'too-large' })]);
  if (!canYield(rule.yields(), answer.claimed)) {
    return nothing('invalid', [
      { severity: 'error', code: 'claim-impossible', received: answer.claimed, expected: criterion.max },
    ]);
  }
  return {
    status: 'claimed',
    hundredths: toHundredths(answer.claimed),
    problems: [],
    explanation: { code: 'explain-claimed', values: { points: answer.claimed } },
  };
}

/** What can't be used of the points, which stand in a cell of their own. */
function claimProblem(claimed: Unreadable): Problem {
  const { code, ...rest } = misread(claimed, 'not-a-number');
  return { severity: 'error', code: `claim-${code}`, ...rest };
}

/** Quantities that can only be whole and are not: they count as they stand. */
const fractionsIn = (criterion: Criterion, { inputs }: Answer): Problem[] =>
  kindsOf(criterion).flatMap((kind, input): Problem[] => {
    const entry = inputs[input];
    return typeof entry === 'number' && isFractionInWhole(kind, entry)
      ? [{ severity: 'warning', code: 'fraction-in-whole', input, received: entry }]
      : [];
  });

/** True where an assessor gave points that the criterion can have. */
export const isGiven = (given: Entry | undefined, max: number, min = 0): given is number =>
  typeof given === 'number' && given >= min && given <= max;

/** Points of the assessor whose points count before the others', the unit's own otherwise. */
function achievedPoints({ assessors }: Rubric, criterion: Criterion, answer: Answer, own: number): number {
  for (const column of [...assessors].reverse()) {
    const given = answer.assessed[column];
    if (isGiven(given, criterion.max, criterion.min)) return fromHundredths(hundredths(exact(given)));
  }
  return own;
}
