/** What is selected and where a key moves it. */
import { type Area, type CellRef, cell } from '../../sheet/address';
import { cellArea, jump, origin, rectangle, sameCell, step } from './geometry';
import type { Move } from './keys';
import { cellAt, isFilled, isLocked, type SheetView } from './view';

export interface GridSelection {
  /** The cell that typing goes to. */
  active: CellRef;
  /** The opposite corner of the range. */
  end: CellRef;
  /** Column to which Enter returns after a run of Tabs. */
  home?: number;
}

export const select = (active: CellRef, end = active): GridSelection => ({ active, end });

/** The selected range, merges taken whole. */
export function rangeOf(view: SheetView, selection: GridSelection): Area {
  return rectangle(view.geometry, selection.active, selection.end);
}

/** Where a sheet opens: its own active cell, else the first one that may be filled in. */
export function startOf(view: SheetView): GridSelection {
  const first = view.sheet.active ?? (view.sheet.protected ? nextOpen(view, undefined, 1) : undefined);
  return select(first ?? cell(view.geometry.rows[0] ?? 0, view.geometry.cols[0] ?? 0));
}

type IsField = (ref: CellRef) => boolean;

/** The fields that a person goes through from a cell: those of whoever fills it in; from a printed cell, those of whom the sheet is for. */
function fieldsFrom(view: SheetView, from: CellRef | undefined): IsField {
  const by = from && !isLocked(view, from) ? cellAt(view, from)?.by : undefined;
  return (ref) => !isLocked(view, ref) && cellAt(view, ref)?.by === by;
}

/** The next cell that the same person fills in, row by row; undefined after the last one. */
export const nextOpen = (
  view: SheetView,
  from: CellRef | undefined,
  direction: 1 | -1,
): CellRef | undefined =>
  nextField(view, fieldsFrom(view, from), from && origin(view.geometry, from), direction);

function nextField(
  view: SheetView,
  isField: IsField,
  start: CellRef | undefined,
  direction: 1 | -1,
): CellRef | undefined {
  const { rows, cols } = view.geometry;
  const order = direction > 0 ? { rows, cols } : { rows: rows.toReversed(), cols: cols.toReversed() };
  for (const row of order.rows) {
    if (start && (row - start.row) * direction < 0) continue;
    for (const col of order.cols) {
      if (start && row === start.row && (col - start.col) * direction <= 0) continue;
      const ref = cell(row, col);
      const own = origin(view.geometry, ref);
      if (own.row === row && own.col === col && isField(ref)) return ref;
    }
  }
  return undefined;
}

/** The cell that Tab leads to; undefined where it leads out of the grid. */
function tabbed(view: SheetView, from: CellRef, direction: 1 | -1): CellRef | undefined {
  // In a protected form Tab walks over the fields, as in Excel.
  if (view.sheet.protected && !view.readOnly) return nextOpen(view, from, direction);
  const beside = step(view.geometry, from, 0, direction);
  if (!sameCell(view.geometry, beside, from)) return beside;
  const below = step(view.geometry, from, direction, 0);
  if (sameCell(view.geometry, below, from)) return undefined;
  const { cols } = view.geometry;
  return cell(below.row, (direction > 0 ? cols[0] : cols.at(-1)) ?? 0);
}

/** The cell that Enter leads to: in a protected form the person's next field of the column, else the next one of the rows after it. */
function entered(view: SheetView, from: CellRef, direction: 1 | -1): CellRef {
  const below = step(view.geometry, from, direction, 0);
  if (!view.sheet.protected || view.readOnly || isLocked(view, from)) return below;
  const isField = fieldsFrom(view, from);
  if (!isLine(view, from, isField))
    for (let at = below, last = from; at.row !== last.row;) {
      if (isField(at)) return at;
      [last, at] = [at, step(view.geometry, at, direction, 0)];
    }
  const { cols } = view.geometry;
  const edge = cell(from.row, (direction > 0 ? cols.at(-1) : cols[0]) ?? 0);
  return nextField(view, isField, edge, direction) ?? below;
}

/** True for a field across columns that stands alone in its row, as lines of general information do: it is in no column of a table. */
function isLine(view: SheetView, from: CellRef, isField: IsField): boolean {
  const { left, right } = cellArea(view.geometry, from);
  return (
    left < right &&
    view.geometry.cols.every((col) => (col >= left && col <= right) || !isField(cell(from.row, col)))
  );
}

/** The selection after a move; undefined where the move leads out of the grid. */
export function moved(
  view: SheetView,
  selection: GridSelection,
  move: Move,
  pageRows: () => number,
): GridSelection | undefined {
  switch (move.type) {
    case 'all':
    case 'row':
    case 'column':
      return whole(view, selection, move.type);
    case 'tab': {
      const next = tabbed(view, selection.active, move.direction);
      if (!next) return undefined;
      // a run of Tabs begins anew in every row
      const along = next.row === selection.active.row;
      const first = along ? selection.active : next;
      const home = (along ? selection.home : undefined) ?? cellArea(view.geometry, first).left;
      return { ...select(next), home };
    }
    case 'enter': {
      const from =
        selection.home === undefined ? selection.active : cell(selection.active.row, selection.home);
      return select(entered(view, from, move.direction));
    }
    default: {
      const to = reached(view, selection, move, pageRows);
      return move.extend ? { ...selection, end: to } : select(to);
    }
  }
}

/** First and last cell that are shown. */
function corners({ geometry: { rows, cols } }: SheetView): { first: CellRef; last: CellRef } {
  return { first: cell(rows[0] ?? 0, cols[0] ?? 0), last: cell(rows.at(-1) ?? 0, cols.at(-1) ?? 0) };
}

/** All cells, or the whole rows or columns of what is selected. */
function whole(view: SheetView, selection: GridSelection, of: 'all' | 'row' | 'column'): GridSelection {
  const { first, last } = corners(view);
  const range = rangeOf(view, selection);
  const [top, bottom] = of === 'row' ? [range.top, range.bottom] : [first.row, last.row];
  const [left, right] = of === 'column' ? [range.left, range.right] : [first.col, last.col];
  return { ...selection, active: cell(top, left), end: cell(bottom, right) };
}

type Stride = Extract<Move, { extend: boolean }>;

/** Where a move leads from the selected cell, or from the far corner of the selection that it extends. */
function reached(view: SheetView, selection: GridSelection, move: Stride, pageRows: () => number): CellRef {
  const { geometry, sheet } = view;
  const { rows, cols } = geometry;
  const { first, last } = corners(view);
  const from = move.extend ? selection.end : selection.active;
  switch (move.type) {
    case 'step':
      return move.extend
        ? extended(view, selection, move.dRow, move.dCol)
        : step(geometry, from, move.dRow, move.dCol);
    case 'jump':
      return jump(geometry, from, move.dRow, move.dCol, (ref) => isFilled(view, ref));
    case 'rowStart':
      return cell(from.row, first.col);
    case 'rowEnd':
      return cell(from.row, last.col);
    case 'sheetStart':
      return cell(
        rows.find((row) => row >= (sheet.freeze?.rows ?? 0)) ?? first.row,
        cols.find((col) => col >= (sheet.freeze?.columns ?? 0)) ?? first.col,
      );
    case 'sheetEnd':
      return last;
    case 'page': {
      const at = rows.findLastIndex((row) => row <= from.row);
      const to = Math.min(rows.length - 1, Math.max(0, at + move.direction * pageRows()));
      return cell(rows[to] ?? from.row, from.col);
    }
  }
}

/** One step of the far corner; it leaps over merges that the range already holds. */
function extended(view: SheetView, selection: GridSelection, dRow: number, dCol: number): CellRef {
  const before = rangeOf(view, selection);
  let end = selection.end;
  for (;;) {
    const next = step(view.geometry, end, dRow, dCol);
    if (next.row === end.row && next.col === end.col) return end;
    end = next;
    const range = rangeOf(view, { ...selection, end });
    if (
      range.top !== before.top ||
      range.bottom !== before.bottom ||
      range.left !== before.left ||
      range.right !== before.right
    )
      return end;
  }
}
