import { commandOf, editCommandOf, type Key } from '../../../src/workbench/grid/keys';

type Held = Partial<Omit<Key, 'key'>>;
const pressed = (key: string, held: Held = {}): Key => ({
  ...{ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false },
  ...held,
});

const ctrl = { ctrlKey: true };
const meta = { metaKey: true };
const shift = { shiftKey: true };
const alt = { altKey: true };
const step = (dRow: number, dCol: number, extend = false) => ({ type: 'step', dRow, dCol, extend });
const jump = (dRow: number, dCol: number, extend = false) => ({ ...step(dRow, dCol, extend), type: 'jump' });

test.each<[string, [string, Held?], object | undefined]>([
  ['up', ['ArrowUp'], step(-1, 0)],
  ['down', ['ArrowDown'], step(1, 0)],
  ['left', ['ArrowLeft'], step(0, -1)],
  ['right', ['ArrowRight'], step(0, 1)],
  ['Shift and an arrow', ['ArrowUp', shift], step(-1, 0, true)],
  ['Ctrl and an arrow', ['ArrowDown', ctrl], jump(1, 0)],
  ['Ctrl, Shift and an arrow', ['ArrowLeft', { ...ctrl, ...shift }], jump(0, -1, true)],
  ['Cmd and an arrow', ['ArrowRight', meta], jump(0, 1)],
  ['Alt and down, the list', ['ArrowDown', alt], { type: 'openList' }],
  ['Alt and up', ['ArrowUp', alt], undefined],
  ['Alt and left, the page before', ['ArrowLeft', alt], undefined],
  ['Alt and right, the page after', ['ArrowRight', alt], undefined],
  ['Home', ['Home'], { type: 'rowStart', extend: false }],
  ['Shift and Home', ['Home', shift], { type: 'rowStart', extend: true }],
  ['Ctrl and Home', ['Home', ctrl], { type: 'sheetStart', extend: false }],
  ['Ctrl, Shift and Home', ['Home', { ...ctrl, ...shift }], { type: 'sheetStart', extend: true }],
  ['Alt and Home, the start page', ['Home', alt], undefined],
  ['End', ['End'], { type: 'rowEnd', extend: false }],
  ['Shift and End', ['End', shift], { type: 'rowEnd', extend: true }],
  ['Ctrl and End', ['End', ctrl], { type: 'sheetEnd', extend: false }],
  ['PageUp', ['PageUp'], { type: 'page', direction: -1, extend: false }],
  ['PageDown', ['PageDown'], { type: 'page', direction: 1, extend: false }],
  ['Shift and PageDown', ['PageDown', shift], { type: 'page', direction: 1, extend: true }],
  ['Ctrl and PageUp, the tab before', ['PageUp', ctrl], undefined],
  ['Ctrl and PageDown, the next tab', ['PageDown', ctrl], undefined],
  ['Tab', ['Tab'], { type: 'tab', direction: 1 }],
  ['Shift and Tab', ['Tab', shift], { type: 'tab', direction: -1 }],
  ['Ctrl and Tab, the next tab', ['Tab', ctrl], undefined],
  ['Enter', ['Enter'], { type: 'enter', direction: 1 }],
  ['Shift and Enter', ['Enter', shift], { type: 'enter', direction: -1 }],
  ['F2', ['F2'], { type: 'edit' }],
  ['F6', ['F6'], { type: 'leave', direction: 1 }],
  ['Shift and F6', ['F6', shift], { type: 'leave', direction: -1 }],
  ['Escape', ['Escape'], { type: 'leaveNext' }],
  ['Delete', ['Delete'], { type: 'clear' }],
  ['Backspace', ['Backspace'], { type: 'clear' }],
  ['the space bar', [' '], { type: 'text' }],
  ['Ctrl and space, the column', [' ', ctrl], { type: 'column' }],
  ['Shift and space, the row', [' ', shift], { type: 'row' }],
  ['a letter', ['5'], { type: 'text' }],
  ['a capital letter', ['Đ', shift], { type: 'text' }],
  ['AltGr and a letter', ['đ', { ...ctrl, ...alt }], { type: 'text' }],
  ['Cmd, Alt and a letter', ['đ', { ...meta, ...alt }], undefined],
  ['Alt and a letter, the menu', ['f', alt], undefined],
  ['Ctrl+A', ['a', ctrl], { type: 'all' }],
  ['Ctrl+D', ['D', ctrl], { type: 'fillDown' }],
  ['Ctrl+Z', ['z', ctrl], { type: 'undo' }],
  ['Ctrl+Shift+Z', ['Z', { ...ctrl, ...shift }], { type: 'redo' }],
  ['Cmd+Y', ['y', meta], { type: 'redo' }],
  ['Ctrl and a letter of the browser', ['t', ctrl], undefined],
  ['a key of its own', ['F5'], undefined],
  ['Ctrl alone', ['Control', ctrl], undefined],
  ['a dead key', ['Dead'], undefined],
])('with a cell selected: %s', (_what, [key, held], wanted) =>
  expect(commandOf(pressed(key, held))).toEqual(wanted),
);

const commit = (then: object) => ({ type: 'commit', then });
const nothing = undefined;

/** What a key does in a cell that was opened, and in one that a character began. */
test.each<[string, [string, Held?], object | undefined, object | undefined]>([
  ['Escape', ['Escape'], { type: 'cancel' }, { type: 'cancel' }],
  ['Enter', ['Enter'], commit({ type: 'enter', direction: 1 }), commit({ type: 'enter', direction: 1 })],
  [
    'Shift and Enter',
    ['Enter', shift],
    commit({ type: 'enter', direction: -1 }),
    commit({ type: 'enter', direction: -1 }),
  ],
  ['Alt and Enter', ['Enter', alt], { type: 'newline' }, { type: 'newline' }],
  ['Tab', ['Tab'], commit({ type: 'tab', direction: 1 }), commit({ type: 'tab', direction: 1 })],
  [
    'Shift and Tab',
    ['Tab', shift],
    commit({ type: 'tab', direction: -1 }),
    commit({ type: 'tab', direction: -1 }),
  ],
  ['Alt and down', ['ArrowDown', alt], { type: 'openList' }, { type: 'openList' }],
  ['Alt and up', ['ArrowUp', alt], nothing, nothing],
  ['up', ['ArrowUp'], nothing, commit(step(-1, 0))],
  ['down', ['ArrowDown'], nothing, commit(step(1, 0))],
  ['left', ['ArrowLeft'], nothing, commit(step(0, -1))],
  ['right', ['ArrowRight'], nothing, commit(step(0, 1))],
  ['Ctrl and an arrow', ['ArrowRight', ctrl], nothing, commit(jump(0, 1))],
  ['Shift and an arrow, which marks text', ['ArrowLeft', shift], nothing, nothing],
  ['Home', ['Home'], nothing, nothing],
  ['a letter', ['a'], nothing, nothing],
  ['Delete', ['Delete'], nothing, nothing],
  ['Ctrl+Z, which is the field’s', ['z', ctrl], nothing, nothing],
])('in an open cell: %s', (_what, [key, held], opened, typing) => {
  expect(editCommandOf(pressed(key, held), false)).toEqual(opened);
  expect(editCommandOf(pressed(key, held), true)).toEqual(typing);
});
