/** The form as one works with it on a screen: the printed columns as narrow as they can be read, so that the entry cells are in view. */
import type { FormLayout } from '../form/layout';
import type { SheetSpec, WorkbookSpec } from '../sheet/spec';

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

/** The workbook with other columns in one of its sheets; everything else is shared. */
export const withColumns = (spec: WorkbookSpec, name: string, columns: Columns): WorkbookSpec => ({
  ...spec,
  sheets: spec.sheets.map((sheet) => (sheet.name === name ? { ...sheet, columns } : sheet)),
});
