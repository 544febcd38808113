/** A second reading of the table: what the author wrote beside a row stays with the row, wherever it stands now. */
import { foldText } from '../../reading/fold';
import type { DraftEntry, FormDraft } from '../model';

/** Rows that print the same are the same; what only the earlier draft had goes. Ids that new rows would share are changed. */
export function takeOver(read: FormDraft, earlier: FormDraft): FormDraft {
  const known = new Map<string, DraftEntry[]>();
  for (const entry of earlier.entries) {
    const key = keyOf(entry);
    known.set(key, [...(known.get(key) ?? []), entry]);
  }
  const used = new Set(earlier.entries.map(({ id }) => id));
  const entries = read.entries.map((entry): DraftEntry => {
    const old = known.get(keyOf(entry))?.shift();
    if (old) return { ...old, cells: entry.cells };
    return entry.id === '' ? entry : { ...entry, id: free(entry.id, used) };
  });
  const { base } = earlier;
  return { ...read, ...(base ? { base } : {}), info: { ...read.info, ...earlier.info }, entries };
}

function free(id: string, used: Set<string>): string {
  let found = id;
  for (let count = 2; used.has(found); count++) found = `${id}-${count}`;
  used.add(found);
  return found;
}

const keyOf = ({ cells }: DraftEntry): string => cells.map(foldText).join('\n');
