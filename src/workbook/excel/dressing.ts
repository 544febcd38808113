/** The cells of one sheet by style, and how a property is given to them: as a range, or cell by cell in one table. */
import type { Area } from '../../sheet/address';
import type { Style } from '../../sheet/spec';
import type { Rectangle } from './rectangles';

export type CellFormat = Excel.CellPropertiesFormat;

/** How a property is given to a range, and how it is said of one cell. */
export interface Garment<T> {
  range: (range: Excel.Range, value: T, area: Area) => void;
  cell: (value: T) => CellFormat;
}

/** Both descriptions in one; what is said of fonts, fills and the like is joined too. */
const joined = (one: CellFormat, other: CellFormat): CellFormat => ({
  ...one,
  ...other,
  ...(one.font && other.font ? { font: { ...one.font, ...other.font } } : {}),
});

export type Value = string | number | boolean;

/** Rectangles of fewer cells than this cost less in the table than as a range. */
const FEW = 40;

/** The cells of one sheet by style, and where their properties go. */
export interface Dressing {
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

/** Gives each piece its value: as a range, or cell by cell in the table. */
export function wear<T extends Value>(
  { rangeAt, table }: Dressing,
  pieces: Rectangle<T>[],
  to: Garment<T>,
): void {
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

/** The value that comes up most, unless some have none: those could not be given Excel's own back. */
export function commonest<T extends Value>(values: readonly (T | undefined)[]): T | undefined {
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
