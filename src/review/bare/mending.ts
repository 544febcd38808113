/** The match of rows to criteria as the reviewer mended it. */
import type { Rubric } from '../../rubric/types';
import type { RowMatch } from './match';
import type { RecognisedTable } from './recognise';

/** What the reviewer decided: row of the sheet (from 0) by criterion, or null where it has none. */
export type Mending = ReadonlyMap<string, number | null>;

/** True where a printed row is the row of a criterion. */
export const isCriterion = (rubric: Rubric, printed: number, id: string): boolean =>
  rubric.rows[printed]?.kind === 'criterion' && rubric.rows[printed]?.criterion === id;

/** The proposed match with what the reviewer decided in its place. */
export function mend(
  rubric: Rubric,
  rows: RecognisedTable['rows'],
  proposed: RowMatch[],
  mending: Mending,
): RowMatch[] {
  let matches = proposed;
  for (const [id, row] of mending) {
    const printed = rubric.rows.findIndex((_, index) => isCriterion(rubric, index, id));
    const at = rows.findIndex((candidate) => candidate.row === row);
    matches = matches.filter((match) => match.printed !== printed && (row === null || match.at !== at));
    if (row !== null && at >= 0 && printed >= 0) matches = [...matches, { printed, at, confidence: 1 }];
  }
  return [...matches].sort((a, b) => a.printed - b.printed);
}
