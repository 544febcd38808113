/** What the cells of a draft's sheets hold, to tell what changed. */
import type { WorkbookContent } from '../../sheet/content';

/** A cell among all of a workbook. */
export const keyOf = (sheet: string, row: number, col: number): string => `${sheet}!${row},${col}`;

/** What the sheets of a workbook hold, by cell. */
export function heldIn(content: WorkbookContent | undefined): Map<string, string> {
  const held = new Map<string, string>();
  for (const { name, rows } of content?.sheets ?? [])
    for (const [row, cells] of rows)
      for (const [col, { value }] of cells)
        if (value !== null && value !== '') held.set(keyOf(name, row, col), String(value).trim());
  return held;
}

/** Whether two workbooks hold the same; an empty cell is none. */
export function sameCells(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  const differs = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
    [...a].some(([key, value]) => (b.get(key) ?? '') !== value);
  return !differs(one, other) && !differs(other, one);
}
