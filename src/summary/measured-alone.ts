/** One unit against the values of a summary made before: its points in the criteria of the second pass, and its total with them. */
import type { Rubric } from '../rubric/types';
import { referenceOf } from '../scoring/relative';
import { Roster, nameOf } from './names';
import { against, measure, relativeRowsOf } from './relative';
import { groupsOf, scoreUnit } from './score';
import type { UnitValues } from './shifts';
import type { RelativeRow } from './types';
import type { UnitResult } from './unit';

export interface MeasuredUnit {
  rows: RelativeRow[];
  /** What the unit stands at with the points of the rows. */
  total: number;
  percent: number;
  class?: string;
}

/** The unit measured; its own values of now stand in place of those that the summary had of it. */
export function measuredAlone(
  rubric: Rubric,
  result: UnitResult,
  others: readonly UnitValues[],
): MeasuredUnit {
  const roster = new Roster(rubric);
  const called = (name: string): string => roster.find(name)?.name ?? name;
  const own = called(nameOf(result));
  const left = others.filter(({ unit }) => called(unit) !== own);
  const measured = measure(rubric, [result]);
  const references = measured.map(({ criterion, relative, values: [value] }) =>
    referenceOf(relative, [
      ...left.flatMap(({ values }) => values.get(criterion.id) ?? []),
      ...(value ? [value] : []),
    ]),
  );
  const settled = against(rubric, result, measured, references);
  const score = scoreUnit(rubric, groupsOf(rubric), settled.criteria, 0, ({ points }) => points);
  return {
    rows: relativeRowsOf(measured, references, [settled], [own]),
    total: score.total,
    percent: score.percent,
    ...(score.class === undefined ? {} : { class: score.class }),
  };
}
