/** Bản đồ khoảng trống: lost points by criterion and unit, the criteria that cost most on top, and every cell explained. */
import { literal } from '../../scoring/rules/kind';
import { own, range } from '../../sheet/builder';
import type { Content } from '../../sheet/builder';
import type { SummaryWords } from '../../messages/summary';
import { area } from '../../sheet/address';
import type { Area } from '../../sheet/address';
import { wrappedLines } from '../../sheet/measure';
import type { RankedUnit } from '../types';
import type { CriterionResult } from '../unit';
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

/** The map while it is written: its units, one column each, and its rows. */
interface HeatMap {
  words: SummaryWords;
  /** Of the points that its figures are computed from; none where they are values. */
  points: PointsTable | undefined;
  units: readonly RankedUnit[];
  /** First and last row. */
  top: number;
  bottom: number;
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
  const map: HeatMap = { words, points, units, top, bottom: top + rows.length - 1 };

  page.put(page.next, 0, 'caption', words.topLosses);
  page.table(lossColumns(map), topRows);
  page.skip(NARROW);
  const table = page.table([...mapColumns(map), ...units.map((unit, at) => lossesOf(map, unit, at))], rows, {
    repeat: true,
    freeze: TEXT + 1,
    ...(units.length > 0 ? { headHeight: uprightHeight(units) } : {}),
    filter: true,
  });
  page.sideBySide(Math.ceil(units.length / UNITS_A_PAGE), LOSERS);
  if (units.length > 0) shade(page, area(table.top, FIRST_UNIT, table.bottom, lastUnit(map)));
  return page;
}

const lastUnit = ({ units }: HeatMap): number => FIRST_UNIT + units.length - 1;

/** A figure of the map's units as a formula, where it has any. */
const ofUnits = ({ units }: HeatMap, formula: string, value: number): Content =>
  units.length > 0 ? { formula, value } : value;

const criterionColumns = ({ words }: HeatMap): Column<Row>[] => [
  { head: words.code, width: 8, style: 'strongCenter', cell: ({ id }) => id },
  { head: words.criterion, width: 54, style: 'small', cell: ({ text }) => oneLine(text) },
  { head: words.max, width: 7, style: 'number', cell: ({ max }) => max },
];

/** The criteria that cost most, looked up in the map below. */
function lossColumns(map: HeatMap): Column<Row>[] {
  const { words, top, bottom } = map;
  const fromMap = (col: number, id: string, value: number): Content =>
    ofUnits(map, `INDEX(${range(col, top, bottom)},MATCH("${id}",${range(CODE, top, bottom)},0))`, value);
  return [
    ...criterionColumns(map),
    { head: words.lost, width: 9, style: 'strong', cell: ({ id, lost }) => fromMap(LOST, id, lost) },
    { head: words.losers, width: 8, style: 'center', cell: ({ id, units }) => fromMap(LOSERS, id, units) },
  ];
}

/** What stands before the units: each criterion, what all lost of it, and how many. */
function mapColumns(map: HeatMap): Column<Row>[] {
  const { words } = map;
  const across = (row: number): string => `${own(FIRST_UNIT, row)}:${own(lastUnit(map), row)}`;
  return [
    ...criterionColumns(map),
    {
      head: words.lost,
      width: 9,
      style: 'strong',
      cell: ({ lost }, row) => ofUnits(map, `ROUND(SUM(${across(row)}),2)`, lost),
    },
    {
      head: words.losers,
      width: 8,
      style: 'center',
      cell: ({ units }, row) => ofUnits(map, `COUNTIF(${across(row)},">0")`, units),
    },
  ];
}

/** A unit's column: what it lost of each criterion. */
const lossesOf = ({ points }: HeatMap, unit: RankedUnit, index: number): Column<Row> => ({
  head: unit.unit,
  width: UNIT_WIDTH,
  style: 'heat',
  headStyle: 'thRotated',
  cell: ({ id, max }, row) => {
    const criterion = unit.criteria?.find((candidate) => candidate.id === id);
    const value = criterion ? lostOf(criterion) : 0;
    // a unit's type or an exemption may leave it another maximum than the form prints
    const most = criterion === undefined || criterion.max === max ? own(MAX, row) : literal(criterion.max);
    return points ? { formula: `ROUND(${most}-${pointsCell(points, index, id)},2)`, value } : value;
  },
});

/** The more of a criterion's maximum is lost, the darker. */
function shade(page: Page, block: Area): void {
  const first = `F${block.top + 1}`;
  for (const { from, fill, ...rest } of heatSteps) {
    const test = from === 0 ? `${first}>0` : `${first}>=${from}*$C${block.top + 1}`;
    page.format(block, `AND(ISNUMBER(${first}),${first}>0,${test})`, { fill, ...rest });
  }
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
