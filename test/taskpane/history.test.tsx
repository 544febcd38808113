/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HistoryButtons, useHistoryKeys } from '../../src/taskpane/controls/History';
import type { StepHistory, Steps } from '../../src/workbook/port';

/** One step that can be taken back and done again. */
function oneStep(): StepHistory & { went: string[] } {
  const step = { code: 'typed', count: 1, place: 'H18' } as const;
  let steps: Steps = { undo: step, redo: undefined };
  const listeners = new Set<() => void>();
  const went: string[] = [];
  return {
    went,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    getSnapshot: () => steps,
    travel: async (way) => {
      went.push(way);
      steps = way === 'undo' ? { undo: undefined, redo: step } : { undo: step, redo: undefined };
      listeners.forEach((listener) => listener());
      return true;
    },
  };
}

function Shown({ history }: { history: StepHistory }) {
  useHistoryKeys(history);
  return <HistoryButtons history={history} language="vi" />;
}

const state = (): (string | null)[][] =>
  screen
    .getAllByRole('button')
    .map((button) => [button.getAttribute('aria-label'), button.getAttribute('aria-disabled')]);

it('says of each button what it would do, and whether there is anything to do', async () => {
  const user = userEvent.setup();
  render(<Shown history={oneStep()} />);
  const [before] = [state()];
  expect(before).toEqual([
    [expect.stringMatching(/^Hoàn tác: .*H18/), 'false'],
    ['Làm lại', 'true'],
  ]);
  await user.click(screen.getByRole('button', { name: /^Hoàn tác/ }));
  expect(state()).toEqual([
    ['Hoàn tác', 'true'],
    [expect.stringMatching(/^Làm lại: .*H18/), 'false'],
  ]);
  await user.click(screen.getByRole('button', { name: /^Làm lại/ }));
  expect(state()).toEqual(before);
});

it('Ctrl+Z and Ctrl+Y do the same, until the buttons are gone', async () => {
  const user = userEvent.setup();
  const history = oneStep();
  const { unmount } = render(<Shown history={history} />);
  await user.keyboard('{Control>}zy{/Control}');
  expect(history.went).toEqual(['undo', 'redo']);
  unmount();
  await user.keyboard('{Control>}z{/Control}');
  expect(history.went).toEqual(['undo', 'redo']);
});
