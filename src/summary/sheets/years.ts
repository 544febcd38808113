/** So sánh năm: this year beside the last one, and across forms by common pillars. */
import { formName } from '../../messages/forms';
import type { Language } from '../../messages/language';
import { own } from '../../sheet/builder';
import type { Content } from '../../sheet/builder';
import { pillarTexts, pillars } from '../../rubric/pillars';
import type { Pillar } from '../../rubric/pillars';
import type { FormSummary, RankedUnit } from '../types';
import type { SummaryWords } from '../../messages/summary';
import { columnOf, listName, listWidth, lookUp, titledPage } from './context';
import type { FormContext, UnitTable } from './context';
import type { Column, Page } from './page';

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

export function yearsSheet(
  context: FormContext,
  overview: UnitTable,
  columns: readonly PillarColumn[],
): Page {
  const { form, words, live, hasLists } = context;
  const sameForm = form.before?.rubric === form.rubric.key;
  const classes = form.rubric.classes.length > 0;
  const heads = ['unit', ...(hasLists ? ['list'] : []), 'percent', 'beforePercent'];
  if (sameForm) heads.push('total', 'beforeTotal', 'change');
  heads.push('rank', 'beforeRank', 'climb');
  if (sameForm && classes) heads.push('class', 'beforeClass');
  const at = (head: string): number => heads.indexOf(head);
  const page = titledPage(
    context,
    'years',
    words.yearsTitle,
    heads.map((head) => (head === 'unit' ? 40 : head === 'list' ? listWidth(context) : 11)),
  );
  const right = heads.length - 1;
  if (!form.before) page.across(page.next, 'note', words.noBefore, 0, right);
  else if (live) {
    if (!sameForm) page.across(page.next, 'note', words.otherForm, 0, right);
    const current = (
      key: 'total' | 'percent' | 'rank' | 'class',
      row: number,
      value: number | string,
    ): Content => (live ? { formula: lookUp(overview, columnOf(overview, key), own(0, row)), value } : value);
    const minus = (a: string, b: string, row: number, value: number | string): Content => {
      const [now, then] = [own(at(a), row), own(at(b), row)];
      return live ? { formula: `IF(OR(${now}="",${then}=""),"",ROUND(${now}-${then},2))`, value } : value;
    };
    const all: Record<string, Column<RankedUnit>> = {
      unit: { head: words.unit, width: 40, style: 'strongText', cell: ({ unit }) => unit },
      list: {
        head: words.list,
        width: listWidth(context),
        style: 'small',
        cell: ({ list }) => listName(words, list),
      },
      percent: {
        head: `${words.percent}\n${words.thisYear}`,
        width: 11,
        style: 'number',
        cell: ({ percent }, row) => current('percent', row, percent),
      },
      beforePercent: {
        head: `${words.percent}\n${words.before}`,
        width: 11,
        style: 'number',
        cell: ({ before }) => before?.percent,
      },
      total: {
        head: words.total,
        width: 11,
        style: 'strong',
        cell: ({ total }, row) => current('total', row, total),
      },
      beforeTotal: {
        head: words.beforeTotal,
        width: 11,
        style: 'number',
        cell: ({ before }) => before?.total,
      },
      change: {
        head: words.change,
        width: 11,
        style: 'change',
        cell: ({ total, before }, row) =>
          minus('total', 'beforeTotal', row, before ? Math.round((total - before.total) * 100) / 100 : ''),
      },
      rank: {
        head: words.rank,
        width: 11,
        style: 'strongCenter',
        cell: ({ rank }, row) => current('rank', row, rank),
      },
      beforeRank: { head: words.beforeRank, width: 11, style: 'center', cell: ({ before }) => before?.rank },
      climb: {
        head: words.climb,
        width: 11,
        style: 'climb',
        cell: ({ rank, before }, row) => minus('beforeRank', 'rank', row, before ? before.rank - rank : ''),
      },
      class: {
        head: words.class,
        width: 11,
        style: 'center',
        cell: (unit, row) => current('class', row, unit.class ?? ''),
      },
      beforeClass: {
        head: `${words.class}\n${words.before}`,
        width: 11,
        style: 'center',
        cell: ({ before }) => before?.class,
      },
    };
    page.table(
      heads.flatMap((head) => all[head] ?? []),
      form.units,
      { filter: true, freeze: 1 },
    );
  }
  page.skip();
  page.put(page.next, 0, 'caption', words.pillarsTitle);
  page.table(
    [
      { head: words.pillar, width: 40, style: 'strongText', cell: (pillar) => pillarTexts[pillar] },
      ...columns.map(({ title, shares }): Column<Pillar> => ({
        head: title,
        width: 11,
        style: 'number',
        cell: (pillar) => shares[pillar],
      })),
    ],
    pillars,
  );
  page.across(page.next, 'note', words.pillarNote, 0, Math.max(right, columns.length));
  page.onePageDown(form.units.length);
  return page;
}
