/** Received files and what was decided about them, kept in the browser so that they outlive page and pane. */
import type { Mending } from '../../review/bare/mending';
import type { Appraisal } from '../../review/appraisal/appraisal';
import { heldNames, hold, letGo } from '../hold';
import { keptOf } from '../kept';

/** A received file, and what people told and decided about it. */
export interface KeptFile {
  id: number;
  file: File;
  mending?: Mending;
  decided?: Appraisal;
  /** True while what was decided stands in no file. */
  unsaved: boolean;
  reviewer: string;
}

/** Files that were received together. */
export interface KeptFiles {
  batch: string;
  /** When the last of them was kept, milliseconds. */
  at: number;
  files: number;
  /** So many of them somebody said something about. */
  touched: number;
}

/** Keeps the files of one page or pane. */
export interface FileKeeper {
  /** What nobody has open, the newest first. */
  free(): Promise<KeptFiles[]>;
  /** Makes files that nobody has open one's own; undefined where somebody was quicker. */
  take(batch: string): Promise<KeptFile[] | undefined>;
  /** Removes files that nobody has open. */
  drop(batch: string): Promise<void>;
  /** Keeps one's own file as it stands now. */
  put(file: KeptFile): Promise<void>;
  /** Removes some of one's own files. */
  remove(ids: readonly number[]): Promise<void>;
}

const received = keptOf<KeptFile & Pick<KeptFiles, 'batch' | 'at'>>({
  database: 'egov-scorecard-received',
  store: 'files',
  format: 1,
  has: ['batch', 'file'],
});
const lockOf = (batch: string): string => `received-${batch}`;
const keyOf = (batch: string, id: number): string => `${batch}/${id}`;

async function keysOf(batch: string): Promise<string[]> {
  return (await received.ids()).filter((key) => key.startsWith(`${batch}/`));
}

async function freeFiles(): Promise<KeptFiles[]> {
  const held = await heldNames();
  const found = new Map<string, KeptFiles>();
  for (const [, kept] of await received.all()) {
    if (held.has(lockOf(kept.batch))) continue;
    const { at, files, touched } = found.get(kept.batch) ?? { at: 0, files: 0, touched: 0 };
    found.set(kept.batch, {
      batch: kept.batch,
      at: Math.max(at, kept.at),
      files: files + 1,
      touched: touched + (kept.decided || kept.mending ? 1 : 0),
    });
  }
  return [...found.values()].sort((a, b) => b.at - a.at);
}

async function dropFiles(batch: string): Promise<void> {
  if (!(await hold(lockOf(batch)))) return;
  await received.remove(await keysOf(batch));
  await letGo(lockOf(batch));
}

/** The browser's own database. */
export function browserFiles(): FileKeeper {
  let own: Promise<string> | undefined;
  const begin = async (): Promise<string> => {
    const batch = crypto.randomUUID();
    await hold(lockOf(batch));
    // whoever begins with other files leaves those about which nobody said anything
    for (const { batch: old, touched } of await freeFiles()) if (touched === 0) await dropFiles(old);
    return batch;
  };
  return {
    free: freeFiles,
    async take(batch) {
      if (!(await hold(lockOf(batch)))) return undefined;
      own = Promise.resolve(batch);
      return (await received.all())
        .flatMap(([, kept]) => (kept.batch === batch ? [kept] : []))
        .sort((a, b) => a.id - b.id);
    },
    drop: dropFiles,
    async put(file) {
      const batch = await (own ??= begin());
      await received.set(keyOf(batch, file.id), { ...file, batch, at: Date.now() });
    },
    async remove(ids) {
      if (!own) return;
      const batch = await own;
      await received.remove(ids.map((id) => keyOf(batch, id)));
    },
  };
}

/** How many received files are kept that no page or pane has open. */
export async function countKept(): Promise<number> {
  return (await freeFiles()).reduce((sum, { files }) => sum + files, 0);
}

/** Removes all of them. */
export async function forgetKept(): Promise<void> {
  const held = await heldNames();
  await received.remove((await received.ids()).filter((key) => !held.has(lockOf(key.split('/')[0] ?? ''))));
}
