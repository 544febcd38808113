/** Styles of a sheet through the API: one property at a time, each over as few rectangles as its equal values make. */
import type { Area } from '../../sheet/address';
import type { Border, SheetSpec, Style } from '../../sheet/spec';
import { type Rectangle, rectangles } from './rectangles';

type Value = string | number | boolean;

/** The cells of one sheet by style, and the ranges that stand for areas of it. */
interface Dressing {
  rangeAt: (area: Area) => Excel.Range;
  grid: (Style | undefined)[][];
  /** The smallest area from A1 that holds all styled cells. */
  whole: Area;
  /** Every styled cell's style, in no order that matters. */
  worn: Style[];
  pieces: <T extends Value>(read: (style: Style) => T | undefined) => Rectangle<T>[];
}

type Facet = (dressing: Dressing) => void;
type Apply<T> = (format: Excel.RangeFormat, value: T) => void;

/** A property that shows on empty cells too: only cells that have it are touched. */
const facet =
  <T extends Value>(read: (style: Style) => T | undefined, apply: Apply<T>): Facet =>
  ({ rangeAt, pieces }) => {
    for (const { area, value } of pieces(read)) apply(rangeAt(area).format, value);
  };

/** A property of text: empty cells may have it unseen, so its commonest value goes everywhere and only the others follow. */
const textFacet =
  <T extends Value>(read: (style: Style) => T | undefined, apply: Apply<T>, standard?: T): Facet =>
  ({ rangeAt, whole, worn, pieces }) => {
    const resolved = (style: Style): T | undefined => read(style) ?? standard;
    const common = commonest(worn.map(resolved));
    if (common !== undefined && common !== standard) apply(rangeAt(whole).format, common);
    const others = pieces((style) =>
      resolved(style) === (common ?? standard) ? undefined : resolved(style),
    );
    for (const { area, value } of others) apply(rangeAt(area).format, value);
  };

/** The value that comes up most, unless some have none: those could not be given Excel's own back. */
function commonest<T extends Value>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) {
    if (value === undefined) return undefined;
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  let best: T | undefined;
  for (const [value, count] of counts)
    if (best === undefined || count > (counts.get(best) ?? 0)) best = value;
  return best;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** How the text of cells looks. */
const TEXT: Facet[] = [
  textFacet(
    ({ font }) => font?.name,
    (format, name) => (format.font.name = name),
  ),
  textFacet(
    ({ font }) => font?.size,
    (format, size) => (format.font.size = size),
  ),
  textFacet(
    ({ font }) => font?.bold,
    (format, bold) => (format.font.bold = bold),
    false,
  ),
  textFacet(
    ({ font }) => font?.italic,
    (format, italic) => (format.font.italic = italic),
    false,
  ),
  facet(
    ({ font }) => font?.color,
    (format, color) => (format.font.color = `#${color}`),
  ),
  textFacet<Excel.RangeFormat['horizontalAlignment']>(
    ({ align }) => align?.horizontal && HORIZONTAL[align.horizontal],
    (format, horizontal) => (format.horizontalAlignment = horizontal),
    'General',
  ),
  textFacet<Excel.RangeFormat['verticalAlignment']>(
    ({ align }) => align?.vertical && VERTICAL[align.vertical],
    (format, vertical) => (format.verticalAlignment = vertical),
    'Bottom',
  ),
  textFacet(
    ({ align }) => align?.wrap,
    (format, wrap) => (format.wrapText = wrap),
    false,
  ),
  facet(
    ({ align }) => align?.indent || undefined,
    (format, indent) => (format.indentLevel = indent),
  ),
  facet(
    ({ align }) => align?.rotate || undefined,
    (format, degrees) => (format.textOrientation = degrees),
  ),
];

/** What shows, or counts, on empty cells too. */
const SURFACE: Facet[] = [
  facet(
    ({ fill }) => fill,
    (format, fill) => (format.fill.color = `#${fill}`),
  ),
  facet(
    ({ unlocked }) => unlocked || undefined,
    (format, unlocked) => (format.protection.locked = !unlocked),
  ),
];

/** The style of every cell; a merged area wears the style of its first cell, for Excel draws borders cell by cell. */
function styleGrid(sheet: SheetSpec, styles: Record<string, Style>): (Style | undefined)[][] {
  const grid = sheet.cells.map((row) =>
    row.map((cell) => (cell?.style === undefined ? undefined : styles[cell.style])),
  );
  for (const { top, left, bottom, right } of sheet.merges) {
    const first = grid[top]?.[left];
    for (let row = top; row <= bottom; row++) {
      const line = (grid[row] ??= []);
      for (let col = left; col <= right; col++) line[col] ??= first;
    }
  }
  return grid;
}

function dressing(
  rangeAt: (area: Area) => Excel.Range,
  sheet: SheetSpec,
  styles: Record<string, Style>,
): Dressing | undefined {
  const grid = styleGrid(sheet, styles);
  const columns = Math.max(0, ...grid.map((row) => row.length));
  const worn = grid.flatMap((row) => row.flatMap((style) => style ?? []));
  if (worn.length === 0) return undefined;
  return {
    rangeAt,
    grid,
    worn,
    whole: { top: 0, left: 0, bottom: grid.length - 1, right: columns - 1 },
    pieces: (read) =>
      rectangles(grid.length, columns, (row, col) => {
        const style = grid[row]?.[col];
        return style && read(style);
      }),
  };
}

/** Sets fonts and alignments of all cells. Runs before the sheet is merged and protected. */
export function dressText(
  rangeAt: (area: Area) => Excel.Range,
  sheet: SheetSpec,
  styles: Record<string, Style>,
): void {
  const cells = dressing(rangeAt, sheet, styles);
  if (cells) for (const apply of TEXT) apply(cells);
}

/** Sets fills, locks, borders and number formats of all cells. Runs before the sheet is merged and protected. */
export function dressSurface(
  rangeAt: (area: Area) => Excel.Range,
  sheet: SheetSpec,
  styles: Record<string, Style>,
): void {
  const cells = dressing(rangeAt, sheet, styles);
  if (!cells) return;
  for (const apply of SURFACE) apply(cells);
  drawBorders(cells);
  formatNumbers(cells);
}

/** The code of every cell in one block; null leaves General. */
function formatNumbers({ rangeAt, grid, whole }: Dressing): void {
  const codes = grid.map((row) =>
    Array.from({ length: whole.right + 1 }, (_, col) => row[col]?.numberFormat ?? null),
  );
  if (codes.some((row) => row.some((code) => code !== null))) rangeAt(whole).numberFormat = codes;
}

function drawBorders({ rangeAt, pieces }: Dressing): void {
  const drawn = new Map<string, NonNullable<Style['border']>>();
  const borders = pieces(({ border }) => {
    if (!border) return undefined;
    const key = JSON.stringify(border);
    drawn.set(key, border);
    return key;
  });
  for (const { area, value } of borders) {
    const border = drawn.get(value);
    if (border) drawBorder(rangeAt(area), area, border);
  }
}

function drawBorder(range: Excel.Range, area: Area, border: NonNullable<Style['border']>): void {
  const { borders } = range.format;
  const draw = (side: Parameters<typeof borders.getItem>[0], line: Border | undefined): void => {
    if (!line) return;
    const drawn = borders.getItem(side);
    drawn.style = line.style === 'dotted' ? 'Dot' : 'Continuous';
    if (line.style === 'medium') drawn.weight = 'Medium';
    drawn.color = `#${line.color}`;
  };
  // a line between two cells of the area belongs to both and is drawn once
  if (area.bottom > area.top) draw('InsideHorizontal', border.top ?? border.bottom);
  if (area.right > area.left) draw('InsideVertical', border.left ?? border.right);
  draw('EdgeTop', border.top);
  draw('EdgeRight', border.right);
  draw('EdgeBottom', border.bottom);
  draw('EdgeLeft', border.left);
}
