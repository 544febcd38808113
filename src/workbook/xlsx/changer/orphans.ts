/** Parts to which nothing leads any more, after the sheet that led to them was replaced. */
import { DraftPackage, TYPES, relationshipsOf } from './draft-package';
import { Parts } from '../../package/parts';
import { replaceEntries } from '../../package/zip-replace';

/** The changed file without what the file before led to and it does not; parts that were never led to stay. */
export function withoutOrphans(before: Uint8Array, changed: Uint8Array): Uint8Array {
  const still = reached(changed);
  const orphans = [...reached(before)].filter((name) => !still.has(name));
  if (orphans.length === 0) return changed;
  const draft = new DraftPackage(changed);
  let types = draft.text(TYPES);
  for (const name of orphans) {
    draft.remove(name);
    draft.remove(relationshipsOf(name));
    types = types.replace(/<(?:\w+:)?Override\s[^<>]*\/>/g, (entry) =>
      entry.toLowerCase().includes(`partname="/${name}"`) ? '' : entry,
    );
  }
  draft.put(TYPES, types);
  return replaceEntries(changed, draft.replaced);
}

/** Names, in small letters, of all parts to which relationships lead from the package on. */
function reached(bytes: Uint8Array): Set<string> {
  const parts = new Parts(bytes);
  const found = new Set<string>();
  const waiting = [''];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop())
    for (const { target, external } of parts.relationships(source).values()) {
      const name = target.toLowerCase();
      if (external || found.has(name) || !parts.has(target)) continue;
      found.add(name);
      waiting.push(target);
    }
  return found;
}
