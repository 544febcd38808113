/** @jest-environment ./scripts/jsdom-environment.cjs */
import { cleanup, fireEvent, render, screen } from '@testing-library/react';

import { a1 } from '../../../src/sheet/address';
import { address, beginAnew, cellOf, clip, edits, focused, Page, refusals, steps } from './page';
import { sampleSpec } from './sample';

let user: ReturnType<typeof beginAnew>;
beforeEach(() => {
  user = beginAnew();
});
afterEach(cleanup);

const click = (name: string): Promise<void> => user.click(cellOf(name));
const field = (): HTMLTextAreaElement => {
  const found = document.activeElement;
  if (!(found instanceof HTMLTextAreaElement)) throw new Error('no field is ready');
  return found;
};
const head = (kind: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`th[data-head-${kind}]`);
  if (!found) throw new Error(kind);
  return found;
};
const isOutside = (): boolean => document.activeElement?.closest('[role=grid]') === null;

describe('A key', () => {
  it('leads where it does in Excel', async () => {
    const ways: [from: string, keys: string, to: string][] = [
      ['E6', '{ArrowUp}', 'E5'],
      ['E6', '{Home}', 'A6'],
      ['E6', '{End}', 'I6'],
      ['E6', '{Control>}{Home}{/Control}', 'C5'],
      ['E6', '{Control>}{End}{/Control}', 'I10'],
      ['E6', '{Shift>}{Home}{/Shift}', 'A6:E6'],
      ['E6', '{Control>}{Shift>}{Home}{/Shift}{/Control}', 'C5:E6'],
      ['E6', '{PageDown}', 'E10'],
      ['E6', '{PageUp}', 'A1'],
      ['E6', '{Control>}{ArrowDown}{/Control}', 'E10'],
      ['C6', '{Shift>}{ArrowUp}{/Shift}', 'C5:C6'],
      ['E6', '{Shift>} {/Shift}', 'A6:J6'],
      ['E6', '{Control>} {/Control}', 'A1:J10'],
      ['E6', '{Control>}a{/Control}', 'A1:J10'],
      ['E6', '{Enter}', 'E7'],
      ['E6', '{Shift>}{Enter}{/Shift}', 'E5'],
      ['E6', '{Tab}', 'F6'],
      ['E6', '{Shift>}{Tab}{/Shift}', 'I5'],
    ];
    render(<Page />);
    const led: typeof ways = [];
    for (const [from, keys] of ways) {
      fireEvent.mouseDown(cellOf(from));
      await user.keyboard(keys);
      led.push([from, keys, address() ?? '']);
    }
    expect(led).toEqual(ways);
    expect(edits).toEqual([]);
  });

  it('goes a page of what is seen, and one row where hardly any is', async () => {
    const rows = 40;
    const high = jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue((rows + 4) * 20);
    const seen = jest.spyOn(Element.prototype, 'clientHeight', 'get').mockReturnValue(240);
    render(<Page of={() => sampleSpec(rows)} />);
    await click('E6');
    await user.keyboard('{PageDown}');
    expect(address()).toBe('E16');
    await user.keyboard('{PageUp}');
    expect(address()).toBe('E6');
    seen.mockReturnValue(30);
    await user.keyboard('{PageDown}');
    expect(address()).toBe('E7');
    high.mockRestore();
  });

  it('leaves the grid with F6, both ways and round the page, or where the page wants it', async () => {
    const { rerender } = render(<Page />);
    const leave = jest.fn();
    for (const [shift, name] of [
      [false, 'Sau bảng'],
      [true, 'Trước bảng'],
    ] as const) {
      await click('E5');
      await user.keyboard(shift ? '{Shift>}{F6}{/Shift}' : '{F6}');
      // tabs and zoom belong to the bar below, outside of what scrolls
      expect(isOutside()).toBe(true);
      if (shift) expect(document.activeElement).toBe(screen.getByRole('button', { name }));
      else expect(document.activeElement).toBe(screen.getAllByRole('tab')[0]);
    }
    rerender(<Page onLeave={leave} />);
    await click('E5');
    await user.keyboard('{F6}{Shift>}{F6}{/Shift}');
    expect(leave.mock.calls).toEqual([[1], [-1]]);
    expect(focused()).toBe('E5');
  });

  it('after Escape takes back that the next Tab leaves', async () => {
    render(<Page />);
    await click('E5');
    await user.keyboard('{Escape}{ArrowDown}{Tab}');
    expect(focused()).toBe('F6');
    await user.keyboard('{Escape}');
    await click('E7');
    await user.keyboard('{Tab}');
    expect(focused()).toBe('F7');
    await user.keyboard('{Escape}{Shift>}{Tab}{/Shift}');
    expect(isOutside()).toBe(true);
  });

  it('of an input method is its own', async () => {
    render(<Page />);
    await click('I5');
    fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
    fireEvent.keyDown(field(), { key: 'ArrowDown', isComposing: true });
    expect(focused()).toBe('I5');
  });

  it('is the browser’s where the grid has no use for it', async () => {
    render(<Page />);
    await click('E5');
    const isLeft = (name: string, held = {}): boolean => fireEvent.keyDown(field(), { key: name, ...held });
    expect(['F5', 'F1', 'x', 'Escape'].map((name) => isLeft(name))).toEqual([true, true, true, true]);
    expect([isLeft('f', { ctrlKey: true }), isLeft('z', { ctrlKey: true })]).toEqual([true, false]);
    expect(['Delete', 'ArrowDown', 'F2'].map((name) => isLeft(name))).toEqual([false, false, false]);
  });
});

describe('A step that may be undone', () => {
  it('says what was done, to how many cells and where it began', async () => {
    render(<Page />);
    await click('E5');
    await user.keyboard('3{Enter}');
    await click('E5');
    clip('paste', { 'text/plain': '1\t2\r\n' });
    await user.keyboard('{Shift>}{ArrowDown}{/Shift}{Control>}d{/Control}{Delete}');
    expect(steps).toEqual([
      { code: 'typed', count: 1, place: 'E5' },
      { code: 'pasted', count: 2, place: 'E5' },
      { code: 'filled', count: 2, place: 'E6' },
      { code: 'cleared', count: 4, place: 'E5' },
    ]);
  });
  it('is none where nothing changes', async () => {
    render(<Page />);
    await click('E5');
    await user.keyboard('{Delete}3{Enter}');
    await click('E5');
    await user.keyboard('3{Enter}');
    clip('paste', {});
    expect(edits).toEqual(['E5=3']);
  });
});

describe('The mouse', () => {
  it('extends with Shift, and while it is held down', async () => {
    render(<Page />);
    await click('E5');
    await user.keyboard('{Shift>}');
    await click('G6');
    expect(address()).toBe('E5:G6');
    await user.keyboard('{/Shift}');
    await user.pointer([{ target: cellOf('C5'), keys: '[MouseLeft>]' }, { target: cellOf('D6') }]);
    expect(address()).toBe('C5:D6');
    await user.pointer([{ keys: '[/MouseLeft]' }, { target: cellOf('E7') }]);
    expect(address()).toBe('C5:D6');
  });
  it('does not extend any more when its button was let go elsewhere', async () => {
    render(<Page />);
    fireEvent.mouseDown(cellOf('C5'));
    fireEvent.mouseOver(cellOf('D6'), { buttons: 1 });
    fireEvent.mouseOver(cellOf('E7'), { buttons: 0 });
    fireEvent.mouseOver(cellOf('E8'), { buttons: 1 });
    expect(address()).toBe('C5:D6');
  });
  it('opens the menu of the browser on a selected range, or on the cell below it', () => {
    render(<Page />);
    fireEvent.mouseDown(cellOf('C5'));
    fireEvent.mouseDown(cellOf('D6'), { shiftKey: true });
    expect(fireEvent.mouseDown(cellOf('D5'), { button: 2 })).toBe(true);
    expect(address()).toBe('C5:D6');
    fireEvent.mouseDown(cellOf('E7'), { button: 2, shiftKey: true });
    expect(address()).toBe('E7');
    fireEvent.mouseOver(cellOf('E8'), { buttons: 1 });
    expect(address()).toBe('E7');
    fireEvent.mouseDown(head('row="5"'), { button: 2 });
    expect(address()).toBe('E7');
  });
  it('selects rows, columns and all at their heads', async () => {
    render(<Page />);
    const said: (string | null)[] = [];
    for (const kind of ['row="4"', 'col="7"', 'all']) {
      await user.click(head(kind));
      said.push(address());
    }
    expect(said).toEqual(['A5:J5', 'A1:J10', 'A1:J10']);
    await user.click(screen.getByRole('tab', { name: 'Tự do' }));
    await user.click(head('col="1"'));
    expect(address()).toBe('B1:B2');
  });
  it('stays in an open field, and opens a cell only', async () => {
    render(<Page />);
    await user.dblClick(head('row="5"'));
    expect(document.querySelector('.open')).toBeNull();
    await user.dblClick(cellOf('I5'));
    await user.keyboard('abc');
    await user.click(field());
    expect(field().value).toBe('abc');
    expect(edits).toEqual([]);
    await click('I6');
    expect(edits).toEqual(['I5="abc"']);
    expect(focused()).toBe('I6');
  });
});

describe('An entry', () => {
  it('that an input method gives up leaves the cell as it was', async () => {
    render(<Page />);
    await click('I5');
    fireEvent.compositionStart(field());
    fireEvent.compositionEnd(field());
    await user.keyboard('{ArrowDown}');
    expect([focused(), edits]).toEqual(['I6', []]);
    // in a cell that was opened, an empty text is meant
    await click('I5');
    await user.keyboard('a{Enter}');
    await click('I5');
    await user.keyboard('{F2}{Backspace}');
    fireEvent.compositionEnd(field());
    await user.keyboard('{Enter}');
    expect(edits).toEqual(['I5="a"', 'I5=null']);
  });
  it('stays open while another window is in front', async () => {
    render(<Page />);
    await click('I5');
    await user.keyboard('abc');
    const front = jest.spyOn(document, 'hasFocus').mockReturnValue(false);
    fireEvent.blur(field(), { relatedTarget: null });
    expect([field().value, edits]).toEqual(['abc', []]);
    front.mockReturnValue(true);
    fireEvent.blur(field(), { relatedTarget: null });
    expect(edits).toEqual(['I5="abc"']);
  });
  it('has the keys of its text: the clipboard, undoing, and arrows where the cell was opened', async () => {
    render(<Page />);
    await click('I5');
    await user.keyboard('{F2}ab{ArrowLeft}c{Control>}z{/Control}');
    clip('paste', { 'text/plain': '1\t2\r\n' });
    expect([clip('copy'), clip('cut')]).toEqual([{}, {}]);
    expect([focused(), edits]).toEqual(['I5', []]);
    await user.keyboard('{Shift>}{Enter}{/Shift}');
    expect(edits).toHaveLength(1);
    expect(edits[0]).toMatch(/^I5="/);
  });
  it('moves on with every key that ends it', async () => {
    render(<Page />);
    const ends: [string, string][] = [
      ['{ArrowUp}', 'E5'],
      ['{ArrowDown}', 'E7'],
      ['{ArrowLeft}', 'D6'],
      ['{Tab}', 'F6'],
      ['{Shift>}{Tab}{/Shift}', 'I5'],
      ['{Shift>}{Enter}{/Shift}', 'E5'],
    ];
    let value = 0;
    for (const [key, to] of ends) {
      await click('E6');
      await user.keyboard(`${++value}${key}`);
      expect([edits.at(-1), focused()]).toEqual([`E6=${value}`, to]);
    }
  });
  it('that is asked about is written as the person says, or not at all', async () => {
    Object.assign(HTMLDialogElement.prototype, { showModal: jest.fn(), close: jest.fn() });
    render(<Page />);
    await click('G5');
    await user.keyboard('0,5{Enter}');
    expect(edits).toEqual([]);
    await user.click(screen.getByRole('radio', { name: '50%', hidden: true }));
    await user.click(screen.getByRole('button', { name: 'Ghi vào bảng', hidden: true }));
    expect(edits).toEqual(['G5=0.5']);
    expect(cellOf('G5').className).not.toContain('open');
    await click('F6');
    clip('paste', { 'text/plain': '3\t0,25\r\n' });
    expect(edits).toEqual(['G5=0.5']);
    await user.click(screen.getByRole('radio', { name: '0,25%', hidden: true }));
    await user.click(screen.getByRole('button', { name: 'Ghi vào bảng', hidden: true }));
    expect(edits.slice(1)).toEqual(['F6=3 G6=0.0025']);
    expect(address()).toBe('F6:G6');
    await click('G7');
    await user.keyboard('0,5{Enter}');
    await user.click(screen.getByRole('button', { name: 'Quay lại, không ghi', hidden: true }));
    expect(edits).toHaveLength(2);
    expect(refusals).toEqual([]);
  });
});

describe('A cell with a list', () => {
  const marked = (): string | null | undefined =>
    screen.queryByRole('option', { selected: true })?.textContent;
  it.each([['{F2}'], ['{Alt>}{ArrowDown}{/Alt}']])('shows it with %s, at what stands there', async (key) => {
    render(<Page />);
    await click('H5');
    await user.keyboard('Không{Enter}');
    await click('H5');
    await user.keyboard(key);
    expect([screen.getAllByRole('option').length, marked()]).toEqual([3, 'Không']);
    await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}');
    expect(marked()).toBe('Có');
    await user.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(marked()).toBe('Không áp dụng');
    await user.keyboard('{Escape}');
    expect([screen.queryByRole('listbox'), focused(), edits]).toEqual([null, 'H5', ['H5="Không"']]);
  });
  it('shows it while one types, and again with Alt and down', async () => {
    render(<Page />);
    await click('H5');
    await user.keyboard('ap');
    expect([screen.getAllByRole('option').length, marked()]).toEqual([1, 'Không áp dụng']);
    await user.keyboard('{Backspace}{Backspace}');
    expect([screen.getAllByRole('option').length, marked()]).toEqual([3, undefined]);
    await user.keyboard('c{Alt>}{ArrowDown}{/Alt}');
    expect([screen.getAllByRole('option').length, marked()]).toEqual([3, 'Có']);
    await user.keyboard('{Alt>}{Enter}{/Alt}{Enter}');
    expect(edits).toEqual(['H5="Có"']);
    expect(focused()).toBe('H6');
  });
  it('opened and left as it is writes nothing; emptied, it is empty', async () => {
    render(<Page />);
    await click('H5');
    await user.keyboard('Có{Enter}');
    await click('H5');
    await user.keyboard('{F2}{Enter}');
    await click('H5');
    await user.keyboard('{F2}{Backspace}{Backspace}{Enter}');
    expect(edits).toEqual(['H5="Có"', 'H5=null']);
  });
  it('is not opened as a list where it is none, nor where it is locked', async () => {
    render(<Page />);
    for (const name of ['E5', 'D5']) {
      await click(name);
      await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
      expect(screen.queryByRole('listbox')).toBeNull();
      expect(document.querySelector('.open')).toBeNull();
    }
    expect(refusals).toEqual([]);
  });
});

describe('What is in view', () => {
  it('is the selected cell: the page brings it there, after what leads to it', () => {
    const seen: (string | undefined)[] = [];
    Element.prototype.scrollIntoView = function (this: Element) {
      const [row, col] = (this.getAttribute('data-at') ?? '').split(',').map(Number);
      seen.push(row === undefined || col === undefined ? undefined : a1({ row, col }));
    };
    const at = { sheet: 'Biểu mẫu', ref: { row: 8, col: 4 }, through: { row: 6, col: 4 } };
    const { rerender } = render(<Page at={at} />);
    expect(seen).toEqual(['E7', 'E9']);
    rerender(<Page at={{ ...at }} />);
    expect(seen).toEqual(['E7', 'E9', 'E7', 'E9']);
    fireEvent.mouseDown(cellOf('C5'));
    expect(seen.at(-1)).toBe('C5');
    Reflect.deleteProperty(Element.prototype, 'scrollIntoView');
  });

  it('is not filled by frozen rows or columns: they are let go where little else would be seen', () => {
    const size = { frozen: 100, left: 200, height: 600, width: 1000 };
    jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(() => size.frozen);
    jest.spyOn(Element.prototype, 'clientHeight', 'get').mockImplementation(() => size.height);
    jest.spyOn(Element.prototype, 'clientWidth', 'get').mockImplementation(() => size.width);
    jest.spyOn(window, 'getComputedStyle').mockImplementation(
      () =>
        ({
          scrollPaddingLeft: `${size.left}px`,
          getPropertyValue: () => '',
        }) as unknown as CSSStyleDeclaration,
    );
    const observed: Element[] = [];
    let measure = (): void => undefined;
    Object.assign(globalThis, {
      ResizeObserver: class {
        constructor(heard: () => void) {
          measure = heard;
        }
        observe = (element: Element): void => void observed.push(element);
        disconnect = (): void => void (observed.length = 0);
      },
    });
    const { unmount } = render(<Page />);
    const view = document.querySelector<HTMLElement>('.sheet-scroll')!;
    expect(observed).toEqual([view, document.querySelector('thead')]);
    const isFree = () => [view.hasAttribute('data-free-rows'), view.hasAttribute('data-free-columns')];
    const cases: [Partial<typeof size>, [boolean, boolean], string][] = [
      [{}, [false, false], '100px'],
      [{ frozen: 361 }, [true, false], '8px'],
      [{ frozen: 360, left: 600 }, [false, false], '360px'],
      [{ left: 601 }, [false, true], '360px'],
      [{ width: 320, height: 300 }, [true, true], '8px'],
    ];
    for (const [change, free, padding] of cases) {
      Object.assign(size, change);
      measure();
      expect([isFree(), view.style.scrollPaddingTop]).toEqual([free, padding]);
    }
    unmount();
    expect(observed).toEqual([]);
    Reflect.deleteProperty(globalThis, 'ResizeObserver');
  });
});
