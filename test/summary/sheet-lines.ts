/** Sheets of a workbook as lines of values. */
import type { CellValue, WorkbookSpec } from '../../src/sheet/spec';

export type Line = (CellValue | undefined)[];

export function linesOf(book: WorkbookSpec, name: string): Line[] {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`There is no sheet ${name}.`);
  return sheet.cells.map((row) => row.map((cell) => (cell?.value === '' ? undefined : cell?.value)));
}

/** Head and rows of the table that can be filtered. */
export function tableOf(book: WorkbookSpec, name: string): { head: Line; rows: Line[] } {
  const area = book.sheets.find((one) => one.name === name)?.autoFilter;
  if (!area) throw new Error(`${name} has no table.`);
  const [head = [], ...rows] = linesOf(book, name)
    .slice(area.top, area.bottom + 1)
    .map((line) => Array.from({ length: area.right + 1 }, (_, col) => line[col]));
  return { head, rows };
}
