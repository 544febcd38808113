/** Where cells are and what lies beside them: merges, hidden rows and columns, steps and jumps. */
import { area, type Area, type CellRef, cell, contains } from '../../sheet/address';
import type { SheetSpec } from '../../sheet/spec';

export interface Geometry {
  rowCount: number;
  colCount: number;
  /** Visible rows and columns, in order. */
  rows: number[];
  cols: number[];
  /** The merged area that a cell belongs to. */
  mergeAt(ref: CellRef): Area | undefined;
}

const COLUMN_LIMIT = 16_384;

/** Measures a sheet. */
export function geometryOf(sheet: SheetSpec): Geometry {
  let rowCount = Math.max(sheet.rows.length, sheet.cells.length, 1);
  let colCount = Math.max(sheet.columns.length, 1);
  for (const row of sheet.cells) colCount = Math.max(colCount, row?.length ?? 0);
  const merged = new Map<number, Area>();
  for (const merge of sheet.merges) {
    rowCount = Math.max(rowCount, merge.bottom + 1);
    colCount = Math.max(colCount, merge.right + 1);
    for (let r = merge.top; r <= merge.bottom; r += 1)
      for (let c = merge.left; c <= merge.right; c += 1) merged.set(r * COLUMN_LIMIT + c, merge);
  }
  const shown = (count: number, hidden: (i: number) => boolean | undefined): number[] =>
    Array.from({ length: count }, (_, i) => i).filter((i) => !hidden(i));
  return {
    rowCount,
    colCount,
    rows: shown(rowCount, (i) => sheet.rows[i]?.hidden),
    cols: shown(colCount, (i) => sheet.columns[i]?.hidden),
    mergeAt: ({ row, col }) => merged.get(row * COLUMN_LIMIT + col),
  };
}

/** The cell, or the merged area it stands for. */
export function cellArea(geometry: Geometry, ref: CellRef): Area {
  return geometry.mergeAt(ref) ?? area(ref.row, ref.col);
}

/** The cell that holds the value: the top-left one of a merge. */
export function origin(geometry: Geometry, ref: CellRef): CellRef {
  const merge = geometry.mergeAt(ref);
  return merge ? cell(merge.top, merge.left) : ref;
}

/** The smallest rectangle around both cells that cuts no merge. */
export function rectangle(geometry: Geometry, from: CellRef, to: CellRef): Area {
  let range = area(
    Math.min(from.row, to.row),
    Math.min(from.col, to.col),
    Math.max(from.row, to.row),
    Math.max(from.col, to.col),
  );
  for (;;) {
    let grown = range;
    for (const ref of edges(range)) {
      const merge = geometry.mergeAt(ref);
      if (!merge) continue;
      grown = area(
        Math.min(grown.top, merge.top),
        Math.min(grown.left, merge.left),
        Math.max(grown.bottom, merge.bottom),
        Math.max(grown.right, merge.right),
      );
    }
    if (
      grown.top === range.top &&
      grown.left === range.left &&
      grown.bottom === range.bottom &&
      grown.right === range.right
    )
      return range;
    range = grown;
  }
}

function* edges(range: Area): Generator<CellRef> {
  for (let c = range.left; c <= range.right; c += 1) {
    yield cell(range.top, c);
    yield cell(range.bottom, c);
  }
  for (let r = range.top; r <= range.bottom; r += 1) {
    yield cell(r, range.left);
    yield cell(r, range.right);
  }
}

/** Every cell of a range that holds a value of its own: covered cells of merges are left out. */
export function* ownCells(geometry: Geometry, range: Area): Generator<CellRef> {
  for (let row = range.top; row <= range.bottom; row += 1)
    for (let col = range.left; col <= range.right; col += 1) {
      const ref = cell(row, col);
      const merge = geometry.mergeAt(ref);
      if (!merge || (merge.top === row && merge.left === col)) yield ref;
    }
}

/** The nearest visible index after (or before) `from`; undefined at the end of the sheet. */
function neighbour(visible: number[], from: number, direction: number): number | undefined {
  return direction > 0 ? visible.find((i) => i > from) : visible.findLast((i) => i < from);
}

/** One step out of the cell; it stays where it is at the edge of the sheet. The other coordinate is kept through merges. */
export function step(geometry: Geometry, from: CellRef, dRow: number, dCol: number): CellRef {
  const here = cellArea(geometry, from);
  if (dRow !== 0) {
    const row = neighbour(geometry.rows, dRow > 0 ? here.bottom : here.top, dRow);
    return row === undefined ? from : cell(row, from.col);
  }
  const col = neighbour(geometry.cols, dCol > 0 ? here.right : here.left, dCol);
  return col === undefined ? from : cell(from.row, col);
}

/** Ctrl and an arrow: to the end of a run of filled cells, else to the next filled one, else to the edge. */
export function jump(
  geometry: Geometry,
  from: CellRef,
  dRow: number,
  dCol: number,
  /** True for a cell that shows something, and be it by the merge that it is part of. */
  filled: (ref: CellRef) => boolean,
): CellRef {
  const same = (a: CellRef, b: CellRef): boolean => a.row === b.row && a.col === b.col;
  let at = from;
  let next = step(geometry, at, dRow, dCol);
  const running = filled(from) && !same(next, at) && filled(next);
  while (!same(next, at)) {
    if (running && !filled(next)) return at;
    at = next;
    if (!running && filled(at)) return at;
    next = step(geometry, at, dRow, dCol);
  }
  return at;
}

/** The visible cell that shows a merge whose first rows or columns are hidden. */
export function shownAt(geometry: Geometry, ref: CellRef): CellRef {
  const merge = geometry.mergeAt(ref);
  if (!merge) return ref;
  return cell(
    geometry.rows.find((r) => r >= merge.top && r <= merge.bottom) ?? merge.top,
    geometry.cols.find((c) => c >= merge.left && c <= merge.right) ?? merge.left,
  );
}

/** True where both stand for the same cell. */
export function sameCell(geometry: Geometry, a: CellRef, b: CellRef): boolean {
  return contains(cellArea(geometry, a), b);
}
