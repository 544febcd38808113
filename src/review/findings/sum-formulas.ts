/** Cells of sums and of the bar: what they show beside what they add up. */
import type { Role } from '../../form/drawing/expected';
import { names } from '../../form/layout';
import { foundIn } from '../../sheet/cell-text';
import { finding } from '../finding';
import type { Finding } from '../finding';
import { changed, isChanged } from './checked-formulas';
import type { Checked } from './checked-formulas';
import type { ExaminedForm } from './examined-form';
import {
  sumAt,
  shownTotal,
  barValue,
  numberIn,
  CLOSE,
  isValue,
  holdsOddities,
  sumsOfRows,
} from './recompute';

/** The sum that a cell should show; penalties take off at most so much. */
function sumOfRole(examined: ExaminedForm, { heading, parts }: Extract<Role, { kind: 'sum' }>): number | '' {
  const sum = sumAt(examined, parts);
  const penalty = examined.rubric.headings.find(({ key }) => key === heading)?.penalty;
  return sum === '' || penalty === undefined ? sum : Math.max(-penalty, sum);
}

/** Sums and the bar: each is checked against the cells that it reads, so that a change is told once, where it was made. */
export function sumFinding(examined: ExaminedForm, entry: Checked, calculated: boolean): Finding[] {
  const { role } = entry;
  const expected =
    role.kind === 'sum'
      ? sumOfRole(examined, role)
      : role.kind === 'criterion'
        ? undefined
        : role.kind === 'shown'
          ? shownTotal(examined, role.name)
          : barValue(examined, role.name);
  const own = role.kind !== 'sum' || role.column === 'self';
  const counts =
    role.kind === 'sum'
      ? own
      : (role.kind === 'bar' || (role.kind === 'shown' && role.in === 'table')) && role.name === names.total;
  // a group that nobody filled in shows nothing, and counts as 0
  const right = expected === '' ? 0 : expected;
  const difference = counts && typeof right === 'number' ? (numberIn(entry.cell) ?? 0) - right : 0;
  if (isChanged(entry)) {
    if (entry.state !== 'replaced') return [changed(examined, entry, calculated ? difference : 0)];
    if (role.kind !== 'sum' || Math.abs(difference) < CLOSE)
      return [changed(examined, entry, difference, expected)];
    return [
      changed(examined, entry, 0, expected),
      finding('sum-wrong', {
        sheet: examined.sheet.name,
        ref: entry.ref,
        expected,
        found: foundIn(entry.cell),
        points: difference,
      }),
    ];
  }
  if (!calculated || expected === undefined || isValue(entry.cell, expected)) return [];
  // an error is told of the row that it comes from, and so is a sum of points that are told already
  const isError = typeof entry.cell?.value === 'object' && entry.cell.value !== null;
  // programs differ in what they add up of truth values and endless numbers in the assessors' cells
  if (role.kind === 'sum' && holdsOddities(examined, role.parts)) return [];
  if (role.kind === 'shown' && expected === '' && isValue(entry.cell, 0)) return [];
  if (isError || (own && sumsOfRows(examined, role).some((value) => isValue(entry.cell, value)))) return [];
  return [
    finding('cached-value', {
      sheet: examined.sheet.name,
      ref: entry.ref,
      expected,
      found: foundIn(entry.cell),
      points: difference,
    }),
  ];
}
