/** Work that is not saved as a file yet, kept in the browser so that it survives a reload or a crash of the tab. */
import { createStore, del, entries, get, keys, set } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';
import { heldNames, hold, letGo } from '../../intake/hold';
import { countKept, forgetKept } from '../../intake/batch/kept-files';
import { forgetWork, freeWork } from '../author/kept-work';
import type { KeptWork } from '../author/kept-work';
import type { WorkbookSpec } from '../../sheet/spec';
import type { Selection } from '../../workbook/port';

/** Goes up when drafts of an older program can't be read any more. */
const FORMAT = 1;
const SESSION_KEY = 'draft';

export interface Draft {
  format: number;
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

let opened: UseStore | undefined;
const store = (): UseStore => (opened ??= createStore('egov-scorecard', 'drafts'));
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
export async function keep(id: string, draft: Omit<Draft, 'format'>, file?: Uint8Array): Promise<void> {
  if (file && !filesKept.has(id)) {
    await set(id, file, files());
    filesKept.add(id);
  }
  await set(id, { ...draft, format: FORMAT }, store());
}
export async function fileOf(id: string): Promise<Uint8Array | undefined> {
  const value: unknown = await get(id, files());
  return value instanceof Uint8Array ? value : undefined;
}

export async function discard(id: string): Promise<void> {
  await del(id, store());
  filesKept.delete(id);
  await del(id, files());
}

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === FORMAT &&
  'spec' in value &&
  'rubric' in value;

/** One draft, where it is still there and of this format. */
export async function draftOf(id: string): Promise<Draft | undefined> {
  const value: unknown = await get(id, store());
  return isDraft(value) ? value : undefined;
}

/** Drafts that no tab has open, the newest first. */
export async function freeDrafts(): Promise<KeptDraft[]> {
  const all = await entries<string, unknown>(store());
  const held = await heldNames();
  return all
    .flatMap(([id, value]) => (isDraft(value) && !held.has(lockOf(id)) ? [{ ...value, id }] : []))
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
  const drafts = await freeDrafts();
  const all = await keys(store());
  return {
    drafts,
    works: await freeWork(),
    open: all.length - drafts.length,
    received: await countKept(),
    settings: localStorage.length,
  };
}

/** Removes all of it but the drafts that another tab works on. */
export async function forgetAll(): Promise<void> {
  const { drafts } = await keptHere();
  for (const { id } of drafts) await discard(id);
  const left = new Set(await keys<string>(store()));
  // a file whose draft is gone is of no use to anybody
  for (const id of await keys<string>(files())) if (!left.has(id)) await del(id, files());
  await forgetKept();
  await forgetWork();
  localStorage.clear();
}
