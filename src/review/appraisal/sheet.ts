/** The appraisal as two sheets beside the unit's own: the points with their reasons, and the log. */
import { withComma } from '../../reading/print';
import { appraisalTexts as texts, stateWords } from '../../messages/review/index';
import { footer } from '../../messages/sheet/index';
import type { Heading, Row, Rubric } from '../../rubric/types';
import { area } from '../../sheet/address';
import { SheetBuilder, at, own } from '../../sheet/builder';
import type { Content } from '../../sheet/builder';
import { fills } from '../../sheet/palette';
import type { CellValue, SheetSpec, WorkbookSpec } from '../../sheet/spec';
import { isMoreThanSum } from '../../scoring/standing';
import { appraisalTotals } from './totals';
import type { Appraisal, AppraisedCriterion } from './appraisal';
import { appraisalColumn, appraisalColumns, appraisalStyles, appraisalWidths } from './columns';
import type { AppraisalColumn, AppraisalStyle } from './columns';
import { STATES, logSheet } from './log';

/** Both sheets as a description that is inserted beside the form, or written as a file. */
export function appraisalWorkbook(rubric: Rubric, appraisal: Appraisal): WorkbookSpec {
  return {
    sheets: [appraisalSheet(rubric, appraisal), logSheet(rubric, appraisal)],
    names: [],
    styles: appraisalStyles,
    title: `${texts.title} – ${appraisal.unit}`,
  };
}

/** Columns of points, which have sums. */
const POINTS = ['self', 'recomputed', 'appraised'] as const;

/** The sheet while it is being written, and where its rows came to stand. */
interface Writing {
  sheet: SheetBuilder<AppraisalStyle>;
  rubric: Rubric;
  appraisal: Appraisal;
  criteria: ReadonlyMap<string, AppraisedCriterion>;
  /** Row by id of a criterion. */
  rows: Map<string, number>;
  /** Row by key of a heading. */
  headings: Map<string, number>;
}

/** The sheet "Thẩm định": what the reviewer decides is unlocked, all else is not. */
export function appraisalSheet(rubric: Rubric, appraisal: Appraisal): SheetSpec {
  const sheet = new SheetBuilder<AppraisalStyle>(texts.sheets.appraisal, {
    styles: appraisalStyles,
    head: 'head',
  });
  sheet.widths = appraisalColumns.map((column) => appraisalWidths[column]);
  sheet.row('title', [texts.title]);
  sheet.row('label', [texts.unit, appraisal.unit]);
  for (const row of [0, 1]) sheet.height(row, 22);
  const head = sheet.row(
    'head',
    appraisalColumns.map((column) => texts.head[column]),
  );
  sheet.frozen = { rows: head + 1, columns: 2 };
  const criteria = new Map(appraisal.criteria.map((criterion) => [criterion.id, criterion]));
  const writing: Writing = { sheet, rubric, appraisal, criteria, rows: new Map(), headings: new Map() };
  for (const printed of rubric.rows) writePrinted(writing, printed);
  for (const heading of rubric.headings) writeSums(writing, heading);
  writeTotals(writing);
  writeRules(writing);
  return sheet.spec({
    protected: true,
    hidden: [appraisalColumn('id')],
    right: appraisalColumn('question'),
    page: { orientation: 'landscape', footer: footer.page, titleRows: [head, head] },
    active: { row: Math.min(...writing.rows.values()), col: appraisalColumn('appraised') },
  });
}

function writePrinted({ sheet, criteria, rows, headings }: Writing, printed: Row): void {
  const criterion = printed.criterion === undefined ? undefined : criteria.get(printed.criterion);
  if (printed.kind === 'criterion' && criterion) {
    const row = sheet.next;
    rows.set(criterion.id, row);
    writeCriterion(sheet, row, printed, criterion);
  } else if ((printed.kind === 'group' || printed.kind === 'heading') && printed.heading !== undefined)
    headings.set(printed.heading, writeGroup(sheet, [printed.no, printed.text, printed.max ?? '']));
}

function writeGroup(sheet: Writing['sheet'], values: readonly CellValue[]): number {
  const row = sheet.next;
  const figures: readonly AppraisalColumn[] = ['max', ...POINTS];
  appraisalColumns.forEach((column, col) =>
    sheet.put(row, col, figures.includes(column) ? 'groupNumber' : 'group', values[col]),
  );
  return row;
}

function writeCriterion(
  sheet: Writing['sheet'],
  row: number,
  printed: Row,
  criterion: AppraisedCriterion,
): void {
  const values: Record<AppraisalColumn, [AppraisalStyle, CellValue]> = {
    no: ['text', printed.no],
    text: ['text', printed.text || printed.method],
    max: ['number', criterion.max],
    self: ['number', criterion.self ?? ''],
    recomputed: ['number', criterion.recomputed],
    appraised: ['inputNumber', criterion.appraised],
    reason: ['input', criterion.reason],
    explanation: ['input', criterion.explanation],
    state: ['input', stateWords[criterion.state]],
    question: ['input', criterion.question],
    id: ['text', criterion.id],
  };
  appraisalColumns.forEach((column, col) => sheet.put(row, col, ...values[column]));
}

/** SUM takes at most 255 parts. */
const MOST_PARTS = 200;

/** The sums of a heading over the criteria below it. */
function writeSums({ sheet, criteria, rows, headings }: Writing, heading: Heading): void {
  const { key, criteria: ids, penalty } = heading;
  const row = headings.get(key);
  if (row === undefined) return;
  for (const column of POINTS) {
    const col = appraisalColumn(column);
    const cells = ids.flatMap((id) => {
      const own = rows.get(id);
      return own === undefined ? [] : [at(own, col)];
    });
    const chunks = Array.from(
      { length: Math.max(1, Math.ceil(cells.length / MOST_PARTS)) },
      (_, index) => `SUM(${cells.slice(index * MOST_PARTS, (index + 1) * MOST_PARTS).join(',')})`,
    );
    const sum = ids.reduce((all, id) => all + Math.round((criteria.get(id)?.[column] ?? 0) * 100), 0) / 100;
    const formula = `ROUND(${chunks.join('+')},2)`;
    sheet.put(
      row,
      col,
      'groupNumber',
      penalty === undefined
        ? { formula, value: sum }
        : { formula: `MAX(${-penalty},${formula})`, value: Math.max(-penalty, sum) },
    );
  }
}

function writeTotals({ sheet, rubric, appraisal, headings }: Writing): void {
  const col = appraisalColumn('appraised');
  const totals = appraisalTotals(rubric, appraisal);
  const groups = rubric.headings.filter((heading) => heading.kind === 'group');
  const add = (label: string, content: Content): number => {
    const row = writeGroup(sheet, ['', label]);
    sheet.put(row, col, 'groupNumber', content);
    return row;
  };
  const sumOf = (bonus: boolean): string =>
    groups
      .filter((group) => group.bonus === bonus)
      .flatMap(({ key }) => headings.get(key) ?? [])
      .map((row) => at(row, col))
      .join(',');
  // sums of cells do not scale, limit or floor
  const live = !isMoreThanSum(rubric);
  const shown = (formula: string, value: number | string): Content => (live ? { formula, value } : value);
  const base = add(texts.base, shown(`ROUND(SUM(${sumOf(false)}),2)`, totals.base));
  const bonus = groups.some((group) => group.bonus)
    ? [add(texts.bonus, shown(`ROUND(SUM(${sumOf(true)}),2)`, totals.bonus))]
    : [];
  const taken = appraisal.deductions.map(({ ground, amount, reason }) => {
    const row = add(`${texts.deduction}: ${rubric.deductions?.grounds[ground] ?? ''}`, -amount);
    sheet.put(row, appraisalColumn('reason'), 'group', reason);
    sheet.put(row, appraisalColumn('id'), 'group', `#${ground}`);
    return row;
  });
  const parts = [base, ...bonus, ...taken].map((row) => at(row, col));
  const total = add(texts.total, shown(`MAX(0,ROUND(SUM(${parts.join(',')}),2))`, totals.total));
  if (totals.class === undefined) return;
  const formula = rubric.classes.reduceRight(
    (otherwise, { name, from }) =>
      otherwise === '' ? `"${name}"` : `IF(${at(total, col)}>=${from},"${name}",${otherwise})`,
    '',
  );
  add(texts.class, shown(formula, totals.class));
}

/** What may be entered, and the mark of a change that has no reason. */
function writeRules({ sheet, rubric, criteria, rows }: Writing): void {
  const block = (column: AppraisalColumn) =>
    area(first, appraisalColumn(column), last, appraisalColumn(column));
  const [first, last] = [Math.min(...rows.values()), Math.max(...rows.values())];
  for (const [id, row] of rows) {
    const max = criteria.get(id)?.max ?? 0;
    const min = rubric.criteria.find((criterion) => criterion.id === id)?.min ?? 0;
    sheet.validations.push({
      area: area(row, appraisalColumn('appraised')),
      rule: { type: 'decimal', min, max },
      error: { title: texts.head.appraised, message: texts.points(withComma(max)) },
    });
  }
  sheet.validations.push({ area: block('state'), rule: { type: 'list', source: STATES } });
  const here = (column: AppraisalColumn): string => own(appraisalColumn(column), first);
  sheet.format(
    block('reason'),
    `AND(${here('id')}<>"",ROUND(N(${here('self')})-N(${here('appraised')}),2)<>0,${here('reason')}="")`,
    { fill: fills.invalid },
  );
}
