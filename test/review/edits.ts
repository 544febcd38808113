/** What people do to a workbook in Excel, done to its content: cells, rows and columns, with formulas and names following. */
import { a1Area, parseArea, parseReference, quoteSheet } from '../../src/sheet/address';
import type { Area, CellRef } from '../../src/sheet/address';
import type {
  ContentCell,
  ContentSheet,
  ContentStyle,
  ContentValue,
  WorkbookContent,
} from '../../src/sheet/content';

export function sheetOf(content: WorkbookContent, name: string): ContentSheet {
  const sheet = content.sheets.find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

export function cellOf(sheet: ContentSheet, { row, col }: CellRef): ContentCell | undefined {
  return sheet.rows.get(row)?.get(col);
}

/** Types a value into a cell; its style stays. */
export function type(sheet: ContentSheet, ref: CellRef, value: ContentValue): void {
  const cells = sheet.rows.get(ref.row) ?? new Map<number, ContentCell>();
  const style = cells.get(ref.col)?.style;
  cells.set(ref.col, { value, ...(style === undefined ? {} : { style }) });
  sheet.rows.set(ref.row, cells);
}

/** Changes a formula with the value that it then gives. */
export function typeFormula(sheet: ContentSheet, ref: CellRef, formula: string, value: ContentValue): void {
  type(sheet, ref, value);
  const cell = cellOf(sheet, ref);
  if (cell) cell.formula = formula;
}

/** Changes only what the file says the formula gave. */
export function forge(sheet: ContentSheet, ref: CellRef, value: ContentValue): void {
  const cell = cellOf(sheet, ref);
  if (!cell?.formula) throw new Error('no formula to forge');
  cell.value = value;
}

/** Gives a cell another style. */
export function restyle(
  content: WorkbookContent,
  sheet: ContentSheet,
  ref: CellRef,
  change: Partial<ContentStyle>,
): void {
  const cell = cellOf(sheet, ref);
  if (!cell) throw new Error('no cell to style');
  const before = cell.style === undefined ? undefined : content.styles[cell.style];
  cell.style = content.styles.push({ numberFormat: 'General', ...before, ...change }) - 1;
}

type Follow = (area: Area) => Area | undefined;

const REFERENCE =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\p{N}_.(!])|[\p{L}_][\p{L}\p{N}_.]*/gu;

function follow(formula: string, own: boolean, name: string, move: Follow): string {
  return formula.replace(REFERENCE, (all: string, prefix?: string, reference?: string) => {
    const area = reference === undefined ? undefined : parseArea(reference);
    const target = prefix === undefined ? own : prefix === `${quoteSheet(name)}!` || prefix === `${name}!`;
    if (!area || !target || reference === undefined) return all;
    const moved = move(area);
    return `${prefix ?? ''}${moved ? a1Area(moved, reference.startsWith('$')) : '#REF!'}`;
  });
}

/** Moves everything of a sheet as Excel does when rows or columns come, go or change places. */
function rearrange(
  content: WorkbookContent,
  name: string,
  cellTo: (ref: CellRef) => CellRef | undefined,
  move: Follow,
): void {
  const sheet = sheetOf(content, name);
  const rows: ContentSheet['rows'] = new Map();
  for (const [row, cells] of sheet.rows)
    for (const [col, cell] of cells) {
      const to = cellTo({ row, col });
      if (!to) continue;
      const line = rows.get(to.row) ?? new Map<number, ContentCell>();
      line.set(to.col, cell);
      rows.set(to.row, line);
    }
  sheet.rows = new Map([...rows].sort(([a], [b]) => a - b));
  for (const other of content.sheets)
    for (const cells of other.rows.values())
      for (const cell of cells.values())
        if (cell.formula !== undefined) cell.formula = follow(cell.formula, other === sheet, name, move);
  for (const named of content.names) {
    const found = parseReference(named.reference);
    if (found?.sheet === name) named.reference = follow(named.reference, false, name, move);
  }
  const areas = (list: Area[]): Area[] => list.flatMap((area) => move(area) ?? []);
  sheet.merges = areas(sheet.merges);
  for (const validation of sheet.validations) validation.areas = areas(validation.areas);
  for (const format of sheet.conditionalFormats) {
    format.areas = areas(format.areas);
    if (format.formula !== undefined) format.formula = follow(format.formula, true, name, move);
  }
  sheet.hiddenRows = new Set([...sheet.hiddenRows].flatMap((row) => cellTo({ row, col: 0 })?.row ?? []));
  sheet.hiddenColumns = new Set(
    [...sheet.hiddenColumns].flatMap((col) => cellTo({ row: 0, col })?.col ?? []),
  );
}

export function insertRow(content: WorkbookContent, name: string, at: number): void {
  const to = (row: number): number => (row >= at ? row + 1 : row);
  rearrange(
    content,
    name,
    ({ row, col }) => ({ row: to(row), col }),
    (area) => ({ ...area, top: to(area.top), bottom: to(area.bottom) }),
  );
}

/** Moves the cells from a row on down as programs without a calculator do: formulas, names and merges stay what they were. */
export function pushRows(sheet: ContentSheet, at: number): void {
  sheet.rows = new Map([...sheet.rows].map(([row, cells]) => [row >= at ? row + 1 : row, cells]));
}

export function deleteRow(content: WorkbookContent, name: string, at: number): void {
  const to = (row: number): number => (row > at ? row - 1 : row);
  rearrange(
    content,
    name,
    ({ row, col }) => (row === at ? undefined : { row: to(row), col }),
    (area) =>
      area.top === at && area.bottom === at
        ? undefined
        : { ...area, top: to(area.top), bottom: area.bottom >= at ? area.bottom - 1 : area.bottom },
  );
}

export function insertColumn(content: WorkbookContent, name: string, at: number): void {
  const to = (col: number): number => (col >= at ? col + 1 : col);
  rearrange(
    content,
    name,
    ({ row, col }) => ({ row, col: to(col) }),
    (area) => ({ ...area, left: to(area.left), right: to(area.right) }),
  );
}

/** Cuts a column and pastes it before another one further left. */
export function moveColumn(content: WorkbookContent, name: string, from: number, before: number): void {
  const to = (col: number): number => (col === from ? before : col >= before && col < from ? col + 1 : col);
  rearrange(
    content,
    name,
    ({ row, col }) => ({ row, col: to(col) }),
    (area) => (area.left === area.right ? { ...area, left: to(area.left), right: to(area.left) } : area),
  );
}

/** Cuts a row and inserts it before another one further up; names and formulas follow. */
export function moveRow(content: WorkbookContent, name: string, from: number, before: number): void {
  const to = (row: number): number => (row === from ? before : row >= before && row < from ? row + 1 : row);
  rearrange(
    content,
    name,
    ({ row, col }) => ({ row: to(row), col }),
    (area) => (area.top === area.bottom ? { ...area, top: to(area.top), bottom: to(area.top) } : area),
  );
}

/** Sorting puts the cells of rows elsewhere; names, validations and other formulas stay where they are. */
export function swapRows(content: WorkbookContent, name: string, a: number, b: number): void {
  const sheet = sheetOf(content, name);
  const [first, second] = [sheet.rows.get(a) ?? new Map(), sheet.rows.get(b) ?? new Map()];
  const moved = (cells: Map<number, ContentCell>, from: number, by: number): Map<number, ContentCell> =>
    new Map(
      [...cells].map(([col, cell]) => [
        col,
        cell.formula === undefined
          ? cell
          : {
              ...cell,
              formula: follow(cell.formula, true, name, (area) =>
                area.top === area.bottom && area.top === from
                  ? { ...area, top: area.top + by, bottom: area.bottom + by }
                  : area,
              ),
            },
      ]),
    );
  sheet.rows.set(b, moved(first, a, b - a));
  sheet.rows.set(a, moved(second, b, a - b));
}

/** Copies the cells of a row into another one. */
export function copyRow(content: WorkbookContent, name: string, from: number, to: number): void {
  const sheet = sheetOf(content, name);
  const cells = [...(sheet.rows.get(from) ?? [])].map(([col, cell]): [number, ContentCell] => [
    col,
    { ...cell },
  ]);
  sheet.rows.set(to, new Map(cells));
}

/** Renames a sheet; formulas and names follow. */
export function renameSheet(content: WorkbookContent, from: string, to: string): void {
  sheetOf(content, from).name = to;
  const swap = (text: string): string => text.replaceAll(`${quoteSheet(from)}!`, `${quoteSheet(to)}!`);
  for (const { rows, validations } of content.sheets) {
    for (const cells of rows.values())
      for (const cell of cells.values()) if (cell.formula !== undefined) cell.formula = swap(cell.formula);
    for (const rule of validations) if (rule.formula1 !== undefined) rule.formula1 = swap(rule.formula1);
  }
  for (const name of content.names) name.reference = swap(name.reference);
}
