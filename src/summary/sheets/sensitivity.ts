/** Độ nhạy: the best and the worst that open questions can make of a unit. */
import type { RankedUnit } from '../types';
import {
  classFormula,
  columnOf,
  listName,
  listWidth,
  lookUp,
  openText,
  rankFormula,
  titledPage,
} from './context';
import type { FormContext, UnitTable } from './context';
import { own } from '../../sheet/builder';
import type { Column, Page } from './page';

export function sensitivitySheet(context: FormContext, overview: UnitTable): Page {
  const { form, words, live, byMean, hasLists } = context;
  const heads = ['unit', ...(hasLists ? ['list'] : []), 'total', 'rank', 'low', 'high'];
  if (byMean) heads.push('lowMean', 'highMean');
  heads.push('worstRank', 'bestRank');
  const classes = form.rubric.classes.length > 0;
  if (classes) heads.push('worstClass', 'bestClass');
  heads.push('change', 'open');
  const at = (head: string): number => heads.indexOf(head);
  const widthOf: Record<string, number> = {
    unit: 34,
    list: listWidth(context),
    open: 52,
    change: 14,
    worstClass: 11,
    bestClass: 11,
  };
  const page = titledPage(
    context,
    'sensitivity',
    words.sensitivityTitle,
    heads.map((head) => widthOf[head] ?? 9),
  );
  page.across(page.next, 'note', words.sensitivityNote, 0, heads.length - 1);

  const top = page.next + 1;
  const bottom = top + form.units.length - 1;
  const pairs = byMean
    ? [
        ['lowMean', 'highMean'],
        ['low', 'high'],
      ]
    : [['low', 'high']];
  const rank = (row: number, worst: boolean): string =>
    rankFormula(
      { top, bottom, at: (col) => own(col, row) },
      pairs.map(([low = '', high = '']) =>
        worst ? { of: at(low), among: at(high) } : { of: at(high), among: at(low) },
      ),
      hasLists ? at('list') : undefined,
      false,
    );
  const calc = <T extends string | number>(formula: string, value: T): T | { formula: string; value: T } =>
    live ? { formula, value } : value;
  const columns: Record<string, Column<RankedUnit>> = {
    unit: { head: words.unit, width: 34, style: 'strongText', cell: ({ unit }) => unit },
    list: {
      head: words.list,
      width: listWidth(context),
      style: 'small',
      cell: ({ list }) => listName(words, list),
    },
    total: {
      head: words.total,
      width: 9,
      style: 'strong',
      cell: ({ total }, row) => calc(lookUp(overview, columnOf(overview, 'total'), own(0, row)), total),
    },
    rank: {
      head: words.rank,
      width: 6,
      style: 'strongCenter',
      cell: ({ rank: value }, row) => calc(lookUp(overview, columnOf(overview, 'rank'), own(0, row)), value),
    },
    low: { head: words.lowest, width: 9, style: 'number', cell: ({ worst }) => worst.total },
    high: { head: words.highest, width: 9, style: 'number', cell: ({ best }) => best.total },
    lowMean: { head: words.lowMean, width: 9, style: 'percent', cell: ({ worst }) => worst.mean },
    highMean: { head: words.highMean, width: 9, style: 'percent', cell: ({ best }) => best.mean },
    worstRank: {
      head: words.worstRank,
      width: 8,
      style: 'center',
      cell: ({ worst }, row) => calc(rank(row, true), worst.rank),
    },
    bestRank: {
      head: words.bestRank,
      width: 8,
      style: 'center',
      cell: ({ best }, row) => calc(rank(row, false), best.rank),
    },
    worstClass: {
      head: words.worstClass,
      width: 11,
      style: 'center',
      cell: ({ worst }, row) => calc(classFormula(form, own(at('low'), row)), worst.class ?? ''),
    },
    bestClass: {
      head: words.bestClass,
      width: 11,
      style: 'center',
      cell: ({ best }, row) => calc(classFormula(form, own(at('high'), row)), best.class ?? ''),
    },
    change: {
      head: words.mayChange,
      width: 14,
      style: 'strongCenter',
      cell: ({ worst, best }, row) => {
        const ranks = `${own(at('worstRank'), row)}<>${own(at('bestRank'), row)}`;
        const byClass = classes ? `${own(at('worstClass'), row)}<>${own(at('bestClass'), row)}` : '1=2';
        const { both, rank: onlyRank, class: onlyClass, none } = words.changes;
        const [r, c] = [worst.rank !== best.rank, worst.class !== best.class];
        return calc(
          `IF(${ranks},IF(${byClass},"${both}","${onlyRank}"),IF(${byClass},"${onlyClass}","${none}"))`,
          r ? (c ? both : onlyRank) : c ? onlyClass : none,
        );
      },
    },
    open: {
      head: words.openQuestions,
      width: 52,
      style: 'small',
      cell: (unit) => openQuestions(context, unit),
    },
  };
  page.table(
    heads.flatMap((head) => columns[head] ?? []),
    form.units,
    { filter: true, repeat: true, freeze: 1 },
  );
  page.onePageDown(form.units.length);
  return page;
}

const openQuestions = ({ words }: FormContext, unit: RankedUnit): string =>
  openText(words, unit) || words.none;
