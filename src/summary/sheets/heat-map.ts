/** Bản đồ khoảng trống: lost points by criterion and unit, the criteria that cost most on top, and every cell explained. */
import { literal } from '../../scoring/rules/kind';
import { own, range } from '../../sheet/builder';
import type { Content } from '../../sheet/builder';
import { area } from '../../sheet/address';
import { wrappedLines } from '../../sheet/measure';
import type { CriterionResult, RankedUnit } from '../types';
import { MAP_UNITS, titledPage } from './context';
import type { FormContext } from './context';
import { pointsCell } from './points';
import type { PointsTable } from './points';
import { heatSteps, summaryStyles } from './styles';
import type { Column, Page } from './page';

const TOP_LOSSES = 10;
/** Wide enough for two lines of an upright name. */
const UNIT_WIDTH = 5.5;
/** Points of a blank row: the map begins on the first page, and fills it. */
const NARROW = 6;
/** Points of the head of the map. */
const [LOWEST_HEAD, HIGHEST_HEAD] = [60, 150];
/** More columns of units on a page could not be read. */
const UNITS_A_PAGE = 16;
const [CODE, TEXT, MAX, LOST, LOSERS, FIRST_UNIT] = [0, 1, 2, 3, 4, 5];

interface Row {
  id: string;
  text: string;
  max: number;
  units: number;
  lost: number;
}

export function heatMapSheet(context: FormContext, points: PointsTable | undefined): Page {
  const { form, words } = context;
  const units = points && form.units.length <= MAP_UNITS ? form.units : [];
  const page = titledPage(
    context,
    'heat',
    words.heatTitle,
    [8, 54, 7, 9, 8, ...units.map(() => UNIT_WIDTH)],
    LOSERS,
  );
  page.across(page.next, 'note', words.heatNote, 0, LOSERS);
  page.skip(NARROW);

  const byId = new Map(form.losses.map((loss) => [loss.id, loss]));
  const rows = form.rubric.criteria.flatMap(({ id }) => byId.get(id) ?? []);
  const topRows = form.losses.filter(({ lost }) => lost > 0).slice(0, TOP_LOSSES);
  // caption, head and rows of the upper table, a blank row, and the head of the map
  const top = page.next + 1 + (topRows.length + 1) + 1 + 1;
  const bottom = top + rows.length - 1;

  page.put(page.next, 0, 'caption', words.topLosses);
  const fromMap = (col: number, id: string, value: number): Content =>
    units.length > 0
      ? { formula: `INDEX(${range(col, top, bottom)},MATCH("${id}",${range(CODE, top, bottom)},0))`, value }
      : value;
  const upper: Column<Row>[] = [
    { head: words.code, width: 8, style: 'strongCenter', cell: ({ id }) => id },
    { head: words.criterion, width: 54, style: 'small', cell: ({ text }) => oneLine(text) },
    { head: words.max, width: 7, style: 'number', cell: ({ max }) => max },
    { head: words.lost, width: 9, style: 'strong', cell: ({ id, lost }) => fromMap(LOST, id, lost) },
    {
      head: words.losers,
      width: 8,
      style: 'center',
      cell: ({ id, units: count }) => fromMap(LOSERS, id, count),
    },
  ];
  page.table(upper, topRows);
  page.skip(NARROW);

  const lastUnit = FIRST_UNIT + units.length - 1;
  const live = (formula: (row: number) => string, row: number, value: number): Content =>
    units.length > 0 ? { formula: formula(row), value } : value;
  const map: Column<Row>[] = [
    ...upper.slice(0, 3),
    {
      head: words.lost,
      width: 9,
      style: 'strong',
      cell: ({ lost }, row) =>
        live(() => `ROUND(SUM(${own(FIRST_UNIT, row)}:${own(lastUnit, row)}),2)`, row, lost),
    },
    {
      head: words.losers,
      width: 8,
      style: 'center',
      cell: ({ units: count }, row) =>
        live(() => `COUNTIF(${own(FIRST_UNIT, row)}:${own(lastUnit, row)},">0")`, row, count),
    },
    ...units.map((unit, index): Column<Row> => ({
      head: unit.unit,
      width: UNIT_WIDTH,
      style: 'heat',
      headStyle: 'thRotated',
      cell: ({ id, max }, row) => {
        const criterion = unit.criteria?.find((candidate) => candidate.id === id);
        const value = criterion ? lostOf(criterion) : 0;
        // a unit's type or an exemption may leave it another maximum than the form prints
        const most =
          criterion === undefined || criterion.max === max ? own(MAX, row) : literal(criterion.max);
        return points ? { formula: `ROUND(${most}-${pointsCell(points, index, id)},2)`, value } : value;
      },
    })),
  ];
  const table = page.table(map, rows, {
    repeat: true,
    freeze: TEXT + 1,
    ...(units.length > 0 ? { headHeight: uprightHeight(units) } : {}),
    filter: true,
  });
  page.sideBySide(Math.ceil(units.length / UNITS_A_PAGE), LOSERS);
  if (units.length > 0) {
    const block = area(table.top, FIRST_UNIT, table.bottom, lastUnit);
    const first = `F${table.top + 1}`;
    for (const { from, fill, ...rest } of heatSteps) {
      const test = from === 0 ? `${first}>0` : `${first}>=${from}*$C${table.top + 1}`;
      page.format(block, `AND(ISNUMBER(${first}),${first}>0,${test})`, { fill, ...rest });
    }
  }
  return page;
}

/** Height at which every upright name stands on the two lines that its column has. */
function uprightHeight(units: readonly RankedUnit[]): number {
  const { size, bold } = summaryStyles.thRotated.font;
  const fits = (height: number): boolean =>
    units.every(({ unit }) => wrappedLines(unit, height, size, bold) <= 2);
  let height = LOWEST_HEAD;
  while (height < HIGHEST_HEAD && !fits(height)) height += 5;
  return height;
}

/** One row for every lost point of the map: the criterion's text and why. */
export function gapDetailsSheet(context: FormContext): Page | undefined {
  const { form, words, live } = context;
  if (!live || form.units.length > MAP_UNITS) return undefined;
  const texts = new Map(form.rubric.criteria.map(({ id, text }) => [id, oneLine(text)]));
  const rows = form.units.flatMap((unit) =>
    (unit.criteria ?? []).flatMap((criterion) =>
      criterion.points < criterion.max ? [{ unit, criterion }] : [],
    ),
  );
  const page = titledPage(context, 'gaps', words.gapsTitle, [34, 9, 58, 8, 8, 9, 40]);
  const columns: Column<{ unit: RankedUnit; criterion: CriterionResult }>[] = [
    { head: words.unit, width: 34, style: 'text', cell: ({ unit }) => unit.unit },
    { head: words.code, width: 9, style: 'center', cell: ({ criterion }) => criterion.id },
    { head: words.criterion, width: 58, style: 'small', cell: ({ criterion }) => texts.get(criterion.id) },
    { head: words.points, width: 8, style: 'number', cell: ({ criterion }) => criterion.points },
    { head: words.max, width: 8, style: 'number', cell: ({ criterion }) => criterion.max },
    {
      head: words.lost,
      width: 9,
      style: 'strong',
      cell: ({ criterion }, row) => ({
        formula: `ROUND(${own(4, row)}-${own(3, row)},2)`,
        value: lostOf(criterion),
      }),
    },
    { head: words.reason, width: 40, style: 'small', cell: ({ criterion }) => why(context, criterion) },
  ];
  page.table(columns, rows, { filter: true, repeat: true, freeze: 1 });
  return page;
}

function why({ words, options }: FormContext, { appraised, status, open }: CriterionResult): string {
  const reason = appraised === null ? words.reasons[status] : words.reasons.appraised;
  const questions = open.filter((code) => code !== status).map((code) => words.open[code]);
  return options.published || questions.length === 0 ? reason : `${reason}; ${questions.join('; ')}`;
}

const lostOf = ({ max, points }: CriterionResult): number => Math.round((max - points) * 100) / 100;

/** A printed text without its line breaks, cut where it is longer than a table can show. */
export const oneLine = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 120 ? `${line.slice(0, 119)}…` : line;
};
