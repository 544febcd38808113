/** Which file of a unit counts. */
import type { Roster } from './names';
import type { Double, UnitResult } from './types';

/** What decides between the files of a unit. */
export type Head = Pick<UnitResult, 'file' | 'rubric' | 'unit' | 'sent' | 'source'>;

export interface Choice {
  /** Files that count. */
  kept: ReadonlySet<string>;
  doubles: Double[];
}

/** Of two files of a unit the appraised one counts, else the later one, else the last by name. */
export function chooseFiles(heads: Iterable<Head>, roster: Roster): Choice {
  const units = new Map<string, Head>();
  const doubles: (Double & { key: string })[] = [];
  for (const head of heads) {
    // without a name, every file is a unit of its own
    const key = roster.key(head.unit) || `\0${head.file}`;
    const rival = units.get(key);
    if (!rival) {
      units.set(key, head);
      continue;
    }
    const why = better(head, rival);
    const [kept, dropped] = why.wins ? [head, rival] : [rival, head];
    units.set(key, kept);
    doubles.push({ key, unit: kept.unit, kept: kept.file, dropped: dropped.file, why: why.by });
  }
  return {
    kept: new Set([...units.values()].map(({ file }) => file)),
    doubles: doubles
      // with three files the one kept first may itself be dropped later
      .map(({ key, ...double }) => ({ ...double, kept: units.get(key)?.file ?? double.kept }))
      .sort((a, b) => (a.dropped < b.dropped ? -1 : 1)),
  };
}

function better(one: Head, other: Head): { wins: boolean; by: Double['why'] } {
  const appraised = Number(one.source === 'appraised') - Number(other.source === 'appraised');
  if (appraised !== 0) return { wins: appraised > 0, by: 'appraised' };
  const [sent, before] = [one.sent ?? '', other.sent ?? ''];
  if (sent !== before) return { wins: sent > before, by: 'later' };
  return { wins: one.file > other.file, by: 'name' };
}
