/** The pane of a form: its score above, its parts as tabs below. */
import { Suspense, lazy, useCallback, useEffect, useMemo, useState } from 'react';
import type { RefObject } from 'react';
import type { Command } from './commands';
import { Fill } from './Fill';
import { OwnHistory } from './History';
import { TrialBar } from './gaps/TrialBar';
import { useForm, usePane, usePaneState } from './host';
import { Problems } from './Problems';
import { Score } from './Score';
import { Tabs } from './Tabs';
import { createTrial } from './trial';

const Ready = lazy(() => import('./Ready').then((part) => ({ default: part.Ready })));

const Gaps = lazy(() => import('./gaps/Gaps').then((part) => ({ default: part.Gaps })));

type Part = 'fill' | 'problems' | 'gaps' | 'ready';

/** A command of the ribbon that waits for the form, and the gap that the last one led to. */
export interface Order {
  command: Command | undefined;
  done: () => void;
  lastGap: RefObject<string | undefined>;
}

/** Everything that can be done with the form on screen. */
export function FormPane({ order: { command, done, lastGap } }: { order: Order }) {
  const { session, t } = usePane();
  const screen = useForm();
  const { form } = screen;
  const { notice } = usePaneState();
  const trial = useMemo(() => createTrial(session), [session]);
  const [part, setPart] = useState<Part>('fill');
  useEffect(() => {
    if (command === undefined) return;
    done();
    if (command === 'check') {
      setPart('problems');
      void session.recheck();
      return;
    }
    setPart('gaps');
    void import('./gaps/next-gap').then(({ nextGap }) => {
      lastGap.current = nextGap(screen, lastGap.current);
      if (lastGap.current !== undefined) void session.select(lastGap.current);
    });
  }, [command, done, lastGap, screen, session]);
  const go = (to: Part, criterion?: string): void => {
    if (to === 'fill') session.show(criterion);
    setPart(to);
  };
  const fix = useCallback(
    (criterion: string): void => {
      session.show(criterion);
      setPart('fill');
    },
    [session],
  );
  // the button that put the form in is gone, and the focus with it; who is in the grid by now stays there
  const inserted = notice?.code === 'inserted';
  useEffect(() => {
    if (inserted && document.hasFocus() && document.activeElement === document.body)
      document.querySelector<HTMLElement>('.pane-head h1')?.focus();
  }, [inserted]);
  const wrong = form.problems.filter(({ severity }) => severity !== 'note').length;
  return (
    <>
      <Score />
      <main>
        {session.ownHistory && <OwnHistory />}
        <TrialBar trial={trial} />
        <Tabs
          label={t.tabs.label}
          tabs={[
            { id: 'fill', label: t.tabs.fill },
            { id: 'problems', label: t.tabs.problems, count: wrong },
            { id: 'gaps', label: t.tabs.gaps },
            { id: 'ready', label: t.tabs.ready },
          ]}
          chosen={part}
          choose={setPart}
        >
          {part === 'fill' && <Fill />}
          {part === 'problems' && <Problems fix={fix} />}
          <Suspense>
            {part === 'gaps' && <Gaps trial={trial} fix={fix} />}
            {part === 'ready' && <Ready go={go} />}
          </Suspense>
        </Tabs>
      </main>
    </>
  );
}
