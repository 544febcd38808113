/** The annex on money of a form's source: a person writes the amounts, the program adds them up. */
import { budgetPlace } from '../form/budget/read';
import { budgetForms, budgetTexts as texts } from '../messages/unit-report/budget';
import { points } from '../messages/report';
import { figureIn } from '../reading/figure';
import type { Rubric } from '../rubric/types';
import { fromHundredths, hasTwoDecimals, toHundredths } from '../scoring/exact';
import type { Block, GridCell } from './document';

type Row = (GridCell | undefined)[];

const said = (text: string, look: Partial<GridCell> = {}): GridCell => ({
  ...{ text, bold: false, align: 'left', rows: 1, columns: 1 },
  ...look,
});
const head = (text: string, look: Partial<GridCell> = {}): GridCell =>
  said(text, { bold: true, align: 'center', ...look });

/** The table, with what a person wrote into an earlier one. */
export function budgetAnnex({ id, year }: Rubric, written: ReadonlyMap<string, string>): Block[] {
  const form = budgetForms[id];
  if (!form) return [];
  const entry = (own: string, align: GridCell['align']): GridCell =>
    said(written.get(own) ?? '', { align, own });
  const amounts = ['province', 'other'] as const;
  const sums = (places: readonly string[][]): Row =>
    places.map((column) => head(sumOf(column.flatMap((one) => written.get(one) ?? []))));
  const columnsOf = (groups: readonly number[]): string[][] =>
    amounts.map((column) =>
      groups.flatMap((group) =>
        (form.groups[group]?.rows ?? []).map((_, row) => budgetPlace(group, row, column)),
      ),
    );
  const sumRow = (title: string, groups: readonly number[]): Row => [
    head(title, { columns: 4, align: 'left' }),
    ...[undefined, undefined, undefined],
    ...sums(columnsOf(groups)),
  ];
  const groups = form.groups.flatMap(({ title, rows }, group): Row[] => [
    [head(title, { columns: 6, align: 'left' }), ...Array.from({ length: 5 }, () => undefined)],
    ...rows.map((text, row): Row => [
      said(String(row + 1), { align: 'center' }),
      said(text),
      entry(budgetPlace(group, row, 'content'), 'left'),
      said(texts.during(year), { align: 'center' }),
      ...amounts.map((column) => entry(budgetPlace(group, row, column), 'right')),
    ]),
    sumRow(texts.sum(title.split('.')[0] ?? ''), [group]),
  ]);
  return [
    {
      kind: 'grid',
      widths: [6, 36, 18, 11, 15, 14],
      head: 2,
      rows: [
        [
          ...form.columns.map((title) => head(title, { rows: 2 })),
          ...[head(form.amount, { columns: 2 }), undefined],
        ],
        [...form.columns.map(() => undefined), ...form.amounts.map((title) => head(title))],
        ...groups,
        sumRow(
          texts.total,
          form.groups.map((_, group) => group),
        ),
      ],
    },
  ];
}

/** The exact sum of amounts as people write them; "" where there are none, a marked place where one is no number. */
function sumOf(written: readonly string[]): string {
  const amounts = written.flatMap((text) => (text.trim() === '' ? [] : [figureIn(text)?.readings[0]]));
  const whole = amounts.flatMap((amount) =>
    amount !== undefined && Math.abs(amount) < MOST && hasTwoDecimals(Math.abs(amount)) ? [amount] : [],
  );
  if (whole.length < amounts.length) return texts.unreadable;
  if (whole.length === 0) return '';
  return points(fromHundredths(whole.reduce((sum, amount) => sum + toHundredths(amount), 0)));
}

/** Amounts that hundredths hold exactly. */
const MOST = 1e12;
