/** What every sheet of a form needs to know, and where the tables that others refer to stand. */
import { own, range } from '../../sheet/builder';
import { charactersFor } from '../../sheet/measure';
import { titleOf } from '../../messages/forms';
import type { Language } from '../../messages/language';
import type { SummaryWords } from '../../messages/summary';
import { shownDate } from '../../messages/summary';
import { rankedByMean } from '../score';
import type { FormSummary, RankedUnit } from '../types';
import { Page } from './page';
import { summaryStyles } from './styles';

export interface BookOptions {
  language: Language;
  /** Year that the sheets are of; that of the decision where left out. */
  year?: number;
  /** Adds the rank among all lists of a form. */
  joint?: boolean;
  /** Leaves out what is for reviewers only: reasons of deductions, notes, open questions. */
  published?: boolean;
}

/** Beyond so many units sheets hold values, and nothing by criterion and unit. */
export const LIVE_UNITS = 1000;
/** Beyond so many units the gap map has no column for each. */
export const MAP_UNITS = 120;
/** Characters that a column of lists takes at most: on two lines, as the units beside it, so that a table fits A4. */
const MOST_LIST = 26;

export interface FormContext {
  form: FormSummary;
  words: SummaryWords;
  options: BookOptions;
  year: number;
  /** True where figures are formulas. */
  live: boolean;
  byMean: boolean;
  /** True where units are apart in lists. */
  hasLists: boolean;
  /** Name of a sheet; numbered where there are several forms. */
  sheetName(sheet: keyof SummaryWords['sheets']): string;
}

/** The context of one of `count` forms. */
export function formContext(
  form: FormSummary,
  index: number,
  count: number,
  words: SummaryWords,
  options: BookOptions,
): FormContext {
  return {
    form,
    words,
    options,
    year: options.year ?? form.rubric.year,
    live: form.units.length <= LIVE_UNITS && form.units.every(({ criteria }) => criteria !== undefined),
    byMean: rankedByMean(form.rubric),
    hasLists: form.lists.some((list) => list !== ''),
    sheetName: (sheet) => (count === 1 ? words.sheets[sheet] : `${words.sheets[sheet]} ${index + 1}`),
  };
}

/** A page of a form, with its title lines across the columns up to `right`. */
export function titledPage(
  context: FormContext,
  sheet: keyof SummaryWords['sheets'],
  title: string,
  widths: readonly number[],
  right = widths.length - 1,
): Page {
  const { words, form, options } = context;
  const page = new Page(context.sheetName(sheet), words);
  page.widths = [...widths];
  const { number, date, authority } = form.rubric.decision;
  page.title(
    [
      title,
      titleOf(form.rubric, options.language),
      words.decision(number, date === undefined ? undefined : shownDate(date), authority),
    ],
    right,
  );
  page.skip();
  return page;
}

/** Width of a column of lists: their names on one line as far as that is not too wide. */
export function listWidth({ form, words }: FormContext): number {
  const { size } = summaryStyles.small.font;
  return Math.max(10, ...form.lists.map((list) => charactersFor(listName(words, list), size, MOST_LIST)));
}

/** How a list is called. */
export const listName = (words: SummaryWords, list: string | null): string => list ?? words.notListed;

/** Where a table of units stands, by the columns that other sheets use. */
export interface UnitTable {
  page: Page;
  top: number;
  bottom: number;
  /** Last printed column. */
  right: number;
  columns: Partial<Record<UnitColumn, number>>;
  groups: number[];
}
export type UnitColumn =
  'unit' | 'list' | 'rank' | 'total' | 'mean' | 'percent' | 'class' | 'change' | 'deducted';

/** The cells of a column, for formulas of other sheets. */
export function columnOf(table: UnitTable, column: UnitColumn): string {
  const col = table.columns[column];
  if (col === undefined) throw new RangeError(`The table has no column ${column}.`);
  return table.page.reference(table.top, col, table.bottom);
}

/** The value of another sheet's column for the unit that a cell names; stays right when either sheet is sorted. */
export const lookUp = (table: UnitTable, column: string, unit: string): string =>
  `INDEX(${column},MATCH(${unit},${columnOf(table, 'unit')},0))`;

/**
 * Rank of the row's score among the rows of its list: one more than the number of better ones. Products of comparisons
 * mean the same in every program, and full ranges with cells of the own row survive sorting.
 */
export function rankFormula(
  { top, bottom, row }: { top: number; bottom: number; row: number },
  keys: readonly { of: number; among?: number }[],
  list: number | undefined,
  itself = true,
): string {
  const ranges = (col: number): string => range(col, top, bottom);
  const better = keys.map((key, index) => {
    const equal = keys
      .slice(0, index)
      .map(({ of, among = of }) => `(${ranges(among)}=${own(of, row)})*`)
      .join('');
    return `${equal}(${ranges(key.among ?? key.of)}>${own(key.of, row)})`;
  });
  const parts = [
    ...(list === undefined ? [] : [`(${ranges(list)}=${own(list, row)})`]),
    ...(itself ? [] : [`(ROW(${ranges(0)})<>ROW())`]),
    better.length === 1 ? (better[0] ?? '') : `(${better.join('+')})`,
  ];
  return `SUMPRODUCT(${parts.length === 1 ? `1*${parts[0] ?? ''}` : parts.join('*')})+1`;
}

/** Nested choice of a class by a total that stands in a cell. */
export function classFormula(form: FormSummary, total: string): string {
  const { classes } = form;
  const last = classes.at(-1);
  return classes
    .slice(0, last?.from === 0 ? -1 : undefined)
    .reduceRight(
      (otherwise, { name, from }) => `IF(${total}>=${from},"${name.replaceAll('"', '""')}",${otherwise})`,
      last?.from === 0 ? `"${last.name.replaceAll('"', '""')}"` : '""',
    );
}

/** Where a unit's points come from; of an appraisal that is not finished, how far it is. */
export function sourceText({ form, words }: FormContext, { source, appraised }: RankedUnit): string {
  const all = form.rubric.criteria.length;
  const part = source === 'appraised' && appraised < all ? `\n${appraised}/${all}` : '';
  return `${words.sources[source]}${part}`;
}

/** A unit's open questions in words. */
export const openText = (words: SummaryWords, { open }: RankedUnit): string =>
  Object.entries(open)
    .map(([code, count]) => `${words.open[code as keyof typeof words.open]}: ${count}`)
    .join('; ');
