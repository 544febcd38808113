/** The way to the guide, on the page and in Excel's pane: F1, or the button. */
import { Suspense, lazy, useEffect } from 'react';
import type { Language } from '../../messages/language';
import type { Topic } from './parts';

const GuideDialog = lazy(() => import('./GuideDialog'));

const inPane = ['fill', 'problems', 'gaps', 'ready'] as const;

/** What the open part of the pane is about; undefined where no form is shown. */
export function topicInPane(): Topic | undefined {
  const tab = document.querySelector('.pane [role=tab][aria-selected=true]')?.id;
  return inPane.find((part) => tab === `pane-tab-${part}`);
}

interface GuideProps {
  language: Language;
  /** Undefined while the guide is closed. */
  topic: Topic | undefined;
  open: () => void;
  close: () => void;
}

/** Listens for F1, and shows the guide while there is a topic. */
export function Guide({ language, topic, open, close }: GuideProps) {
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
      <GuideDialog language={language} topic={topic} close={close} />
    </Suspense>
  );
}
