/** Formulas that add up what stands below a heading. */
import { a1, cell } from '../../sheet/address';
import { columnAt, rowAt } from '../layout';
import type { FormLayout } from '../layout';

const knownParts = new WeakMap<FormLayout, Map<string, string[]>>();

/** Cells that add up to a heading, as the parts of a SUM: neighbouring criteria as one range. */
export function sumParts(layout: FormLayout, key: string, col: number): string[] {
  const parts = knownParts.get(layout) ?? new Map<string, string[]>();
  knownParts.set(layout, parts);
  const found = parts.get(`${key}:${col}`) ?? makeParts(layout, key, col);
  parts.set(`${key}:${col}`, found);
  return found;
}

function makeParts(layout: FormLayout, key: string, col: number): string[] {
  const rows = childRows(layout, key);
  const parts: string[] = [];
  for (let index = 0; index < rows.length;) {
    const start = rows[index];
    let end = index;
    // a range may span rows between two criteria only where those rows hold no sum of their own
    while (
      end + 1 < rows.length &&
      spanIsFree(layout, rows[end]?.row ?? 0, rows[end + 1]?.row ?? 0) &&
      rows[end + 1]?.criterion &&
      start?.criterion
    )
      end++;
    const [from, to] = [a1(cell(start?.row ?? 0, col)), a1(cell(rows[end]?.row ?? 0, col))];
    parts.push(from === to ? from : `${from}:${to}`);
    index = end + 1;
  }
  return parts;
}

function spanIsFree(layout: FormLayout, from: number, to: number): boolean {
  for (let row = from + 1; row < to; row++) {
    const drawn = layout.rows[row];
    if (drawn?.kind !== 'printed' || drawn.row.kind !== 'option') return false;
  }
  return true;
}

/** Cells of the groups' own points, with those for bonus or without. */
export const groupCells = (layout: FormLayout, total: 'all' | 'without-bonus'): string[] =>
  layout.rubric.headings
    .filter(({ kind, bonus }) => kind === 'group' && (total === 'all' || !bonus))
    .map(({ key }) => a1(cell(layout.headingRow.get(key) ?? 0, columnAt(layout, 'self'))));

/** Rows of the nearest sums and criteria below a heading, in order. */
function childRows(layout: FormLayout, key: string): { row: number; criterion: boolean }[] {
  const { rubric } = layout;
  const heading = rubric.headings.find((candidate) => candidate.key === key);
  if (!heading) return [];
  const shownBelow = rubric.headings.filter((h) => h.path.includes(key) && layout.headingRow.has(h.key));
  const nearest = shownBelow.filter((h) => !shownBelow.some((other) => h.path.includes(other.key)));
  const covered = new Set(nearest.flatMap((h) => h.criteria));
  return [
    ...nearest.map((h) => ({ row: layout.headingRow.get(h.key) ?? 0, criterion: false })),
    ...heading.criteria
      .filter((id) => !covered.has(id))
      .map((id) => ({ row: rowAt(layout, id), criterion: true })),
  ].sort((a, b) => a.row - b.row);
}

/** A sum that stays blank while nothing below it has points. */
export const blankSum = (parts: string[]): string =>
  `IF(COUNT(${parts.join(',')})=0,"",ROUND(SUM(${parts.join(',')}),2))`;

/** A named total, blank while nothing below it has points. */
export const blankTotal = (parts: string[], name: string): string =>
  `IF(COUNT(${parts.join(',')})=0,"",${name})`;

/** The same of cells that people fill, which may hold errors: SUMIF passes them over. */
export const enteredSum = (parts: string[]): string =>
  `IF(COUNT(${parts.join(',')})=0,"",ROUND(${parts.map((part) => `SUMIF(${part},"<1E+15")`).join('+')},2))`;
