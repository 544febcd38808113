/** The sheet "Kế hoạch cải thiện": gaps, what to do, who and until when, and the points of the groups as a chart. */
import { footer } from '../../messages/sheet/index';
import { planText, reasonText, stepAction } from '../../messages/gaps/index';
import { improvement as words } from '../../messages/improvement/index';
import type { Rubric } from '../../rubric/types';
import type { Submission } from '../../scoring/answer';
import { fromHundredths, toHundredths } from '../../scoring/exact';
import type { Gap, GapStep } from '../../scoring/gaps';
import type { Plan } from '../../scoring/plan';
import { a1Area, area } from '../../sheet/address';
import { SheetBuilder, at } from '../../sheet/builder';
import type { Content } from '../../sheet/builder';
import type { SheetSpec, Style, WorkbookSpec } from '../../sheet/spec';
import type { GapNote } from './plan-notes';
import { LAST, MARKS, col, columns, improvementStyles, widths } from './columns';
import type { Column, PlanStyle } from './columns';
import { writeGroups } from './groups';
import { withComma } from '../../reading/print';
import type { Assessment } from '../../scoring/assessment';

export interface ImprovementOptions {
  notes?: ReadonlyMap<string, GapNote>;
  /** Name of the sheet, where the workbook already has one. */
  name?: string;
  /** The assessment of the year before, for the picture of the groups. */
  before?: Assessment;
}

const CHART_ROWS = 16;

/** What the sheet is written from. */
interface Gathered {
  assessment: Assessment;
  gaps: readonly Gap[];
  texts: ReadonlyMap<string, string>;
  /** Steps of the plan by criterion. */
  planned: ReadonlyMap<string, GapStep>;
  notes: ReadonlyMap<string, GapNote>;
}
/** First and last row of the gaps. */
interface GapRows {
  first: number;
  last: number;
}
const HEAD = 5;

/** The sheet and its styles, to be put into a workbook. Points are those of the assessment; sums follow the marks by formulas. */
export function improvementSheet(
  rubric: Rubric,
  submission: Submission,
  assessment: Assessment,
  gaps: Gap[],
  plan?: Plan,
  { notes = new Map(), name = words.sheet, before }: ImprovementOptions = {},
): { sheet: SheetSpec; styles: Record<string, Style> } {
  const gathered: Gathered = {
    ...{ assessment, gaps, notes },
    texts: new Map(rubric.criteria.map(({ id, text }) => [id, text])),
    planned: new Map(plan?.steps.map(({ id, step }) => [id, step])),
  };
  const sheet = new SheetBuilder<PlanStyle>(name, { styles: improvementStyles, head: 'th' });
  sheet.widths = [...columns.map((column) => widths[column]), 3];
  writeTitle(sheet, rubric, submission, assessment, plan);
  const rows = writeGaps(sheet, gathered);
  const sums = writeSums(sheet, gathered, rows);
  const groupsAt = writeOutlook(sheet, gathered, rows, sums) + 1;
  sheet.across(groupsAt, 'heading', words.groups, 0, LAST);
  const { end, chart } = writeGroups(sheet, groupsAt + 1, assessment, before);
  sheet.put(0, MARKS, 'plain', words.mark);
  if (gaps.length > 0) offerMarks(sheet, rows);
  const lastRow = end + 2 + CHART_ROWS;
  sheet.until(lastRow + 1);
  sheet.chart({ ...chart, area: area(end + 2, 0, lastRow, col('step')) });
  sheet.frozen = { rows: HEAD + 1, columns: 0 };
  return {
    sheet: sheet.spec({
      protected: true,
      hidden: [MARKS],
      right: LAST,
      page: { orientation: 'landscape', footer: footer.page, titleRows: [HEAD, HEAD] },
      ...(gaps.length === 0 ? {} : { active: { row: rows.first, col: col('person') } }),
    }),
    styles: improvementStyles,
  };
}

function writeTitle(
  sheet: SheetBuilder<PlanStyle>,
  rubric: Rubric,
  { unit }: Submission,
  { total, max }: Assessment,
  plan: Plan | undefined,
): void {
  const across = (row: number, style: PlanStyle, text: string): void =>
    sheet.across(row, style, text, 0, LAST);
  across(0, 'title', words.title);
  across(1, 'attachment', rubric.title.join(' '));
  across(2, 'heading', unit === '' ? `${words.unit}: ……………………` : unit);
  across(3, 'attachment', plan ? planText(plan) : `${words.now}: ${withComma(total)} / ${withComma(max)}`);
}

/** The table of the gaps; one row that says so where there are none. */
function writeGaps(sheet: SheetBuilder<PlanStyle>, { gaps, texts, planned, notes }: Gathered): GapRows {
  for (const column of columns) sheet.put(HEAD, col(column), 'th', words.columns[column]);
  const first = HEAD + 1;
  gaps.forEach((gap, index) => {
    const { id } = gap;
    writeGap(sheet, first + index, index, gap, texts.get(id) ?? '', planned.get(id), notes.get(id));
  });
  if (gaps.length === 0) sheet.across(first, 'text', words.none, 0, LAST);
  return { first, last: first + Math.max(gaps.length, 1) - 1 };
}

function writeGap(
  sheet: SheetBuilder<PlanStyle>,
  row: number,
  index: number,
  gap: Gap,
  text: string,
  planned: GapStep | undefined,
  note: GapNote = {},
): void {
  // outside the plan a person sees what the whole gap takes, not its first hundredth
  const step = planned ?? gap.steps.at(-1);
  sheet.put(row, col('order'), 'center', index + 1);
  sheet.put(row, col('id'), 'center', gap.id);
  sheet.put(row, col('text'), 'text', text);
  sheet.put(row, col('max'), 'center', gap.max);
  sheet.put(row, col('points'), 'center', gap.points);
  sheet.put(row, col('lost'), 'center', {
    formula: `ROUND(${at(row, col('max'))}-${at(row, col('points'))},2)`,
    value: gap.lost,
  });
  sheet.put(row, col('reason'), 'text', reasonText(gap.reason));
  sheet.put(row, col('step'), 'text', step ? stepAction(step) : words.nothingToDo);
  sheet.put(row, col('gain'), 'center', step?.gain ?? 0);
  sheet.put(row, col('planned'), 'planMark', planned ? words.mark : '');
  sheet.put(row, col('infeasible'), 'planMark', note.infeasible ? words.mark : '');
  sheet.put(row, col('person'), 'inputText', note.person ?? '');
  sheet.put(row, col('deadline'), 'planDate', note.deadline ?? '');
  sheet.put(row, col('note'), 'inputText', note.note ?? '');
}

/** A row of sums; its label takes the columns up to the figures. */
function sumRow(sheet: SheetBuilder<PlanStyle>, row: number, label: string): void {
  for (let at = 0; at <= LAST; at++)
    sheet.put(row, at, at < col('max') ? 'groupText' : 'planSum', at === 0 ? label : undefined);
  sheet.merges.push(area(row, 0, row, col('text')));
}

/** Cells of a column of the gaps. */
const rangeOf = ({ first, last }: GapRows, column: Column): string =>
  a1Area(area(first, col(column), last, col(column)), false);

/** What the feasible steps bring, of those that meet `criteria`. */
function gainFormula(rows: GapRows, criteria: string): string {
  const [gain, infeasible] = [rangeOf(rows, 'gain'), rangeOf(rows, 'infeasible')];
  return `ROUND(SUMIFS(${gain},${criteria}${gain},">0")-SUMIFS(${gain},${criteria}${infeasible},"${words.mark}"),2)`;
}

const sumOf = (values: readonly number[]): number =>
  fromHundredths(values.reduce((sum, value) => sum + toHundredths(value), 0));

const shownGain = ({ planned }: Gathered, gap: Gap): number =>
  (planned.get(gap.id) ?? gap.steps.at(-1))?.gain ?? 0;

const feasibleOf = ({ gaps, notes }: Gathered): Gap[] =>
  gaps.filter(({ id }) => notes.get(id)?.infeasible !== true);

/** Sums of the gaps, in the row below them; returns that row. */
function writeSums(sheet: SheetBuilder<PlanStyle>, gathered: Gathered, rows: GapRows): number {
  const row = rows.last + 1;
  sumRow(sheet, row, words.sum);
  for (const column of ['max', 'points', 'lost'] as const)
    sheet.put(row, col(column), 'planSum', {
      formula: `ROUND(SUM(${rangeOf(rows, column)}),2)`,
      value: sumOf(gathered.gaps.map((gap) => gap[column])),
    });
  sheet.put(row, col('gain'), 'planSum', {
    formula: gainFormula(rows, ''),
    value: sumOf(feasibleOf(gathered).map((gap) => shownGain(gathered, gap))),
  });
  return row;
}

/** Points now, what the plan brings, and points after it; returns the first row below. */
function writeOutlook(
  sheet: SheetBuilder<PlanStyle>,
  gathered: Gathered,
  rows: GapRows,
  sums: number,
): number {
  const { assessment, planned } = gathered;
  const inPlan = feasibleOf(gathered).filter(({ id }) => planned.has(id));
  const gained = sumOf(inPlan.map((gap) => shownGain(gathered, gap)));
  const lines: [string, Content][] = [
    [words.now, assessment.total],
    [
      words.planned,
      { formula: gainFormula(rows, `${rangeOf(rows, 'planned')},"${words.mark}",`), value: gained },
    ],
    [
      words.after,
      {
        formula: `ROUND(${at(sums + 1, col('gain'))}+${at(sums + 2, col('gain'))},2)`,
        value: sumOf([assessment.total, gained]),
      },
    ],
  ];
  lines.forEach(([label, value], index) => {
    sumRow(sheet, sums + 1 + index, label);
    sheet.put(sums + 1 + index, col('gain'), 'planSum', value);
  });
  return sums + 1 + lines.length;
}

/** The mark can be chosen in the columns that hold one. */
function offerMarks(sheet: SheetBuilder<PlanStyle>, { first, last }: GapRows): void {
  for (const column of ['planned', 'infeasible'] as const)
    sheet.validations.push({
      area: area(first, col(column), last, col(column)),
      rule: { type: 'list', source: sheet.reference(0, MARKS) },
      prompt: { title: words.columns[column], message: words.marks[column] },
      error: { title: words.columns[column], message: words.marks.error },
    });
}

/** A workbook of the improvement sheet alone. */
export function improvementWorkbook(...given: Parameters<typeof improvementSheet>): WorkbookSpec {
  const { sheet, styles } = improvementSheet(...given);
  return { sheets: [sheet], names: [], styles, title: words.title, subject: given[0].title.join(' ') };
}
