/** Columns of the overview: who stands where, points, and the year before. */
import type { Content } from '../../sheet/builder';
import type { GroupInfo } from '../types';
import { figure } from '../../messages/summary';
import { hasOneMaximum, isMoreThanSum } from '../../scoring/standing';
import { classFormula, rankFormula } from './context';
import type { FormContext, UnitColumn } from './context';
import { groupSumFormula } from './points';
import type { PointsTable } from './points';
import { UnitColumns, figureOf, listColumns, unitColumn } from './unit-columns';
import type { UnitColumnOf } from './unit-columns';

type OverviewKey =
  | UnitColumn
  | `group${number}`
  | 'joint'
  | 'beforeTotal'
  | 'beforeRank'
  | 'climb'
  | 'base'
  | 'source'
  | 'sent'
  | 'file';
export type OverviewColumn = UnitColumnOf<OverviewKey>;

/** The sheet while its columns are said. */
interface Overview {
  context: FormContext;
  columns: UnitColumns<OverviewKey>;
}

/** Rows of title above the head of the table. */
const TITLE_ROWS = 4;
/** The columns in their order; sums refer to the points by criterion where there are any. */
export function overviewColumns(
  context: FormContext,
  points: PointsTable | undefined,
): UnitColumns<OverviewKey> {
  const columns = new UnitColumns<OverviewKey>();
  const overview = { context, columns };
  columns.add(...rankColumns(overview), ...pointColumns(overview, points), ...earlierColumns(overview));
  return columns;
}

/** Rank, in the unit's list and among all, and which unit it is. */
function rankColumns({ context, columns }: Overview): OverviewColumn[] {
  const { form, words, options, byMean } = context;
  const top = TITLE_ROWS + 1;
  const ranked = (row: number, list: number | undefined): string => {
    const keys = (byMean ? (['mean', 'total'] as const) : (['total'] as const)).map((key) => ({
      of: columns.at(key),
    }));
    return rankFormula({ top, bottom: top + form.units.length - 1, row }, keys, list);
  };
  const joint: OverviewColumn = {
    key: 'joint',
    head: words.jointRank,
    width: 5.5,
    style: 'center',
    cell: ({ jointRank }, row) => figureOf(context, ranked(row, undefined), jointRank),
  };
  return [
    {
      key: 'rank',
      head: words.rank,
      width: 5,
      style: 'strongCenter',
      cell: ({ rank }, row) => figureOf(context, ranked(row, columns.find('list')), rank),
    },
    ...(options.joint && form.lists.length > 1 ? [joint] : []),
    unitColumn(context),
    ...listColumns(context, 'text'),
  ];
}

/** The points: groups, their sum, what stands outside it, the total and what is made of it. */
function pointColumns(overview: Overview, points: PointsTable | undefined): OverviewColumn[] {
  const { context } = overview;
  const { form, words, byMean } = context;
  const deducts = form.rubric.deductions !== undefined || form.units.some(({ deducted }) => deducted > 0);
  const groups = (ofBonus: boolean): OverviewColumn[] =>
    form.groups.flatMap((group, index) =>
      group.bonus === ofBonus ? [groupColumn(overview, points, group, index)] : [],
    );
  const deducted: OverviewColumn = {
    key: 'deducted',
    head: words.deducted,
    width: 6,
    style: 'number',
    cell: (unit) => unit.deducted,
  };
  return [
    ...groups(false),
    baseColumn(overview),
    ...groups(true),
    ...(deducts ? [deducted] : []),
    totalColumn(overview),
    percentColumn(overview),
    ...(byMean ? [meanColumn(overview)] : []),
    ...(form.rubric.classes.length > 0 ? [classColumn(overview)] : []),
  ];
}

function groupColumn(
  { context, columns }: Overview,
  points: PointsTable | undefined,
  { key, no, max, bonus }: GroupInfo,
  index: number,
): OverviewColumn {
  const { rubric } = context.form;
  const penalty = rubric.headings.find((heading) => heading.key === key)?.penalty;
  const sign = penalty !== undefined ? '−' : bonus ? '+' : '';
  return {
    key: `group${index}`,
    head: `${no || key}\n(${sign}${figure(penalty ?? max, context.options.language)})`,
    width: 7,
    style: 'number',
    cell: ({ groups }, row) => {
      const value = groups[index] ?? 0;
      if (!points) return value;
      const formula = groupSumFormula(points, key, columns.cell('unit', row));
      // penalties take off no more than the form says
      return figureOf(context, penalty === undefined ? formula : `MAX(${-penalty},${formula})`, value);
    },
  };
}

/** Sums of cells do not scale, limit or floor: where a form does, its figures are values. */
const summed = ({ context }: Overview, formula: string, value: number | string): Content =>
  isMoreThanSum(context.form.rubric) ? value : figureOf(context, formula, value);

const groupKeys = ({ context: { form } }: Overview, ofBonus: boolean): OverviewKey[] =>
  form.groups.flatMap(({ bonus }, index) => (bonus === ofBonus ? [`group${index}` as const] : []));

const baseColumn = (overview: Overview): OverviewColumn => ({
  key: 'base',
  head: overview.context.words.base,
  width: 8,
  style: 'number',
  cell: ({ base }, row) => {
    const cells = groupKeys(overview, false).map((key) => overview.columns.cell(key, row));
    return summed(overview, `ROUND(${cells.join('+')},2)`, base);
  },
});

/** What is added to the sum of the groups is the same for every form. */
const totalColumn = (overview: Overview): OverviewColumn => ({
  key: 'total',
  head: overview.context.words.total,
  width: 8.5,
  style: 'strong',
  cell: ({ total }, row) => {
    const { context, columns } = overview;
    const added = (['base', ...groupKeys(overview, true)] as const).map((key) => columns.cell(key, row));
    const less = columns.find('deducted') === undefined ? '' : `-${columns.cell('deducted', row)}`;
    return figureOf(context, `MAX(0,ROUND(${added.join('+')}${less},2))`, total);
  },
});

const percentColumn = ({ context, columns }: Overview): OverviewColumn => ({
  key: 'percent',
  head: context.words.percent,
  width: 7,
  style: 'number',
  cell: ({ percent }, row) => {
    const { rubric } = context.form;
    // whole hundredths first, so that halves are halves
    const formula = `ROUND(ROUND(${columns.cell('total', row)}*100,0)/${rubric.max},2)`;
    return hasOneMaximum(rubric)
      ? figureOf(context, formula, percent)
      : summed({ context, columns }, formula, percent);
  },
});

const meanColumn = (overview: Overview): OverviewColumn => ({
  key: 'mean',
  head: overview.context.words.mean,
  width: 7,
  style: 'percent',
  cell: ({ mean }, row) => {
    const counted = overview.context.form.groups.flatMap(({ bonus, max }, index) =>
      bonus || max <= 0 ? [] : [`${overview.columns.cell(`group${index}`, row)}/${max}`],
    );
    return summed(overview, `ROUND((${counted.join('+')})/${counted.length},10)`, mean);
  },
});

const classColumn = (overview: Overview): OverviewColumn => ({
  key: 'class',
  head: overview.context.words.class,
  width: 10,
  style: 'strongCenter',
  cell: (unit, row) => {
    const formula = classFormula(overview.context.form, overview.columns.cell('total', row));
    return summed(overview, formula, unit.class ?? '');
  },
});

/** The year before beside this one; points are compared where the form is the same. */
function earlierColumns({ context, columns }: Overview): OverviewColumn[] {
  const { form, words } = context;
  if (!form.before) return [];
  const sameForm = form.before.rubric === form.rubric.key;
  const change: OverviewColumn = {
    key: 'change',
    head: words.change,
    width: 7.5,
    style: 'change',
    cell: ({ total, before }, row) => {
      const [then, now] = [columns.cell('beforeTotal', row), columns.cell('total', row)];
      const value = before ? Math.round((total - before.total) * 100) / 100 : '';
      return figureOf(context, `IF(${then}="","",ROUND(${now}-${then},2))`, value);
    },
  };
  return [
    {
      key: 'beforeTotal',
      head: sameForm ? words.beforeTotal : `${words.before}, %`,
      width: 7.5,
      style: 'number',
      cell: ({ before }) => (sameForm ? before?.total : before?.percent),
    },
    ...(sameForm ? [change] : []),
    {
      key: 'beforeRank',
      head: words.beforeRank,
      width: 6,
      style: 'center',
      cell: ({ before }) => before?.rank,
    },
    {
      key: 'climb',
      head: words.climb,
      width: 6,
      style: 'climb',
      cell: ({ rank, before }, row) => {
        const [then, now] = [columns.cell('beforeRank', row), columns.cell('rank', row)];
        return figureOf(context, `IF(${then}="","",${then}-${now})`, before ? before.rank - rank : '');
      },
    },
  ];
}
