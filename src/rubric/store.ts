/** The forms that a copy of the product knows, from wherever they come. */
import builtInIndex from '../../rubrics/index.json';
import { load } from './load';
import { formKey } from './key';
import { formIndex } from './store-index';
import type { FormIndex, IndexEntry } from './store-index';
import type { Rubric } from './types';

/** Where a form comes from: given by the person, put beside the page, built in, or carried by the workbook itself. */
export type FormOrigin = 'given' | 'deployed' | 'built-in' | 'embedded';

/** A form as one chooses it. */
export interface FormEntry extends FormIndex {
  /** Id and version as one text. */
  key: string;
  from: FormOrigin;
}

export interface RubricStore {
  readonly entries: readonly FormEntry[];
  /** The form of that key; undefined where the store has none. */
  load(key: string): Promise<Rubric | undefined>;
}

/** Key of the newest version of a form; the id itself where the store has none. A key names its version already. */
export function newestKey({ entries }: RubricStore, id: string): string {
  const versions = entries.filter((entry) => entry.id === id).map(({ version }) => version);
  return versions.length === 0 ? id : formKey({ id, version: Math.max(...versions) });
}

/** Forms that are at hand. */
export function storeOf(rubrics: readonly Rubric[], from: FormOrigin): RubricStore {
  const byKey = new Map(rubrics.map((rubric) => [rubric.key, rubric]));
  return {
    entries: rubrics.map((rubric) => entryOf(rubric, from)),
    load: async (key) => byKey.get(key),
  };
}

/** Several stores as one; where two have a form, the first one's counts. */
export function joinStores(...stores: readonly RubricStore[]): RubricStore {
  return {
    get entries() {
      const byKey = new Map<string, FormEntry>();
      for (const { entries } of stores)
        for (const entry of entries) if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
      return [...byKey.values()];
    },
    async load(key) {
      for (const store of stores) {
        const rubric = await store.load(key);
        if (rubric) return rubric;
      }
      return undefined;
    },
  };
}

/** Forms of which only the index is at hand, each loaded once, when somebody asks for it. */
export function lazyStore(
  index: readonly IndexEntry[],
  from: FormOrigin,
  read: (file: string) => Promise<Rubric | undefined>,
): RubricStore {
  const files = new Map(index.map((entry) => [formKey(entry), entry.file]));
  const loaded = new Map<string, Promise<Rubric | undefined>>();
  return {
    entries: index.map((entry) => ({ ...entry, key: formKey(entry), from })),
    load(key) {
      const file = files.get(key);
      if (file === undefined) return Promise.resolve(undefined);
      const rubric = loaded.get(key) ?? read(file);
      loaded.set(key, rubric);
      // what could not be had now may be had later
      const forget = (): boolean => loaded.delete(key);
      void rubric.then((had) => had ?? forget(), forget);
      // a file that is not what the index says is no form of the store
      return rubric.then((had) => (had?.key === key ? had : undefined));
    },
  };
}

const entryOf = (rubric: Rubric, from: FormOrigin): FormEntry => {
  return { ...formIndex(rubric), key: rubric.key, from };
};

/** The forms of every copy of this build. */
export const builtIn: RubricStore = lazyStore(builtInIndex, 'built-in', async (file) => {
  const { default: source } = (await import(/* webpackInclude: /\.yaml$/ */ `../../rubrics/${file}`)) as {
    default: unknown;
  };
  const result = load(source);
  // every shipped file passes `scorecard check` in the tests; anything else is a broken build
  if (!result.ok)
    throw new Error(`The rubric ${file} is broken: ${result.problems.map((p) => p.received).join('; ')}`);
  return result.rubric;
});
