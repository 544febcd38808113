/** The pane without its looks: what a person can do with the workbook. Knows only the port. */
import { builtIn } from '../rubric/store';
import type { RubricStore } from '../rubric/store';
import type { StepHistory, Workbook } from '../workbook/port';
import { Live } from './live';
import { addedSheetsOf } from './session/added-sheets';
import type { AddedSheets } from './session/added-sheets';
import { entriesOf } from './session/entries';
import type { Entries } from './session/entries';
import { viewOf } from './session/view';
import type { View } from './session/view';
import { wholeFormOf } from './session/whole-form';
import type { WholeForm } from './session/whole-form';
import type { PaneState } from './state';

export interface Session extends View, Entries, WholeForm, AddedSheets {
  /** What was done, to be taken back: all of it, or what the pane wrote where the workbook keeps no history. */
  readonly history: StepHistory;
  /** True where the history knows only what the pane wrote. */
  readonly ownHistory: boolean;
  subscribe(listener: () => void): () => void;
  getSnapshot(): PaneState;
  /** Reads the workbook, shows what it holds, and follows its edits from then on. */
  open(): Promise<void>;
  /** Ends listening to the workbook. */
  dispose(): void;
  /** Settles which of several forms is shown. */
  choose(rubric: string): Promise<void>;
  /** Stops putting sheets in; nothing half done stays. */
  stop(): void;
  /** Takes away what was last said. */
  dismiss(): void;
}

/** A session over the workbook behind the port. `version` is written into the forms that it puts in. */
export function createSession(
  workbook: Workbook,
  { version, forms = builtIn }: { version: string; forms?: RubricStore | undefined },
): Session {
  const live = new Live(workbook, forms);
  return {
    history: live.history,
    ownHistory: live.history !== workbook.history,
    subscribe: live.store.subscribe,
    getSnapshot: live.store.getSnapshot,
    async open() {
      live.show(await live.read());
      await live.follow();
    },
    dispose: () => live.dispose(),
    async choose(rubric) {
      live.chosen = rubric;
      live.show(await live.read());
    },
    ...viewOf(live),
    ...entriesOf(live),
    ...wholeFormOf(live, workbook, forms),
    ...addedSheetsOf(live, workbook, { version, forms }),
    stop: () => live.halt(),
    dismiss: () => live.show(live.store.getSnapshot().screen),
  };
}
