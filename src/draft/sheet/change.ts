/** What a new check changes in an author's own file: the product's columns only, so that layout and notes stay. */
import { sheets, type SheetColumn } from '../../messages/draft/sheet';
import type { ChangedCell, ChangedSheet } from '../../sheet/changes';
import type { Examined } from '../examine';
import type { ReadDraft } from './read';
import { cellText, standingLine } from './write';

const WRITTEN: readonly SheetColumn[] = ['state', 'check', 'open', 'confirmed'];

export function changesTo(
  { rows, columns, standing: place }: ReadDraft,
  { draft, problems, standing }: Examined,
): ChangedSheet[] {
  const cells = draft.entries.flatMap((entry, index): ChangedCell[] =>
    WRITTEN.flatMap((key) => {
      const [row, col] = [rows[index], columns.get(key)];
      if (row === undefined || col === undefined) return [];
      const text = cellText(key, { entry, problems: problems.filter((one) => one.entry === index) });
      return [{ row, col, value: text === '' ? null : text }];
    }),
  );
  if (place) cells.push({ ...place, value: standingLine(standing) });
  return [{ sheet: sheets.rows, cells }];
}
