/** Taking the last decision back: the log keeps the decision and that it was taken back. */
import { put } from './appraisal';
import type { Appraisal, AppraisedCriterion, LogEntry, Who } from './appraisal';

/** What of a criterion an entry of the log changed, as it was before; undefined for entries about no criterion. */
function before({ action, from }: LogEntry): Partial<AppraisedCriterion> | undefined {
  switch (action) {
    case 'points':
      return typeof from === 'number' ? { appraised: from } : undefined;
    case 'state':
      return from === 'open' || from === 'accepted' || from === 'adjusted' || from === 'supplement'
        ? { state: from }
        : undefined;
    case 'reason':
    case 'explanation':
    case 'question':
      return { [action]: String(from) };
    default:
      return undefined;
  }
}

/** The entries of the last act: all that one person changed at one moment. */
function lastAct({ log }: Appraisal): LogEntry[] {
  // documents that were looked at are no decision
  const acts = log.filter(({ action }) => action !== 'seen' && action !== 'unseen');
  const last = acts.at(-1);
  return last ? acts.filter(({ at, by }) => at === last.at && by === last.by) : [];
}

/** Criteria that the last act was about; empty where it can't be taken back. */
export const lastDecided = (appraisal: Appraisal): string[] => {
  const act = lastAct(appraisal);
  return act.every((entry) => entry.criterion !== undefined && before(entry))
    ? [...new Set(act.flatMap(({ criterion }) => criterion ?? []))]
    : [];
};

/** The appraisal as it was before the last act. */
export function undone(appraisal: Appraisal, who: Who): Appraisal {
  const act = lastAct(appraisal);
  return lastDecided(appraisal).reduce((current, id) => {
    const now = current.criteria.find((criterion) => criterion.id === id);
    if (!now) return current;
    const changes = act.filter(({ criterion }) => criterion === id).map(before);
    return put(current, now, Object.assign({ ...now }, ...changes), who);
  }, appraisal);
}
