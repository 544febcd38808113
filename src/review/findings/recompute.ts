/** What the sums of a sheet give for the cells that they read, whatever these cells hold. */
import { names } from '../../form/layout';
import { add, exact, fromHundredths, hundredths, toHundredths } from '../../scoring/exact';
import { percentOf } from '../../scoring/assess';
import { isMoreThanSum, standingWith } from '../../scoring/standing';
import type { Area } from '../../sheet/address';
import type { ContentCell } from '../../sheet/content';
import type { Role } from '../../form/drawing/expected';
import { movedArea } from './examined-form';
import type { ExaminedForm } from './examined-form';
import { cellAt } from '../../sheet/cell-text';

/** The number that a cell shows. */
export const numberIn = (cell: ContentCell | undefined): number | undefined =>
  typeof cell?.value === 'number' ? cell.value : undefined;

/** Rows of the sheet by drawn row as its formulas follow them. */
export const formulaRows = ({ placement }: Pick<ExaminedForm, 'placement'>): (number | undefined)[] =>
  placement.namedRows.map((row, drawn) => row ?? placement.rows[drawn]);

/** Cells of drawn areas of one column. */
function cellsOf(examined: ExaminedForm, parts: readonly Area[]): (ContentCell | undefined)[] {
  const { sheet, placement } = examined;
  const rows = formulaRows(examined);
  return parts.flatMap((part) => {
    const area = movedArea(part, rows, placement.cols);
    if (!area) return [];
    return Array.from({ length: area.bottom - area.top + 1 }, (_, down) =>
      cellAt(sheet, area.top + down, area.left),
    );
  });
}

/** The sum of drawn areas, rounded once as the sheet rounds it; "" while none of their cells holds a number. */
export function sumAt(examined: ExaminedForm, parts: readonly Area[]): number | '' {
  const values = cellsOf(examined, parts).flatMap((cell) => numberIn(cell) ?? []);
  return values.length === 0 ? '' : fromHundredths(hundredths(values.map(exact).reduce(add)));
}

/** Sums of numbers from here on lose their hundredths in some programs. */
const MOST_EXACT = 1e12;

/** True where drawn areas hold truth values, or numbers beyond any sense. */
export const holdsOddities = (examined: ExaminedForm, parts: readonly Area[]): boolean =>
  cellsOf(examined, parts).some(
    (cell) =>
      typeof cell?.value === 'boolean' ||
      (typeof cell?.value === 'number' && Math.abs(cell.value) >= MOST_EXACT),
  );

/** Cells of the groups' own points: of all, of those for bonus, or of the others. */
function groupAreas({ rubric, expected: { layout } }: ExaminedForm, bonus?: boolean): Area[] {
  const col = layout.columns.get('self');
  return rubric.headings
    .filter((h) => h.kind === 'group' && (bonus === undefined || h.bonus === bonus))
    .flatMap(({ key }) => {
      const row = layout.headingRow.get(key);
      return row === undefined || col === undefined ? [] : [{ top: row, bottom: row, left: col, right: col }];
    });
}

/** What a printed cell shows that repeats the total of the bar, or the points without bonus: nothing while nothing has points. */
export function shownTotal(examined: ExaminedForm, name: string): number | '' {
  const entered = sumAt(examined, groupAreas(examined, name === names.base ? false : undefined));
  return entered === '' ? '' : namedValue(examined, name);
}

/** What formulas read by a name, wherever it leads. */
function namedValue({ sheet, placement }: ExaminedForm, name: string): number {
  const at = placement.doubts.find((doubt) => doubt.name === name)?.instead ?? placement.at(name);
  return at === undefined ? 0 : (numberIn(cellAt(sheet, at.row, at.col)) ?? 0);
}

/** What a cell of the bar shows for the sums as they stand; undefined where it is not checked. */
export function barValue(examined: ExaminedForm, name: string | undefined): number | string | undefined {
  const { rubric } = examined;
  const total = (): number => namedValue(examined, names.total);
  if (isMoreThanSum(rubric)) return stepValue(examined, name, total);
  switch (name) {
    case names.total:
      return sumAt(examined, groupAreas(examined)) || 0;
    case names.base:
      return sumAt(examined, groupAreas(examined, false)) || 0;
    case names.percent:
      return rubric.max > 0 && total() >= 0
        ? percentOf(toHundredths(total()), toHundredths(rubric.max))
        : undefined;
    case names.class:
      return rubric.classes.find(({ from }) => total() >= from)?.name;
    default:
      return undefined;
  }
}

/** The same of a form whose total is more than a sum: by the points and the lost points that the rows show. */
function stepValue(
  examined: ExaminedForm,
  name: string | undefined,
  total: () => number,
): number | string | undefined {
  const { rubric, sheet, placement } = examined;
  const at = (id: string, column: 'self' | 'lost'): number => {
    const ref = placement.cell(id, column);
    return (ref && numberIn(cellAt(sheet, ref.row, ref.col))) ?? 0;
  };
  const stands = standingWith(
    { ...rubric, limits: [] },
    rubric.criteria.map(({ id }) => {
      const points = at(id, 'self');
      return { id, points, max: fromHundredths(toHundredths(points) + toHundredths(at(id, 'lost'))) };
    }),
  );
  switch (name) {
    case names.total:
      return fromHundredths(stands.total);
    case names.base:
      return fromHundredths(stands.base);
    case names.max:
      return fromHundredths(stands.max);
    case names.percent:
      return stands.max > 0 ? percentOf(toHundredths(total()), stands.max) : 0;
    default:
      // classes that ask for more than points are compared with the engine's
      return undefined;
  }
}

/** What a sum or a cell of the bar would show for the rows as they are shown, and as they are computed from their entries. */
export function sumsOfRows(examined: ExaminedForm, role: Role): (number | string)[] {
  const { rubric, placement, sheet } = examined;
  const bonus = new Set(
    rubric.headings.filter((heading) => heading.bonus).flatMap(({ criteria }) => criteria),
  );
  const all = rubric.criteria.map(({ id }) => id);
  const own = all.filter((id) => !bonus.has(id));
  const heading = role.kind === 'sum' ? rubric.headings.find(({ key }) => key === role.heading) : undefined;
  const rows = heading ? [heading.criteria] : [all, own];
  const shown = (id: string): number => {
    const ref = placement.cell(id, 'self');
    return toHundredths((ref && numberIn(cellAt(sheet, ref.row, ref.col))) ?? 0);
  };
  const computed = (id: string): number => toHundredths(examined.result(id)?.points ?? 0);
  const sums = rows.flatMap((ids) =>
    [shown, computed].map((points) => ids.reduce((sum, id) => sum + points(id), 0)),
  );
  const name = role.kind === 'bar' ? role.name : undefined;
  if (name === names.percent) return sums.map((sum) => percentOf(Math.max(0, sum), toHundredths(rubric.max)));
  if (name === names.class)
    return sums.flatMap((sum) => rubric.classes.find(({ from }) => sum >= toHundredths(from))?.name ?? []);
  return sums.map(fromHundredths);
}

/** Values that differ by less are the same: programs calculate in binary. */
export const CLOSE = 1e-6;

/** True where a cached value is what the formula gives; blank and the empty text are the same. */
export function isValue(cell: ContentCell | undefined, expected: string | number): boolean {
  const value = cell?.value ?? '';
  if (typeof expected === 'number') return typeof value === 'number' && Math.abs(value - expected) < CLOSE;
  return value === expected;
}
