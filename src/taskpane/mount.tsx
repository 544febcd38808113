/** Puts the pane into a page, beside whatever workbook the port leads to. */
import { createRoot } from 'react-dom/client';
import type { Workbook } from '../workbook/port';
import { App } from './App';
import { paneOf } from './host';
import type { PaneHost } from './host';
import { createSession } from './session';
import type { Session } from './session';

export interface MountedPane {
  session: Session;
  /** Shows the pane in other surroundings (language, theme). */
  update(host: PaneHost): void;
  unmount(): void;
}

/** Mounts the pane in `element` and opens the workbook. */
export function mountPane(
  element: HTMLElement,
  { workbook, host }: { workbook: Workbook; host: PaneHost },
): MountedPane {
  const session = createSession(workbook, { version: host.version, forms: host.forms });
  const root = createRoot(element);
  const update = (now: PaneHost): void => root.render(<App pane={paneOf(session, now)} />);
  update(host);
  void session.open();
  return {
    session,
    update,
    unmount() {
      session.dispose();
      root.unmount();
    },
  };
}
