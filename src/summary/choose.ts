/** Which file of a unit counts. */
import { unitKey } from './names';
import type { Double, UnitResult } from './types';

/** What decides between the files of a unit. */
export type Head = Pick<UnitResult, 'file' | 'rubric' | 'unit' | 'sent' | 'source'>;

export interface Choice {
  /** Files that count, by form. */
  kept: Map<string, Set<string>>;
  doubles: Map<string, Double[]>;
}

/** Of two files of a unit the appraised one counts, else the later one, else the last by name. */
export function chooseFiles(heads: Iterable<Head>): Choice {
  const best = new Map<string, Map<string, Head>>();
  const doubles = new Map<string, Double[]>();
  for (const head of heads) {
    const units = best.get(head.rubric) ?? new Map<string, Head>();
    best.set(head.rubric, units);
    // without a name, every file is a unit of its own
    const key = unitKey(head.unit) || `\0${head.file}`;
    const rival = units.get(key);
    if (!rival) {
      units.set(key, head);
      continue;
    }
    const why = better(head, rival);
    const [kept, dropped] = why.wins ? [head, rival] : [rival, head];
    units.set(key, kept);
    const list = doubles.get(head.rubric) ?? [];
    doubles.set(head.rubric, list);
    list.push({ unit: kept.unit, kept: kept.file, dropped: dropped.file, why: why.by });
  }
  // with three files the one kept first may itself be dropped later
  for (const [rubric, list] of doubles) {
    const units = best.get(rubric);
    for (const double of list) double.kept = units?.get(unitKey(double.unit))?.file ?? double.kept;
    list.sort((a, b) => (a.dropped < b.dropped ? -1 : 1));
  }
  const kept = new Map(
    [...best].map(([rubric, units]) => [rubric, new Set([...units.values()].map(({ file }) => file))]),
  );
  return { kept, doubles };
}

function better(one: Head, other: Head): { wins: boolean; by: Double['why'] } {
  const appraised = Number(one.source === 'appraised') - Number(other.source === 'appraised');
  if (appraised !== 0) return { wins: appraised > 0, by: 'appraised' };
  const [sent, before] = [one.sent ?? '', other.sent ?? ''];
  if (sent !== before) return { wins: sent > before, by: 'later' };
  return { wins: one.file > other.file, by: 'name' };
}
