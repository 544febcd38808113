/** The task pane over a workbook of the page; a chunk of its own. */
import { memo, useEffect, useMemo } from 'react';
import { App } from '../taskpane/App';
import { paneOf } from '../taskpane/host';
import type { PaneHost } from '../taskpane/host';
import { createSession } from '../taskpane/session';
import type { GridWorkbook } from '../workbook/grid';

export default memo(function Pane({ grid, host }: { grid: GridWorkbook; host: PaneHost }) {
  const { version, forms } = host;
  const session = useMemo(() => createSession(grid, { version, forms }), [grid, version, forms]);
  useEffect(() => {
    void session.open();
    return () => session.dispose();
  }, [session]);
  const pane = useMemo(() => paneOf(session, host), [session, host]);
  return <App pane={pane} />;
});
