/** The form as one works with it on a screen: the printed columns as narrow as they can be read, so that the entry cells are in view. */
import { BAR_ROW, type FormLayout } from '../form/layout';
import type { SheetSpec, Style, WorkbookSpec } from '../sheet/spec';

type Columns = SheetSpec['columns'];

/** Widest in characters: what a criterion says, what to enter, any other printed column, and all of these together. */
const WIDEST = { text: 28, hint: 20, printed: 8, allPrinted: 36 };

/** The columns of the form's sheet, none wider than it needs to be. */
export function narrowColumns(columns: Columns, { columns: places, printedColumns }: FormLayout): Columns {
  const roles = new Map([...places].map(([role, col]) => [col, role]));
  const others = Math.max(1, printedColumns - 2);
  const printed = Math.min(WIDEST.printed, Math.floor(WIDEST.allPrinted / others));
  const widest = (col: number): number => {
    const role = roles.get(col);
    if (role === 'text' || role === 'hint') return WIDEST[role];
    return col < printedColumns ? printed : Infinity;
  };
  return columns.map((column, col) =>
    column?.width !== undefined && column.width > widest(col) ? { ...column, width: widest(col) } : column,
  );
}

/** Letters of the line of results, which stands in the narrow columns that stay in view: two lines of it fit into its row. */
const BAR: Style = {
  font: { size: 9, bold: true, color: 'FFFFFF' },
  align: { vertical: 'center', wrap: true },
};

const BAR_HEIGHT = { height: 27 };

/** The workbook with narrow columns in the sheet of the form; everything else is shared. */
export const workingView = (spec: WorkbookSpec, name: string, columns: Columns): WorkbookSpec => ({
  ...spec,
  styles: { ...spec.styles, bar: { ...spec.styles.bar, ...BAR } },
  sheets: spec.sheets.map((sheet) =>
    sheet.name === name ? { ...sheet, columns, rows: sheet.rows.with(BAR_ROW, BAR_HEIGHT) } : sheet,
  ),
});
