/** Answers → assessment: what each criterion comes to, what the form leaves of it, and every sum. Pure and exact. */
import type { Problem } from '../rubric/problem';
import type { Rubric } from '../rubric/types';
import { isBlank } from './answer';
import type { Submission } from './answer';
import { assessAnswer } from './assess-answer';
import { check } from './consistency';
import { fromHundredths, hundredths, toHundredths } from './exact';
import { classFor, leftOf, standing } from './standing';
import type { Left, Own } from './standing';
import { criteriaFor } from './unit-type';
import type { Assessment, CriterionAssessment } from './assessment';

/** Assesses a submission by the rubric of its form. Points of a criterion are 0 to its maximum, two decimals (docs/readings.md). */
export function assess(rubric: Rubric, submission: Submission): Assessment {
  const alone = criteriaFor(rubric, submission).map((criterion) =>
    assessAnswer(rubric, criterion, submission.answers.get(criterion.id)),
  );
  const own = ownOf(alone);
  const left = leftOf(rubric, own);
  const criteria = alone.map((one) => limited(one, left.get(one.id)));
  const points = new Map(criteria.map((c) => [c.id, toHundredths(c.points)]));
  const stands = standing(
    rubric,
    (id) => points.get(id) ?? 0,
    (id) => own.get(id)?.max ?? 0,
  );
  const headings = rubric.headings.map(({ key, no, text, kind, bonus }) => {
    const sum = stands.headings.get(key);
    return {
      key,
      no,
      text,
      kind,
      points: fromHundredths(sum?.points ?? 0),
      max: fromHundredths(sum?.max ?? 0),
      bonus,
    };
  });
  const total = fromHundredths(stands.total);
  // a form in which nothing was entered is no unit's form yet
  const reached = isBlank(submission) ? undefined : classFor(rubric, stands, left);
  return {
    rubric: rubric.id,
    unit: submission.unit,
    criteria,
    headings,
    total,
    base: fromHundredths(stands.base),
    bonus: fromHundredths(stands.bonus),
    max: fromHundredths(stands.max),
    percent: stands.max > 0 ? percentOf(stands.total, stands.max) : 0,
    achieved: fromHundredths(criteria.reduce((sum, c) => sum + toHundredths(c.achieved), 0)),
    ...(reached === undefined ? {} : { class: reached }),
    answered: criteria.filter((c) => c.status !== 'missing' && c.status !== 'invalid').length,
    problems: [
      ...(submission.unit.trim() === ''
        ? [{ severity: 'warning', code: 'unit-missing' } satisfies Problem]
        : []),
      ...rubric.misprints.map(
        ({ at, printed, holds }) =>
          ({
            severity: 'note',
            code: 'misprint',
            received: at,
            expected: `${printed} ≠ ${holds}`,
          }) satisfies Problem,
      ),
      ...check(rubric, submission, { criteria }),
    ],
  };
}

/** What the criteria come to by themselves. */
export const ownOf = (criteria: readonly CriterionAssessment[]): Map<string, Own> =>
  new Map(
    criteria.map(({ id, own, points, max }) => [
      id,
      { points: toHundredths(own ?? points), max: toHundredths(max) },
    ]),
  );

/** A criterion with the points that the form's limits leave it. */
function limited(one: CriterionAssessment, left: Left | undefined): CriterionAssessment {
  if (left?.limitedBy === undefined) return one;
  const points = fromHundredths(left.points);
  return {
    ...one,
    points,
    own: one.points,
    achieved: one.achieved === one.points ? points : one.achieved,
    recomputedDiffers: one.claimed !== null && one.claimed !== points,
    problems: [
      ...one.problems,
      {
        severity: 'note',
        code: 'points-limited',
        criterion: one.id,
        received: one.points,
        expected: points,
        text: left.limitedBy,
      },
    ],
  };
}

/** The class that a total gives, where the decision has classes. */
export const classOf = ({ classes }: Pick<Rubric, 'classes'>, total: number): string | undefined =>
  classes.find(({ from }) => total >= from)?.name;

/** part ÷ whole in percent, two decimals, halves away from zero. */
export const percentOf = (part: number, whole: number): number =>
  fromHundredths(hundredths({ n: BigInt(part) * 100n, d: BigInt(whole) }));
