/** The forms that a copy of the product knows: those built in, and those given to it as files. */
import { catalogue, loadRubric } from './catalogue';
import type { CatalogueEntry } from './catalogue';
import type { Rubric } from './types';

/** A form as one chooses it. */
export interface FormEntry extends Omit<CatalogueEntry, 'source'> {
  from: 'built-in' | 'given';
}

export interface RubricStore {
  readonly entries: readonly FormEntry[];
  /** The form of that id; undefined where the store has none. */
  load(id: string): Promise<Rubric | undefined>;
}

/** The forms of every copy of this build. */
export const builtIn: RubricStore = {
  entries: catalogue.map(({ source: _, ...entry }) => ({ ...entry, from: 'built-in' })),
  load: async (id) => loadRubric(id),
};

/** A store with further forms. Their ids are no ids of the store: whoever reads the files refuses those. */
export function storeWith(given: readonly Rubric[], store: RubricStore = builtIn): RubricStore {
  if (given.length === 0) return store;
  const byId = new Map(given.map((rubric) => [rubric.id, rubric]));
  return {
    entries: [...store.entries, ...given.map(entryOf)],
    load: async (id) => byId.get(id) ?? store.load(id),
  };
}

const entryOf = ({ id, province, year, title, decision }: Rubric): FormEntry => ({
  ...{ id, province, year, from: 'given' },
  audience: title.at(-1) ?? '',
  decision: decision.number ?? '',
});
