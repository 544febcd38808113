/** The task pane over the page's workbook; a chunk of its own, loaded beside the sheet. */
import { useEffect, useMemo } from 'react';
import type { Language } from '../messages/language';
import type { WorkbookContent } from '../sheet/content';
import { App } from '../taskpane/App';
import { paneOf } from '../taskpane/host';
import { createSession } from '../taskpane/session';
import type { GridWorkbook } from '../workbook/grid';

export interface PaneProps {
  grid: GridWorkbook;
  language: Language;
  version: string;
  openFile: (file: File) => Promise<WorkbookContent | undefined>;
}

export default function Pane({ grid, language, version, openFile }: PaneProps) {
  const session = useMemo(() => createSession(grid, { version }), [grid, version]);
  useEffect(() => {
    void session.open();
    return () => session.dispose();
  }, [session]);
  const pane = useMemo(
    () => paneOf(session, { language, version, openFile }),
    [session, language, version, openFile],
  );
  return <App pane={pane} />;
}
