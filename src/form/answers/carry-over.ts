/** Last year's answers, offered again: taken over where nothing stands yet, and marked until somebody confirms them. */
import type { Rubric } from '../../rubric/types';
import { isEmpty } from '../../scoring/answer';
import type { Submission } from '../../scoring/answer';
import { answerChanges } from './changes';
import { answerOf } from '../../scoring/answer-of';
import type { CellChange } from './changes';
import type { Located } from '../place/place';

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
    // what an assessor gave is no answer of the unit
    if (!isEmpty({ ...before, assessed: {} }) || !given) continue;
    const cells = answerChanges(criterion, places, before, given);
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
