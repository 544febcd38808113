/** Last year's answers, offered again: taken over where nothing stands yet, and marked until somebody confirms them. */
import type { Rubric } from '../rubric/types';
import { isEmpty } from '../scoring/answer';
import type { Answer, Submission } from '../scoring/answer';
import type { ContentSheet } from '../sheet/content';
import { answerChanges, answerOf } from './changes';
import type { CellChange } from './changes';
import { CARRIED_COLUMN } from './identity';
import type { Located } from './read';

/** The mark of an answer that was carried over and not yet confirmed. */
const MARK = 'x';

export interface CarriedOver {
  /** Criteria that get an answer. */
  ids: string[];
  changes: CellChange[];
}

/** Values, exemptions, claims and evidence of an earlier submission, for criteria that are still blank. */
export function carryOver(
  rubric: Rubric,
  current: Submission,
  previous: Submission,
  places: Pick<Located, 'cell' | 'inputs' | 'field'>,
): CarriedOver {
  const ids: string[] = [];
  const changes: CellChange[] = [];
  for (const criterion of rubric.criteria) {
    const before = answerOf(current, criterion);
    const given = previous.answers.get(criterion.id);
    if (!isEmpty(own(before)) || !given || isEmpty(own(given))) continue;
    const cells = answerChanges(criterion, places, before, { ...own(given), assessed: before.assessed });
    if (!cells || cells.length === 0) continue;
    ids.push(criterion.id);
    changes.push(...cells);
  }
  for (const [id, value] of Object.entries(previous.fields)) {
    const ref = places.field(id);
    if (ref && current.fields[id] === undefined) changes.push({ ref, value });
  }
  return { ids, changes };
}

/** What the unit itself entered; assessors' points are never carried over. */
const own = (answer: Answer): Answer => ({ ...answer, assessed: {} });

/** Criteria whose answers were carried over and not confirmed, as the identity sheet says. */
export function carriedIds(identity: ContentSheet | undefined, rubric: Rubric): ReadonlySet<string> {
  const rows = rowsOf(identity);
  return new Set(
    rubric.criteria
      .map(({ id }) => id)
      .filter((id) => identity?.rows.get(rows.get(id) ?? -1)?.get(CARRIED_COLUMN)?.value === MARK),
  );
}

/** Cells of the identity sheet that mark the criteria as carried over, or as confirmed. */
export function carriedChanges(
  identity: ContentSheet,
  ids: Iterable<string>,
  carried: boolean,
): CellChange[] {
  const rows = rowsOf(identity);
  return [...ids].flatMap((id) => {
    const row = rows.get(id);
    return row === undefined ? [] : [{ ref: { row, col: CARRIED_COLUMN }, value: carried ? MARK : null }];
  });
}

/** Rows of the identity sheet by criterion. */
function rowsOf(identity: ContentSheet | undefined): Map<string, number> {
  const rows = new Map<string, number>();
  for (const [row, cells] of identity?.rows ?? []) {
    const id = cells.get(0)?.value;
    if (id !== undefined && id !== null && typeof cells.get(1)?.value === 'string') rows.set(String(id), row);
  }
  return rows;
}
