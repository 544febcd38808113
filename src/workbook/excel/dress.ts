/** Styles of a sheet through the API: one property at a time, each over as few rectangles as its equal values make. */
import type { Area } from '../../sheet/address';
import type { Border, SheetSpec, Style } from '../../sheet/spec';
import { type Rectangle, rectangles } from './rectangles';

type Value = string | number | boolean;

/** The cells of one sheet by style, and the ranges that stand for areas of it. */
interface Dressing {
  rangeAt: (area: Area) => Excel.Range;
  pieces: <T extends Value>(read: (style: Style) => T | undefined) => Rectangle<T>[];
}

type Facet = (dressing: Dressing) => void;

const facet =
  <T extends Value>(
    read: (style: Style) => T | undefined,
    apply: (format: Excel.RangeFormat, value: T) => void,
  ): Facet =>
  ({ rangeAt, pieces }) => {
    for (const { area, value } of pieces(read)) apply(rangeAt(area).format, value);
  };

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

const FACETS: Facet[] = [
  facet(
    ({ font }) => font?.name,
    (format, name) => (format.font.name = name),
  ),
  facet(
    ({ font }) => font?.size,
    (format, size) => (format.font.size = size),
  ),
  facet(
    ({ font }) => font?.bold || undefined,
    (format, bold) => (format.font.bold = bold),
  ),
  facet(
    ({ font }) => font?.italic || undefined,
    (format, italic) => (format.font.italic = italic),
  ),
  facet(
    ({ font }) => font?.color,
    (format, color) => (format.font.color = `#${color}`),
  ),
  facet(
    ({ fill }) => fill,
    (format, fill) => (format.fill.color = `#${fill}`),
  ),
  facet(
    ({ align }) => align?.horizontal,
    (format, horizontal) => (format.horizontalAlignment = HORIZONTAL[horizontal]),
  ),
  facet(
    ({ align }) => align?.vertical,
    (format, vertical) => (format.verticalAlignment = VERTICAL[vertical]),
  ),
  facet(
    ({ align }) => align?.wrap || undefined,
    (format, wrap) => (format.wrapText = wrap),
  ),
  facet(
    ({ align }) => align?.indent || undefined,
    (format, indent) => (format.indentLevel = indent),
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

/** Sets the styles of all cells. Runs before the sheet is merged and protected. */
export function dress(
  rangeAt: (area: Area) => Excel.Range,
  sheet: SheetSpec,
  styles: Record<string, Style>,
): void {
  const grid = styleGrid(sheet, styles);
  const columns = Math.max(0, ...grid.map((row) => row.length));
  const pieces: Dressing['pieces'] = (read) =>
    rectangles(grid.length, columns, (row, col) => {
      const style = grid[row]?.[col];
      return style && read(style);
    });
  for (const apply of FACETS) apply({ rangeAt, pieces });
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
  formatNumbers(rangeAt, grid, columns);
}

/** The code of every cell in one block; null leaves General. */
function formatNumbers(
  rangeAt: (area: Area) => Excel.Range,
  grid: (Style | undefined)[][],
  columns: number,
): void {
  const codes = grid.map((row) =>
    Array.from({ length: columns }, (_, col) => row[col]?.numberFormat ?? null),
  );
  if (codes.some((row) => row.some((code) => code !== null)))
    rangeAt({ top: 0, left: 0, bottom: grid.length - 1, right: columns - 1 }).numberFormat = codes;
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
  // lines between two cells of the area belong to both: the lower or right-hand cell's line is drawn
  if (area.bottom > area.top) draw('InsideHorizontal', border.top ?? border.bottom);
  if (area.right > area.left) draw('InsideVertical', border.left ?? border.right);
  draw('EdgeTop', border.top);
  draw('EdgeRight', border.right);
  draw('EdgeBottom', border.bottom);
  draw('EdgeLeft', border.left);
}
