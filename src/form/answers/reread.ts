/** What was read once, kept in step with single cells and blocks read later, so that an edit costs one small reading. */
import type { Submission } from '../../scoring/answer';
import type { Answer } from '../../scoring/answer';
import { area } from '../../sheet/address';
import type { Area } from '../../sheet/address';
import type { ContentCell, ContentSheet, WorkbookContent } from '../../sheet/content';
import type { CellChange } from './changes';

/** The smallest block that holds everything of the sheet. */
export function usedArea(sheet: ContentSheet): Area {
  let [bottom, right] = [0, 0];
  for (const [row, cells] of sheet.rows) {
    bottom = Math.max(bottom, row);
    for (const col of cells.keys()) right = Math.max(right, col);
  }
  return area(0, 0, bottom, right);
}

const withRows = (
  content: WorkbookContent,
  name: string,
  change: (rows: ContentSheet['rows']) => ContentSheet['rows'],
): WorkbookContent => ({
  ...content,
  sheets: content.sheets.map((sheet) =>
    sheet.name === name ? { ...sheet, rows: change(sheet.rows) } : sheet,
  ),
});

/** The content with a block of a sheet read anew; a block starts at the top left of its area. */
export function withBlock(
  content: WorkbookContent,
  name: string,
  { top, left }: Area,
  block: ContentCell[][],
): WorkbookContent {
  return withRows(content, name, (before) => {
    const rows = new Map(before);
    block.forEach((line, down) => {
      const old = before.get(top + down);
      if (old && foundEqual.get(line) === old) return;
      if (line.every((cell, across) => sameCell(old?.get(left + across), cell))) {
        if (old) foundEqual.set(line, old);
        return;
      }
      const cells = new Map(old);
      line.forEach((cell, across) => {
        if (isEmpty(cell)) cells.delete(left + across);
        else cells.set(left + across, cell);
      });
      rows.set(top + down, cells);
    });
    return rows;
  });
}

/** Lines with the row that says the same: a workbook in memory gives a line that did not change once more. */
const foundEqual = new WeakMap<ContentCell[], ReadonlyMap<number, ContentCell>>();

const isEmpty = ({ value, formula }: ContentCell): boolean => value === null && formula === undefined;

/** True where a cell read anew says what it said; a row of such cells stays the same object. */
const sameCell = (before: ContentCell | undefined, now: ContentCell): boolean =>
  before === undefined
    ? isEmpty(now)
    : before.value === now.value && before.formula === now.formula && before.date === now.date;

/** The content as it will be once the changes are written. */
export function withChanges(
  content: WorkbookContent,
  name: string,
  changes: readonly CellChange[],
): WorkbookContent {
  return withRows(content, name, (before) => {
    const rows = new Map(before);
    for (const { ref, value } of changes) {
      const cells = new Map(rows.get(ref.row));
      // a date's mark belongs to the value that was there
      if (value === null) cells.delete(ref.col);
      else cells.set(ref.col, { value });
      rows.set(ref.row, cells);
    }
    return rows;
  });
}

/** The later submission, with every answer that says the same as before being the same object. */
export function keepAnswers(before: Submission, after: Submission): Submission {
  const answers = new Map<string, Answer>();
  for (const [id, answer] of after.answers) {
    const old = before.answers.get(id);
    answers.set(id, old !== undefined && says(old, answer) ? old : answer);
  }
  return { ...after, answers };
}

const says = (a: Answer, b: Answer): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
