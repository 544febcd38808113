/** What a browser shares between its tabs, in memory: the databases of idb-keyval, and the locks. */

type Store = Map<string, unknown>;

/** The functions of idb-keyval that we use, over databases that outlive the module which opens them. */
export class MemoryDatabases {
  private readonly stores = new Map<string, Store>();

  readonly createStore = (database: string, name: string): Store => this.at(`${database}/${name}`);
  readonly get = async (key: string, store: Store): Promise<unknown> => store.get(key);
  readonly set = async (key: string, value: unknown, store: Store): Promise<void> =>
    void store.set(key, value);
  readonly del = async (key: string, store: Store): Promise<void> => void store.delete(key);
  readonly delMany = async (gone: string[], store: Store): Promise<void> =>
    gone.forEach((key) => store.delete(key));
  readonly keys = async (store: Store): Promise<string[]> => [...store.keys()];
  readonly entries = async (store: Store): Promise<[string, unknown][]> => [...store];

  /** What is kept under a name, by database and store. */
  at(place: string): Store {
    const store = this.stores.get(place) ?? new Map<string, unknown>();
    this.stores.set(place, store);
    return store;
  }

  clear(): void {
    for (const store of this.stores.values()) store.clear();
  }
}

type Granted = (lock: { name: string } | null) => Promise<void> | undefined;

/** `navigator.locks`, as far as we use it: who comes second is told so. */
export class MemoryLocks {
  private readonly held = new Set<string>();

  async request(name: string, { ifAvailable }: { ifAvailable: boolean }, granted: Granted): Promise<void> {
    if (!ifAvailable) throw new Error('nobody waits for a lock');
    if (this.held.has(name)) return void (await granted(null));
    this.held.add(name);
    await granted({ name });
    this.held.delete(name);
  }

  async query(): Promise<{ held: { name: string }[] }> {
    return { held: [...this.held].map((name) => ({ name })) };
  }
}
