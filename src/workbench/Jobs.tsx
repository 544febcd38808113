/** Appraising and summarising submitted files: the pane alone, as wide as the page. */
import { Suspense, lazy, useMemo } from 'react';
import type { Batch } from '../intake/batch';
import type { PaneHost } from '../taskpane/host';
import { saveFile } from '../taskpane/save-file';
import { gridWorkbook } from '../workbook/grid';
import type { Opened } from './book';
import type { PageContext } from './context';
import { saveWorkbook } from './files';
import { Bar } from './Bar';

const Pane = lazy(() => import('./Pane'));

interface JobsProps {
  context: PageContext;
  opened: Extract<Opened, { kind: 'jobs' }>;
  batch: Batch;
}

export function Jobs({ context, opened: { job }, batch }: JobsProps) {
  const { language, version } = context;
  // nothing is filled in here: the pane stands over an empty workbook
  const grid = useMemo(() => gridWorkbook(), []);
  const host = useMemo<PaneHost>(
    () => ({ language, version, batch, job, saveFile, saveWorkbook }),
    [language, version, batch, job],
  );
  return (
    <>
      <Bar context={context} />
      <div className="desk desk-jobs">
        <Suspense fallback={null}>
          <Pane grid={grid} host={host} />
        </Suspense>
      </div>
    </>
  );
}
