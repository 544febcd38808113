/** The second pass of a summary: points of criteria that are measured against all counted units. */
import { withComma } from '../reading/print';
import type { Criterion, Rubric } from '../rubric/types';
import type { Relative } from '../rubric/rule';
import type { Fraction } from '../scoring/exact';
import { fromHundredths, toHundredths } from '../scoring/exact';
import { referenceOf, relativePoints } from '../scoring/relative';
import type { Reference } from '../scoring/relative';
import { leftOf } from '../scoring/standing';
import type { RelativeRow } from './types';
import type { CriterionResult, UnitResult } from './unit';

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

/** A criterion of the second pass with the values of all units, in their order. */
export interface Measured extends RelativeCriterion {
  values: readonly (Fraction | undefined)[];
}

export const measure = (rubric: Rubric, results: readonly UnitResult[]): Measured[] =>
  relativeCriteria(rubric).map(({ criterion, relative }) => ({
    criterion,
    relative,
    values: results.map((result) => valueOfUnit(result, criterion.id)),
  }));

export const referencesOf = (measured: readonly Measured[]): (Reference | undefined)[] =>
  measured.map(({ relative, values }) =>
    referenceOf(
      relative,
      values.flatMap((value) => value ?? []),
    ),
  );

/** A unit's result with the points that its values give against the references; what was appraised directly stays. */
export function against(
  rubric: Rubric,
  result: UnitResult,
  measured: readonly RelativeCriterion[],
  references: readonly (Reference | undefined)[],
): UnitResult {
  const given = new Map<string, number>();
  measured.forEach(({ criterion: { id }, relative }, at) => {
    const [value, reference] = [valueOfUnit(result, id), references[at]];
    const max = result.criteria.find((criterion) => criterion.id === id)?.max ?? 0;
    if (value && reference) given.set(id, relativePoints(relative, max, value, reference));
  });
  return given.size === 0 ? result : { ...result, criteria: settled(rubric, result.criteria, given) };
}

/** The criteria with these points, in hundredths, as far as the form's limits leave them. */
function settled(
  rubric: Rubric,
  criteria: readonly CriterionResult[],
  given: ReadonlyMap<string, number>,
): CriterionResult[] {
  const left = leftOf(
    rubric,
    new Map(
      criteria.map(({ id, points, max }) => [
        id,
        { points: given.get(id) ?? toHundredths(points), max: toHundredths(max) },
      ]),
    ),
  );
  return criteria.map((criterion): CriterionResult => {
    const { id } = criterion;
    if (!given.has(id)) return criterion;
    const points = fromHundredths(left.get(id)?.points ?? 0);
    return {
      ...criterion,
      status: 'scored',
      points,
      self: points,
      recomputed: points,
      low: points,
      high: points,
    };
  });
}

/** The results with the points of the second pass; a unit that sent no value stays as it is. */
export function withRelativePoints(rubric: Rubric, results: readonly UnitResult[]): UnitResult[] {
  const measured = measure(rubric, results);
  const references = referencesOf(measured);
  return results.map((result) => against(rubric, result, measured, references));
}

const decimal = ({ n, d }: Fraction): number => Number((n * 1_000_000n) / d) / 1_000_000;
const shown = (value: Fraction): string => withComma(decimal(value));

/** What values are measured against, in figures. */
const referenceText = ({ by }: Relative, { best, worst, mean, values }: Reference): string =>
  ({
    best: shown(best),
    mean: shown(mean),
    range: `${shown(worst)} … ${shown(best)}`,
    rank: `${values.length}`,
  })[by];

/** Value, reference and points of every unit. `names` are the units of the results. */
export function relativeRows(
  rubric: Rubric,
  results: readonly UnitResult[],
  names: readonly string[],
): RelativeRow[] {
  const measured = measure(rubric, results);
  const references = referencesOf(measured);
  return relativeRowsOf(
    measured,
    references,
    results.map((result) => against(rubric, result, measured, references)),
    names,
  );
}

/** The same of results that have their points. */
export function relativeRowsOf(
  measured: readonly Measured[],
  references: readonly (Reference | undefined)[],
  settled: readonly UnitResult[],
  names: readonly string[],
): RelativeRow[] {
  return measured.flatMap(({ criterion: { id }, relative, values }, at) => {
    const reference = references[at];
    if (!reference) return [];
    const text = referenceText(relative, reference);
    return values.flatMap((value, index): RelativeRow[] =>
      value === undefined
        ? []
        : [
            {
              criterion: id,
              unit: names[index] ?? '',
              value: decimal(value),
              exact: [String(value.n), String(value.d)],
              reference: text,
              points: settled[index]?.criteria.find((criterion) => criterion.id === id)?.points ?? 0,
            },
          ],
    );
  });
}
