/** The forms to choose from: followed while they change, searched, grouped where there are many. */
import { useSyncExternalStore } from 'react';
import type { Shelf } from '../intake/forms/shelf';
import { baseLetters } from '../reading/fold';
import { builtIn } from '../rubric/store';
import type { FormEntry } from '../rubric/store';

const never = (): (() => void) => () => undefined;
const builtInOnly = (): readonly FormEntry[] => builtIn.entries;

/** The forms that there are now. */
export const useForms = (forms: Shelf | undefined): readonly FormEntry[] =>
  useSyncExternalStore(forms?.subscribe ?? never, forms?.getSnapshot ?? builtInOnly);

/** Forms that hold every word of the search, in any order and without diacritics. */
export function findForms(entries: readonly FormEntry[], search: string): FormEntry[] {
  const words = baseLetters(search).split(/\s+/).filter(Boolean);
  return entries.filter(({ id, province, year, audience, decision, authority, title }) => {
    const text = baseLetters(`${province} ${year} ${audience} ${decision} ${authority} ${title} ${id}`);
    return words.every((word) => text.includes(word));
  });
}

/** So many forms are read at a glance; more are searched, and stand in groups. */
export const FEW_FORMS = 12;

export interface FormGroup {
  /** Authority and year; "" where there are few forms and one group. */
  name: string;
  entries: FormEntry[];
}

/** Forms by authority and year, the newest first; a few stand together, by province. */
export function groupForms(entries: readonly FormEntry[]): FormGroup[] {
  if (entries.length <= FEW_FORMS)
    return [{ name: '', entries: [...entries].sort((a, b) => a.province.localeCompare(b.province, 'vi')) }];
  const groups = new Map<string, FormEntry[]>();
  const order = [...entries].sort((a, b) => b.year - a.year || a.authority.localeCompare(b.authority, 'vi'));
  for (const entry of order) {
    const name = `${entry.authority}, ${entry.year}`;
    groups.set(name, [...(groups.get(name) ?? []), entry]);
  }
  return [...groups].map(([name, own]) => ({ name, entries: own }));
}
