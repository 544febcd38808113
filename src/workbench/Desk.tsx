/** The open document: tools, the sheet, and the pane beside it. */
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { planForm } from '../form/plan';
import { gridTexts } from '../messages/grid';
import type { CellRef } from '../sheet/address';
import type { Opened } from './book';
import { Sheet } from './grid/Sheet';
import { refusalText } from './grid/refusalText';
import { openWorkbook } from './files';
import { PrintedForm } from './PrintedForm';
import type { PageContext } from './context';
import './grid/grid.css';

const Pane = lazy(() => import('./Pane'));

type Document = Exclude<Opened, { kind: 'start' }>;

export function Desk({ context, opened }: { context: PageContext; opened: Document }) {
  const { t, language } = context;
  const { grid } = opened;
  const spec = useSyncExternalStore(grid.subscribe, grid.spec);
  const selection = useSyncExternalStore(grid.subscribe, grid.selection);
  const [said, setSaid] = useState('');
  const describe = useCellLabels(opened);
  const computed = opened.kind === 'form' ? opened.computed : undefined;
  const highlights = useMemo(
    () => (computed ? new Map([[computed.sheet, computed.highlights]]) : undefined),
    [computed],
  );
  const openFile = useCallback(async (file: File) => {
    const read = await openWorkbook(file);
    return read.ok ? read.content : undefined;
  }, []);
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
            onEdit={(sheet, writes) => {
              const done = grid.edit(sheet, writes);
              setSaid(done.ok ? '' : done.failure.code);
            }}
            onSelect={(at) => grid.selected(at)}
            onRefused={(_, refusal) => setSaid(refusalText(refusal, gridTexts[language]))}
          />
        </section>
        {opened.kind === 'form' ? (
          <div className="desk-pane">
            <Suspense fallback={null}>
              <Pane grid={grid} language={language} version={context.version} openFile={openFile} />
            </Suspense>
          </div>
        ) : (
          <main className="desk-pane desk-foreign">
            <h1>{opened.fileName}</h1>
            <p>{opened.reason === 'foreign' ? t.foreign(opened.fileName) : t.damagedForm}</p>
          </main>
        )}
      </div>
      <div role="status" className="desk-said">
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

/** What a cell is about: the criterion of its row and the title of its column. */
function useCellLabels(opened: Document): ((sheet: string, ref: CellRef) => string | undefined) | undefined {
  const rubric = opened.kind === 'form' ? opened.rubric : undefined;
  const home = opened.kind === 'form' ? opened.computed.sheet : '';
  return useMemo(() => {
    if (!rubric) return undefined;
    const plan = planForm(rubric);
    const labels = new Map<number, string>();
    for (const { id, text } of rubric.criteria) {
      const label = `${id} ${text.slice(0, 80)}`;
      for (const row of [plan.criterionRow.get(id), ...(plan.optionRows.get(id) ?? [])])
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
  const { book, t, language, setLanguage } = context;
  const file = useRef<HTMLInputElement>(null);
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
    <header className="tools" aria-label={t.tools}>
      <button type="button" className="quiet" onClick={() => void book.leave()}>
        <img src="assets/icon-128.png" alt="" width="20" height="20" /> {t.home}
      </button>
      <span className="tools-name">{opened.fileName}</span>
      <span className="tools-state">{state}</span>
      <button type="button" onClick={() => file.current?.click()}>
        {t.open}
      </button>
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
      <button
        type="button"
        className="quiet"
        lang={language === 'vi' ? 'en' : 'vi'}
        onClick={() => setLanguage(language === 'vi' ? 'en' : 'vi')}
      >
        {t.language}
      </button>
      <input
        ref={file}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = '';
          if (chosen) void book.open(chosen, language);
        }}
      />
    </header>
  );
}
