import type { Area, CellRef } from '../../src/sheet/address';

/** Cells of an area, row by row. */
export function rangeOf({ top, left, bottom, right }: Area): CellRef[] {
  const cells: CellRef[] = [];
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++) cells.push({ row, col });
  return cells;
}
