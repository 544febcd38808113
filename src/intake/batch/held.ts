/** The entries of a batch as they stand: told to who listens, and kept in the browser where it keeps files. */
import { createStore } from '../store';
import type { BatchEntry, BatchState } from './entry';
import type { FileKeeper } from './kept-files';
import { NOTHING_SHARED } from './shared';

export class Held {
  private readonly store = createStore<BatchState>({
    entries: [],
    running: false,
    shared: NOTHING_SHARED,
    office: {},
    reviewer: '',
  });

  constructor(private readonly keeper: FileKeeper | undefined) {}

  readonly subscribe = this.store.subscribe;
  readonly getSnapshot = this.store.getSnapshot;

  get state(): BatchState {
    return this.store.getSnapshot();
  }

  set(change: Partial<BatchState>): void {
    this.store.set({ ...this.state, ...change });
  }

  find(id: number): BatchEntry | undefined {
    return this.state.entries.find((entry) => entry.id === id);
  }

  put(id: number, change: Partial<BatchEntry>): void {
    this.set({
      entries: this.state.entries.map((entry) => (entry.id === id ? { ...entry, ...change } : entry)),
    });
  }

  /** Keeps entries as they stand now, and says whether that is possible here. */
  keep(ids: readonly number[]): void {
    const { keeper } = this;
    const { reviewer } = this.state;
    const kept = ids.flatMap((id) => {
      const { file, mending, decided, unsaved = false } = this.find(id) ?? {};
      if (!keeper || !file) return [];
      return keeper.put({
        ...{ id, file, unsaved, reviewer },
        ...(mending ? { mending } : {}),
        ...(decided ? { decided } : {}),
      });
    });
    if (kept.length === 0) return;
    Promise.all(kept).then(
      () => this.set({ kept: true }),
      () => this.set({ kept: false }),
    );
  }

  /** Keeps entries no longer. */
  forget(entries: readonly BatchEntry[]): void {
    void this.keeper?.remove(entries.map(({ id }) => id)).catch(() => undefined);
  }
}
