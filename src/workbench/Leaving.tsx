/** Asks before what stands in no file and is kept nowhere is left: on the way home, and when the tab is closed. */
import { Suspense, lazy, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { PageContext } from './context';

const Discard = lazy(() => import('./Discard'));

interface Leaving {
  /** Goes home, once that is sure. */
  go: () => void;
  /** The question, while it is asked. */
  asked: ReactNode;
}

export function useLeaving(unsaved: boolean, { t }: PageContext, leave: () => void): Leaving {
  const [asking, setAsking] = useState(false);
  useEffect(() => {
    if (!unsaved) return;
    const stay = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', stay);
    return () => window.removeEventListener('beforeunload', stay);
  }, [unsaved]);
  const answer = (sure: boolean): void => {
    setAsking(false);
    if (sure) leave();
  };
  return {
    go: () => (unsaved ? setAsking(true) : leave()),
    asked: asking && (
      <Suspense>
        <Discard question={t.leaveSure} answer={answer} />
      </Suspense>
    ),
  };
}
