/** Which documents of the unit's list a reviewer has looked at: kept in the log, under the document's words. */
import { foldText } from '../../reading/fold';
import type { Appraisal, Who } from './appraisal';

/** The documents that were looked at, folded; the last entry about each counts. */
export function seenDocuments({ log }: Pick<Appraisal, 'log'>): ReadonlySet<string> {
  const seen = new Set<string>();
  for (const { action, to, from } of log) {
    if (action === 'seen') seen.add(foldText(String(to)));
    if (action === 'unseen') seen.delete(foldText(String(from)));
  }
  return seen;
}

/** Marks a document as looked at, or takes the mark back. */
export const markSeen = (appraisal: Appraisal, document: string, seen: boolean, who: Who): Appraisal => ({
  ...appraisal,
  log: [
    ...appraisal.log,
    {
      ...who,
      action: seen ? 'seen' : 'unseen',
      from: seen ? '' : document,
      to: seen ? document : '',
      reason: '',
    },
  ],
});
