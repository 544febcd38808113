/** Undo and redo: what comes back, how far, and what a step in between forgets. */
import { NO_HISTORY, record, stepsOf, travel } from '../../../src/workbook/grid/history';
import type { History, Moment } from '../../../src/workbook/grid/history';

const state = (title: string): Moment['spec'] => ({ sheets: [], names: [], styles: {}, title });
const moment = (n: number): Moment => ({
  step: { code: 'typed', place: `A${n}` },
  spec: state(String(n)),
  at: undefined,
});
const through = (count: number): History =>
  Array.from({ length: count }, (_, index) => moment(index)).reduce(record, NO_HISTORY);

test.each([1, 199, 200, 201, 250])('after %d steps the newest is undone first, and at most 200', (count) => {
  let history = through(count);
  const undone: string[] = [];
  for (let back = travel(history, 'undo', state('now')); back; back = travel(history, 'undo', state('now'))) {
    undone.push(back.moment.spec.title);
    history = back.history;
  }
  const kept = Math.min(count, 200);
  expect(undone).toEqual(Array.from({ length: kept }, (_, index) => String(count - 1 - index)));
});

test('a step forgets what was undone before it', () => {
  const back = travel(through(3), 'undo', state('now'));
  if (!back) throw new Error('nothing to undo');
  expect(stepsOf(back.history)).toEqual({ undo: moment(1).step, redo: moment(2).step });
  const after = record(back.history, moment(9));
  expect(stepsOf(after)).toEqual({ undo: moment(9).step, redo: undefined });
  expect(travel(after, 'redo', state('now'))).toBeUndefined();
});

test('redo brings back what stood there when it was undone', () => {
  const back = travel(through(2), 'undo', state('now'));
  const again = back && travel(back.history, 'redo', back.moment.spec);
  expect(again?.moment.spec.title).toBe('now');
  expect(again?.history).toEqual(through(2));
});

test('what is written within one step is undone together', () => {
  const first = moment(1);
  const history = record(record(NO_HISTORY, first), { ...first, spec: state('half') });
  expect(history.undo).toEqual([first]);
});
