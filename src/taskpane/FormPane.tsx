/** The pane of a form: its score above, its parts as tabs below. */
import { Suspense, lazy, useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';
import type { Command } from './commands';
import { Fill } from './fill/Fill';
import { OwnHistory } from './controls/History';
import { TrialBar } from './gaps/TrialBar';
import { PaneProvider, useForm, usePane, usePaneState } from './host';
import { problemList } from './problem-list';
import { Problems } from './Problems';
import { Score } from './Score';
import { EVERYTHING } from './fill/search';
import { Tabs } from './controls/Tabs';
import type { FormScreen } from './state';
import { trialOf } from './trial';

const Ready = lazy(() => import('./ready/Ready').then((part) => ({ default: part.Ready })));

const Gaps = lazy(() => import('./gaps/Gaps').then((part) => ({ default: part.Gaps })));

type Part = 'fill' | 'problems' | 'gaps' | 'ready';

/** A command of the ribbon that waits for the form, and the gap that the last one led to. */
export interface Order {
  command: Command | undefined;
  done: () => void;
  lastGap: RefObject<string | undefined>;
}

/** Causes of errors and of what is to be looked at; missing evidence is one of them. */
function countOf({ rubric, form }: FormScreen): number {
  const { cards, unproved } = problemList(rubric, form.located, form.problems);
  return cards.filter(({ severity }) => severity !== 'note').length + Math.min(1, unproved.length);
}

/** Does what the ribbon asks for. */
function useOrder({ command, done, lastGap }: Order, setPart: (part: Part) => void): void {
  const { session } = usePane();
  const screen = useForm();
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
  }, [command, done, lastGap, screen, session, setPart]);
}

/** Everything that can be done with the form on screen. */
export function FormPane({ order }: { order: Order }) {
  const pane = usePane();
  const { session, t } = pane;
  const screen = useForm();
  const { notice } = usePaneState();
  const trial = trialOf(session);
  // while something is tried, the result above shows it
  const tried = useMemo(() => ({ ...pane, session: trial }), [pane, trial]);
  const isTrying = useSyncExternalStore(trial.subscribe, trial.tried).size > 0;
  const [part, setPart] = useState<Part>('fill');
  const [search, setSearch] = useState(EVERYTHING);
  useOrder(order, setPart);
  const go = (to: Part, criterion?: string): void => {
    if (to === 'fill') session.visit(criterion);
    setPart(to);
  };
  const fix = useCallback(
    (criterion: string): void => {
      session.visit(criterion);
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
  const wrong = useMemo(() => countOf(screen), [screen]);
  return (
    <>
      <PaneProvider value={tried}>
        <Score trying={isTrying} />
      </PaneProvider>
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
          {part === 'fill' && <Fill search={search} setSearch={setSearch} />}
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
