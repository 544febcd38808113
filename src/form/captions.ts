/** The row of captions that stays in view: short titles of the printed columns and of the entry block. */
import { entryTitles } from '../messages/sheet';
import type { Drawing } from './layout';
import { CAPTION_ROW, names } from './plan';
import type { EntryColumn } from './plan';

const isEntry = (column: string): column is EntryColumn => column in entryTitles;

export function writeCaptions({ plan, put, name }: Drawing): void {
  for (const [column, col] of plan.columns) {
    const printed = plan.rubric.columns[col];
    put(CAPTION_ROW, col, 'caption', printed ? printed.title : isEntry(column) ? entryTitles[column] : '');
    name(names.column(column), CAPTION_ROW, col);
  }
}
