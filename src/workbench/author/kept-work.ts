/** Forms that somebody is making, kept in the browser after every change, so that they outlive the screen, the page and the tab. */
import { createStore, del, entries, get, keys, set } from 'idb-keyval';
import type { UseStore } from 'idb-keyval';
import type { EntryProblem, FormDraft } from '../../draft/model';
import type { NamedBytes } from '../../intake/forms/draft-file';
import { heldNames, hold, letGo } from '../../intake/hold';

/** Goes up when what an older program kept can't be read any more. */
const FORMAT = 1;

/** What the author has in hand. */
export interface AuthorWork {
  draft: FormDraft;
  /** Row in hand. */
  selected: number;
  /** The file that the draft was read from, where that is the decision's table. */
  table?: NamedBytes;
  /** What is wrong with the file of the draft, and is mended there. */
  lasting: readonly EntryProblem[];
}

interface Kept extends AuthorWork {
  format: number;
  /** When it was kept, milliseconds. */
  at: number;
}

/** Work that no tab has open. */
export interface KeptWork {
  id: string;
  /** What its form is called so far; "" where it has no name yet. */
  name: string;
  at: number;
}

let opened: UseStore | undefined;
const store = (): UseStore => (opened ??= createStore('egov-scorecard-author', 'drafts'));
const lockOf = (id: string): string => `author-${id}`;

const isKept = (value: unknown): value is Kept =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === FORMAT &&
  'draft' in value;

/** Begins work of this tab. */
export async function beginWork(): Promise<string> {
  const id = crypto.randomUUID();
  await hold(lockOf(id));
  return id;
}

/** Makes kept work that of this tab; undefined where another has it, or it is gone. */
export async function continueWork(id: string): Promise<AuthorWork | undefined> {
  if (!(await hold(lockOf(id)))) return undefined;
  const value: unknown = await get(id, store());
  return isKept(value) ? value : undefined;
}

/** Lets go of this tab's work; it stays kept. */
export const leaveWork = (id: string): Promise<void> => letGo(lockOf(id));

/** Keeps work as it stands now. */
export async function keepWork(id: string, work: AuthorWork): Promise<void> {
  const kept: Kept = { ...work, format: FORMAT, at: Date.now() };
  await set(id, kept, store());
}

/** Removes work: it was published, or is not wanted. */
export const discardWork = (id: string): Promise<void> => del(id, store());

const nameOf = ({ draft: { info }, table }: Kept): string =>
  [info.province, info.year, info.audience].filter(Boolean).join(' · ') || (table?.name ?? '');

/** Work that no tab has open, the newest first. */
export async function freeWork(): Promise<KeptWork[]> {
  const held = await heldNames();
  const all = await entries<string, unknown>(store());
  return all
    .flatMap(([id, kept]) =>
      isKept(kept) && !held.has(lockOf(id)) ? [{ id, name: nameOf(kept), at: kept.at }] : [],
    )
    .sort((a, b) => b.at - a.at);
}

/** Removes all work but that which a tab has open. */
export async function forgetWork(): Promise<void> {
  const held = await heldNames();
  for (const id of await keys<string>(store())) if (!held.has(lockOf(id))) await discardWork(id);
}
