/** Forms that somebody is making, kept in the browser after every change, so that they outlive the screen, the page and the tab. */
import type { EntryProblem, FormDraft } from '../../draft/model';
import type { NamedBytes } from '../../intake/forms/draft-file';
import { heldNames, hold, letGo } from '../../intake/hold';
import { keptOf } from '../../intake/kept';

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

interface DatedWork extends AuthorWork {
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

const works = keptOf<DatedWork>({
  database: 'egov-scorecard-author',
  store: 'drafts',
  format: 1,
  has: ['draft'],
});
const lockOf = (id: string): string => `author-${id}`;

/** Begins work of this tab. */
export async function beginWork(): Promise<string> {
  const id = crypto.randomUUID();
  await hold(lockOf(id));
  return id;
}

/** Makes kept work that of this tab; undefined where another has it, or it is gone. */
export async function continueWork(id: string): Promise<AuthorWork | undefined> {
  return (await hold(lockOf(id))) ? works.get(id) : undefined;
}

/** Lets go of this tab's work; it stays kept. */
export const leaveWork = (id: string): Promise<void> => letGo(lockOf(id));

/** Keeps work as it stands now. */
export const keepWork = (id: string, work: AuthorWork): Promise<void> =>
  works.set(id, { ...work, at: Date.now() });

/** Removes work: it was published, or is not wanted. */
export const discardWork = (id: string): Promise<void> => works.remove([id]);

const nameOf = ({ draft: { info }, table }: DatedWork): string =>
  [info.province, info.year, info.audience].filter(Boolean).join(' · ') || (table?.name ?? '');

/** Work that no tab has open, the newest first. */
export async function freeWork(): Promise<KeptWork[]> {
  const held = await heldNames();
  return (await works.all())
    .flatMap(([id, kept]) => (held.has(lockOf(id)) ? [] : [{ id, name: nameOf(kept), at: kept.at }]))
    .sort((a, b) => b.at - a.at);
}

/** Removes all work but that which a tab has open. */
export async function forgetWork(): Promise<void> {
  const held = await heldNames();
  await works.remove((await works.ids()).filter((id) => !held.has(lockOf(id))));
}
