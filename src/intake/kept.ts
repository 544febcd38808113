/** What the browser keeps of one kind, in a database of its own: every value bears its format, and what a program can't read is nothing to it. */
import { createStore, delMany, entries, get, keys, set } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';

interface Kind<T> {
  database: string;
  store: string;
  /** Goes up when what an older program kept can't be read any more. */
  format: number;
  /** What a value of this format has. */
  has: readonly (keyof T & string)[];
}

/** Values of one kind. */
export interface Kept<T> {
  get(id: string): Promise<T | undefined>;
  set(id: string, value: T): Promise<void>;
  /** All values of this format. */
  all(): Promise<[id: string, value: T][]>;
  /** Ids of everything that stands there, of whatever format. */
  ids(): Promise<string[]>;
  remove(ids: readonly string[]): Promise<void>;
}

/** The values of a kind; the database is opened when it is used first. */
export function keptOf<T extends object>({ database, store: name, format, has }: Kind<T>): Kept<T> {
  let opened: UseStore | undefined;
  const store = (): UseStore => (opened ??= createStore(database, name));
  const isOf = (value: unknown): value is T =>
    typeof value === 'object' &&
    value !== null &&
    'format' in value &&
    value.format === format &&
    has.every((key) => key in value);
  return {
    async get(id) {
      const value: unknown = await get(id, store());
      return isOf(value) ? value : undefined;
    },
    set: (id, value) => set(id, { ...value, format }, store()),
    async all() {
      const stored = await entries<string, unknown>(store());
      return stored.flatMap(([id, value]): [string, T][] => (isOf(value) ? [[id, value]] : []));
    },
    ids: () => keys<string>(store()),
    remove: (ids) => delMany([...ids], store()),
  };
}
