/** The sheet "Kế hoạch cải thiện": gaps, what to do, who and until when, and the points of the groups as a chart. */
import { footer } from '../messages/sheet';
import { planText, reasonText, stepAction } from '../messages/gaps';
import { improvement as words } from '../messages/improvement';
import type { Rubric } from '../rubric/types';
import type { Submission } from '../scoring/answer';
import type { Assessment } from '../scoring/assess';
import { fromHundredths, toHundredths } from '../scoring/exact';
import type { Gap, GapStep } from '../scoring/gaps';
import type { Plan } from '../scoring/plan';
import { a1, a1Area, area, cell, quoteSheet } from '../sheet/address';
import { columnPoints, linesHeight, wrappedLines } from '../sheet/measure';
import type { CellValue, SheetSpec, SpecCell, Style, WorkbookSpec } from '../sheet/spec';
import type { GapNote } from './plan-notes';
import { NUMBER, formStyles } from './styles';
import { viNumber } from './text';

export interface ImprovementOptions {
  notes?: ReadonlyMap<string, GapNote>;
  /** Name of the sheet, where the workbook already has one. */
  name?: string;
  /** The assessment of the year before, for the picture of the groups. */
  before?: Assessment;
}

const columns = Object.keys(words.columns) as (keyof typeof words.columns)[];
type Column = (typeof columns)[number];
const widths: Record<Column, number> = {
  order: 5,
  id: 9,
  text: 34,
  max: 7,
  points: 7,
  lost: 7,
  reason: 24,
  step: 30,
  gain: 7,
  planned: 8,
  infeasible: 9,
  person: 15,
  deadline: 11,
  note: 13,
};
const col = (column: Column): number => columns.indexOf(column);
const LAST = columns.length - 1;
/** Hidden column that holds the mark to choose from. */
const MARKS = columns.length;
const CHART_ROWS = 16;

/** Styles of the sheet: those of the form, and inputs of its own. */
export const improvementStyles = {
  ...formStyles,
  planDate: { ...formStyles.inputNumber, numberFormat: 'dd/mm/yyyy' },
  planMark: { ...formStyles.inputNumber, numberFormat: '@' },
  planSum: { ...formStyles.groupCenter, numberFormat: NUMBER },
} as const satisfies Record<string, Style>;
type PlanStyle = keyof typeof improvementStyles;

/** The sheet and its styles, to be put into a workbook. Points are those of the assessment; sums follow the marks by formulas. */
export function improvementSheet(
  rubric: Rubric,
  submission: Submission,
  assessment: Assessment,
  gaps: Gap[],
  plan?: Plan,
  { notes, name = words.sheet, before }: ImprovementOptions = {},
): { sheet: SheetSpec; styles: Record<string, Style> } {
  const cells: (SpecCell | undefined)[][] = [];
  const merges: SheetSpec['merges'] = [];
  const put = (
    row: number,
    at: number,
    style: PlanStyle,
    content?: CellValue | { formula: string; value: CellValue },
  ): void => {
    const line = (cells[row] ??= []);
    line[at] = {
      style,
      ...(typeof content === 'object'
        ? content
        : content === undefined || content === ''
          ? {}
          : { value: content }),
    };
  };
  const across = (row: number, style: PlanStyle, text: string): void => {
    for (let at = 0; at <= LAST; at++) put(row, at, style, at === 0 ? text : undefined);
    merges.push(area(row, 0, row, LAST));
  };

  across(0, 'title', words.title);
  across(1, 'attachment', rubric.title.join(' '));
  across(2, 'heading', submission.unit === '' ? `${words.unit}: ……………………` : submission.unit);
  across(
    3,
    'attachment',
    plan ? planText(plan) : `${words.now}: ${viNumber(assessment.total)} / ${viNumber(assessment.max)}`,
  );
  const head = 5;
  for (const column of columns) put(head, col(column), 'th', words.columns[column]);

  const first = head + 1;
  const texts = new Map(rubric.criteria.map((criterion) => [criterion.id, criterion.text]));
  const planned = new Map(plan?.steps.map(({ id, step }) => [id, step]));
  gaps.forEach((gap, index) =>
    writeGap(
      put,
      first + index,
      index,
      gap,
      texts.get(gap.id) ?? '',
      planned.get(gap.id),
      notes?.get(gap.id),
    ),
  );
  if (gaps.length === 0) across(first, 'text', words.none);
  const last = first + Math.max(gaps.length, 1) - 1;

  const shownGain = (gap: Gap): number => toHundredths((planned.get(gap.id) ?? gap.steps.at(-1))?.gain ?? 0);
  const marked = (gap: Gap): boolean => notes?.get(gap.id)?.infeasible === true;
  const add = (values: number[]): number => fromHundredths(values.reduce((sum, value) => sum + value, 0));
  const range = (column: Column, absolute = false): string =>
    a1Area(area(first, col(column), last, col(column)), absolute);
  const sums = last + 1;
  const sumRow = (row: number, label: string): void => {
    for (let at = 0; at <= LAST; at++)
      put(row, at, at < col('max') ? 'groupText' : 'planSum', at === 0 ? label : undefined);
    merges.push(area(row, 0, row, col('text')));
  };
  sumRow(sums, words.sum);
  const total = (column: 'max' | 'points' | 'lost', of: (gap: Gap) => number): void =>
    put(sums, col(column), 'planSum', {
      formula: `SUM(${range(column)})`,
      value: add(gaps.map((gap) => toHundredths(of(gap)))),
    });
  total('max', (gap) => gap.max);
  total('points', (gap) => gap.points);
  total('lost', (gap) => gap.lost);
  const without = (criteria: string): string =>
    `SUMIFS(${range('gain')},${criteria}${range('gain')},">0")-SUMIFS(${range('gain')},${criteria}${range('infeasible')},"${words.mark}")`;
  const feasible = gaps.filter((gap) => !marked(gap));
  put(sums, col('gain'), 'planSum', { formula: without(''), value: add(feasible.map(shownGain)) });

  const gained = add(feasible.filter(({ id }) => planned.has(id)).map(shownGain));
  const outlook: [string, CellValue | { formula: string; value: CellValue }][] = [
    [words.now, assessment.total],
    [words.planned, { formula: without(`${range('planned')},"${words.mark}",`), value: gained }],
    [
      words.after,
      {
        formula: `${a1(cell(sums + 1, col('gain')))}+${a1(cell(sums + 2, col('gain')))}`,
        value: fromHundredths(toHundredths(assessment.total) + toHundredths(gained)),
      },
    ],
  ];
  outlook.forEach(([label, value], index) => {
    sumRow(sums + 1 + index, label);
    put(sums + 1 + index, col('gain'), 'planSum', value);
  });

  const groupsAt = sums + outlook.length + 2;
  across(groupsAt, 'heading', words.groups);
  const { end, chart } = writeGroups(put, merges, groupsAt + 1, name, assessment, before);
  cells[0] ??= [];
  put(0, MARKS, 'plain', words.mark);

  const lastRow = end + 2 + CHART_ROWS;
  const marks = `${quoteSheet(name)}!${a1Area(area(0, MARKS), true)}`;
  const prompt = (column: 'planned' | 'infeasible'): SheetSpec['validations'][number] => ({
    area: area(first, col(column), last, col(column)),
    rule: { type: 'list', source: marks },
    prompt: { title: words.columns[column], message: words.marks[column] },
    error: { title: words.columns[column], message: words.marks.error },
  });
  const sheet: SheetSpec = {
    name,
    visibility: 'visible',
    columns: [...columns.map((column) => ({ width: widths[column] })), { width: 3, hidden: true }],
    rows: [],
    cells: Array.from({ length: lastRow + 1 }, (_, row) => cells[row] ?? []),
    merges,
    validations: gaps.length === 0 ? [] : [prompt('planned'), prompt('infeasible')],
    conditionalFormats: [],
    freeze: { rows: head + 1, columns: 0 },
    protected: true,
    print: {
      orientation: 'landscape',
      area: area(0, 0, lastRow, LAST),
      titleRows: [head, head],
      marginsCm: { top: 1.5, right: 1.2, bottom: 1.5, left: 1.2 },
      footer: { center: footer.page },
    },
    charts: [{ ...chart, area: area(end + 2, 0, lastRow, col('step')) }],
    ...(gaps.length === 0 ? {} : { active: { row: first, col: col('person') } }),
  };
  sheet.rows = heights(sheet);
  return { sheet, styles: improvementStyles };
}

/** A workbook of the improvement sheet alone. */
export function improvementWorkbook(...given: Parameters<typeof improvementSheet>): WorkbookSpec {
  const { sheet, styles } = improvementSheet(...given);
  return { sheets: [sheet], names: [], styles, title: words.title, subject: given[0].title.join(' ') };
}

type Put = (
  row: number,
  at: number,
  style: PlanStyle,
  content?: CellValue | { formula: string; value: CellValue },
) => void;

function writeGap(
  put: Put,
  row: number,
  index: number,
  gap: Gap,
  text: string,
  planned: GapStep | undefined,
  note: GapNote = {},
): void {
  // outside the plan a person sees what the whole gap takes, not its first hundredth
  const step = planned ?? gap.steps.at(-1);
  put(row, col('order'), 'center', index + 1);
  put(row, col('id'), 'center', gap.id);
  put(row, col('text'), 'text', text);
  put(row, col('max'), 'center', gap.max);
  put(row, col('points'), 'center', gap.points);
  put(row, col('lost'), 'center', {
    formula: `ROUND(${a1(cell(row, col('max')))}-${a1(cell(row, col('points')))},2)`,
    value: gap.lost,
  });
  put(row, col('reason'), 'text', reasonText(gap.reason));
  put(row, col('step'), 'text', step ? stepAction(step) : words.nothingToDo);
  put(row, col('gain'), 'center', step?.gain ?? 0);
  put(row, col('planned'), 'planMark', planned ? words.mark : '');
  put(row, col('infeasible'), 'planMark', note.infeasible ? words.mark : '');
  put(row, col('person'), 'inputText', note.person ?? '');
  put(row, col('deadline'), 'planDate', note.deadline ?? '');
  put(row, col('note'), 'inputText', note.note ?? '');
}

/** The table behind the chart, and the chart without its place. */
function writeGroups(
  put: Put,
  merges: SheetSpec['merges'],
  head: number,
  sheet: string,
  assessment: Assessment,
  before: Assessment | undefined,
) {
  // the name of a group takes the columns up to the figures
  const places = {
    no: 0,
    text: 1,
    max: col('max'),
    points: col('points'),
    lost: col('lost'),
    percent: col('reason'),
    before: col('step'),
  };
  const groups = assessment.headings.filter(({ kind }) => kind === 'group');
  const earlier = new Map(before?.headings.map(({ key, points }) => [key, points]));
  const last = before ? places.before : places.percent;
  const line = (row: number, style: PlanStyle): void => {
    for (let at = 0; at <= last; at++) put(row, at, style);
    merges.push(area(row, places.text, row, places.max - 1));
  };
  line(head, 'th');
  for (const [key, at] of Object.entries(places))
    if (at <= last && isCaption(key)) put(head, at, 'th', words.group[key]);
  groups.forEach(({ key, no, text, points, max }, index) => {
    const row = head + 1 + index;
    const [full, own] = [a1(cell(row, places.max)), a1(cell(row, places.points))];
    line(row, 'text');
    put(row, places.no, 'center', no.replace(/\.$/, ''));
    put(row, places.text, 'text', text);
    put(row, places.max, 'center', max);
    put(row, places.points, 'center', points);
    put(row, places.lost, 'center', {
      formula: `ROUND(${full}-${own},2)`,
      value: fromHundredths(toHundredths(max) - toHundredths(points)),
    });
    put(row, places.percent, 'computedShare', {
      formula: `IF(${full}=0,0,${own}/${full})`,
      value: max === 0 ? 0 : points / max,
    });
    if (before) put(row, places.before, 'center', earlier.get(key) ?? '');
  });
  const end = head + groups.length;
  const reference = (at: number): string =>
    `${quoteSheet(sheet)}!${a1Area(area(head + 1, at, end, at), true)}`;
  const facts = groups
    .map(({ no, points, max }) => `${no.replace(/\.$/, '')}: ${viNumber(points)}/${viNumber(max)}`)
    .join('; ');
  return {
    end,
    chart: {
      kind: 'column' as const,
      title: words.chart.title,
      categories: reference(places.no),
      series: [
        ...(before ? [{ name: words.group.before, values: reference(places.before), color: '7FA7C9' }] : []),
        { name: words.chart.points, values: reference(places.points), color: '1F3A5F' },
        { name: words.chart.max, values: reference(places.max), color: 'BFC9D6' },
      ],
      altText: words.chart.alt(facts),
    },
  };
}

const isCaption = (key: string): key is keyof typeof words.group => key in words.group;
const isStyle = (key: string): key is PlanStyle => key in improvementStyles;

/** Heights at which every wrapped line shows. */
function heights(sheet: SheetSpec): SheetSpec['rows'] {
  const merged = new Map(sheet.merges.map((merge) => [`${merge.top}:${merge.left}`, merge]));
  return sheet.cells.map((cellsOfRow, row) => {
    const needed = cellsOfRow.map((content, at) => {
      const key = content?.style;
      if (content?.value === undefined || key === undefined || !isStyle(key)) return 0;
      const { font }: Style = improvementStyles[key];
      const range = merged.get(`${row}:${at}`) ?? area(row, at);
      let width = 0;
      for (let inside = range.left; inside <= range.right; inside++)
        width += columnPoints(sheet.columns[inside]?.width ?? 8);
      const size = font?.size ?? 11;
      return linesHeight(wrappedLines(String(content.value), width, size, font?.bold), size);
    });
    return { height: Math.max(17, ...needed) };
  });
}
