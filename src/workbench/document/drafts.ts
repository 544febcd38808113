/** Work that is not saved as a file yet, kept in the browser so that it survives a reload or a crash of the tab. */
import { createStore, del, get, keys, set } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';
import { heldNames, hold, letGo } from '../../intake/hold';
import { keptOf } from '../../intake/kept';
import { countKept, forgetKept } from '../../intake/batch/kept-files';
import { forgetWork, freeWork } from '../author/kept-work';
import type { KeptWork } from '../author/kept-work';
import type { WorkbookSpec } from '../../sheet/spec';
import type { Selection } from '../../workbook/port';

const SESSION_KEY = 'draft';

export interface Draft {
  rubric: string;
  unit: string;
  fileName: string;
  /** When it was kept, milliseconds. */
  at: number;
  spec: WorkbookSpec;
  /** Where the person stood in the sheet. */
  selected?: Selection | undefined;
}

export interface KeptDraft extends Draft {
  id: string;
}

const drafts = keptOf<Draft>({
  database: 'egov-scorecard',
  store: 'drafts',
  format: 1,
  has: ['spec', 'rubric'],
});
let openedFiles: UseStore | undefined;
const files = (): UseStore => (openedFiles ??= createStore('egov-scorecard-files', 'files'));

/** The draft that this tab was working on before it was loaded again. */
export const ownDraft = (): string | undefined => sessionStorage.getItem(SESSION_KEY) ?? undefined;

/** A draft belongs to one tab at a time. */
const lockOf = (id: string): string => `draft-${id}`;

/** Begins a draft of this tab. */
export async function beginDraft(): Promise<string> {
  const id = crypto.randomUUID();
  await hold(lockOf(id));
  sessionStorage.setItem(SESSION_KEY, id);
  return id;
}

/** Makes a kept draft that of this tab; false where another tab has it open. */
export async function continueDraft(id: string): Promise<boolean> {
  if (!(await hold(lockOf(id)))) return false;
  sessionStorage.setItem(SESSION_KEY, id);
  return true;
}

/** This tab works on no draft any more. */
export async function leaveDraft(): Promise<void> {
  const id = ownDraft();
  sessionStorage.removeItem(SESSION_KEY);
  if (id !== undefined) await letGo(lockOf(id));
}

/** Drafts whose file this tab has kept. */
const filesKept = new Set<string>();

/** Keeps a draft. The file that it was opened from stands apart and is kept once: it stays the same while the draft changes. */
export async function keep(id: string, draft: Draft, file?: Uint8Array): Promise<void> {
  if (file && !filesKept.has(id)) {
    await set(id, file, files());
    filesKept.add(id);
  }
  await drafts.set(id, draft);
}

export async function fileOf(id: string): Promise<Uint8Array | undefined> {
  const value: unknown = await get(id, files());
  return value instanceof Uint8Array ? value : undefined;
}

export async function discard(id: string): Promise<void> {
  await drafts.remove([id]);
  filesKept.delete(id);
  await del(id, files());
}

/** One draft, where it is still there and of this format. */
export const draftOf = (id: string): Promise<Draft | undefined> => drafts.get(id);

/** Drafts that no tab has open, the newest first. */
export async function freeDrafts(): Promise<KeptDraft[]> {
  const all = await drafts.all();
  const held = await heldNames();
  return all
    .flatMap(([id, draft]) => (held.has(lockOf(id)) ? [] : [{ ...draft, id }]))
    .sort((a, b) => b.at - a.at);
}

/** What this browser keeps for the page: drafts that no tab has open, and settings. */
export interface Kept {
  drafts: KeptDraft[];
  /** Forms that were being made. */
  works: KeptWork[];
  /** Drafts that are open in a tab; they stay until that tab lets go of them. */
  open: number;
  /** Submitted files of an earlier time. */
  received: number;
  settings: number;
}

/** Looks at everything that is kept. */
export async function keptHere(): Promise<Kept> {
  const free = await freeDrafts();
  const all = await drafts.ids();
  return {
    drafts: free,
    works: await freeWork(),
    open: all.length - free.length,
    received: await countKept(),
    settings: localStorage.length,
  };
}

/** Removes all of it but the drafts that another tab works on. */
export async function forgetAll(): Promise<void> {
  for (const { id } of await freeDrafts()) await discard(id);
  const left = new Set(await drafts.ids());
  // a file whose draft is gone is of no use to anybody
  for (const id of await keys<string>(files())) if (!left.has(id)) await del(id, files());
  await forgetKept();
  await forgetWork();
  localStorage.clear();
}
