/** Received files kept in memory, as a browser keeps them; every pane has a keeper of its own. */
import type { FileKeeper, KeptFile } from '../../src/intake/batch/kept-files';

export class MemoryFiles {
  private readonly files = new Map<string, Map<number, KeptFile>>();
  private readonly held = new Set<string>();
  private next = 1;

  /** The keeper of another pane; `closed` ends the pane. */
  keeper(): FileKeeper & { closed: () => void } {
    let own: string | undefined;
    const owned = (): string => {
      own ??= `batch ${this.next++}`;
      this.held.add(own);
      return own;
    };
    return {
      free: async () =>
        [...this.files].flatMap(([batch, files]) =>
          this.held.has(batch) || files.size === 0
            ? []
            : [
                {
                  ...{ batch, at: Date.UTC(2026, 10, 30, 7), files: files.size },
                  touched: [...files.values()].filter(({ decided, mending }) => decided ?? mending).length,
                },
              ],
        ),
      take: async (batch) => {
        if (this.held.has(batch)) return undefined;
        own = batch;
        return [...(this.files.get(owned()) ?? new Map<number, KeptFile>()).values()].map((file) => ({
          ...file,
        }));
      },
      drop: async (batch) => void this.files.delete(batch),
      put: async (file) => {
        const batch = owned();
        const files = this.files.get(batch) ?? new Map<number, KeptFile>();
        this.files.set(batch, files.set(file.id, file));
      },
      remove: async (ids) => ids.forEach((id) => this.files.get(owned())?.delete(id)),
      closed: () => void (own && this.held.delete(own)),
    };
  }
}
