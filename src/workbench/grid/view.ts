/** One sheet of a workbook as the grid sees it: cells, styles, locks. Plain data, made again for every new spec. */
import type { Misread } from '../../reading/kinds';
import type { Problem } from '../../rubric/problem';
import { type Area, type CellRef, parseArea, parseReference } from '../../sheet/address';
import type { CellValue, SheetSpec, SpecCell, Style, WorkbookSpec } from '../../sheet/spec';
import type { CellWrite } from '../../workbook/port';
import { type Geometry, geometryOf, origin } from './geometry';

export interface SheetView {
  spec: WorkbookSpec;
  sheet: SheetSpec;
  geometry: Geometry;
  /** Nothing may be edited, whatever the cells say. */
  readOnly: boolean;
}

/** Why the grid does not do what was asked, values as the cell shows them. Put into words by the messages of the page. */
export type Refusal =
  | { code: 'locked' | 'read-only' | 'merged' | 'outside' | 'too-long' }
  | { code: 'not-in-list'; title?: string; message?: string; options: string[] }
  /** What the reading, or the engine, says of it. */
  | { code: 'problem'; problem: Problem }
  | { code: 'not-whole'; title?: string; message?: string; received: string }
  | { code: 'out-of-range'; title?: string; message?: string; min?: string; max?: string; received: string };

/** A cell whose text can be read in two ways. */
export interface AskedCell {
  ref: CellRef;
  received: string;
  code: Misread;
  readings: readonly [number, number];
}

/** What an action writes. */
export interface Writing {
  ok: true;
  by: 'typed' | 'pasted' | 'cleared' | 'filled';
  writes: CellWrite[];
  area: Area;
}

/** What an action would write, what has to be asked before it does, or the first cell that forbids it. */
export type CellEdit =
  | Writing
  | { ok: false; asked: AskedCell[]; writing: Writing }
  /** `left`: somebody went elsewhere, and the entry is given up. */
  | { ok: false; ref: CellRef; refusal: Refusal; left?: true };

/** The writing once the person has chosen a reading for every cell that was asked. */
export const settled = (
  writing: Writing,
  asked: readonly AskedCell[],
  values: readonly number[],
): Writing => ({
  ...writing,
  writes: [
    ...writing.writes,
    ...asked.flatMap(({ ref }, index) => {
      const value = values[index];
      return value === undefined ? [] : [{ ref, value }];
    }),
  ],
});

export function sheetView(spec: WorkbookSpec, sheet: SheetSpec, readOnly = false): SheetView {
  return { spec, sheet, geometry: geometryOf(sheet), readOnly };
}

/** The cell that holds the value at this place: the top-left one of a merge. */
export function cellAt(view: SheetView, ref: CellRef): SpecCell | undefined {
  const own = origin(view.geometry, ref);
  return view.sheet.cells[own.row]?.[own.col];
}

export function valueAt(view: SheetView, ref: CellRef): CellValue | undefined {
  return cellAt(view, ref)?.value;
}

export function isFilled(view: SheetView, ref: CellRef): boolean {
  const value = valueAt(view, ref);
  return value !== undefined && value !== '';
}

export function styleAt(view: SheetView, ref: CellRef): Style | undefined {
  const key = cellAt(view, ref)?.style;
  return key === undefined ? undefined : view.spec.styles[key];
}

/** True where a person may not write. */
export function isLocked(view: SheetView, ref: CellRef): boolean {
  return view.readOnly || (view.sheet.protected && styleAt(view, ref)?.unlocked !== true);
}

/** The cells that a reference of a validation or a name means. */
export function resolveReference(
  spec: WorkbookSpec,
  reference: string,
  home: string,
): { sheet: SheetSpec; area: Area } | undefined {
  const find = (name: string): SheetSpec | undefined => spec.sheets.find((sheet) => sheet.name === name);
  const text = reference.replace(/^=/, '').trim();
  const named = spec.names.find((name) => name.name.toLowerCase() === text.toLowerCase());
  const target = named ?? parseReference(text) ?? { sheet: home, area: parseArea(text) };
  const sheet = find(target.sheet);
  return sheet && target.area ? { sheet, area: target.area } : undefined;
}
