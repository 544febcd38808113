/** Điểm tiêu chí: the points that count, unit by criterion. Everything else in the workbook is computed from them. */
import { withComma } from '../../reading/print';
import { a1, cell } from '../../sheet/address';
import { listName, listWidth, titledPage } from './context';
import type { FormContext } from './context';
import type { Column, Page } from './page';
import type { RankedUnit } from '../types';

export interface PointsTable {
  page: Page;
  top: number;
  bottom: number;
  /** First and last column of a group's criteria. */
  groupColumns: Map<string, [number, number]>;
  /** Column of a criterion. */
  criterionColumn: Map<string, number>;
}

const UNIT = 1;
const FIRST = 4;
/** More columns of criteria on a page could not be read. */
const CRITERIA_A_PAGE = 20;

/** Writes the table; undefined where there are too many units for one. */
export function pointsSheet(context: FormContext): PointsTable | undefined {
  const { form, words, live } = context;
  if (!live) return undefined;
  const { criteria } = form.rubric;
  const page = titledPage(
    context,
    'points',
    words.points,
    [5, 34, listWidth(context), 12, ...criteria.map(() => 7)],
    UNIT,
  );
  page.across(page.next, 'note', words.sourceNote, 0, UNIT);
  page.skip();
  const columns: Column<RankedUnit>[] = [
    { head: '#', width: 5, style: 'center', cell: (unit) => form.units.indexOf(unit) + 1 },
    { head: words.unit, width: 34, style: 'text', cell: ({ unit }) => unit },
    {
      head: words.list,
      width: listWidth(context),
      style: 'small',
      cell: ({ list }) => listName(words, list),
    },
    { head: words.source, width: 12, style: 'center', cell: ({ source }) => words.sources[source] },
    ...criteria.map(({ id, max }, index): Column<RankedUnit> => ({
      head: `${id}\n(${withComma(max)})`,
      width: 7,
      style: 'number',
      cell: (unit) => unit.criteria?.[index]?.points,
    })),
  ];
  const { top, bottom } = page.table(columns, form.units, { repeat: true, freeze: 2, filter: true });
  page.onePageDown();
  page.sideBySide(Math.ceil(criteria.length / CRITERIA_A_PAGE), UNIT);
  const criterionColumn = new Map(criteria.map(({ id }, index) => [id, FIRST + index]));
  const groupColumns = new Map(
    form.groups.map(({ key, criteria: ids }): [string, [number, number]] => [
      key,
      [criterionColumn.get(ids[0] ?? '') ?? FIRST, criterionColumn.get(ids.at(-1) ?? '') ?? FIRST],
    ]),
  );
  return { page, top, bottom, groupColumns, criterionColumn };
}

/** Sum of a group's criteria for the unit that a cell names. */
export function groupSumFormula(
  { page, top, bottom, groupColumns }: PointsTable,
  group: string,
  unit: string,
): string {
  const [left, right] = groupColumns.get(group) ?? [FIRST, FIRST];
  const block = page.reference(top, left, bottom, right);
  return `ROUND(SUM(INDEX(${block},MATCH(${unit},${page.reference(top, UNIT, bottom)},0),0)),2)`;
}

/** Points of a criterion of the unit in one row, as a formula of another sheet writes them. */
export const pointsCell = ({ page, top, criterionColumn }: PointsTable, unit: number, id: string): string =>
  `${page.reference(0, 0).split('!')[0] ?? ''}!${a1(cell(top + unit, criterionColumn.get(id) ?? FIRST), true)}`;
