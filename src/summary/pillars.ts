/** Which criteria lead to which of the common pillars. */
import { pillarPrefix } from '../rubric/pillars';
import type { Pillar } from '../rubric/pillars';
import type { Rubric } from '../rubric/types';

/** Pillar of every criterion outside the bonus groups; criteria without one are left out. */
export function pillarOf({ headings, criteria, pillars: entries }: Rubric): Map<string, Pillar> {
  const bonus = new Set(headings.flatMap((heading) => (heading.bonus ? heading.criteria : [])));
  const found = new Map<string, Pillar>();
  for (const { id } of criteria) {
    const prefix = bonus.has(id) ? undefined : pillarPrefix(entries, id);
    const pillar = prefix === undefined ? undefined : entries[prefix];
    if (pillar !== undefined) found.set(id, pillar);
  }
  return found;
}
