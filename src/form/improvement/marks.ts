/** Marks and notes of criteria that no column of the form holds: they live in the hidden identity sheet, and so in the workbook. */
import type { Rubric } from '../../rubric/types';
import type { ContentSheet } from '../../sheet/content';
import type { CellChange } from '../answers/changes';
import { MARK, MARK_COLUMNS, NOTE_COLUMN } from '../identity/identity';
import type { AnswerMark } from '../identity/identity';

/** Criteria that bear the mark. */
export function markedIds(
  identity: ContentSheet | undefined,
  rubric: Rubric,
  mark: AnswerMark,
): ReadonlySet<string> {
  const rows = rowsOf(identity);
  return new Set(
    rubric.criteria
      .map(({ id }) => id)
      .filter((id) => identity?.rows.get(rows.get(id) ?? -1)?.get(MARK_COLUMNS[mark])?.value === MARK),
  );
}

/** Cells of the identity sheet that set the mark on criteria, or take it away. */
export function markChanges(
  identity: ContentSheet,
  ids: Iterable<string>,
  mark: AnswerMark,
  on: boolean,
): CellChange[] {
  const rows = rowsOf(identity);
  return [...ids].flatMap((id) => {
    const row = rows.get(id);
    return row === undefined ? [] : [{ ref: { row, col: MARK_COLUMNS[mark] }, value: on ? MARK : null }];
  });
}

/** Notes about gaps, by criterion. */
export function gapNotes(identity: ContentSheet | undefined, rubric: Rubric): ReadonlyMap<string, string> {
  const rows = rowsOf(identity);
  return new Map(
    rubric.criteria.flatMap(({ id }): [string, string][] => {
      const value = identity?.rows.get(rows.get(id) ?? -1)?.get(NOTE_COLUMN)?.value;
      return typeof value === 'string' || typeof value === 'number' ? [[id, String(value)]] : [];
    }),
  );
}

/** The cell of the identity sheet that keeps a note; an empty note takes it away. */
export function noteChanges(identity: ContentSheet, id: string, note: string): CellChange[] {
  const row = rowsOf(identity).get(id);
  return row === undefined
    ? []
    : [{ ref: { row, col: NOTE_COLUMN }, value: note.trim() === '' ? null : note.trim() }];
}

/** Rows of the identity sheet by criterion. */
function rowsOf(identity: ContentSheet | undefined): Map<string, number> {
  const rows = new Map<string, number>();
  for (const [row, cells] of identity?.rows ?? []) {
    const id = cells.get(0)?.value;
    if (id !== undefined && id !== null) rows.set(String(id), row);
  }
  return rows;
}
