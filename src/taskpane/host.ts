/** What surrounds the pane: Excel, or the browser page. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Language } from '../messages/language';
import { paneTexts } from '../messages/pane';
import type { PaneTexts } from '../messages/pane';
import type { WorkbookContent } from '../sheet/content';
import type { Session } from './session';
import type { FormScreen, PaneState } from './state';

export interface PaneHost {
  language: Language;
  /** Version of the program. */
  version: string;
  /** Follows the system where left out. */
  theme?: 'light' | 'dark';
  /** Reads a workbook file; undefined where the file can't be read. Without it nothing can be carried over. */
  openFile?: (file: File) => Promise<WorkbookContent | undefined>;
  /** Facts about the surroundings for diagnostics; nothing personal. */
  facts?: Record<string, string>;
  /** What the pane was opened for. */
  start?: 'check' | 'gap';
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
