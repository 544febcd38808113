/** Undo and redo: two buttons that name the step, and the keys. */
import { useEffect, useSyncExternalStore } from 'react';
import type { Language } from '../../messages/language';
import { stepText, stepTexts } from '../../messages/steps';
import type { StepHistory, Steps } from '../../workbook/port';
import { usePane } from '../host';
import { wayOf } from './undo-keys';

const ARROW: Record<keyof Steps, string> = {
  undo: 'M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7',
  redo: 'M10 3l3.5 3.5L10 10M13.5 6.5H6a3.5 3.5 0 0 0 0 7h3',
};

/** The two buttons; a screen reader hears what each of them would take back. */
export function HistoryButtons({ history, language }: { history: StepHistory; language: Language }) {
  const steps = useSyncExternalStore(history.subscribe, history.getSnapshot);
  const t = stepTexts[language];
  return (['undo', 'redo'] as const).map((way) => {
    const label = t[way](stepText(steps[way], language));
    return (
      <button
        key={way}
        type="button"
        className="history"
        title={label}
        aria-label={label}
        // it stays where the focus is when the last step is taken back
        aria-disabled={steps[way] === undefined}
        aria-keyshortcuts={way === 'undo' ? 'Control+Z' : 'Control+Y'}
        onClick={() => void history.travel(way)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path d={ARROW[way]} fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
        </svg>
        <span className="history-name">{label}</span>
      </button>
    );
  });
}

/** Ctrl+Z and Ctrl+Y wherever nobody else takes them: a field that is being typed into, and the grid, keep their own. */
export function useHistoryKeys(history: StepHistory): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const way = wayOf(event);
      if (way === undefined || event.defaultPrevented) return;
      if (event.target instanceof Element && event.target.closest('[role=grid]')) return;
      event.preventDefault();
      void history.travel(way);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [history]);
}

/** What the pane wrote into a workbook that keeps no history: the buttons, the keys, and how far they reach. */
export function OwnHistory() {
  const { session, language } = usePane();
  const { undo, redo } = useSyncExternalStore(session.history.subscribe, session.history.getSnapshot);
  useHistoryKeys(session.history);
  if (!undo && !redo) return null;
  return (
    <div className="pane-history">
      <HistoryButtons history={session.history} language={language} />
      <small>{stepTexts[language].own}</small>
    </div>
  );
}
