/** Theo nội dung: points, rate and rank of every group of criteria. */
import { linesHeight } from '../../sheet/measure';
import type { RankedUnit } from '../types';
import { listName, listWidth, lookUp, rankFormula, titledPage } from './context';
import type { FormContext, UnitTable } from './context';
import { own } from '../../sheet/builder';
import type { Column, Page } from './page';

export function byGroupSheet(context: FormContext, overview: UnitTable): Page {
  const { form, words, live, hasLists } = context;
  const list = hasLists ? 1 : undefined;
  const first = hasLists ? 2 : 1;
  const widths = [34, ...(hasLists ? [listWidth(context)] : []), ...form.groups.flatMap(() => [9, 9, 6])];
  const page = titledPage(context, 'groups', words.groupsTitle, widths);

  const above = page.next;
  form.groups.forEach(({ no, key, text }, index) =>
    page.across(
      above,
      'th',
      `${no || key}. ${text.split('\n')[0] ?? ''}`,
      first + index * 3,
      first + index * 3 + 2,
    ),
  );
  page.height(above, linesHeight(4, 11));
  for (let col = 0; col < first; col++) page.put(above, col, 'th');
  const top = page.next + 1;
  const bottom = top + form.units.length - 1;
  const columns: Column<RankedUnit>[] = [
    { head: words.unit, width: 34, style: 'strongText', cell: ({ unit }) => unit },
    ...(hasLists
      ? [
          {
            head: words.list,
            width: listWidth(context),
            style: 'text',
            cell: (unit: RankedUnit) => listName(words, unit.list),
          } satisfies Column<RankedUnit>,
        ]
      : []),
    ...form.groups.flatMap(({ max }, index): Column<RankedUnit>[] => {
      const at = first + index * 3;
      const source = overview.page.reference(overview.top, overview.groups[index] ?? 0, overview.bottom);
      return [
        {
          head: words.points,
          width: 9,
          style: 'number',
          cell: ({ groups }, row) => {
            const value = groups[index] ?? 0;
            return live ? { formula: lookUp(overview, source, own(0, row)), value } : value;
          },
        },
        {
          head: words.rate,
          width: 9,
          style: 'percent',
          cell: ({ groups }, row) => {
            const value = max > 0 ? (groups[index] ?? 0) / max : 0;
            return live && max > 0 ? { formula: `${own(at, row)}/${max}`, value } : value;
          },
        },
        {
          head: words.rank,
          width: 6,
          style: 'strongCenter',
          cell: ({ groupRanks }, row) => {
            const value = groupRanks[index] ?? 0;
            return live
              ? {
                  formula: rankFormula({ top, bottom, at: (col) => own(col, row) }, [{ of: at }], list),
                  value,
                }
              : value;
          },
        },
      ];
    }),
  ];
  page.table(columns, form.units, { filter: true, repeat: true, freeze: 1 });
  page.signature(widths.length - 1);
  page.onePageDown(form.units.length);
  return page;
}
