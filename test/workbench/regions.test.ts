/** @jest-environment ./scripts/jsdom-environment.cjs */
import { fireEvent, renderHook } from '@testing-library/react';
import { enterSheet, useRegions } from '../../src/workbench/desk/regions';

beforeEach(() => {
  document.body.innerHTML = `
    <div class="tools"><button id="home">Về đầu</button><button id="save">Lưu</button></div>
    <div class="desk-sheet"><input id="cell" data-target /><button id="zoom">+</button></div>
    <div class="desk-pane"><button id="before">…</button>
      <button role="tab" aria-selected="false" id="other">Khác</button>
      <button role="tab" aria-selected="true" id="open">Nhập</button><button id="next">Tiếp</button></div>
    <button id="beside">Ngoài</button>`;
});

const go = (id: string): void => document.getElementById(id)?.focus();
const at = (): string => document.activeElement?.id ?? '';
/** Where F6 leads, so many times. */
const walk = (times: number, shiftKey = false): string[] =>
  Array.from({ length: times }, () => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'F6', shiftKey });
    return at();
  });

test('F6 goes from tools to sheet to pane and round again, each where it was left', () => {
  renderHook(() => useRegions());
  go('save');
  expect(walk(2)).toEqual(['cell', 'open']);
  go('next');
  expect(walk(3)).toEqual(['save', 'cell', 'next']);
});

test('Shift and F6 goes the other way', () => {
  renderHook(() => useRegions());
  go('save');
  expect(walk(3, true)).toEqual(['open', 'cell', 'save']);
});

test('from elsewhere the sheet comes first, and before it the pane', () => {
  renderHook(() => useRegions());
  go('beside');
  expect(walk(1)).toEqual(['cell']);
  go('beside');
  expect(walk(1, true)).toEqual(['open']);
});

test('into the sheet always to the selected cell, and never to what is gone', () => {
  renderHook(() => useRegions());
  go('zoom');
  expect(walk(3)).toEqual(['open', 'home', 'cell']);
  go('next');
  walk(1);
  document.getElementById('next')?.remove();
  expect(walk(2)).toEqual(['cell', 'open']);
});

test('other keys, and one that is taken already, lead nowhere; the key is not the browser’s', () => {
  const { unmount } = renderHook(() => useRegions());
  go('save');
  expect(fireEvent.keyDown(document.body, { key: 'F5' })).toBe(true);
  const taken = (event: Event): void => event.preventDefault();
  document.body.addEventListener('keydown', taken);
  fireEvent.keyDown(document.body, { key: 'F6' });
  document.body.removeEventListener('keydown', taken);
  expect(at()).toBe('save');
  expect(fireEvent.keyDown(document.body, { key: 'F6' })).toBe(false);
  expect(at()).toBe('cell');
  unmount();
  expect(walk(1)).toEqual(['cell']);
});

test('whoever takes the key first is given the way on', () => {
  const { result, rerender } = renderHook(() => useRegions());
  const leave = result.current;
  rerender();
  expect(result.current).toBe(leave);
  go('cell');
  leave(1);
  expect(at()).toBe('open');
  leave(-1);
  expect(at()).toBe('cell');
  go('save');
  enterSheet();
  expect(at()).toBe('cell');
});

test('the pane is entered at its open part, and where it has none at its first button', () => {
  renderHook(() => useRegions());
  go('cell');
  expect(walk(1)).toEqual(['open']);
  document.querySelectorAll('[role=tab]').forEach((tab) => tab.remove());
  go('cell');
  expect(walk(1)).toEqual(['before']);
});
