/** Plain tables as sheets: a bold head that stays in view, wrapped text, borders, a print set-up. */
import { footer } from '../messages/sheet';
import { SheetBuilder } from '../sheet/builder';
import { NUMBER, TEXT, bold, box, center, fills, font, top } from '../sheet/palette';
import type { CellValue, SheetSpec, Style } from '../sheet/spec';

/** Styles of the review's sheets. Text is text, so that nothing of a unit's words is ever a formula. */
export const tableStyles = {
  title: { font: { ...bold, size: 14 } },
  head: { font: bold, align: center, fill: fills.head, border: box },
  text: { font, align: top, border: box, numberFormat: TEXT },
  number: { font, align: { horizontal: 'center', vertical: 'top' }, border: box, numberFormat: NUMBER },
  plain: { font },
} as const satisfies Record<string, Style>;

export interface Table {
  name: string;
  title: string;
  head: readonly string[];
  widths: readonly number[];
  rows: (CellValue | undefined)[][];
  /** Said where there are no rows. */
  none?: string;
}

/** The table as a sheet. */
export function tableSheet({ name, title, head, widths, rows, none }: Table): SheetSpec {
  const sheet = new SheetBuilder(name, { styles: tableStyles, head: 'head' });
  sheet.row('title', [title]);
  sheet.height(0, 22);
  sheet.skip();
  sheet.table(
    head.map((text, col) => ({
      head: text,
      width: widths[col] ?? 10,
      style: (value) => (typeof value === 'number' ? 'number' : 'text'),
      cell: (row: Table['rows'][number]) => row[col],
    })),
    rows,
    { filter: true, repeat: true, freeze: 0 },
  );
  if (rows.length === 0 && none !== undefined && none !== '') sheet.row('plain', [none]);
  return sheet.spec({ page: { orientation: 'landscape', footer: footer.page } });
}
