/**
 * Styles of a sheet through the API: one property at a time, over as few rectangles as its equal values make. Large rectangles are
 * ranges of their own; all small ones together are one table of cell properties, so that thousands of actions become hundreds.
 */
import type { Area } from '../../sheet/address';
import type { Border, SheetSpec, Style } from '../../sheet/spec';
import { type Rectangle, rectangles } from './rectangles';

type Value = string | number | boolean;

/** Rectangles of fewer cells than this cost less in the table than as a range. */
const FEW = 40;

type CellFormat = Excel.CellPropertiesFormat;

/** The cells of one sheet by style, and where their properties go. */
interface Dressing {
  rangeAt: (area: Area) => Excel.Range;
  grid: (Style | undefined)[][];
  /** The smallest area from A1 that holds all styled cells. */
  whole: Area;
  /** Every styled cell's style, in no order that matters. */
  worn: Style[];
  pieces: <T extends Value>(read: (style: Style) => T | undefined) => Rectangle<T>[];
  /** What single cells wear beside what ranges were given. */
  table: CellFormat[][];
}

/** How a property is given to a range, and how it is said of one cell. */
interface Garment<T> {
  range: (range: Excel.Range, value: T, area: Area) => void;
  cell: (value: T) => CellFormat;
}

type Facet = (dressing: Dressing) => void;

/** Gives each piece its value: as a range, or cell by cell in the table. */
function wear<T extends Value>({ rangeAt, table }: Dressing, pieces: Rectangle<T>[], to: Garment<T>): void {
  for (const { area, value } of pieces) {
    const { top, left, bottom, right } = area;
    if ((bottom - top + 1) * (right - left + 1) >= FEW) {
      to.range(rangeAt(area), value, area);
      continue;
    }
    for (let row = top; row <= bottom; row++) {
      const line = (table[row] ??= []);
      for (let col = left; col <= right; col++) line[col] = joined(line[col] ?? {}, to.cell(value));
    }
  }
}

/** Both descriptions in one; what is said of fonts, fills and the like is joined too. */
const joined = (one: CellFormat, other: CellFormat): CellFormat => ({
  ...one,
  ...other,
  ...(one.font && other.font ? { font: { ...one.font, ...other.font } } : {}),
});

/** A property that shows on empty cells too: only cells that have it are touched. */
const facet =
  <T extends Value>(read: (style: Style) => T | undefined, to: Garment<T>): Facet =>
  (dressing) =>
    wear(dressing, dressing.pieces(read), to);

/** A property of text: empty cells may have it unseen, so its commonest value goes everywhere and only the others follow. */
const textFacet =
  <T extends Value>(read: (style: Style) => T | undefined, to: Garment<T>, standard?: T): Facet =>
  (dressing) => {
    const { rangeAt, whole, worn, pieces } = dressing;
    const resolved = (style: Style): T | undefined => read(style) ?? standard;
    const common = commonest(worn.map(resolved));
    if (common !== undefined && common !== standard) to.range(rangeAt(whole), common, whole);
    const others = pieces((style) =>
      resolved(style) === (common ?? standard) ? undefined : resolved(style),
    );
    wear(dressing, others, to);
  };

/** A property of the format itself. */
const own = <T extends Value>(
  range: (format: Excel.RangeFormat, value: T) => void,
  cell: (value: T) => CellFormat,
): Garment<T> => ({ range: ({ format }, value) => range(format, value), cell });

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
  textFacet<string>(
    ({ font }) => font?.name,
    own(
      ({ font }, name) => (font.name = name),
      (name) => ({ font: { name } }),
    ),
  ),
  textFacet<number>(
    ({ font }) => font?.size,
    own(
      ({ font }, size) => (font.size = size),
      (size) => ({ font: { size } }),
    ),
  ),
  textFacet<boolean>(
    ({ font }) => font?.bold,
    own(
      ({ font }, bold) => (font.bold = bold),
      (bold) => ({ font: { bold } }),
    ),
    false,
  ),
  textFacet<boolean>(
    ({ font }) => font?.italic,
    own(
      ({ font }, italic) => (font.italic = italic),
      (italic) => ({ font: { italic } }),
    ),
    false,
  ),
  facet<string>(
    ({ font }) => font?.color && `#${font.color}`,
    own(
      ({ font }, color) => (font.color = color),
      (color) => ({ font: { color } }),
    ),
  ),
  textFacet<(typeof HORIZONTAL)[keyof typeof HORIZONTAL] | 'General'>(
    ({ align }) => align?.horizontal && HORIZONTAL[align.horizontal],
    own(
      (format, horizontal) => (format.horizontalAlignment = horizontal),
      (horizontalAlignment) => ({ horizontalAlignment }),
    ),
    'General',
  ),
  textFacet<(typeof VERTICAL)[keyof typeof VERTICAL]>(
    ({ align }) => align?.vertical && VERTICAL[align.vertical],
    own(
      (format, vertical) => (format.verticalAlignment = vertical),
      (verticalAlignment) => ({ verticalAlignment }),
    ),
    'Bottom',
  ),
  textFacet<boolean>(
    ({ align }) => align?.wrap,
    own(
      (format, wrap) => (format.wrapText = wrap),
      (wrapText) => ({ wrapText }),
    ),
    false,
  ),
  facet<number>(
    ({ align }) => align?.indent || undefined,
    own(
      (format, indent) => (format.indentLevel = indent),
      (indentLevel) => ({ indentLevel }),
    ),
  ),
  facet<number>(
    ({ align }) => align?.rotate || undefined,
    own(
      (format, degrees) => (format.textOrientation = degrees),
      (textOrientation) => ({ textOrientation }),
    ),
  ),
];

/** What shows, or counts, on empty cells too. */
const SURFACE: Facet[] = [
  facet<string>(
    ({ fill }) => fill && `#${fill}`,
    own(
      ({ fill }, color) => (fill.color = color),
      (color) => ({ fill: { color } }),
    ),
  ),
  facet<boolean>(
    ({ unlocked }) => unlocked || undefined,
    own(
      ({ protection }) => (protection.locked = false),
      () => ({ protection: { locked: false } }),
    ),
  ),
  drawBorders,
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
    table: [],
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
  if (cells) put(cells, TEXT);
}

/** Sets fills, locks, borders and number formats of all cells. Runs before the sheet is merged and protected. */
export function dressSurface(
  rangeAt: (area: Area) => Excel.Range,
  sheet: SheetSpec,
  styles: Record<string, Style>,
): void {
  const cells = dressing(rangeAt, sheet, styles);
  if (!cells) return;
  put(cells, SURFACE);
  formatNumbers(cells);
}

/** Applies all facets; what they left in the table goes in one action. A cell without a description stays as it is. */
function put(cells: Dressing, facets: readonly Facet[]): void {
  for (const apply of facets) apply(cells);
  const { rangeAt, table, whole } = cells;
  if (table.length === 0) return;
  const described = Array.from({ length: whole.bottom + 1 }, (_line, row) =>
    Array.from({ length: whole.right + 1 }, (_cell, col): Excel.SettableCellProperties => {
      const format = table[row]?.[col];
      return format ? { format } : {};
    }),
  );
  rangeAt(whole).setCellProperties(described);
}

/** The code of every cell in one block; null leaves General. */
function formatNumbers({ rangeAt, grid, whole }: Dressing): void {
  const codes = grid.map((row) =>
    Array.from({ length: whole.right + 1 }, (_, col) => row[col]?.numberFormat ?? null),
  );
  if (codes.some((row) => row.some((code) => code !== null))) rangeAt(whole).numberFormat = codes;
}

type Borders = NonNullable<Style['border']>;

function drawBorders(dressing: Dressing): void {
  const drawn = new Map<string, Borders>();
  const pieces = dressing.pieces(({ border }) => {
    if (!border) return undefined;
    const key = JSON.stringify(border);
    drawn.set(key, border);
    return key;
  });
  const of = (key: string): Borders => drawn.get(key) ?? {};
  wear(dressing, pieces, {
    range: (range, key, area) => drawBorder(range, area, of(key)),
    cell: (key) => {
      const { top, right, bottom, left } = of(key);
      return {
        borders: {
          ...(top ? { top: lineOf(top) } : {}),
          ...(right ? { right: lineOf(right) } : {}),
          ...(bottom ? { bottom: lineOf(bottom) } : {}),
          ...(left ? { left: lineOf(left) } : {}),
        },
      };
    },
  });
}

const lineOf = ({ style, color }: Border) => ({
  style: style === 'dotted' ? ('Dot' as const) : ('Continuous' as const),
  ...(style === 'medium' ? { weight: 'Medium' as const } : {}),
  color: `#${color}`,
});

function drawBorder(range: Excel.Range, area: Area, border: Borders): void {
  const { borders } = range.format;
  const draw = (side: Parameters<typeof borders.getItem>[0], line: Border | undefined): void => {
    if (line) Object.assign(borders.getItem(side), lineOf(line));
  };
  // a line between two cells of the area belongs to both and is drawn once
  if (area.bottom > area.top) draw('InsideHorizontal', border.top ?? border.bottom);
  if (area.right > area.left) draw('InsideVertical', border.left ?? border.right);
  draw('EdgeTop', border.top);
  draw('EdgeRight', border.right);
  draw('EdgeBottom', border.bottom);
  draw('EdgeLeft', border.left);
}
