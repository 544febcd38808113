/** The open document: tools, the sheet, and the pane beside it. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { layoutOf } from '../../form/layout';
import { failureText } from '../../messages/failures/index';
import { gridTexts } from '../../messages/grid/index';
import type { Language } from '../../messages/language';
import { a1, type CellRef } from '../../sheet/address';
import type { WorkbookContent } from '../../sheet/content';
import type { WorkbookSpec } from '../../sheet/spec';
import { HistoryButtons, useHistoryKeys } from '../../taskpane/controls/History';
import type { PaneHost } from '../../taskpane/host';
import { saveFile } from '../../taskpane/save-file';
import { placeOf } from '../../taskpane/States';
import { Bar } from '../Bar';
import { cellLabels } from './cell-labels';
import type { Opened } from '../document/opened';
import { Sheet } from '../grid/Sheet';
import { refusalText } from '../grid/refusalText';
import { openWorkbook } from '../document/open-save';
import { Notices } from './Notices';
import { OpenFile } from '../OpenFile';
import { PrintedForm } from './PrintedForm';
import { enterSheet, useRegions } from './regions';
import { workingView } from './working-view';
import { Welcome } from './Welcome';
import type { PageContext } from '../context';
import '../grid/grid.css';

const Pane = lazy(() => import('../Pane'));

type Document = Extract<Opened, { kind: 'form' | 'foreign' }>;

export function Desk({ context, opened }: { context: PageContext; opened: Document }) {
  const { t, language } = context;
  const { grid } = opened;
  const spec = useSyncExternalStore(grid.subscribe, grid.spec);
  const selection = useSyncExternalStore(grid.subscribe, grid.selection);
  const { said, say, sayAt } = useSaid(opened);
  // what was saved is said until the next change
  const [savedAs, setSaved] = useState('');
  const describe = useCellLabels(opened, language);
  const computed = opened.kind === 'form' ? opened.computed : undefined;
  const highlights = useMemo(
    () => (computed ? new Map([[computed.sheet, computed.highlights]]) : undefined),
    [computed],
  );
  const leave = useRegions();
  // whoever opens a form begins to type
  useEffect(enterSheet, []);
  const [asPrinted, setAsPrinted] = useState(false);
  const shown = useWorkingView(opened, spec, !asPrinted);
  return (
    <>
      <Tools context={context} opened={opened} say={say} savedAs={setSaved} />
      {opened.kind === 'form' && <Welcome t={t} />}
      <div className="desk">
        <section aria-label={t.sheet} className="desk-sheet">
          <Sheet
            spec={shown}
            {...(highlights ? { highlights } : {})}
            {...(selection ? { at: selection } : {})}
            readOnly={opened.kind === 'foreign'}
            {...(describe ? { describe } : {})}
            texts={gridTexts[language]}
            onLeave={leave}
            {...(opened.kind === 'form'
              ? { narrow: { on: !asPrinted, set: (on) => setAsPrinted(!on) } }
              : {})}
            onEdit={(sheet, writes, step) => {
              const done = grid.edit(sheet, writes, step);
              say(done.ok ? '' : failureText(done.failure.code, language, placeOf(done.failure)));
            }}
            onTravel={(way) => void grid.history.travel(way)}
            onSelect={(at) => grid.selected(at)}
            onRefused={({ ref }, refusal, left) => {
              const text = refusalText(refusal, gridTexts[language]);
              if (left) say(gridTexts[language].left(a1(ref), text));
              else sayAt(text);
            }}
          />
        </section>
        <Beside context={context} opened={opened} />
      </div>
      <Notices context={context} opened={opened} said={said} savedAs={savedAs} />
      {opened.kind === 'form' && <PrintedForm spec={spec} sheet={opened.computed.sheet} />}
    </>
  );
}

/** The pane of the form; of a workbook without one, that it has none. */
function Beside({ context, opened }: { context: PageContext; opened: Document }) {
  const { t, language, version, forms } = context;
  const host = useMemo<PaneHost>(
    () => ({ language, version, forms, openFile, saveFile }),
    [language, version, forms],
  );
  return opened.kind === 'form' ? (
    <div className="desk-pane">
      <Suspense fallback={null}>
        <Pane grid={opened.grid} host={host} />
      </Suspense>
    </div>
  ) : (
    <main className="desk-pane desk-foreign">
      <h1>{opened.fileName}</h1>
      <p>{t.foreign(opened.fileName)}</p>
    </main>
  );
}

/** What is said below the sheet: until the workbook changes, wherever that is done; of an open cell, until another is selected. */
function useSaid({ grid }: Document): {
  said: string;
  say: (text: string) => void;
  /** Says it of the cell that is selected. */
  sayAt: (text: string) => void;
} {
  const spec = useSyncExternalStore(grid.subscribe, grid.spec);
  const selection = useSyncExternalStore(grid.subscribe, grid.selection);
  const [told, setTold] = useState<{ text: string; of: WorkbookSpec; at?: typeof selection }>();
  return {
    said: told?.of === spec && (!told.at || told.at === selection) ? told.text : '',
    say: (text) => setTold({ text, of: grid.spec() }),
    sayAt: (text) => setTold({ text, of: grid.spec(), at: grid.selection() }),
  };
}

/** The form's sheet with its printed columns narrowed, or as it is. */
function useWorkingView(opened: Document, spec: WorkbookSpec, narrow: boolean): WorkbookSpec {
  const rubric = opened.kind === 'form' && narrow ? opened.rubric : undefined;
  const name = opened.kind === 'form' ? opened.computed.sheet : '';
  return useMemo(() => (rubric ? workingView(spec, name, layoutOf(rubric)) : spec), [spec, name, rubric]);
}

async function openFile(file: File): Promise<WorkbookContent | undefined> {
  const { read } = await openWorkbook(file);
  return read.ok ? read.content : undefined;
}

/** What a cell is about, for its accessible name. */
function useCellLabels(
  opened: Document,
  language: Language,
): ((sheet: string, ref: CellRef) => string | undefined) | undefined {
  const rubric = opened.kind === 'form' ? opened.rubric : undefined;
  const home = opened.kind === 'form' ? opened.computed.sheet : '';
  return useMemo(() => {
    if (!rubric) return undefined;
    const label = cellLabels(rubric, language);
    return (sheet, ref) => (sheet === home ? label(ref) : undefined);
  }, [rubric, home, language]);
}

function Tools({
  context,
  opened,
  say,
  savedAs,
}: {
  context: PageContext;
  opened: Document;
  say: (text: string) => void;
  savedAs: (file: string) => void;
}) {
  const { book, t, language } = context;
  const { history } = opened.grid;
  useHistoryKeys(history);
  const save = useCallback((): void => {
    book.save().then(
      ({ name, anew }) => {
        say(anew ? t.laidOutAnew : '');
        savedAs(name);
      },
      (error: unknown) => say(t.saveFailed(error instanceof Error ? error.message : String(error))),
    );
  }, [book, say, savedAs, t]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      save();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [save]);
  return (
    <Bar context={context}>
      <span className="tools-name">{opened.fileName}</span>
      <span className="tools-state">{keptText(opened, t)}</span>
      {opened.kind === 'form' && <HistoryButtons history={history} language={language} />}
      <OpenFile context={context}>{t.open}</OpenFile>
      {opened.kind === 'form' && (
        <>
          <button type="button" onClick={() => window.print()}>
            {t.print}
          </button>
          <button type="button" className="primary" onClick={save}>
            {t.save}
          </button>
        </>
      )}
    </Bar>
  );
}

/** Whether the form as it stands is in a file, and else whether the browser keeps it. */
function keptText(opened: Document, t: PageContext['t']): string {
  if (opened.kind !== 'form' || !opened.dirty) return '';
  if (opened.kept === 'no') return t.notKept;
  return opened.kept === 'yes' ? `${t.unsaved}. ${t.kept}.` : t.unsaved;
}
