/** What is made of the received files: results of the review, and results of units for the summary. */
import type { Finding } from '../../review/finding';
import type { FileResult } from '../../review/result-sheet';
import type { Rubric } from '../../rubric/types';
import { appraisedPoints } from '../../summary/appraised';
import type { FailedFile } from '../../summary/types';
import type { UnitResult } from '../../summary/unit';
import { appraisedResult } from '../../summary/unit-result';
import type { BatchEntry, BatchState } from './entry';

/** Results by their entries, so that one that is as before is the same object. */
const known = new WeakMap<BatchEntry, { shared: readonly Finding[]; result: FileResult }>();

/** The results of all files that were tried, with what only several files together show; one that is as before is the same object. */
export function fileResults({
  entries,
  shared: { found },
}: BatchState): { id: number; result: FileResult }[] {
  return entries.flatMap((entry): { id: number; result: FileResult }[] => {
    const { id, state, file, received, reason = '' } = entry;
    if (!received) return state === 'failed' ? [{ id, result: { ok: false, file: file.name, reason } }] : [];
    const { reviewed } = received;
    const shared = found.get(reviewed) ?? NONE;
    const before = known.get(entry);
    if (before?.shared === shared) return [{ id, result: before.result }];
    const more = [...(entry.report?.findings ?? []), ...shared];
    const result = more.length > 0 ? { ...reviewed, findings: [...reviewed.findings, ...more] } : reviewed;
    known.set(entry, { shared, result });
    return [{ id, result }];
  });
}

const NONE: readonly Finding[] = [];

/** What the summary is made from. */
export function unitResults({ entries }: BatchState): {
  results: UnitResult[];
  rubrics: Map<string, Rubric>;
  failed: FailedFile[];
} {
  const all = entries.flatMap((entry) => entry.received ?? []);
  const received = all.filter(({ unranked }) => unranked === undefined);
  return {
    results: received.map(({ unit, reviewed, appraisal }) =>
      appraisedResult(unit, appraisedPoints(reviewed.rubric, appraisal)),
    ),
    rubrics: new Map(received.map(({ reviewed }) => [reviewed.rubric.key, reviewed.rubric])),
    failed: entries.flatMap(({ state, file, reason, received: one }) => {
      if (state === 'failed') return [{ file: file.name, reason: reason ?? '' }];
      return one?.unranked === undefined ? [] : [{ file: file.name, reason: one.unranked, unranked: true }];
    }),
  };
}
