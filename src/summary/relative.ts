/** The second pass of a summary: points of criteria that are measured against all counted units, and what late ones change. */
import { withComma } from '../reading/print';
import type { Criterion, Relative, Rubric } from '../rubric/types';
import type { Fraction } from '../scoring/exact';
import { fromHundredths } from '../scoring/exact';
import { referenceOf, relativePoints } from '../scoring/relative';
import type { CriterionResult, UnitResult } from './types';

export interface RelativeCriterion {
  criterion: Criterion;
  relative: Relative;
}

/** The criteria of a form that are scored in the summary. */
export const relativeCriteria = ({ criteria }: Rubric): RelativeCriterion[] =>
  criteria.flatMap((criterion) =>
    criterion.rule.kind === 'formula' && criterion.rule.relative
      ? [{ criterion, relative: criterion.rule.relative }]
      : [],
  );

/** The value of a unit that awaits its points. */
export function valueOfUnit({ criteria }: UnitResult, id: string): Fraction | undefined {
  const found = criteria.find((criterion) => criterion.id === id);
  if (found?.status !== 'pending' || found.value === undefined || found.appraised !== null) return undefined;
  const [n, d] = found.value;
  return { n: BigInt(n), d: BigInt(d) };
}

/** The results with the points of the second pass; units that sent no value, or were appraised directly, stay as they are. */
export function withRelativePoints(rubric: Rubric, results: readonly UnitResult[]): UnitResult[] {
  const settled = relativeCriteria(rubric).map(({ criterion: { id, max }, relative }) => {
    const values = results.map((result) => valueOfUnit(result, id));
    const reference = referenceOf(
      relative,
      values.flatMap((value) => value ?? []),
    );
    return {
      id,
      points: values.map((value) =>
        value && reference ? fromHundredths(relativePoints(relative, max, value, reference)) : undefined,
      ),
    };
  });
  return results.map((result, index) => ({
    ...result,
    criteria: result.criteria.map((criterion): CriterionResult => {
      const points = settled.find(({ id }) => id === criterion.id)?.points[index];
      return points === undefined
        ? criterion
        : {
            ...criterion,
            status: 'scored',
            points,
            self: points,
            recomputed: points,
            low: points,
            high: points,
          };
    }),
  }));
}

/** A unit's points in one criterion of the second pass. */
export interface RelativeRow {
  criterion: string;
  unit: string;
  value: number;
  /** What the value is measured against: the best value, the mean, the two ends. */
  reference: string;
  points: number;
}

/** What others have because a unit that sent late counts. */
export interface LateShift {
  late: string;
  unit: string;
  /** Points in the criteria of the second pass without the late unit, and with it. */
  without: number;
  with: number;
}

const decimal = ({ n, d }: Fraction): number => Number((n * 1_000_000n) / d) / 1_000_000;
const shown = (value: Fraction): string => withComma(decimal(value));

/** Value, reference and points of every unit. `names` are the units of the results. */
export function relativeRows(
  rubric: Rubric,
  results: readonly UnitResult[],
  names: readonly string[],
): RelativeRow[] {
  return relativeCriteria(rubric).flatMap(({ criterion: { id, max }, relative }) => {
    const values = results.map((result) => valueOfUnit(result, id));
    const reference = referenceOf(
      relative,
      values.flatMap((value) => value ?? []),
    );
    if (!reference) return [];
    const { best, worst, mean } = reference;
    const against = {
      best: shown(best),
      mean: shown(mean),
      range: `${shown(worst)} … ${shown(best)}`,
      rank: `${reference.values.length}`,
    }[relative.by];
    return values.flatMap((value, index): RelativeRow[] =>
      value === undefined
        ? []
        : [
            {
              criterion: id,
              unit: names[index] ?? '',
              value: decimal(value),
              reference: against,
              points: fromHundredths(relativePoints(relative, max, value, reference)),
            },
          ],
    );
  });
}

/** What each late unit changes of the others' points: the second pass once more without it. */
export function lateShifts(
  rubric: Rubric,
  results: readonly UnitResult[],
  names: readonly string[],
  late: readonly boolean[],
): LateShift[] {
  const ids = relativeCriteria(rubric).map(({ criterion }) => criterion.id);
  const sum = ({ criteria }: UnitResult): number =>
    fromHundredths(
      criteria.reduce((all, { id, points }) => (ids.includes(id) ? all + Math.round(points * 100) : all), 0),
    );
  const all = withRelativePoints(rubric, results).map(sum);
  return results.flatMap((_, gone): LateShift[] => {
    if (!late[gone]) return [];
    const left = results.map((_result, index) => index).filter((index) => index !== gone);
    const others = withRelativePoints(
      rubric,
      left.flatMap((index) => results[index] ?? []),
    ).map(sum);
    return left.flatMap((index, at): LateShift[] => {
      const [without, now] = [others[at] ?? 0, all[index] ?? 0];
      return without === now
        ? []
        : [{ late: names[gone] ?? '', unit: names[index] ?? '', without, with: now }];
    });
  });
}
