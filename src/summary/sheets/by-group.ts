/** Theo nội dung: points, rate and rank of every group of criteria. */
import { own } from '../../sheet/builder';
import { linesHeight } from '../../sheet/measure';
import type { GroupInfo, RankedUnit } from '../types';
import { lookUp, rankFormula, titledPage } from './context';
import type { FormContext, UnitTable } from './context';
import type { Column, Page } from './page';
import { figureOf, listColumns, unitColumn } from './unit-columns';

/** Columns of a group, and their widths. */
const WIDTHS = { points: 8, rate: 8.5, rank: 6 };
const PER_GROUP = 3;

export function byGroupSheet(context: FormContext, overview: UnitTable): Page {
  const { form, words } = context;
  const who = [unitColumn(context), ...listColumns(context, 'text')];
  const widths = [...who.map(({ width }) => width), ...form.groups.flatMap(() => Object.values(WIDTHS))];
  const page = titledPage(context, 'groups', words.groupsTitle, widths);
  writeCaptions(page, form.groups, who.length);
  const top = page.next + 1;
  const columns = form.groups.flatMap((group, index) =>
    groupColumns(context, overview, group, { index, at: who.length + index * PER_GROUP, top }),
  );
  page.table([...who, ...columns], form.units, { filter: true, repeat: true, freeze: 1 });
  page.signature(widths.length - 1);
  page.onePageDown();
  return page;
}

/** A row above the head of the table: what each group is, over its columns. */
function writeCaptions(page: Page, groups: readonly GroupInfo[], first: number): void {
  const row = page.next;
  groups.forEach(({ no, key, text }, index) => {
    const left = first + index * PER_GROUP;
    page.across(row, 'th', `${no || key}. ${text.split('\n')[0] ?? ''}`, left, left + PER_GROUP - 1);
  });
  page.height(row, linesHeight(4, 11));
  for (let col = 0; col < first; col++) page.put(row, col, 'th');
}

/** `at` is the first of the columns, `top` the first row of the table. */
function groupColumns(
  context: FormContext,
  overview: UnitTable,
  { max }: GroupInfo,
  { index, at, top }: { index: number; at: number; top: number },
): Column<RankedUnit>[] {
  const { form, words, hasLists } = context;
  const source = overview.page.reference(overview.top, overview.groups[index] ?? 0, overview.bottom);
  const bottom = top + form.units.length - 1;
  return [
    {
      head: words.points,
      width: WIDTHS.points,
      style: 'number',
      cell: ({ groups }, row) => figureOf(context, lookUp(overview, source, own(0, row)), groups[index] ?? 0),
    },
    {
      head: words.rate,
      width: WIDTHS.rate,
      style: 'percent',
      cell: ({ groups }, row) =>
        max > 0 ? figureOf(context, `${own(at, row)}/${max}`, (groups[index] ?? 0) / max) : 0,
    },
    {
      head: words.rank,
      width: WIDTHS.rank,
      style: 'strongCenter',
      cell: ({ groupRanks }, row) =>
        figureOf(
          context,
          rankFormula({ top, bottom, row }, [{ of: at }], hasLists ? 1 : undefined),
          groupRanks[index] ?? 0,
        ),
    },
  ];
}
