/** Độ nhạy: the best and the worst that open questions can make of a unit. */
import { own } from '../../sheet/builder';
import { classFormula, columnOf, lookUp, openText, rankFormula, titledPage } from './context';
import type { FormContext, UnitTable } from './context';
import type { Page } from './page';
import { UnitColumns, figureOf, listColumns, unitColumn } from './unit-columns';
import type { UnitColumnOf } from './unit-columns';

type Key =
  | ('unit' | 'list' | 'total' | 'rank' | 'change' | 'open')
  | ('low' | 'high' | 'lowMean' | 'highMean')
  | ('worstRank' | 'bestRank' | 'worstClass' | 'bestClass');
type SensitivityColumn = UnitColumnOf<Key>;

/** Rows of title and note above the head of the table. */
const TITLE_ROWS = 5;

export function sensitivitySheet(context: FormContext, overview: UnitTable): Page {
  const { form, words } = context;
  const columns = new UnitColumns<Key>();
  columns.add(
    unitColumn(context),
    ...listColumns(context, 'small'),
    ...standingColumns(context, overview),
    ...rangeColumns(context),
    ...rankColumns(context, columns),
    ...classColumns(context, columns),
    changeColumn(context, columns),
    {
      key: 'open',
      head: words.openQuestions,
      width: 52,
      style: 'small',
      cell: (unit) => openText(words, unit) || words.none,
    },
  );
  const page = titledPage(context, 'sensitivity', words.sensitivityTitle, columns.widths);
  page.across(page.next, 'note', words.sensitivityNote, 0, columns.all.length - 1);
  page.table(columns.all, form.units, { filter: true, repeat: true, freeze: 1 });
  page.onePageDown();
  return page;
}

/** Total and rank as the overview has them. */
function standingColumns(context: FormContext, overview: UnitTable): SensitivityColumn[] {
  const { words } = context;
  const shown = (key: 'total' | 'rank', row: number): string =>
    lookUp(overview, columnOf(overview, key), own(0, row));
  return [
    {
      key: 'total',
      head: words.total,
      width: 9,
      style: 'strong',
      cell: ({ total }, row) => figureOf(context, shown('total', row), total),
    },
    {
      key: 'rank',
      head: words.rank,
      width: 9,
      style: 'strongCenter',
      cell: ({ rank }, row) => figureOf(context, shown('rank', row), rank),
    },
  ];
}

/** The lowest and the highest points. */
function rangeColumns({ words, byMean }: FormContext): SensitivityColumn[] {
  const totals: SensitivityColumn[] = [
    { key: 'low', head: words.lowest, width: 9, style: 'number', cell: ({ worst }) => worst.total },
    { key: 'high', head: words.highest, width: 9, style: 'number', cell: ({ best }) => best.total },
  ];
  const means: SensitivityColumn[] = [
    { key: 'lowMean', head: words.lowMean, width: 9, style: 'percent', cell: ({ worst }) => worst.mean },
    { key: 'highMean', head: words.highMean, width: 9, style: 'percent', cell: ({ best }) => best.mean },
  ];
  return [...totals, ...(byMean ? means : [])];
}

/** The rank where this unit does as badly as can be and all others as well as can be, and the other way round. */
function rankColumns(context: FormContext, columns: UnitColumns<Key>): SensitivityColumn[] {
  const { form, words, byMean } = context;
  const top = TITLE_ROWS + 1;
  const pairs = [...(byMean ? [['lowMean', 'highMean'] as const] : []), ['low', 'high'] as const];
  const rank = (row: number, worst: boolean): string =>
    rankFormula(
      { top, bottom: top + form.units.length - 1, row },
      pairs.map(([low, high]) => {
        const [own, others] = worst ? [low, high] : [high, low];
        return { of: columns.at(own), among: columns.at(others) };
      }),
      columns.find('list'),
      false,
    );
  return [
    {
      key: 'worstRank',
      head: words.worstRank,
      width: 9,
      style: 'center',
      cell: ({ worst }, row) => figureOf(context, rank(row, true), worst.rank),
    },
    {
      key: 'bestRank',
      head: words.bestRank,
      width: 9,
      style: 'center',
      cell: ({ best }, row) => figureOf(context, rank(row, false), best.rank),
    },
  ];
}

function classColumns(context: FormContext, columns: UnitColumns<Key>): SensitivityColumn[] {
  const { form, words } = context;
  if (form.rubric.classes.length === 0) return [];
  const classOf = (key: 'low' | 'high', row: number): string => classFormula(form, columns.cell(key, row));
  return [
    {
      key: 'worstClass',
      head: words.worstClass,
      width: 11,
      style: 'center',
      cell: ({ worst }, row) => figureOf(context, classOf('low', row), worst.class ?? ''),
    },
    {
      key: 'bestClass',
      head: words.bestClass,
      width: 11,
      style: 'center',
      cell: ({ best }, row) => figureOf(context, classOf('high', row), best.class ?? ''),
    },
  ];
}

/** What open questions can still change. */
const changeColumn = (context: FormContext, columns: UnitColumns<Key>): SensitivityColumn => ({
  key: 'change',
  head: context.words.mayChange,
  width: 14,
  style: 'strongCenter',
  cell: ({ worst, best }, row) => {
    const differ = (one: Key, other: Key): string => `${columns.cell(one, row)}<>${columns.cell(other, row)}`;
    const byRank = differ('worstRank', 'bestRank');
    const byClass = columns.find('worstClass') === undefined ? '1=2' : differ('worstClass', 'bestClass');
    const { both, rank: onlyRank, class: onlyClass, none } = context.words.changes;
    const [rank, ofClass] = [worst.rank !== best.rank, worst.class !== best.class];
    return figureOf(
      context,
      `IF(${byRank},IF(${byClass},"${both}","${onlyRank}"),IF(${byClass},"${onlyClass}","${none}"))`,
      rank ? (ofClass ? both : onlyRank) : ofClass ? onlyClass : none,
    );
  },
});
