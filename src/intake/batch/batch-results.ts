/** What is made of the received files: results of the review, and results of units for the summary. */
import { findAcross } from '../../review/across';
import type { FileResult } from '../../review/result-sheet';
import type { Rubric } from '../../rubric/types';
import { appraisedPoints } from '../../summary/appraised';
import type { FailedFile } from '../../summary/types';
import type { UnitResult } from '../../summary/unit';
import { appraisedResult } from '../../summary/unit-result';
import type { BatchState } from './entry';

/** The results of all files that were tried, with what only several files together show; one that is as before is the same object. */
export function fileResults({ entries }: BatchState): { id: number; result: FileResult }[] {
  const read = entries.flatMap(({ id, received }) => (received ? [{ id, ...received }] : []));
  const across = findAcross(read.map(({ reviewed }) => reviewed));
  const shared = new Map(read.map(({ id }, index) => [id, across.get(index)]));
  return entries.flatMap(
    ({ id, state, file, received, report, reason = '' }): { id: number; result: FileResult }[] => {
      const more = [...(report?.findings ?? []), ...(shared.get(id) ?? [])];
      if (received && more.length > 0)
        return [{ id, result: { ...received.reviewed, findings: [...received.reviewed.findings, ...more] } }];
      if (received) return [{ id, result: received.reviewed }];
      return state === 'failed' ? [{ id, result: { ok: false, file: file.name, reason } }] : [];
    },
  );
}

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
