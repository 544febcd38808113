/** What each row of the grid shows, as plain data. An unchanged row is the same object as before and is not painted again. */
import type { CSSProperties } from 'react';

import { a1, type CellRef, cell, contains } from '../../sheet/address';
import { textWidth } from '../../sheet/measure';
import type { Border, Style } from '../../sheet/spec';
import { origin, shownAt } from './geometry';
import { formatValue } from '../../sheet/number-format';
import { borderCss, columnPixels, styleClasses } from './styleSheet';
import { touchedRows } from './touched';
import { cellAt, isLocked, type SheetView, styleAt } from './view';
import type { Highlight, RowContext } from './rowContext';

export interface CellModel {
  row: number;
  col: number;
  rowSpan: number;
  colSpan: number;
  text: string;
  label: string;
  className: string;
  locked: boolean;
  invalid: boolean;
  css?: CSSProperties;
  /** Width in pixels over which a text may run into empty neighbours. */
  spill?: number;
  /** A merge across the frozen columns: its text stays in view while the sheet scrolls. */
  stays: boolean;
}

export interface RowModel {
  row: number;
  height: number | undefined;
  cells: CellModel[];
}

/** Rows as they were painted, and what they were made of. */
export interface Painted {
  context: RowContext;
  models: RowModel[];
}

const BLOCK = 16;

/** The rows in blocks; one whose rows are all as they were is the same object as before. */
export const inBlocks = (models: readonly RowModel[], before: readonly RowModel[][] = []): RowModel[][] =>
  Array.from({ length: Math.ceil(models.length / BLOCK) }, (_, i) => {
    const block = models.slice(i * BLOCK, (i + 1) * BLOCK);
    const old = before[i];
    return old?.length === block.length && old.every((model, at) => model === block[at]) ? old : block;
  });

/** Models of the first `count` visible rows; those equal to what was `painted` are taken from there. */
export function rowModels(context: RowContext, count: number, painted: Painted | undefined): RowModel[] {
  const classes = styleClasses(context.view.spec.styles);
  const known = new Map(painted?.models.map((model) => [model.row, model]));
  const touched = painted && touchedRows(painted.context, context);
  return context.view.geometry.rows.slice(0, count).map((row) => {
    const before = known.get(row);
    if (before && touched && !touched.has(row)) return before;
    const next = rowModel(context, classes, row);
    return before && sameRow(before, next) ? before : next;
  });
}

function sameRow(a: RowModel, b: RowModel): boolean {
  if (a.height !== b.height || a.cells.length !== b.cells.length) return false;
  // Cells that did not change keep their identity inside a row that did.
  b.cells.forEach((model, i) => {
    const before = a.cells[i];
    if (before && sameCellModel(before, model)) b.cells[i] = before;
  });
  return b.cells.every((model, i) => model === a.cells[i]);
}

/** Of two cells in one row. */
function sameCellModel(a: CellModel, b: CellModel): boolean {
  return (
    a.col === b.col &&
    a.rowSpan === b.rowSpan &&
    a.colSpan === b.colSpan &&
    a.text === b.text &&
    a.label === b.label &&
    a.className === b.className &&
    a.locked === b.locked &&
    a.invalid === b.invalid &&
    a.spill === b.spill &&
    a.stays === b.stays &&
    sameCss(a.css, b.css)
  );
}

function sameCss(a: CSSProperties | undefined, b: CSSProperties | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
}

function rowModel(context: RowContext, classes: Map<string, string>, row: number): RowModel {
  const { geometry, sheet } = context.view;
  const cells: CellModel[] = [];
  for (const col of geometry.cols) {
    const ref = cell(row, col);
    const shown = shownAt(geometry, ref);
    if (shown.row === row && shown.col === col) cells.push(cellModel(context, classes, ref));
  }
  return { row, height: sheet.rows[row]?.height, cells };
}

function cellModel(context: RowContext, classes: Map<string, string>, ref: CellRef): CellModel {
  const { view, highlights } = context;
  const { geometry, sheet } = view;
  const merge = geometry.mergeAt(ref);
  const own = origin(geometry, ref);
  const content = cellAt(view, ref);
  const style = styleAt(view, ref);
  const text = formatValue(content?.value, style?.numberFormat);
  const highlight = highlights?.get(`${own.row},${own.col}`);
  const within = (visible: number[], from: number, to: number): number =>
    visible.filter((i) => i >= from && i <= to).length;
  const split = sheet.freeze?.columns ?? 0;
  const frozen = (merge?.right ?? ref.col) < split;
  const { spill, cut } = overflow(view, ref, text, style);
  const className = [
    content?.style === undefined ? undefined : classes.get(content.style),
    general(content?.value, style),
    frozen ? `fz fz${ref.col}` : undefined,
    cut ? 'cut' : undefined,
  ];
  const locked = isLocked(view, ref);
  const what = context.describe?.(own);
  const css = { ...edges(view, ref), ...bar(view, own), ...colours(highlight) };
  return {
    row: ref.row,
    col: ref.col,
    rowSpan: merge ? within(geometry.rows, merge.top, merge.bottom) : 1,
    colSpan: merge ? within(geometry.cols, merge.left, merge.right) : 1,
    text,
    label: [a1(own), what, text || (locked ? undefined : context.empty)].filter(Boolean).join(', '),
    className: className.filter(Boolean).join(' '),
    locked,
    invalid: highlight?.invalid === true,
    stays: ref.col < split && !frozen,
    ...(Object.keys(css).length > 0 ? { css } : {}),
    ...(spill === undefined ? {} : { spill }),
  };
}

/** Numbers stand right and truth values in the middle where the style says nothing. */
function general(value: unknown, style: Style | undefined): string | undefined {
  if (style?.align?.horizontal) return undefined;
  return typeof value === 'number' ? 'num' : typeof value === 'boolean' ? 'mid' : undefined;
}

function colours(highlight: Highlight | undefined): CSSProperties {
  return {
    ...(highlight?.fill === undefined ? {} : { backgroundColor: `#${highlight.fill}` }),
    ...(highlight?.color === undefined ? {} : { color: `#${highlight.color}` }),
    ...(highlight?.bold === undefined ? {} : { fontWeight: highlight.bold ? 700 : 400 }),
  };
}

function bar(view: SheetView, ref: CellRef): CSSProperties {
  const found = view.sheet.dataBars?.find((candidate) => contains(candidate.area, ref));
  const value = cellAt(view, ref)?.value;
  if (!found || typeof value !== 'number' || !(found.max > 0)) return {};
  const share = Math.round(Math.min(1, Math.max(0, value / found.max)) * 1000) / 10;
  return { backgroundImage: `linear-gradient(to right, #${found.color} ${share}%, transparent ${share}%)` };
}

/** Edges that the cell's own class does not draw: those of its neighbours, of the far side of a merge, and of the first row and column. */
function edges(view: SheetView, ref: CellRef): CSSProperties {
  const { geometry, spec, sheet } = view;
  const area = geometry.mergeAt(ref) ?? { top: ref.row, left: ref.col, bottom: ref.row, right: ref.col };
  const at = (row: number, col: number): Style['border'] => {
    const key = sheet.cells[row]?.[col]?.style ?? cellAt(view, cell(row, col))?.style;
    return key === undefined ? undefined : spec.styles[key]?.border;
  };
  const drawn = at(area.top, area.left);
  const right = at(area.top, area.right)?.right ?? at(area.top, area.right + 1)?.left;
  const bottom = at(area.bottom, area.left)?.bottom ?? at(area.bottom + 1, area.left)?.top;
  const css: CSSProperties = {};
  const differs = (wanted: Border | undefined, own: Border | undefined): wanted is Border =>
    wanted !== undefined && (own === undefined || wanted.style !== own.style || wanted.color !== own.color);
  if (differs(right, drawn?.right)) css.borderRight = borderCss(right);
  if (differs(bottom, drawn?.bottom)) css.borderBottom = borderCss(bottom);
  if (area.top === 0 && drawn?.top) css.borderTop = borderCss(drawn.top);
  if (area.left === 0 && drawn?.left) css.borderLeft = borderCss(drawn.left);
  return css;
}

/** An unwrapped text that is wider than its cell runs over the empty cells to its right, else it is cut off. */
function overflow(
  view: SheetView,
  ref: CellRef,
  text: string,
  style: Style | undefined,
): { spill?: number; cut?: boolean } {
  const { sheet, geometry } = view;
  const pixels = (col: number): number => columnPixels(sheet, col);
  // A point is 4/3 pixels; some pixels are padding.
  const needed = (textWidth(text, style?.font?.size ?? 11, style?.font?.bold) * 4) / 3 + 8;
  let width = pixels(ref.col);
  if (style?.align?.wrap || needed <= width) return {};
  const aligned = style?.align?.horizontal;
  if (
    typeof cellAt(view, ref)?.value !== 'string' ||
    geometry.mergeAt(ref) ||
    (aligned && aligned !== 'left')
  )
    return { cut: true };
  for (const col of geometry.cols) {
    if (col <= ref.col) continue;
    if (
      width >= needed ||
      sheet.cells[ref.row]?.[col]?.value !== undefined ||
      geometry.mergeAt(cell(ref.row, col))
    )
      break;
    width += pixels(col);
  }
  return width > pixels(ref.col) ? { spill: width - 6 } : { cut: true };
}
