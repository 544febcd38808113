/** So sánh năm: this year beside the last one, and across forms by common pillars. */
import { formName } from '../../messages/forms';
import type { Language } from '../../messages/language';
import { own } from '../../sheet/builder';
import { pillarTexts, pillars } from '../../rubric/pillars';
import type { Pillar } from '../../rubric/pillars';
import type { Before, FormSummary } from '../types';
import type { SummaryWords } from '../../messages/summary';
import { columnOf, lookUp, titledPage } from './context';
import type { FormContext, UnitTable } from './context';
import type { Column, Page } from './page';
import { UnitColumns, figureOf, listColumns, unitColumn } from './unit-columns';
import type { UnitColumnOf } from './unit-columns';

/** What a form reaches of each pillar, for a column of the comparison. */
export interface PillarColumn {
  title: string;
  shares: Record<string, number>;
}

/** Columns of the comparison by pillars: every form of this run and of last year's. */
export function pillarColumns(
  forms: readonly FormSummary[],
  last: readonly FormSummary[],
  words: SummaryWords,
  language: Language,
): PillarColumn[] {
  const columnsOf = (year: string, all: readonly FormSummary[]): PillarColumn[] =>
    all.map(({ rubric, pillars, units }) => ({
      title: `${year}\n${formName(rubric, language)}\n(${units.length})`,
      shares: pillars,
    }));
  return [...columnsOf(words.before, last), ...columnsOf(words.thisYear, forms)];
}

type Key =
  | ('unit' | 'list' | 'percent' | 'total' | 'change' | 'rank' | 'climb' | 'class')
  | ('beforePercent' | 'beforeTotal' | 'beforeRank' | 'beforeClass');
type YearsColumn = UnitColumnOf<Key>;
type Look = 'number' | 'strong' | 'strongCenter' | 'center';
/** Width of a column of figures. */
const FIGURE = 11;

export function yearsSheet(
  context: FormContext,
  overview: UnitTable,
  pillarsOf: readonly PillarColumn[],
): Page {
  const { form, words, live } = context;
  const sameForm = form.before?.rubric === form.rubric.key;
  const columns = unitsOfYears(context, overview, sameForm);
  const page = titledPage(context, 'years', words.yearsTitle, columns.widths);
  const right = columns.all.length - 1;
  if (!form.before) page.across(page.next, 'note', words.noBefore, 0, right);
  else if (live) {
    if (!sameForm) page.across(page.next, 'note', words.otherForm, 0, right);
    page.table(columns.all, form.units, { filter: true, freeze: 1 });
  }
  page.skip();
  page.put(page.next, 0, 'caption', words.pillarsTitle);
  writePillars(page, words, pillarsOf);
  page.across(page.next, 'note', words.pillarNote, 0, Math.max(right, pillarsOf.length));
  page.onePageDown();
  return page;
}

/** Each unit's figures of this year, and those of the year before beside them. */
function unitsOfYears(context: FormContext, overview: UnitTable, sameForm: boolean): UnitColumns<Key> {
  const { words, form } = context;
  const columns = new UnitColumns<Key>();
  const now = (key: 'percent' | 'total' | 'rank' | 'class', head: string, style: Look): YearsColumn => ({
    ...{ key, head, width: FIGURE, style },
    cell: (unit, row) =>
      figureOf(context, lookUp(overview, columnOf(overview, key), own(0, row)), unit[key] ?? ''),
  });
  const then = (
    key: 'beforePercent' | 'beforeTotal' | 'beforeRank' | 'beforeClass',
    head: string,
    style: Look,
    of: (before: Before) => number | string | undefined,
  ): YearsColumn => ({
    ...{ key, head, width: FIGURE, style },
    cell: ({ before }) => before && of(before),
  });
  columns.add(
    unitColumn(context, 40),
    ...listColumns(context, 'small'),
    now('percent', `${words.percent}\n${words.thisYear}`, 'number'),
    then('beforePercent', `${words.percent}\n${words.before}`, 'number', ({ percent }) => percent),
  );
  if (sameForm)
    columns.add(
      now('total', words.total, 'strong'),
      then('beforeTotal', words.beforeTotal, 'number', ({ total }) => total),
      changeColumn(context, columns),
    );
  columns.add(
    now('rank', words.rank, 'strongCenter'),
    then('beforeRank', words.beforeRank, 'center', ({ rank }) => rank),
    climbColumn(context, columns),
  );
  if (sameForm && form.rubric.classes.length > 0)
    columns.add(
      now('class', words.class, 'center'),
      then('beforeClass', `${words.class}\n${words.before}`, 'center', (before) => before.class),
    );
  return columns;
}

/** One cell less another, where both hold a figure. */
const less = (columns: UnitColumns<Key>, row: number, one: Key, other: Key): string => {
  const [more, taken] = [columns.cell(one, row), columns.cell(other, row)];
  return `IF(OR(${more}="",${taken}=""),"",ROUND(${more}-${taken},2))`;
};

const changeColumn = (context: FormContext, columns: UnitColumns<Key>): YearsColumn => ({
  key: 'change',
  head: context.words.change,
  width: FIGURE,
  style: 'change',
  cell: ({ total, before }, row) =>
    figureOf(
      context,
      less(columns, row, 'total', 'beforeTotal'),
      before ? Math.round((total - before.total) * 100) / 100 : '',
    ),
});

const climbColumn = (context: FormContext, columns: UnitColumns<Key>): YearsColumn => ({
  key: 'climb',
  head: context.words.climb,
  width: FIGURE,
  style: 'climb',
  cell: ({ rank, before }, row) =>
    figureOf(context, less(columns, row, 'beforeRank', 'rank'), before ? before.rank - rank : ''),
});

/** What the forms of both years reach of each pillar. */
function writePillars(page: Page, words: SummaryWords, pillarsOf: readonly PillarColumn[]): void {
  page.table(
    [
      { head: words.pillar, width: 40, style: 'strongText', cell: (pillar) => pillarTexts[pillar] },
      ...pillarsOf.map(({ title, shares }): Column<Pillar> => ({
        head: title,
        width: FIGURE,
        style: 'number',
        cell: (pillar) => shares[pillar],
      })),
    ],
    pillars,
  );
}
