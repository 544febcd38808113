/** What a person asks of the summary of some files: it lasts as long as the files do, whatever the pane shows meanwhile. */
import { Batch } from '../../intake/batch/batch';
import { createStore } from '../../intake/store';
import type { Store } from '../../intake/store';
import type { ConfirmedNames } from '../../summary/names';
import type { ReadUnitLists } from '../../summary/unit-lists';

export interface Wishes {
  /** As typed. */
  due: string;
  /** As typed. */
  year: string;
  /** Units that were to send the form, with the file that names them; the decision's own where undefined. */
  list: ({ file: string } & ReadUnitLists) | undefined;
  /** Names that the person confirmed; kept with the list. */
  confirmed: ConfirmedNames;
  /** Files that the person chose among those of a unit. */
  chosen: ReadonlySet<string>;
  joint: boolean;
  /** Without reviewers' notes. */
  published: boolean;
  /** Only the sheets for the leadership are shown and printed. */
  leaders: boolean;
}

export interface Wished {
  wishes: Store<Wishes>;
  /** Last year's files. */
  earlier: Batch;
}

const wished = new WeakMap<Batch, Wished>();

/** What was asked of these files so far. */
export function wishedOf(batch: Batch): Wished {
  const known = wished.get(batch);
  if (known) return known;
  const wishes = createStore<Wishes>({
    due: '',
    year: '',
    list: undefined,
    confirmed: new Map(),
    chosen: new Set(),
    joint: false,
    published: false,
    leaders: true,
  });
  // a file that is chosen is one of these: others may have its name
  batch.subscribe(() => {
    const now = wishes.getSnapshot();
    if (batch.getSnapshot().entries.length === 0 && now.chosen.size > 0)
      wishes.set({ ...now, chosen: new Set() });
  });
  const made = { wishes, earlier: new Batch(batch.reader, batch.forms) };
  wished.set(batch, made);
  return made;
}
