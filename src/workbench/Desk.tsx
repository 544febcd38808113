/** The open document: tools, the sheet, and the pane beside it. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { layoutOf } from '../form/layout';
import { failureText } from '../messages/failures';
import { problemText } from '../messages/problems';
import { gridTexts } from '../messages/grid';
import type { Language } from '../messages/language';
import type { CellRef } from '../sheet/address';
import type { WorkbookContent } from '../sheet/content';
import { HistoryButtons, useHistoryKeys } from '../taskpane/History';
import type { PaneHost } from '../taskpane/host';
import { saveFile } from '../taskpane/save-file';
import { placeOf } from '../taskpane/States';
import { Bar } from './Bar';
import { sheetsOf } from './book';
import type { Opened } from './book';
import { Sheet } from './grid/Sheet';
import { refusalText } from './grid/refusalText';
import { openWorkbook } from './open-save';
import { OpenFile } from './OpenFile';
import { PrintedForm } from './PrintedForm';
import type { PageContext } from './context';
import './grid/grid.css';

const Pane = lazy(() => import('./Pane'));

type Document = Extract<Opened, { kind: 'form' | 'foreign' }>;

export function Desk({ context, opened }: { context: PageContext; opened: Document }) {
  const { t, language } = context;
  const { grid } = opened;
  const spec = useSyncExternalStore(grid.subscribe, grid.spec);
  const selection = useSyncExternalStore(grid.subscribe, grid.selection);
  const [said, setSaid] = useState('');
  // what became of the rest of the file stays until somebody has read it
  const [others, setOthers] = useState(() => othersText(opened, t, language));
  const describe = useCellLabels(opened);
  const computed = opened.kind === 'form' ? opened.computed : undefined;
  const highlights = useMemo(
    () => (computed ? new Map([[computed.sheet, computed.highlights]]) : undefined),
    [computed],
  );
  const { version, forms } = context;
  const host = useMemo<PaneHost>(
    () => ({ language, version, forms, openFile, saveFile }),
    [language, version, forms],
  );
  return (
    <>
      <Tools context={context} opened={opened} say={setSaid} />
      <div className="desk">
        <section aria-label={t.sheet} className="desk-sheet">
          <Sheet
            spec={spec}
            {...(highlights ? { highlights } : {})}
            {...(selection ? { at: selection } : {})}
            readOnly={opened.kind === 'foreign'}
            {...(describe ? { describe } : {})}
            texts={gridTexts[language]}
            onEdit={(sheet, writes, step) => {
              const done = grid.edit(sheet, writes, step);
              setSaid(done.ok ? '' : failureText(done.failure.code, language, placeOf(done.failure)));
            }}
            onTravel={(way) => void grid.history.travel(way)}
            onSelect={(at) => grid.selected(at)}
            onRefused={(_, refusal) => setSaid(refusalText(refusal, gridTexts[language]))}
          />
        </section>
        {opened.kind === 'form' ? (
          <div className="desk-pane">
            <Suspense fallback={null}>
              <Pane grid={grid} host={host} />
            </Suspense>
          </div>
        ) : (
          <main className="desk-pane desk-foreign">
            <h1>{opened.fileName}</h1>
            <p>{t.foreign(opened.fileName)}</p>
          </main>
        )}
      </div>
      <div role="status" className="desk-said">
        {others !== '' && (
          <p className="page-banner" data-tone="warning">
            {others}
            <button type="button" onClick={() => setOthers('')}>
              {t.close}
            </button>
          </p>
        )}
        {opened.kind === 'form' &&
          opened.source?.sheets !== undefined &&
          sheetsOf(spec) !== opened.source.sheets && (
            <p className="page-banner" data-tone="warning">
              {t.sheetsAdded}
            </p>
          )}
        {said !== '' && (
          <p className="page-banner" data-tone="warning">
            {said}
          </p>
        )}
      </div>
      {opened.kind === 'form' && <PrintedForm spec={spec} sheet={opened.computed.sheet} />}
    </>
  );
}

const MOST_LISTED = 12;

const shortList = (cells: readonly string[]): string =>
  cells.slice(0, MOST_LISTED).join(', ') + (cells.length > MOST_LISTED ? `… (${cells.length})` : '');

/** What becomes of all else that the file holds, said when it is opened. */
function othersText(opened: Document, t: PageContext['t'], language: Language): string {
  if (opened.kind !== 'form') return '';
  const { left, replaced, moved, found } = opened.others;
  const kept = opened.source ? [] : opened.others.kept;
  return [
    ...found.map((problem) => problemText(problem, language)),
    kept.length > 0 && t.othersKept(kept.join(', ')),
    left.length > 0 && !opened.source && t.othersLeft(left.join(', ')),
    replaced.length > 0 && t.printedReplaced(shortList(replaced)),
    moved && t.formMoved,
    opened.fromFile && !opened.source && t.laidOutAnew,
  ]
    .filter(Boolean)
    .join(' ');
}

async function openFile(file: File): Promise<WorkbookContent | undefined> {
  const { read } = await openWorkbook(file);
  return read.ok ? read.content : undefined;
}

/** What a cell is about: the criterion of its row and the title of its column. */
function useCellLabels(opened: Document): ((sheet: string, ref: CellRef) => string | undefined) | undefined {
  const rubric = opened.kind === 'form' ? opened.rubric : undefined;
  const home = opened.kind === 'form' ? opened.computed.sheet : '';
  return useMemo(() => {
    if (!rubric) return undefined;
    const layout = layoutOf(rubric);
    const labels = new Map<number, string>();
    for (const { id, text } of rubric.criteria) {
      const label = `${id} ${text.slice(0, 80)}`;
      for (const row of [layout.criterionRow.get(id), ...(layout.optionRows.get(id) ?? [])])
        if (row !== undefined) labels.set(row, label);
    }
    return (sheet, { row, col }) => (sheet === home && col > 1 ? labels.get(row) : undefined);
  }, [rubric, home]);
}

function Tools({
  context,
  opened,
  say,
}: {
  context: PageContext;
  opened: Document;
  say: (text: string) => void;
}) {
  const { book, t, language } = context;
  const { history } = opened.grid;
  useHistoryKeys(history);
  const save = useCallback((): void => {
    book.save().then(
      (name) => say(t.saved(name)),
      (error: unknown) => say(t.saveFailed(error instanceof Error ? error.message : String(error))),
    );
  }, [book, say, t]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      save();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [save]);
  const state =
    opened.kind !== 'form'
      ? ''
      : !opened.dirty
        ? ''
        : opened.kept === 'no'
          ? t.notKept
          : opened.kept === 'yes'
            ? `${t.unsaved}. ${t.kept}.`
            : t.unsaved;
  return (
    <Bar context={context}>
      <span className="tools-name">{opened.fileName}</span>
      <span className="tools-state">{state}</span>
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
