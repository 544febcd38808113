/** The way to the guide: F1, or what asks for it through the page. */
import { Suspense, lazy, useEffect } from 'react';
import type { PageTexts } from '../messages/page';
import type { Opened } from './book';
import type { Topic } from './guide';

const GuideDialog = lazy(() => import('./GuideDialog'));

const inPane = ['fill', 'problems', 'gaps', 'ready'] as const;

/** What somebody is doing: the job, or the part of the pane that is open beside the form. */
export function topicOf(opened: Opened): Topic {
  if (opened.kind === 'jobs') return opened.job;
  if (opened.kind !== 'form') return 'start';
  const tab = document.querySelector('.desk-pane [role=tab][aria-selected=true]')?.id;
  return inPane.find((part) => tab === `pane-tab-${part}`) ?? 'fill';
}

interface GuideProps {
  t: PageTexts;
  /** Undefined while the guide is closed. */
  topic: Topic | undefined;
  open: () => void;
  close: () => void;
}

export function Guide({ t, topic, open, close }: GuideProps) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F1' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [open]);
  if (topic === undefined) return null;
  return (
    <Suspense>
      <GuideDialog t={t} topic={topic} close={close} />
    </Suspense>
  );
}
