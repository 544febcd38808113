/** Live sums of headings, groups and the form, in every column that holds points. */
import type { Heading } from '../../rubric/types';
import { hasPoints, isGiven } from '../../scoring/assess-answer';
import { fromHundredths, toHundredths } from '../../scoring/exact';
import { a1, cell } from '../../sheet/address';
import { flooredSum, hasStep } from './step-formulas';
import { blankSum, blankTotal, enteredSum, groupCells, sumParts } from './sum-formulas';
import type { Drawing } from './drawing';
import { assessorColumnsOf, columnAt, names } from '../layout';
import type { FormColumn } from '../layout';

export function writeSums(drawing: Drawing): void {
  const { layout } = drawing;
  const columns: FormColumn[] = [
    'self',
    ...assessorColumnsOf(layout),
    ...(layout.columns.has('achieved') ? (['achieved'] as const) : []),
  ];
  for (const column of columns) {
    const shown = shownPoints(drawing, column);
    const sumOf = (ids: string[]): number | '' => {
      const known = ids.flatMap((id) => shown.get(id) ?? []);
      return known.length === 0 ? '' : fromHundredths(known.reduce((sum, points) => sum + points, 0));
    };
    const col = columnAt(layout, column);
    const sum = column === 'self' || column === 'achieved' ? blankSum : enteredSum;
    for (const heading of layout.rubric.headings) {
      const row = layout.headingRow.get(heading.key);
      if (row === undefined) continue;
      drawing.put(row, col, styleOf(heading), {
        formula: flooredSum(sum(sumParts(layout, heading.key, col)), heading.penalty),
        value: floored(sumOf(heading.criteria), heading.penalty),
      });
      if (column === 'self') drawing.name(names.heading(heading.key), row, 0);
    }
    for (const { row, total } of layout.totalRows) {
      if (hasStep(layout.rubric) && column === 'self') {
        const cell = total === 'all' ? names.total : names.base;
        const { total: all, base } = drawing.assessment;
        drawing.put(row, col, 'groupCenter', {
          formula: blankTotal(groupCells(layout, total), cell),
          value: shown.size === 0 ? '' : total === 'all' ? all : base,
        });
        continue;
      }
      const groups = layout.rubric.headings.filter(
        (h) => h.kind === 'group' && (total === 'all' || !h.bonus),
      );
      const cells = groups.map((group) => a1(cell(layout.headingRow.get(group.key) ?? 0, col)));
      drawing.put(row, col, 'groupCenter', {
        formula: blankSum(cells),
        value: sumOf(groups.flatMap((group) => group.criteria)),
      });
    }
  }
}

/** What a group of penalties takes off at most. */
const floored = (sum: number | '', penalty: number | undefined): number | '' =>
  sum === '' || penalty === undefined ? sum : Math.max(-penalty, sum);

const styleOf = (heading: Heading): 'groupCenter' | 'boldCenter' =>
  heading.kind === 'group' ? 'groupCenter' : 'boldCenter';

/** Hundredths that the column shows, by criterion; criteria with a blank cell are absent. */
function shownPoints({ assessment, submission, layout }: Drawing, column: FormColumn): Map<string, number> {
  const shown = new Map<string, number>();
  for (const [index, { id, status, points, achieved, max }] of assessment.criteria.entries()) {
    const own = hasPoints(status);
    const assessed = submission.answers.get(id)?.assessed ?? {};
    if (column === 'self') {
      if (own) shown.set(id, toHundredths(points));
    } else if (column === 'achieved') {
      if (
        own ||
        Object.values(assessed).some((entry) => isGiven(entry, max, layout.rubric.criteria[index]?.min))
      )
        shown.set(id, toHundredths(achieved));
    } else if (
      column === 'department' ||
      column === 'online' ||
      column === 'expert' ||
      column === 'appraised'
    ) {
      const given = assessed[column];
      if (typeof given === 'number') shown.set(id, toHundredths(given));
    }
  }
  return shown;
}
