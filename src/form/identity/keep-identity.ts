import { MARK, MARK_COLUMNS, findIdentities } from './identity';
import { sheetNames } from '../../messages/sheet/index';
import type { WorkbookContent } from '../../sheet/content';
import type { SheetSpec, SpecCell, WorkbookSpec } from '../../sheet/spec';

/**
 * A form laid out anew from a file keeps what the file's identity sheet says beyond the form itself:
 * the frozen control code, the marks of carried answers, the version that made it; and the printed footer.
 */
export function keepIdentity(spec: WorkbookSpec, content: WorkbookContent): WorkbookSpec {
  const [found] = findIdentities(content);
  if (!found) return spec;
  const said = new Map<string, Map<number, string | number | boolean>>();
  for (const cells of found.sheet.rows.values()) {
    const key = cells.get(0)?.value;
    if (typeof key !== 'string') continue;
    const values = [...cells].flatMap(([col, { value }]) =>
      col > 0 && value !== null && typeof value !== 'object' ? [[col, value] as const] : [],
    );
    said.set(key, new Map(values));
  }
  const kept = (sheet: SheetSpec): SheetSpec => ({
    ...sheet,
    cells: sheet.cells.map((row) =>
      row.map((cell, col): SpecCell | undefined =>
        restored(cell, said.get(String(row[0]?.value))?.get(col), col),
      ),
    ),
  });
  return {
    ...spec,
    sheets: spec.sheets.map((sheet) => (sheet.name === sheetNames.identity ? kept(sheet) : sheet)),
  };
}

/** Only cells that the program itself writes later are taken over; what says which form it is stays that of the layout. */
function restored(
  cell: SpecCell | undefined,
  value: string | number | boolean | undefined,
  col: number,
): SpecCell | undefined {
  if (cell === undefined || col === 0 || value === undefined || cell.style !== 'inputText') return cell;
  return { ...cell, value };
}

/** The workbook of a form with criteria marked as carried over: they wait for somebody to confirm them. */
export function withMarks(spec: WorkbookSpec, ids: readonly string[]): WorkbookSpec {
  const wanted = new Set(ids);
  const marked = (sheet: SheetSpec): SheetSpec => ({
    ...sheet,
    cells: sheet.cells.map((row) =>
      wanted.has(String(row[0]?.value))
        ? row.map((cell, col) => (cell && col === MARK_COLUMNS.carried ? { ...cell, value: MARK } : cell))
        : row,
    ),
  });
  return {
    ...spec,
    sheets: spec.sheets.map((sheet) => (sheet.name === sheetNames.identity ? marked(sheet) : sheet)),
  };
}
