/** Summaries for other programs. */
import type { Summary } from '../../summary/types';

/** The summary as the contract gives it to other programs (docs/design.md). A broken file stands with the form of most units. */

export function summaryJson({ forms, failed }: Summary): Record<string, unknown> {
  return {
    forms: forms.map(
      (
        { rubric, groups, units, missing, unsure, blank, questions, doubles, otherForms, relative },
        index,
      ) => ({
        rubric: rubric.key,
        fingerprint: rubric.fingerprints.whole,
        scoring: rubric.fingerprints.scoring,
        units: units.map((unit) => ({
          unit: unit.unit,
          file: unit.file,
          list: unit.list,
          rank: unit.rank,
          jointRank: unit.jointRank,
          total: unit.total,
          percent: unit.percent,
          ...(unit.class === undefined ? {} : { class: unit.class }),
          mean: unit.mean,
          deducted: unit.deducted,
          groups: groups.map(({ no, key, max }, at) => ({
            no: no || key,
            points: unit.groups[at] ?? 0,
            max,
            rank: unit.groupRanks[at] ?? 0,
          })),
          source: unit.source,
          ...(unit.unlogged ? { unlogged: true } : {}),
          ...(unit.sent === undefined ? {} : { sent: unit.sent }),
          late: unit.late,
          worst: { total: unit.worst.total, rank: unit.worst.rank },
          best: { total: unit.best.total, rank: unit.best.rank },
          ...(unit.before ? { before: unit.before } : {}),
        })),
        missing: missing.map(({ unit }) => unit),
        unsure: unsure.map(({ unit }) => unit),
        blank,
        questions,
        doubles,
        otherForms,
        ...(relative.rows.length === 0 ? {} : { relative }),
        failed: index === 0 ? failed : [],
      }),
    ),
    failed,
  };
}
