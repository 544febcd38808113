/** Changes of a described workbook. Each returns a new one and shares with the old what stayed the same. */
import { area, type CellRef } from '../../sheet/address';
import type { PrintSetup, SheetSpec, SpecCell, Style, WorkbookSpec } from '../../sheet/spec';
import type { CellWrite, Result } from '../port';

type Changed = Result<WorkbookSpec>;

const same = (a: string, b: string): boolean => a.toLocaleLowerCase('vi') === b.toLocaleLowerCase('vi');

/** The first of these names that is no sheet of the workbook. */
export function missing(spec: WorkbookSpec, names: readonly string[]): string | undefined {
  return names.find((name) => !spec.sheets.some((sheet) => sheet.name === name));
}

function withSheet(spec: WorkbookSpec, name: string, change: (sheet: SheetSpec) => SheetSpec): WorkbookSpec {
  return { ...spec, sheets: spec.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) };
}

/** A merged area is locked as its top-left cell is. */
function isLocked(spec: WorkbookSpec, sheet: SheetSpec, ref: CellRef): boolean {
  const key = sheet.cells[ref.row]?.[ref.col]?.style;
  return sheet.protected && (key === undefined || spec.styles[key]?.unlocked !== true);
}

/** Writes values into unlocked cells of one sheet: all of them, or none. */
export function writeCells(spec: WorkbookSpec, name: string, writes: readonly CellWrite[]): Changed {
  const sheet = spec.sheets.find((candidate) => candidate.name === name);
  if (!sheet) return { ok: false, failure: { code: 'sheet-missing', sheet: name } };
  const locked = writes.find(({ ref }) => isLocked(spec, sheet, ref));
  if (locked) return { ok: false, failure: { code: 'locked', sheet: name, ref: locked.ref } };
  const cells = [...sheet.cells];
  const fresh = new Set<number>();
  for (const { ref, value } of writes) {
    const before = cells[ref.row];
    const line = fresh.has(ref.row) && before ? before : [...(before ?? [])];
    fresh.add(ref.row);
    const { style, reads, by } = line[ref.col] ?? {};
    const cell: SpecCell = {
      ...(value === null || value === '' ? {} : { value }),
      ...(style === undefined ? {} : { style }),
      ...(reads === undefined ? {} : { reads }),
      ...(by === undefined ? {} : { by }),
    };
    line[ref.col] = cell;
    cells[ref.row] = line;
  }
  // A row far below leaves holes, which other code does not expect.
  for (let row = sheet.cells.length; row < cells.length; row += 1) cells[row] ??= [];
  return { ok: true, value: withSheet(spec, name, (old) => ({ ...old, cells })) };
}

/** Adds the sheets of another description behind those that are there. */
export function insertSheets(spec: WorkbookSpec, added: WorkbookSpec): Changed {
  const sheet = added.sheets.find((one) => spec.sheets.some((other) => same(one.name, other.name)));
  if (sheet) return { ok: false, failure: { code: 'sheet-exists', sheet: sheet.name } };
  const name = added.names.find((one) => spec.names.some((other) => same(one.name, other.name)));
  if (name) return { ok: false, failure: { code: 'name-exists', name: name.name } };
  const { styles, renamed } = joinStyles(spec.styles, added.styles);
  const restyle = (cell: SpecCell | undefined): SpecCell | undefined => {
    const style = cell?.style === undefined ? undefined : renamed.get(cell.style);
    return cell && style !== undefined ? { ...cell, style } : cell;
  };
  const sheets =
    renamed.size === 0
      ? added.sheets
      : added.sheets.map((one) => ({ ...one, cells: one.cells.map((line) => line.map(restyle)) }));
  return {
    ok: true,
    value: { ...spec, sheets: [...spec.sheets, ...sheets], names: [...spec.names, ...added.names], styles },
  };
}

/** One palette of two: a key that means something else in the second one gets another name. */
function joinStyles(
  own: Record<string, Style>,
  added: Record<string, Style>,
): { styles: Record<string, Style>; renamed: Map<string, string> } {
  const styles = { ...own };
  const renamed = new Map<string, string>();
  for (const [key, style] of Object.entries(added)) {
    let free = key;
    for (let n = 2; styles[free] && JSON.stringify(styles[free]) !== JSON.stringify(style); n += 1)
      free = `${key} ${n}`;
    styles[free] = style;
    if (free !== key) renamed.set(key, free);
  }
  return { styles, renamed };
}

/** Takes sheets away, with the names that lead to them. */
export function removeSheets(spec: WorkbookSpec, names: readonly string[]): Changed {
  const sheet = missing(spec, names);
  if (sheet !== undefined) return { ok: false, failure: { code: 'sheet-missing', sheet } };
  return {
    ok: true,
    value: {
      ...spec,
      sheets: spec.sheets.filter((one) => !names.includes(one.name)),
      names: spec.names.filter((one) => !names.includes(one.sheet)),
    },
  };
}

/** Changes the given parts of a footer and keeps the others. */
export function changeFooter(
  spec: WorkbookSpec,
  name: string,
  footer: NonNullable<PrintSetup['footer']>,
): Changed {
  if (missing(spec, [name]) !== undefined)
    return { ok: false, failure: { code: 'sheet-missing', sheet: name } };
  return {
    ok: true,
    value: withSheet(spec, name, (sheet) => {
      const print = sheet.print ?? plainPrint(sheet);
      return { ...sheet, print: { ...print, footer: { ...print.footer, ...footer } } };
    }),
  };
}

/** How a sheet prints that says nothing about it. */
function plainPrint(sheet: SheetSpec): PrintSetup {
  const columns = Math.max(1, sheet.columns.length, ...sheet.cells.map((line) => line.length));
  return {
    orientation: 'portrait',
    area: area(0, 0, Math.max(1, sheet.cells.length) - 1, columns - 1),
    marginsCm: { top: 2, right: 1.5, bottom: 2, left: 3 },
  };
}
