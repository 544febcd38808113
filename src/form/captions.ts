/** The row of captions that stays in view: short titles of the printed columns and of the entry block. */
import { entryTitles } from '../messages/sheet';
import type { Drawing } from './drawing';
import { CAPTION_ROW, names } from './plan';
import type { EntryColumn } from './plan';

const isEntry = (column: string): column is EntryColumn => column in entryTitles;

export function writeCaptions({ plan, put, name }: Drawing): void {
  plan.rubric.columns.forEach(({ title }, col) => put(CAPTION_ROW, col, 'caption', title));
  for (const [column, col] of plan.columns) {
    if (col > plan.printedColumns)
      put(CAPTION_ROW, col, 'caption', isEntry(column) ? entryTitles[column] : '');
    name(names.column(column), CAPTION_ROW, col);
  }
}
