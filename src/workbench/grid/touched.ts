/** Which rows an edit can have changed, so that the others need not be worked out again. */
import type { SheetSpec } from '../../sheet/spec';
import type { RowContext } from './rowContext';

/** Rows that may look different now; undefined where more has changed than what cells hold. */
export function touchedRows(before: RowContext, now: RowContext): Set<number> | undefined {
  if (!sameFrame(before, now)) return undefined;
  const [old, sheet] = [before.view.sheet, now.view.sheet];
  const changed = new Set<number>(rowsOfHighlights(before.highlights, now.highlights));
  const count = Math.max(old.cells.length, sheet.cells.length, sheet.rows.length);
  for (let row = 0; row < count; row += 1)
    if (old.cells[row] !== sheet.cells[row] || old.rows[row] !== sheet.rows[row]) changed.add(row);
  return withNeighbours(changed, sheet);
}

function sameFrame(before: RowContext, now: RowContext): boolean {
  const [old, sheet] = [before.view.sheet, now.view.sheet];
  return (
    before.view.spec.styles === now.view.spec.styles &&
    before.view.readOnly === now.view.readOnly &&
    before.describe === now.describe &&
    before.empty === now.empty &&
    old.merges === sheet.merges &&
    old.columns === sheet.columns &&
    old.freeze === sheet.freeze &&
    old.dataBars === sheet.dataBars &&
    old.protected === sheet.protected &&
    // a row that is hidden or shown changes how far merges reach
    old.rows.length === sheet.rows.length &&
    old.rows.every((row, i) => row?.hidden === sheet.rows[i]?.hidden)
  );
}

type Highlights = RowContext['highlights'];

function rowsOfHighlights(before: Highlights, now: Highlights): number[] {
  const keys = new Set([...(before?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...keys].filter((key) => before?.get(key) !== now?.get(key)).map((key) => parseInt(key, 10));
}

/** A cell draws edges of the rows beside it, and a merge stands in one of its rows for all of them. */
function withNeighbours(changed: ReadonlySet<number>, sheet: SheetSpec): Set<number> {
  const touched = new Set<number>();
  for (const row of changed) [row - 1, row, row + 1].forEach((each) => touched.add(each));
  for (const { top, bottom } of sheet.merges) {
    const rows = Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
    if (rows.length > 1 && rows.some((row) => changed.has(row))) rows.forEach((row) => touched.add(row));
  }
  return touched;
}
