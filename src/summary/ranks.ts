/** Who stands where among the units. */
import type { Roster } from './names';
import { compareScores, ranksIn } from './score';
import type { FormSummary, RankedUnit, Score } from './types';

/** A unit with its points as they are at worst and at best, before it is ranked. */
export type Unranked = Omit<RankedUnit, 'rank' | 'jointRank' | 'groupRanks' | 'worst' | 'best'> & {
  low: Score;
  high: Score;
};

/** Ranks the units, each list on its own and all together. */
export function rankUnits(
  units: readonly Unranked[],
  byMean: boolean,
  before: FormSummary | undefined,
  roster: Roster,
): RankedUnit[] {
  const compare = (a: Score, b: Score): number => compareScores(byMean, a, b);
  const joint = ranksIn(units, compare);
  const earlier = new Map(before?.units.map((unit) => [roster.key(unit.unit), unit]));
  const ranked: RankedUnit[] = [];
  for (const list of new Set(units.map((unit) => unit.list))) {
    const pool = units.flatMap((unit, index) =>
      unit.list === list ? [{ unit, joint: joint[index] ?? 0 }] : [],
    );
    const ranks = ranksIn(pool, (a, b) => compare(a.unit, b.unit));
    const byGroup = (pool[0]?.unit.groups ?? []).map((_, group) =>
      ranksIn(pool, (a, b) => (b.unit.groups[group] ?? 0) - (a.unit.groups[group] ?? 0)),
    );
    const lows = sortedScores(
      pool.map(({ unit }) => unit.low),
      compare,
    );
    const highs = sortedScores(
      pool.map(({ unit }) => unit.high),
      compare,
    );
    pool.forEach(({ unit: { low, high, ...unit }, joint: jointRank }, index) => {
      const was = earlier.get(roster.key(unit.unit));
      // a unit whose best is better than its worst stands among those that may be above its worst
      const itself = compare(high, low) < 0 ? 1 : 0;
      ranked.push({
        ...unit,
        rank: ranks[index] ?? 0,
        jointRank,
        groupRanks: byGroup.map((group) => group[index] ?? 0),
        worst: { ...low, rank: countAbove(highs, low, compare) - itself + 1 },
        best: { ...high, rank: countAbove(lows, high, compare) + 1 },
        ...(was === undefined
          ? {}
          : {
              before: {
                total: was.total,
                percent: was.percent,
                rank: was.rank,
                ...(was.class === undefined ? {} : { class: was.class }),
              },
            }),
      });
    });
  }
  return ranked;
}

const sortedScores = (scores: Score[], compare: (a: Score, b: Score) => number): Score[] =>
  scores.sort(compare);

/** How many of the sorted scores stand above one. */
function countAbove(sorted: readonly Score[], score: Score, compare: (a: Score, b: Score) => number): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const at = sorted[middle];
    if (at && compare(at, score) < 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
