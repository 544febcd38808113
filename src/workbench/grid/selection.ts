/** What is selected and where a key moves it. */
import { type Area, type CellRef, cell } from '../../sheet/address';
import { cellArea, jump, origin, rectangle, sameCell, step } from './geometry';
import type { Move } from './keys';
import { isFilled, isLocked, type SheetView } from './view';

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

/** The next cell that may be filled in, row by row; undefined after the last one. */
export function nextOpen(view: SheetView, from: CellRef | undefined, direction: 1 | -1): CellRef | undefined {
  const { rows, cols } = view.geometry;
  const start = from && origin(view.geometry, from);
  const order = direction > 0 ? { rows, cols } : { rows: rows.toReversed(), cols: cols.toReversed() };
  for (const row of order.rows) {
    if (start && (row - start.row) * direction < 0) continue;
    for (const col of order.cols) {
      if (start && row === start.row && (col - start.col) * direction <= 0) continue;
      const ref = cell(row, col);
      const own = origin(view.geometry, ref);
      if (own.row === row && own.col === col && !isLocked(view, ref)) return ref;
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

/** The selection after a move; undefined where the move leads out of the grid. */
export function moved(
  view: SheetView,
  selection: GridSelection,
  move: Move,
  pageRows: () => number,
): GridSelection | undefined {
  const { geometry } = view;
  const { rows, cols } = geometry;
  const first = cell(rows[0] ?? 0, cols[0] ?? 0);
  const last = cell(rows.at(-1) ?? 0, cols.at(-1) ?? 0);
  const range = rangeOf(view, selection);
  const whole = (top: number, left: number, bottom: number, right: number): GridSelection => ({
    ...selection,
    active: cell(top, left),
    end: cell(bottom, right),
  });
  switch (move.type) {
    case 'all':
      return { ...whole(first.row, first.col, last.row, last.col) };
    case 'row':
      return whole(range.top, first.col, range.bottom, last.col);
    case 'column':
      return whole(first.row, range.left, last.row, range.right);
    case 'tab': {
      const next = tabbed(view, selection.active, move.direction);
      const home = selection.home ?? cellArea(geometry, selection.active).left;
      return next && { ...select(next), home };
    }
    case 'enter': {
      const from =
        selection.home === undefined ? selection.active : cell(selection.active.row, selection.home);
      return select(step(geometry, from, move.direction, 0));
    }
  }
  const from = move.extend ? selection.end : selection.active;
  let to: CellRef;
  switch (move.type) {
    case 'step':
      to = move.extend
        ? extended(view, selection, move.dRow, move.dCol)
        : step(geometry, from, move.dRow, move.dCol);
      break;
    case 'jump':
      to = jump(geometry, from, move.dRow, move.dCol, (ref) => isFilled(view, ref));
      break;
    case 'rowStart':
      to = cell(from.row, first.col);
      break;
    case 'rowEnd':
      to = cell(from.row, last.col);
      break;
    case 'sheetStart':
      to = cell(
        rows.find((row) => row >= (view.sheet.freeze?.rows ?? 0)) ?? first.row,
        cols.find((col) => col >= (view.sheet.freeze?.columns ?? 0)) ?? first.col,
      );
      break;
    case 'sheetEnd':
      to = last;
      break;
    case 'page': {
      const at = rows.findLastIndex((row) => row <= from.row);
      to = cell(
        rows[Math.min(rows.length - 1, Math.max(0, at + move.direction * pageRows()))] ?? from.row,
        from.col,
      );
    }
  }
  return move.extend ? { ...selection, end: to } : select(to);
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
