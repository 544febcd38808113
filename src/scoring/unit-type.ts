/** What a form asks of a unit of one type: its limits and maxima, and the criteria that do not apply to it. */
import type { Criterion, Rubric } from '../rubric/types';
import type { Submission } from './answer';

/** The line of general information that says the type. */
export const UNIT_TYPE_FIELD = 'unitType';

const plain = (text: string): string =>
  text.replaceAll('\u00a0', ' ').replace(/ +/g, ' ').trim().toLowerCase();

/** Place of the unit's type among those of the form; undefined where it is not said, or the form has none. */
export function unitTypeOf({ unitTypes }: Rubric, { fields }: Submission): number | undefined {
  if (unitTypes.length === 0) return undefined;
  const said = plain(String(fields[UNIT_TYPE_FIELD] ?? ''));
  const place = unitTypes.findIndex((type) => plain(type) === said);
  return place < 0 ? undefined : place;
}

const known = new WeakMap<Criterion, (Criterion | undefined)[]>();

/** The criterion as it holds for a type of unit; itself where the type makes no difference or is not known. */
export function forType(criterion: Criterion, type: number | undefined): Criterion {
  const { rule, maxima } = criterion;
  const limited = rule.kind === 'formula' && rule.limits.some(({ values }) => values.length > 1);
  if (type === undefined || (maxima === undefined && !limited)) return criterion;
  const variants = known.get(criterion) ?? [];
  known.set(criterion, variants);
  return (variants[type] ??= variant(criterion, type));
}

function variant(criterion: Criterion, type: number): Criterion {
  const { rule } = criterion;
  const max = criterion.maxima?.[type] ?? criterion.max;
  if (rule.kind !== 'formula') return { ...criterion, max };
  const limits = rule.limits.map((limit) => ({
    ...limit,
    values: limit.values.length > 1 ? limit.values.slice(type, type + 1) : limit.values,
  }));
  const { kind, quantities, expression, text, min, relative } = rule;
  return {
    ...criterion,
    max,
    rule: { kind, quantities, limits, expression, text, min, ...(relative ? { relative } : {}) },
  };
}

/** True where the criterion does not apply to the type of unit for which it was made. */
export const doesNotApply = ({ max, min }: Pick<Criterion, 'max' | 'min'>): boolean =>
  max === 0 && min === undefined;

/** The criteria of a form as they hold for the unit of a submission. */
export function criteriaFor(rubric: Rubric, submission: Submission): Criterion[] {
  const type = unitTypeOf(rubric, submission);
  return type === undefined ? rubric.criteria : rubric.criteria.map((criterion) => forType(criterion, type));
}
