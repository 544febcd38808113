/** What surrounds the pane: Excel, or the browser page. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Batch } from '../intake/batch/batch';
import type { Shelf } from '../intake/forms/shelf';
import type { Language } from '../messages/language';
import { paneTexts } from '../messages/pane';
import type { PaneTexts } from '../messages/pane';
import type { WorkbookContent } from '../sheet/content';
import type { WorkbookSpec } from '../sheet/spec';
import type { Result, Selection } from '../workbook/port';
import type { DraftPlace } from './author/draft-sheet';
import type { Commands } from './commands';
import type { Saved } from './save-file';
import type { Session } from './session';
import type { FormScreen, PaneState } from './state';

/** Filling in a form, appraising submitted ones, ranking them, making a form. */
export type Job = 'form' | 'review' | 'summary' | 'author';

export interface PaneHost {
  language: Language;
  /** Version of the program. */
  version: string;
  /** The forms that there are; without it those built in, and none can be added. */
  forms?: Shelf;
  /** Follows the system where left out. */
  theme?: 'light' | 'dark';
  /** Reads a workbook file; undefined where the file can't be read. Without it nothing can be carried over. */
  openFile?: (file: File) => Promise<WorkbookContent | undefined>;
  /** Facts about the surroundings for diagnostics; nothing personal. */
  facts?: Record<string, string>;
  /** Submitted files, for those who review and summarise; without it the pane only fills in forms. */
  batch?: Batch;
  /** The open workbook as a file, to be reviewed like a submitted one; without it only chosen files are. */
  openWorkbook?: () => Promise<Result<File>>;
  /** Shows a cell of a submitted file beside the pane; false where the file can't be read any more. */
  showCell?: (file: File, at: Selection) => Promise<boolean>;
  /** Takes the file away that `showCell` shows. */
  hideFile?: () => void;
  /** The job that the pane was opened for, where there is no workbook to fill in. */
  job?: 'review' | 'summary';
  /** Where a form's draft can stand; without it none is made here. */
  author?: DraftPlace;
  /** Gives a file to the person, and says what became of it; without it there are no papers. */
  saveFile?: (bytes: Uint8Array, name: string) => Saved | Promise<Saved>;
  /** Writes sheets as a file and gives it to the person; without it they are put into the open workbook. */
  saveWorkbook?: (spec: WorkbookSpec, name: string) => Promise<void>;
  /** The pane leads to the guide itself; the page has its own way to it. */
  guide?: boolean;
  /** What the ribbon asks of the pane. */
  commands?: Commands;
}

export interface Pane {
  session: Session;
  host: PaneHost;
  language: Language;
  t: PaneTexts;
}

const Context = createContext<Pane | undefined>(undefined);

export const PaneProvider = Context.Provider;

export const paneOf = (session: Session, host: PaneHost): Pane => ({
  session,
  host,
  language: host.language,
  t: paneTexts[host.language],
});

/** Session, host and texts of the pane. */
export function usePane(): Pane {
  const pane = useContext(Context);
  if (!pane) throw new Error('Nothing of the pane stands outside of it.');
  return pane;
}

/** The pane's state, and a new painting with every change of it. */
export function usePaneState(): PaneState {
  const { session } = usePane();
  return useSyncExternalStore(session.subscribe, session.getSnapshot);
}

/** The form on screen; only parts that stand in a form may ask. */
export function useForm(): FormScreen {
  const { screen } = usePaneState();
  if (screen.kind !== 'form') throw new Error('No form is on screen.');
  return screen;
}
