/** The pane: one screen at a time, what was said above it, in the colours of its surroundings. */
import { Button, FluentProvider, Spinner } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { Suspense, lazy, useCallback, useEffect, useRef, useState } from 'react';
import { Choose } from './Choose';
import { guideTexts } from '../messages/guide';
import { failureText } from '../messages/failures';
import { jobTexts } from '../messages/jobs';
import type { PaneTexts } from '../messages/pane';
import type { Command } from './commands';
import { FormPane } from './FormPane';
import type { Order } from './FormPane';
import { Guide, topicInPane } from './guide/Guide';
import type { Topic } from './guide/parts';
import { PaneProvider, usePane, usePaneState } from './host';
import type { Job, Pane } from './host';
import type { Notice } from './state';
import { CopyDiagnostics, Failed, Message, Several, placeOf } from './States';
import { useTheme } from './theme';
import './pane.css';

const AuthorPane = lazy(() => import('./author/AuthorPane'));
const Review = lazy(() => import('./batch/Review'));
const Summary = lazy(() => import('./batch/Summary'));

/** What somebody is doing in the pane, as the guide names it. */
function topicOf(job: Job): Topic {
  if (job === 'form') return topicInPane() ?? 'start';
  return job === 'author' ? 'author-in-excel' : job;
}

/** The whole pane. */
export function App({ pane }: { pane: Pane }) {
  const { theme, dark } = useTheme(pane.host.theme);
  const [job, setJob] = useState<Job>(pane.host.job ?? 'form');
  const [command, setCommand] = useState<Command>();
  const [topic, setTopic] = useState<Topic>();
  const lastGap = useRef<string>(undefined);
  const done = useCallback(() => setCommand(undefined), []);
  const help = useCallback(() => setTopic(topicOf(job)), [job]);
  const { commands, guide } = pane.host;
  useEffect(
    () =>
      commands?.follow((given) => {
        setJob('form');
        setCommand(given);
      }),
    [commands],
  );
  return (
    <FluentProvider theme={theme} className="pane" data-dark={dark || undefined} lang={pane.language}>
      <PaneProvider value={pane}>
        <Said />
        {job === 'form' ? (
          <CurrentScreen order={{ command, done, lastGap }} />
        ) : (
          <main className="pane-page">
            <Suspense fallback={<Spinner />}>
              <Work job={job} />
            </Suspense>
          </main>
        )}
        {pane.host.batch && <Jobs job={job} choose={setJob} {...(guide ? { help } : {})} />}
        {guide && (
          <Guide language={pane.language} topic={topic} open={help} close={() => setTopic(undefined)} />
        )}
      </PaneProvider>
    </FluentProvider>
  );
}

function Work({ job }: { job: Exclude<Job, 'form'> }) {
  return job === 'review' ? <Review /> : job === 'summary' ? <Summary /> : <AuthorPane />;
}

interface JobsProps {
  job: Job;
  choose: (job: Job) => void;
  /** Opens the guide; left out where the page has the way to it. */
  help?: () => void;
}

/** The way from one job to another, and to the guide; only where submitted files can be read. */
function Jobs({ job, choose, help }: JobsProps) {
  const { host, language } = usePane();
  const t = jobTexts[language];
  const jobs: Job[] = [
    ...(host.job === undefined ? (['form'] as const) : []),
    ...(['review', 'summary'] as const),
    ...(host.author ? (['author'] as const) : []),
  ];
  return (
    <nav className="pane-jobs" aria-label={t.jobs}>
      {jobs.map((each) => (
        <button
          key={each}
          type="button"
          aria-current={each === job ? 'page' : undefined}
          onClick={() => choose(each)}
        >
          {t.job[each]}
        </button>
      ))}
      {help && (
        <button type="button" aria-keyshortcuts="F1" onClick={help}>
          {guideTexts[language].title}
        </button>
      )}
    </nav>
  );
}

function CurrentScreen({ order }: { order: Order }) {
  const { t } = usePane();
  const { screen } = usePaneState();
  switch (screen.kind) {
    case 'loading':
      return (
        <main className="pane-page">
          <h1>{t.product}</h1>
          <Spinner label={t.loading} />
        </main>
      );
    case 'no-form':
      return <Choose />;
    case 'several-forms':
      return <Several forms={screen.forms} />;
    case 'unknown-rubric':
      return <Message title={t.unknown.title} text={t.unknown.text(screen.rubric)} />;
    case 'newer-layout':
      return <Message title={t.newer.title} text={t.newer.text} />;
    case 'failed':
      return <Failed failure={screen.failure} />;
    case 'form':
      return <FormPane order={order} />;
  }
}

function noticeText(notice: Notice, t: PaneTexts): string {
  switch (notice.code) {
    case 'carried':
      return t.notice.carried(notice.count);
    case 'planned':
      return t.notice.planned(notice.sheet);
    default:
      return t.notice[notice.code];
  }
}

/** What is going on, what was done, and why something was not. */
function Said() {
  const { session, t, language } = usePane();
  const { busy, stage, notice, failure, late } = usePaneState();
  const done = notice === undefined ? '' : noticeText(notice, t);
  const text = busy ? t.busy[busy] : done;
  const close = (
    <button type="button" className="pane-close" aria-label={t.close} onClick={() => session.dismiss()}>
      <DismissRegular />
    </button>
  );
  return (
    <aside className="pane-said" aria-label={t.product}>
      <div role="status">
        {late && (
          <p className="pane-banner" data-tone="info">
            {t.late}
          </p>
        )}
        {text !== '' && (
          <p className="pane-banner" data-tone="info">
            {text}
            {!busy && close}
          </p>
        )}
      </div>
      {stage && (
        <div className="pane-banner" data-tone="info">
          <progress aria-label={text} value={stage.done} max={stage.of} />
          <Button size="small" onClick={() => session.stop()}>
            {t.stop}
          </Button>
        </div>
      )}
      <div role="alert">
        {failure && (
          <div className="pane-banner" data-tone="error">
            <span>{failureText(failure.code, language, placeOf(failure))}</span>
            <CopyDiagnostics failure={failure} />
            {close}
          </div>
        )}
      </div>
    </aside>
  );
}
