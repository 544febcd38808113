/** The page: first screen, or the sheet beside the pane. */
import { Suspense, lazy, useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import type { DragEvent } from 'react';
import { Batch } from '../intake/batch/batch';
import { browserFiles } from '../intake/batch/kept-files';
import { workerReader } from '../intake/batch/reader';
import type { Shelf } from '../intake/forms/shelf';
import type { Language } from '../messages/language';
import { pageTexts } from '../messages/page';
import { Guide, topicInPane } from '../taskpane/guide/Guide';
import type { Topic } from '../taskpane/guide/parts';
import type { GridWorkbook } from '../workbook/grid';
import type { Book } from './document/book';
import type { BookState, Opened } from './document/opened';
import type { PageContext } from './context';
import type { OwnJob } from './own-job';
import { Boundary } from './Boundary';
import { droppedFiles } from './document/dropped';
import { Desk } from './desk/Desk';
import { Jobs } from './Jobs';
import { Start } from './start/Start';
import { useUnsaved } from './unsaved';
import { Update } from './Update';

const Parts = lazy(() => import('./parts/Parts'));
const Author = lazy(() => import('./author/Author'));

const LANGUAGE_KEY = 'language';

const keys = new WeakMap<GridWorkbook, number>();
let opened = 0;

/** Another workbook gets another desk, so that undo does not reach across; a new name of the same one changes nothing. */
function keyOf(grid: GridWorkbook): number {
  const key = keys.get(grid) ?? ++opened;
  keys.set(grid, key);
  return key;
}

/** What somebody is doing: the job, or the part of the pane that is open beside the form. */
function topicOf(opened: Opened): Topic {
  if (opened.kind === 'jobs') return opened.job;
  return opened.kind === 'form' ? (topicInPane() ?? 'fill') : 'start';
}

/** The language of the page, kept from visit to visit. */
function useLanguage() {
  const [language, setLanguage] = useState<Language>(() =>
    localStorage.getItem(LANGUAGE_KEY) === 'en' ? 'en' : 'vi',
  );
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(LANGUAGE_KEY, language);
  }, [language]);
  return [language, setLanguage] as const;
}

export function Page({ book, version, forms }: { book: Book; version: string; forms: Shelf }) {
  const [language, setLanguage] = useLanguage();
  const [dragging, setDragging] = useState(false);
  const [job, setJob] = useState<OwnJob>();
  const [batch] = useState(() => new Batch(workerReader(forms), forms, browserFiles()));
  const state = useSyncExternalStore(book.subscribe, book.getSnapshot);
  const t = pageTexts[language];
  const fileName = 'fileName' in state.opened ? state.opened.fileName : undefined;
  useEffect(() => {
    document.title = fileName === undefined ? t.product : `${fileName} – ${t.product}`;
  }, [fileName, t]);
  const dirty = state.opened.kind === 'form' && state.opened.dirty;
  useUnsaved(
    useCallback(() => {
      // what can be kept is, whatever the person answers
      void book.flush();
      return dirty || batch.unsaved;
    }, [book, batch, dirty]),
  );

  const [topic, setTopic] = useState<Topic>();
  const help = useCallback(
    () => setTopic(job?.kind === 'author' ? 'author' : topicOf(book.getSnapshot().opened)),
    [job, book],
  );
  const context: PageContext = { book, t, language, setLanguage, version, forms, batch, help };
  const drop = (event: DragEvent): void => {
    setDragging(false);
    // a job of its own takes what is dropped on it
    if (event.defaultPrevented) return;
    event.preventDefault();
    const inJob = state.opened.kind === 'jobs';
    void droppedFiles(event.dataTransfer).then(async ({ files, folder }) => {
      const [file] = files;
      const one = !folder && files.length === 1;
      if (!inJob && one && file) return book.open(file, language);
      // several files are submissions: nobody fills them in
      if (!inJob && file) await book.begin('review');
      await batch.add(files, language);
    });
  };
  return (
    <div
      className="page"
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setDragging(true);
      }}
      onDragLeave={(event) => event.currentTarget === event.target && setDragging(false)}
      onDrop={drop}
    >
      <Said context={context} state={state} />
      <Screen context={context} opened={state.opened} job={job} setJob={setJob} />
      {dragging && <p className="page-drop">{t.drop}</p>}
      <Guide language={language} topic={topic} open={help} close={() => setTopic(undefined)} />
      <Update t={t} />
    </div>
  );
}

interface ScreenProps {
  context: PageContext;
  opened: Opened;
  job: OwnJob | undefined;
  setJob: (job: OwnJob | undefined) => void;
}

/** The one thing that is on screen: a job of its own, the first screen, submitted files, or a document. */
function Screen({ context, opened, job, setJob }: ScreenProps) {
  const { book, t } = context;
  const leave = (): void => setJob(undefined);
  if (job)
    return (
      <Boundary text={t.notShown} action={t.home} onLeave={leave}>
        <Suspense>
          {job.kind === 'author' ? (
            <Author context={context} resumed={job.resumed} leave={leave} />
          ) : (
            <Parts context={context} job={job.kind} leave={leave} />
          )}
        </Suspense>
      </Boundary>
    );
  if (opened.kind === 'start') return <Start context={context} begin={setJob} />;
  return (
    <Boundary text={t.notShown} action={t.home} onLeave={() => void book.leave()}>
      {opened.kind === 'jobs' ? (
        <Jobs context={context} opened={opened} />
      ) : (
        <Desk key={keyOf(opened.grid)} context={context} opened={opened} />
      )}
    </Boundary>
  );
}

/** What is being read, and what went wrong with the last file. */
function Said({ context: { book, t }, state }: { context: PageContext; state: BookState }) {
  const { reading, trouble } = state;
  const text =
    trouble === undefined
      ? ''
      : trouble.code === 'elsewhere'
        ? t.draftElsewhere
        : trouble.code === 'unknown-form'
          ? t.unknownForm(trouble.detail)
          : t.notOpened(trouble.file, trouble.detail);
  return (
    <>
      <div role="status">{reading !== undefined && <p className="page-banner">{t.opening(reading)}</p>}</div>
      <div role="alert">
        {text !== '' && (
          <p className="page-banner" data-tone="error">
            {text}
            <button type="button" onClick={() => book.dismiss()}>
              {t.close}
            </button>
          </p>
        )}
      </div>
    </>
  );
}
