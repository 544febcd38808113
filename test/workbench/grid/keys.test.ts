import { commandOf } from '../../../src/workbench/grid/keys';

const key = (name: string, held: Partial<Parameters<typeof commandOf>[0]> = {}) =>
  commandOf({ key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

test.each<[string, Parameters<typeof key>, object | undefined]>([
  ['an arrow', ['ArrowDown'], { type: 'step', dRow: 1, dCol: 0, extend: false }],
  ['Ctrl and an arrow', ['ArrowDown', { ctrlKey: true }], { type: 'jump', dRow: 1, dCol: 0, extend: false }],
  ['Alt and down, the list', ['ArrowDown', { altKey: true }], { type: 'openList' }],
  ['Alt and left, the page before', ['ArrowLeft', { altKey: true }], undefined],
  ['Alt and Home, the start page', ['Home', { altKey: true }], undefined],
  ['Alt and a letter, the menu', ['f', { altKey: true }], undefined],
  ['Ctrl and a letter of the browser', ['t', { ctrlKey: true }], undefined],
  ['Ctrl and PageDown, the next tab', ['PageDown', { ctrlKey: true }], undefined],
  ['AltGr and a letter', ['đ', { ctrlKey: true, altKey: true }], { type: 'text' }],
  ['a letter', ['5'], { type: 'text' }],
  ['Ctrl+Z', ['z', { ctrlKey: true }], { type: 'undo' }],
  ['Ctrl+Shift+Z', ['Z', { ctrlKey: true, shiftKey: true }], { type: 'redo' }],
  ['Ctrl+Y', ['y', { metaKey: true }], { type: 'redo' }],
  ['Shift and Tab', ['Tab', { shiftKey: true }], { type: 'tab', direction: -1 }],
  ['Ctrl and Home', ['Home', { ctrlKey: true }], { type: 'sheetStart', extend: false }],
  ['a key of its own', ['F5'], undefined],
])('%s', (_what, [name, held], wanted) => expect(key(name, held)).toEqual(wanted));
