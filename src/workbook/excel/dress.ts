/**
 * Styles of a sheet through the API: one property at a time, over as few rectangles as its equal values make. Large rectangles are
 * ranges of their own; all small ones together are one table of cell properties, so that thousands of actions become hundreds.
 */
import type { Area } from '../../sheet/address';
import type { SheetSpec, Style } from '../../sheet/spec';
import type { Dressing } from './dressing';
import { SURFACE, TEXT } from './facets';
import type { Facet } from './facets';
import { rectangles } from './rectangles';

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
