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
import { NUMBER } from '../../sheet/palette';
import type { SheetSpec, Style, WorkbookSpec } from '../../sheet/spec';
import type { GapNote } from './plan-notes';
import { formStyles } from '../drawing/styles';
import { withComma } from '../../reading/print';
import type { Assessment } from '../../scoring/assessment';

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
  const sheet = new SheetBuilder<PlanStyle>(name, { styles: improvementStyles, head: 'th' });
  sheet.widths = [...columns.map((column) => widths[column]), 3];
  const across = (row: number, style: PlanStyle, text: string): void =>
    sheet.across(row, style, text, 0, LAST);

  across(0, 'title', words.title);
  across(1, 'attachment', rubric.title.join(' '));
  across(2, 'heading', submission.unit === '' ? `${words.unit}: ……………………` : submission.unit);
  across(
    3,
    'attachment',
    plan ? planText(plan) : `${words.now}: ${withComma(assessment.total)} / ${withComma(assessment.max)}`,
  );
  const head = 5;
  for (const column of columns) sheet.put(head, col(column), 'th', words.columns[column]);

  const first = head + 1;
  const texts = new Map(rubric.criteria.map((criterion) => [criterion.id, criterion.text]));
  const planned = new Map(plan?.steps.map(({ id, step }) => [id, step]));
  gaps.forEach((gap, index) =>
    writeGap(
      sheet,
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
      sheet.put(row, at, at < col('max') ? 'groupText' : 'planSum', at === 0 ? label : undefined);
    sheet.merges.push(area(row, 0, row, col('text')));
  };
  sumRow(sums, words.sum);
  const total = (column: 'max' | 'points' | 'lost', of: (gap: Gap) => number): void =>
    sheet.put(sums, col(column), 'planSum', {
      formula: `ROUND(SUM(${range(column)}),2)`,
      value: add(gaps.map((gap) => toHundredths(of(gap)))),
    });
  total('max', (gap) => gap.max);
  total('points', (gap) => gap.points);
  total('lost', (gap) => gap.lost);
  const without = (criteria: string): string =>
    `ROUND(SUMIFS(${range('gain')},${criteria}${range('gain')},">0")-SUMIFS(${range('gain')},${criteria}${range('infeasible')},"${words.mark}"),2)`;
  const feasible = gaps.filter((gap) => !marked(gap));
  sheet.put(sums, col('gain'), 'planSum', { formula: without(''), value: add(feasible.map(shownGain)) });

  const gained = add(feasible.filter(({ id }) => planned.has(id)).map(shownGain));
  const outlook: [string, Content][] = [
    [words.now, assessment.total],
    [words.planned, { formula: without(`${range('planned')},"${words.mark}",`), value: gained }],
    [
      words.after,
      {
        formula: `ROUND(${at(sums + 1, col('gain'))}+${at(sums + 2, col('gain'))},2)`,
        value: fromHundredths(toHundredths(assessment.total) + toHundredths(gained)),
      },
    ],
  ];
  outlook.forEach(([label, value], index) => {
    sumRow(sums + 1 + index, label);
    sheet.put(sums + 1 + index, col('gain'), 'planSum', value);
  });

  const groupsAt = sums + outlook.length + 2;
  across(groupsAt, 'heading', words.groups);
  const { end, chart } = writeGroups(sheet, groupsAt + 1, assessment, before);
  sheet.put(0, MARKS, 'plain', words.mark);

  const lastRow = end + 2 + CHART_ROWS;
  if (gaps.length > 0)
    for (const column of ['planned', 'infeasible'] as const)
      sheet.validations.push({
        area: area(first, col(column), last, col(column)),
        rule: { type: 'list', source: sheet.reference(0, MARKS) },
        prompt: { title: words.columns[column], message: words.marks[column] },
        error: { title: words.columns[column], message: words.marks.error },
      });
  sheet.until(lastRow + 1);
  sheet.chart({ ...chart, area: area(end + 2, 0, lastRow, col('step')) });
  sheet.frozen = { rows: head + 1, columns: 0 };
  return {
    sheet: sheet.spec({
      protected: true,
      hidden: [MARKS],
      right: LAST,
      page: { orientation: 'landscape', footer: footer.page, titleRows: [head, head] },
      ...(gaps.length === 0 ? {} : { active: { row: first, col: col('person') } }),
    }),
    styles: improvementStyles,
  };
}

/** A workbook of the improvement sheet alone. */
export function improvementWorkbook(...given: Parameters<typeof improvementSheet>): WorkbookSpec {
  const { sheet, styles } = improvementSheet(...given);
  return { sheets: [sheet], names: [], styles, title: words.title, subject: given[0].title.join(' ') };
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

/** The table behind the chart, and the chart without its place. */
function writeGroups(
  sheet: SheetBuilder<PlanStyle>,
  head: number,
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
    for (let at = 0; at <= last; at++) sheet.put(row, at, style);
    sheet.merges.push(area(row, places.text, row, places.max - 1));
  };
  line(head, 'th');
  for (const [key, at] of Object.entries(places))
    if (at <= last && isCaption(key)) sheet.put(head, at, 'th', words.group[key]);
  groups.forEach(({ key, no, text, points, max }, index) => {
    const row = head + 1 + index;
    const [full, own] = [at(row, places.max), at(row, places.points)];
    line(row, 'text');
    sheet.put(row, places.no, 'center', no.replace(/\.$/, ''));
    sheet.put(row, places.text, 'text', text);
    sheet.put(row, places.max, 'center', max);
    sheet.put(row, places.points, 'center', points);
    sheet.put(row, places.lost, 'center', {
      formula: `ROUND(${full}-${own},2)`,
      value: fromHundredths(toHundredths(max) - toHundredths(points)),
    });
    sheet.put(row, places.percent, 'computedShare', {
      formula: `IF(${full}=0,0,${own}/${full})`,
      value: max === 0 ? 0 : points / max,
    });
    if (before) sheet.put(row, places.before, 'center', earlier.get(key) ?? '');
  });
  const end = head + groups.length;
  const reference = (at: number): string => sheet.reference(head + 1, at, end);
  const facts = groups
    .map(({ no, points, max }) => `${no.replace(/\.$/, '')}: ${withComma(points)}/${withComma(max)}`)
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
