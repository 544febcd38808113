/** Where the last page of a sheet begins, so that the repeated head of its table never stands above what is no table. */
import { columnPoints } from './measure';
import type { SheetSpec } from './spec';

const PER_CM = 72 / 2.54;
const A4 = { width: 21 * PER_CM, height: 29.7 * PER_CM };
/** A program may put more or less on a page than is measured here, by this part of it. */
const UNSURE = 0.08;
/** Part of a page that must not be all that stands on it. */
const SPARSE = 0.15;
/** Rows of a table that stand below its head at least. */
const FEWEST_ROWS = 3;

/** Height of a page and of the head repeated on it, in points of the sheet. */
function pageOf({ columns, rows }: Pick<SheetSpec, 'columns' | 'rows'>, print: Print): [number, number] {
  const { area, marginsCm, titleRows } = print;
  const turned = print.orientation === 'landscape';
  const width = (turned ? A4.height : A4.width) - (marginsCm.left + marginsCm.right) * PER_CM;
  const height = (turned ? A4.width : A4.height) - (marginsCm.top + marginsCm.bottom) * PER_CM;
  const printed = columns.slice(area.left, area.right + 1);
  const scale = Math.min(1, width / sum(printed.map((column) => columnPoints(column.width))));
  const head = titleRows ? rows.slice(titleRows[0], titleRows[1] + 1) : [];
  return [height / scale, sum(head.map((row) => row.height ?? 0))];
}

type Print = NonNullable<SheetSpec['print']>;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/**
 * The row, of those at which a page may begin (the best first), that takes the last rows of a table onto the page of
 * what follows it; undefined where they stand on one page anyway, or where one page can't hold them.
 */
export function lastPageStart(
  { columns, rows, print }: Pick<SheetSpec, 'columns' | 'rows' | 'print'>,
  tableEnd: number,
  starts: readonly (readonly number[])[],
): number | undefined {
  if (!print) return undefined;
  const { top, bottom } = print.area;
  const [page, head] = pageOf({ columns, rows }, print);
  const below: number[] = [];
  for (let row = bottom; row >= top; row--) below[row] = (below[row + 1] ?? 0) + (rows[row]?.height ?? 0);
  const height = (from: number, to: number): number => (below[from] ?? 0) - (below[to + 1] ?? 0);
  /** First row of the page on which a row stands by itself. */
  const begun = (wanted: number, size: number): number => {
    let first = top;
    for (let row = top; row <= wanted; row++)
      if (height(first, row) + (first > top ? head : 0) > size) first = row;
    return first;
  };
  const sizes = [page * (1 - UNSURE), page * (1 + UNSURE)];
  const [least = 0] = sizes;
  const held = (row: number): boolean => (below[row] ?? 0) + head <= least;
  const last = tableEnd - FEWEST_ROWS + 1;
  if (sizes.map((size) => begun(tableEnd, size)).every((row) => row <= last && held(row))) return undefined;
  const full = (row: number): boolean =>
    sizes.every((size) => height(begun(row - 1, size), row - 1) >= SPARSE * page);
  const usable = starts.map((wanted) => wanted.filter((row) => row <= last && held(row)));
  for (const wanted of [...usable.map((of) => of.filter(full)), ...usable])
    if (wanted.length > 0) return Math.max(...wanted);
  return undefined;
}
