/** Appraising and summarising submitted files: the pane as wide as the page, until a cell of a file is looked at beside it. */
import { Suspense, lazy, useCallback, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { gridTexts } from '../messages/grid';
import type { PaneHost } from '../taskpane/host';
import { saveFile } from '../taskpane/save-file';
import type { WorkbookSpec } from '../sheet/spec';
import { gridWorkbook } from '../workbook/grid';
import type { GridWorkbook } from '../workbook/grid';
import type { Opened } from './document/opened';
import type { PageContext } from './context';
import { saveWorkbook } from './document/open-save';
import { Bar } from './Bar';
import { Sheet } from './grid/Sheet';
import './grid/grid.css';

const Pane = lazy(() => import('./Pane'));

interface JobsProps {
  context: PageContext;
  opened: Extract<Opened, { kind: 'jobs' }>;
}

/** A submitted file that is looked at. */
interface Sent {
  file: File;
  grid: GridWorkbook;
}

export function Jobs({ context, opened: { job } }: JobsProps) {
  const { language, version, forms, batch, t } = context;
  // nothing is filled in here: the pane stands over an empty workbook
  const grid = useMemo(() => gridWorkbook(), []);
  const [sent, setSent] = useState<Sent>();
  const latest = useRef(sent);
  const hideFile = useCallback(() => {
    latest.current = undefined;
    setSent(undefined);
  }, []);
  const host = useMemo<PaneHost>(() => {
    const showCell: PaneHost['showCell'] = async (file, at) => {
      const before = latest.current?.file === file ? latest.current : undefined;
      const spec = before ? before.grid.spec() : await batch.reader.show(file);
      if (!spec) return false;
      const now = before ?? { file, grid: gridWorkbook(spec) };
      now.grid.selected(at);
      latest.current = now;
      setSent(now);
      return true;
    };
    const saveResult = async (spec: WorkbookSpec, name: string): Promise<void> => {
      await saveWorkbook(spec, name);
    };
    return { language, version, forms, batch, job, saveFile, saveWorkbook: saveResult, showCell, hideFile };
  }, [language, version, forms, batch, job, hideFile]);
  return (
    <>
      <Bar context={context}>
        {sent && (
          <>
            <span className="tools-name">{sent.file.name}</span>
            <span className="tools-state" />
            <button type="button" onClick={hideFile}>
              {t.closeSheet}
            </button>
          </>
        )}
      </Bar>
      <div className={sent ? 'desk' : 'desk desk-jobs'}>
        {sent && <SentFile key={sent.file.name} context={context} grid={sent.grid} />}
        <div className="desk-pane">
          <Suspense fallback={null}>
            <Pane grid={grid} host={host} />
          </Suspense>
        </div>
      </div>
    </>
  );
}

/** The file as it was sent; nothing in it can be changed. */
function SentFile({ context: { t, language }, grid }: { context: PageContext; grid: GridWorkbook }) {
  const selection = useSyncExternalStore(grid.subscribe, grid.selection);
  return (
    <section aria-label={t.sheet} className="desk-sheet">
      <Sheet
        spec={grid.spec()}
        {...(selection ? { at: selection } : {})}
        readOnly
        texts={gridTexts[language]}
        onEdit={() => undefined}
        onSelect={(at) => grid.selected(at)}
      />
    </section>
  );
}
