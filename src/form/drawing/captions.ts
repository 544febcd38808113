/** The row of captions that stays in view: short titles of the printed columns and of the entry block. */
import { entryTitles } from '../../messages/sheet/index';
import type { Drawing } from './drawing';
import { CAPTION_ROW, names } from '../layout';
import type { EntryColumn } from '../layout';

const isEntry = (column: string): column is EntryColumn => column in entryTitles;

export function writeCaptions({ layout, put, name }: Drawing): void {
  layout.rubric.columns.forEach(({ title }, col) => put(CAPTION_ROW, col, 'caption', title));
  for (const [column, col] of layout.columns) {
    if (col > layout.printedColumns)
      put(CAPTION_ROW, col, 'caption', isEntry(column) ? entryTitles[column] : '');
    name(names.column(column), CAPTION_ROW, col);
  }
}
