/** Areas of equal cells, as few as a simple sweep finds: equal neighbours as runs, then equal runs beside each other. Values are compared with ===. */
import type { Area } from '../../sheet/address';

export interface Rectangle<T> {
  area: Area;
  value: T;
}

/** Rows first or columns first, whichever makes fewer. Cells for which `at` answers undefined are in none. */
export function rectangles<T extends string | number | boolean>(
  rows: number,
  columns: number,
  at: (row: number, col: number) => T | undefined,
): Rectangle<T>[] {
  const across = sweep(rows, columns, at);
  const down = sweep(columns, rows, (col, row) => at(row, col));
  if (across.length <= down.length) return across;
  return down.map(({ area: { top, left, bottom, right }, value }) => ({
    area: { top: left, left: top, bottom: right, right: bottom },
    value,
  }));
}

function sweep<T extends string | number | boolean>(
  rows: number,
  columns: number,
  at: (row: number, col: number) => T | undefined,
): Rectangle<T>[] {
  const found: Rectangle<T>[] = [];
  let above = new Map<number, Rectangle<T>>();
  for (let row = 0; row < rows; row++) {
    const current = new Map<number, Rectangle<T>>();
    for (let col = 0; col < columns;) {
      const value = at(row, col);
      const left = col++;
      if (value === undefined) continue;
      while (col < columns && at(row, col) === value) col++;
      const upper = above.get(left);
      if (upper?.area.right === col - 1 && upper.value === value) {
        upper.area.bottom = row;
        current.set(left, upper);
      } else {
        const made = { area: { top: row, left, bottom: row, right: col - 1 }, value };
        found.push(made);
        current.set(left, made);
      }
    }
    above = current;
  }
  return found;
}
