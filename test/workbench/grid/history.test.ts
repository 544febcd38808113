/** Undo and redo: what comes back, how far, and what an edit in between forgets. */
import { NO_HISTORY, record, travel } from '../../../src/workbench/grid/history';
import type { Edit, History } from '../../../src/workbench/grid/history';

const edit = (value: number): Edit => ({ sheet: 'Phiếu', writes: [{ ref: { row: 0, col: 0 }, value }] });
const valueOf = (one: Edit | undefined): unknown => one?.writes[0]?.value;
const through = (count: number): History =>
  Array.from({ length: count }, (_, index) => edit(index)).reduce(record, NO_HISTORY);
const undo = (history: History) => travel(history, 'undo', () => edit(-1));

test.each([1, 199, 200, 201, 250])('after %d edits the newest is undone first, and at most 200', (count) => {
  let history = through(count);
  const undone: unknown[] = [];
  for (let back = undo(history); back; back = undo(history)) {
    undone.push(valueOf(back.edit));
    history = back.history;
  }
  expect(undone).toEqual(Array.from({ length: Math.min(count, 200) }, (_, index) => count - 1 - index));
});

test('an edit forgets what was undone before it', () => {
  const back = undo(through(3));
  if (!back) throw new Error('nothing to undo');
  expect(back.history.redo).toHaveLength(1);
  const after = record(back.history, edit(9));
  expect(after.redo).toEqual([]);
  expect(travel(after, 'redo', () => edit(-1))).toBeUndefined();
  expect(valueOf(undo(after)?.edit)).toBe(9);
});

test('redo brings back what stood there when it was undone', () => {
  const back = undo(through(2));
  const again = back && travel(back.history, 'redo', () => edit(7));
  expect(valueOf(again?.edit)).toBe(-1);
  expect(valueOf(again?.history.undo.at(-1))).toBe(7);
});
