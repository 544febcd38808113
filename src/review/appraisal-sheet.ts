/** The appraisal as two sheets beside the unit's own: the points with their reasons, and the log. */
import { appraisalTexts as texts, stateWords } from '../messages/review';
import type { Row, Rubric } from '../rubric/types';
import { a1, area, cell } from '../sheet/address';
import { columnPoints, linesHeight, wrappedLines } from '../sheet/measure';
import type { CellValue, SheetSpec, SpecCell, WorkbookSpec } from '../sheet/spec';
import { appraisalTotals } from './appraisal';
import type { Appraisal, AppraisedCriterion } from './appraisal';
import {
  HEAD_ROW,
  STATES,
  appraisalColumn,
  appraisalColumns,
  appraisalStyles,
  appraisalWidths,
} from './appraisal-columns';
import type { AppraisalColumn, AppraisalStyle } from './appraisal-columns';
import { logSheet } from './appraisal-log';

/** Both sheets as a description that is inserted beside the form, or written as a file. */
export function appraisalWorkbook(rubric: Rubric, appraisal: Appraisal): WorkbookSpec {
  return {
    sheets: [appraisalSheet(rubric, appraisal), logSheet(rubric, appraisal)],
    names: [],
    styles: appraisalStyles,
    title: `${texts.title} – ${appraisal.unit}`,
  };
}

/** The sheet "Thẩm định": what the reviewer decides is unlocked, all else is not. */
export function appraisalSheet(rubric: Rubric, appraisal: Appraisal): SheetSpec {
  const cells: (SpecCell | undefined)[][] = [
    [{ value: texts.title, style: 'title' }],
    [
      { value: texts.unit, style: 'label' },
      { value: appraisal.unit, style: 'label' },
    ],
    appraisalColumns.map((column) => ({ value: texts.head[column], style: 'head' })),
  ];
  const criteria = new Map(appraisal.criteria.map((criterion) => [criterion.id, criterion]));
  const rowOf = new Map<string, number>();
  const headings: { row: number; key: string }[] = [];
  for (const printed of rubric.rows) {
    const criterion = printed.criterion === undefined ? undefined : criteria.get(printed.criterion);
    if (printed.kind === 'criterion' && criterion) {
      rowOf.set(criterion.id, cells.push(criterionRow(printed, criterion)) - 1);
    } else if ((printed.kind === 'group' || printed.kind === 'heading') && printed.heading !== undefined) {
      headings.push({
        row: cells.push(line('group', [printed.no, printed.text, printed.max ?? ''])) - 1,
        key: printed.heading,
      });
    }
  }
  const sums = (ids: readonly string[], column: AppraisalColumn): string =>
    ids
      .flatMap((id) => {
        const row = rowOf.get(id);
        return row === undefined ? [] : [a1(cell(row, appraisalColumn(column)))];
      })
      .join(',');
  const points = ['self', 'recomputed', 'appraised'] as const;
  const total = (ids: readonly string[], column: (typeof points)[number]): number =>
    ids.reduce((sum, id) => sum + Math.round((criteria.get(id)?.[column] ?? 0) * 100), 0) / 100;
  for (const { row, key } of headings) {
    const ids = rubric.headings.find((heading) => heading.key === key)?.criteria ?? [];
    for (const column of points)
      set(cells, row, column, {
        formula: sumOf(sums(ids, column)),
        value: total(ids, column),
        style: 'groupNumber',
      });
  }
  addTotals(rubric, appraisal, cells, headings);
  const [first, last] = [Math.min(...rowOf.values()), Math.max(...rowOf.values())];
  return {
    name: texts.sheets.appraisal,
    visibility: 'visible',
    columns: appraisalColumns.map((column) => ({
      width: appraisalWidths[column],
      ...(column === 'id' ? { hidden: true } : {}),
    })),
    rows: cells.map((row, index) => ({ height: heightOf(row, index) })),
    cells,
    merges: [],
    validations: [
      ...[...rowOf].map(([id, row]) => ({
        area: area(row, appraisalColumn('appraised')),
        rule: { type: 'decimal' as const, min: 0, max: criteria.get(id)?.max ?? 0 },
        error: {
          title: texts.head.appraised,
          message: texts.points(String(criteria.get(id)?.max ?? 0).replace('.', ',')),
        },
      })),
      {
        area: area(first, appraisalColumn('state'), last, appraisalColumn('state')),
        rule: { type: 'list' as const, source: STATES },
      },
    ],
    conditionalFormats: [
      {
        area: area(first, appraisalColumn('reason'), last, appraisalColumn('reason')),
        formula: `AND($K${first + 1}<>"",ROUND(N($D${first + 1})-N($F${first + 1}),2)<>0,$G${first + 1}="")`,
        style: { fill: 'F8B4B4' },
      },
    ],
    freeze: { rows: HEAD_ROW + 1, columns: 2 },
    protected: true,
    print: {
      orientation: 'landscape',
      area: area(0, 0, cells.length - 1, appraisalColumn('question')),
      titleRows: [HEAD_ROW, HEAD_ROW],
      marginsCm: { top: 1.5, right: 1.2, bottom: 1.5, left: 1.8 },
      footer: { center: 'Trang &P/&N' },
    },
    active: { row: first, col: appraisalColumn('appraised') },
  };
}

/** SUM takes at most 255 parts. */
const MOST_PARTS = 200;
function sumOf(parts: string): string {
  const list = parts.split(',');
  const chunks = Array.from(
    { length: Math.ceil(list.length / MOST_PARTS) },
    (_, at) => `SUM(${list.slice(at * MOST_PARTS, (at + 1) * MOST_PARTS).join(',')})`,
  );
  return `ROUND(${chunks.join('+')},2)`;
}

function line(style: 'group', values: CellValue[]): SpecCell[] {
  return appraisalColumns.map((column, index): SpecCell => {
    const value = values[index];
    const key: AppraisalStyle = ['max', 'self', 'recomputed', 'appraised'].includes(column)
      ? 'groupNumber'
      : style;
    return value === undefined || value === '' ? { style: key } : { value, style: key };
  });
}

function set(
  cells: (SpecCell | undefined)[][],
  row: number,
  column: AppraisalColumn,
  content: SpecCell,
): void {
  const target = cells[row];
  if (target) target[appraisalColumn(column)] = content;
}

function criterionRow(printed: Row, criterion: AppraisedCriterion): SpecCell[] {
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
  return appraisalColumns.map((column) => {
    const [style, value] = values[column];
    return value === '' ? { style } : { value, style };
  });
}

function addTotals(
  rubric: Rubric,
  appraisal: Appraisal,
  cells: (SpecCell | undefined)[][],
  headings: { row: number; key: string }[],
): void {
  const totals = appraisalTotals(rubric, appraisal);
  const groups = rubric.headings.filter((heading) => heading.kind === 'group');
  const at = (row: number, column: AppraisalColumn): string => a1(cell(row, appraisalColumn(column)));
  const refs = (bonus: boolean, column: AppraisalColumn): string =>
    groups
      .filter((group) => group.bonus === bonus)
      .flatMap(({ key }) => headings.find((heading) => heading.key === key)?.row ?? [])
      .map((row) => at(row, column))
      .join(',');
  const add = (label: string, value: CellValue, formula?: string): number => {
    const row = cells.push(line('group', ['', label])) - 1;
    set(cells, row, 'appraised', {
      value,
      style: 'groupNumber',
      ...(formula === undefined ? {} : { formula }),
    });
    return row;
  };
  const base = add(texts.base, totals.base, `SUM(${refs(false, 'appraised')})`);
  const bonus = groups.some((group) => group.bonus)
    ? add(texts.bonus, totals.bonus, `SUM(${refs(true, 'appraised')})`)
    : undefined;
  const taken = appraisal.deductions.map(({ ground, amount, reason }) => {
    const row = add(`${texts.deduction}: ${rubric.deductions?.grounds[ground] ?? ''}`, -amount);
    set(cells, row, 'reason', { value: reason, style: 'group' });
    set(cells, row, 'id', { value: `#${ground}`, style: 'group' });
    return row;
  });
  const parts = [base, ...(bonus === undefined ? [] : [bonus]), ...taken].map((row) => at(row, 'appraised'));
  const total = add(texts.total, totals.total, `MAX(0,ROUND(SUM(${parts.join(',')}),2))`);
  if (totals.class === undefined) return;
  const formula = rubric.classes.reduceRight(
    (otherwise, { name, from }) =>
      otherwise === '' ? `"${name}"` : `IF(${at(total, 'appraised')}>=${from},"${name}",${otherwise})`,
    '',
  );
  add(texts.class, totals.class, formula);
}

function heightOf(row: readonly (SpecCell | undefined)[], index: number): number {
  if (index < HEAD_ROW) return 22;
  return Math.max(
    17,
    ...row.map((content, col) => {
      const column = appraisalColumns[col];
      if (content?.value === undefined || column === undefined || column === 'id') return 0;
      return linesHeight(
        wrappedLines(String(content.value), columnPoints(appraisalWidths[column]), 11, index === HEAD_ROW),
        11,
      );
    }),
  );
}
