/** What a unit that sent late, or is no longer counted, changes of the others: the second pass once more without it, or with it. */
import type { Rubric } from '../rubric/types';
import type { Fraction } from '../scoring/exact';
import { fromHundredths, toHundredths } from '../scoring/exact';
import { referenceOf } from '../scoring/relative';
import { against, measure, referencesOf } from './relative';
import { groupsOf, scoreUnit } from './score';
import type { Shift } from './types';
import type { UnitResult } from './unit';

/** Values of a unit in criteria of the second pass. */
export interface UnitValues {
  unit: string;
  values: ReadonlyMap<string, Fraction>;
}

export interface ShiftInput {
  rubric: Rubric;
  /** Before the second pass, with the names of the units. */
  results: readonly UnitResult[];
  names: readonly string[];
  late: readonly boolean[];
  /** Units that an earlier summary counted and this one does not. */
  left: readonly UnitValues[];
}

/** Units of which it is worked out what they change; beyond, a summary tells the first ones. */
export const MOST_CAUSES = 100;

/** What each late or lost unit changes, in the order of the results. */
export function shiftsOf({ rubric, results, names, late, left }: ShiftInput): Shift[] {
  const measured = measure(rubric, results);
  const now = totalsOf(rubric, results, referencesOf(measured));
  const causes = [...results.flatMap((_, index) => (late[index] ? [index] : [])), ...left].slice(
    0,
    MOST_CAUSES,
  );
  return causes.flatMap((cause): Shift[] => {
    const isLate = typeof cause === 'number';
    const references = measured.map(({ criterion, relative, values }) => {
      const others = values.flatMap((value, index) => (index === cause || !value ? [] : [value]));
      const gone = isLate ? undefined : cause.values.get(criterion.id);
      return referenceOf(relative, gone ? [...others, gone] : others);
    });
    const other = totalsOf(rubric, results, references);
    return results.flatMap((_, index): Shift[] => {
      const [before, after] = [now[index] ?? 0, other[index] ?? 0];
      if (index === cause || before === after) return [];
      const unit = names[index] ?? '';
      return isLate
        ? [{ cause: 'late', by: names[cause] ?? '', unit, without: after, with: before }]
        : [{ cause: 'left', by: cause.unit, unit, without: before, with: after }];
    });
  });
}

/** Totals of all units against the references, as the ranking has them. */
function totalsOf(
  rubric: Rubric,
  results: readonly UnitResult[],
  references: ReturnType<typeof referencesOf>,
): number[] {
  const measured = measure(rubric, []);
  const groups = groupsOf(rubric);
  return results.map((result) => {
    const deducted = result.deductions.reduce((sum, { points }) => sum + toHundredths(points), 0);
    const { criteria } = against(rubric, result, measured, references);
    return scoreUnit(rubric, groups, criteria, fromHundredths(deducted), ({ points }) => points).total;
  });
}
