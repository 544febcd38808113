/** Asks before what stands in no file and is kept nowhere is left: on the way home, and when the tab is closed. */
import { Suspense, lazy, useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import type { PageContext } from './context';
import { useUnsaved } from './unsaved';

const Discard = lazy(() => import('./Discard'));

interface Leaving {
  /** Goes home, once that is sure. */
  go: () => void;
  /** The question, while it is asked. */
  asked: ReactNode;
}

export function useLeaving(unsaved: boolean, { t }: PageContext, leave: () => void): Leaving {
  const [asking, setAsking] = useState(false);
  useUnsaved(useCallback(() => unsaved, [unsaved]));
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
