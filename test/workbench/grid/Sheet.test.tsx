/** @jest-environment ./scripts/jsdom-environment.cjs */
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';

import type { SheetProps } from '../../../src/workbench/grid/Sheet';
import { address, beginAnew, cellOf, clip, edits, focused, FORM, Page, refusals } from './page';

let user: ReturnType<typeof beginAnew>;
beforeEach(() => {
  user = beginAnew();
});
afterEach(cleanup);

const click = (name: string): Promise<void> => user.click(cellOf(name));

describe('What is drawn', () => {
  it('is one grid whose cells say where and what they are', () => {
    render(<Page />);
    const grid = screen.getByRole('grid', { name: FORM });
    expect(grid.getAttribute('aria-rowcount')).toBe('10');
    expect(grid.getAttribute('aria-colcount')).toBe('10');
    const cell = screen.getByRole('gridcell', { name: 'D5, Tiêu chí 1, 0,00' });
    expect(cell.getAttribute('aria-readonly')).toBe('true');
    expect(cell.getAttribute('aria-colindex')).toBe('4');
    expect(cell.closest('[role=row]')?.getAttribute('aria-rowindex')).toBe('5');
    expect(cellOf('A1').getAttribute('aria-colspan')).toBe('10');
    expect(within(grid).getAllByRole('gridcell', { selected: true })).toEqual([cellOf('E5')]);
  });
  it('holds the frozen columns, and no cell that reaches over them into the others', () => {
    render(<Page />);
    const isFrozen = (name: string): boolean => cellOf(name).classList.contains('fz');
    expect(['A4', 'B4', 'C4', 'A5', 'B5', 'C5'].map(isFrozen)).toEqual([
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
    expect(cellOf('A1').getAttribute('colspan')).not.toBe('1');
    expect(isFrozen('A1')).toBe(false);
  });
  it('has one tab stop', async () => {
    render(<Page />);
    const stops = () =>
      [...screen.getByRole('grid').querySelectorAll<HTMLElement>('*')].filter(
        ({ tabIndex }) => tabIndex >= 0,
      );
    expect(stops()).toHaveLength(1);
    await click('A5');
    expect(stops()).toEqual([cellOf('A5')]);
  });
  it('shows colours and wrong entries that the engine found', () => {
    render(
      <Page
        highlights={new Map([[FORM, new Map([['4,4', { fill: 'FFC7CE', bold: true, invalid: true }]])]])}
      />,
    );
    expect(cellOf('E5').getAttribute('aria-invalid')).toBe('true');
    expect(cellOf('E5').style.backgroundColor).toBe('rgb(255, 199, 206)');
    expect(cellOf('E6').hasAttribute('aria-invalid')).toBe(false);
  });
  it('has tabs for the visible sheets', async () => {
    render(<Page />);
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual([FORM, 'Tự do']);
    await user.click(screen.getByRole('tab', { name: 'Tự do' }));
    expect(screen.getByRole('grid', { name: 'Tự do' })).toBeTruthy();
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('grid', { name: FORM })).toBeTruthy();
  });
  it('says address, formula and prompt of the selected cell', async () => {
    render(<Page />);
    await click('D5');
    expect(address()).toBe('D5');
    expect(screen.getByText(/^=IF\(F5>0/)).toBeTruthy();
    await click('E5');
    expect(screen.getByText('Nhập một số nguyên.', { exact: false })).toBeTruthy();
  });
  it('zooms from 50 to 200 %', async () => {
    render(<Page />);
    const scaled = () =>
      document.querySelector<HTMLElement>('.sheet-scroll')?.style.getPropertyValue('--zoom');
    const wide = () => parseInt(document.querySelector<HTMLElement>('col')?.style.width ?? '');
    const before = wide();
    expect(scaled()).toBe('1');
    for (let i = 0; i < 10; i += 1) await user.click(screen.getByRole('button', { name: 'Phóng to' }));
    expect(screen.getByText('200%')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Phóng to' }).hasAttribute('disabled')).toBe(true);
    expect(scaled()).toBe('2');
    expect(wide()).toBeGreaterThan(1.9 * before);
  });
});

describe('Typing', () => {
  it('replaces the value; Enter goes down, Tab to the next field', async () => {
    render(<Page />);
    await click('E5');
    await user.keyboard('31{Tab}318{Enter}');
    expect(edits).toEqual(['E5=31', 'F5=318']);
    expect(cellOf('E5').textContent).toBe('31');
    expect(focused()).toBe('E6');
  });
  it('goes back with Enter to the first field of the row though the page hears of every selection and answers', async () => {
    function Answering() {
      const [at, setAt] = useState<SheetProps['at']>();
      return <Page {...(at ? { at } : {})} onSelect={setAt} />;
    }
    render(<Answering />);
    await click('E5');
    await user.keyboard('31{Tab}318{Enter}');
    expect(focused()).toBe('E6');
  });
  it('edits with F2 and a double click, and Escape gives up', async () => {
    render(<Page />);
    await click('I5');
    await user.keyboard('abc{Enter}');
    await click('I5');
    await user.keyboard('{F2}d{Enter}');
    await user.dblClick(cellOf('I5'));
    await user.keyboard('x{Escape}');
    expect(edits).toEqual(['I5="abc"', 'I5="abcd"']);
    expect(focused()).toBe('I5');
  });
  it('leaves with an arrow when begun by a character, and writes nothing that did not change', async () => {
    render(<Page />);
    await click('E5');
    await user.keyboard('4{ArrowRight}');
    expect(focused()).toBe('F5');
    await click('E5');
    await user.keyboard('{F2}{Enter}');
    expect(edits).toEqual(['E5=4']);
  });
  it('breaks lines with Alt+Enter', async () => {
    render(<Page />);
    await click('I5');
    await user.keyboard('a{Alt>}{Enter}{/Alt}b{Enter}');
    expect(edits).toEqual(['I5="a\\nb"']);
  });
  it('keeps the first keystroke of an input method', async () => {
    render(<Page />);
    await click('I5');
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('no field is ready');
    fireEvent.compositionStart(field);
    fireEvent.keyDown(field, { key: 'Process', keyCode: 229, isComposing: true });
    fireEvent.input(field, { target: { value: 'đ' }, isComposing: true });
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229, isComposing: true });
    fireEvent.compositionEnd(field);
    expect(document.activeElement).toBe(field);
    await user.keyboard('{Enter}');
    expect(edits).toEqual(['I5="đ"']);
  });
  it('keeps a refused entry open, and ends it with Escape', async () => {
    render(<Page />);
    await click('E5');
    await user.keyboard('1,5{Enter}');
    expect(refusals).toEqual(['E5 not-whole']);
    expect(document.activeElement).toHaveProperty('value', '1,5');
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
    await user.keyboard('{Tab}');
    expect(document.activeElement).toHaveProperty('value', '1,5');
    await user.keyboard('{Escape}{ArrowRight}');
    expect(focused()).toBe('F5');
    expect(edits).toEqual([]);
  });
  it.each(['', '{Enter}'])(
    'gives a refused entry up where another cell is clicked, and says so (%s)',
    async (key) => {
      render(<Page />);
      await click('E5');
      await user.keyboard(`1,5${key}`);
      refusals.length = 0;
      await click('F5');
      expect(refusals).toEqual(['E5 not-whole left']);
      await user.keyboard('2{Enter}');
      expect(edits).toEqual(['F5=2']);
      expect(cellOf('E5').querySelector('[aria-invalid="true"]')).toBeNull();
    },
  );
  it('gives a refused entry up where the focus leaves for the rest of the page, and says so', async () => {
    render(<Page />);
    await click('E5');
    await user.keyboard('1,5');
    await user.click(screen.getByRole('button', { name: 'Sau bảng' }));
    expect([edits, refusals]).toEqual([[], ['E5 not-whole left']]);
    await click('F5');
    await user.keyboard('2{Enter}');
    expect(edits).toEqual(['F5=2']);
  });
  it('is written when the focus leaves for the rest of the page', async () => {
    render(<Page />);
    await click('E5');
    await user.keyboard('7');
    await user.click(screen.getByRole('button', { name: 'Sau bảng' }));
    expect(edits).toEqual(['E5=7']);
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Sau bảng' }));
  });
});

describe('A list', () => {
  it('is opened and chosen from with the keyboard', async () => {
    render(<Page />);
    await click('H5');
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(screen.getAllByRole('option').map((option) => option.textContent)).toEqual([
      'Có',
      'Không',
      'Không áp dụng',
    ]);
    await user.keyboard('{ArrowDown}{ArrowDown}');
    const marked = screen.getByRole('option', { selected: true });
    expect(screen.getByRole('combobox').getAttribute('aria-activedescendant')).toBe(marked.id);
    await user.keyboard('{Enter}');
    expect(edits).toEqual(['H5="Không"']);
  });
  it('leaves nothing that listens to scrolling once it is closed', async () => {
    render(<Page />);
    await click('H5');
    const heard: [unknown, boolean][] = [];
    const phase = (options: unknown): boolean =>
      options === true || (typeof options === 'object' && Reflect.get(options ?? {}, 'capture') === true);
    jest.spyOn(document, 'addEventListener').mockImplementation((type, listener, options) => {
      if (type === 'scroll') heard.push([listener, phase(options)]);
    });
    jest.spyOn(document, 'removeEventListener').mockImplementation((type, listener, options) => {
      const at = heard.findIndex(([one, capture]) => one === listener && capture === phase(options));
      if (type === 'scroll' && at !== -1) heard.splice(at, 1);
    });
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(heard.length).toBeGreaterThan(0);
    await user.keyboard('{ArrowDown}{Enter}');
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(heard).toEqual([]);
  });
  it('finds an option without its diacritics, and takes a click', async () => {
    render(<Page />);
    await click('H5');
    await user.keyboard('khong ap{Tab}');
    await click('H6');
    await user.click(cellOf('H6').querySelector('[data-drop]') ?? document.body);
    await user.click(screen.getByRole('option', { name: 'Có' }));
    expect(edits).toEqual(['H5="Không áp dụng"', 'H6="Có"']);
    expect(focused()).toBe('H6');
  });
  it('refuses what it does not hold', async () => {
    render(<Page />);
    await click('H5');
    await user.keyboard('xyz{Enter}');
    expect(refusals).toEqual(['H5 not-in-list']);
  });
});

describe('A locked cell', () => {
  it('refuses everything and says why', async () => {
    render(<Page />);
    await click('D5');
    await user.keyboard('5{F2}{Delete}{Control>}d{/Control}');
    clip('cut');
    clip('paste', { 'text/plain': '1' });
    await user.dblClick(cellOf('D5'));
    expect(edits).toEqual([]);
    expect(refusals).toEqual(Array.from({ length: 7 }, () => 'D5 locked'));
  });
  it('in the way of a block keeps the whole block out', async () => {
    render(<Page />);
    await click('E4');
    clip('paste', { 'text/plain': '1\r\n2\r\n' });
    expect([edits, refusals]).toEqual([[], ['E4 locked']]);
  });
  it('is every cell of a workbook that is only shown', async () => {
    render(<Page readOnly />);
    await click('E5');
    await user.keyboard('1');
    expect([edits, refusals]).toEqual([[], ['E5 read-only']]);
  });
});

describe('A block', () => {
  it('is copied, pasted, cut, undone and done again', async () => {
    render(<Page />);
    await click('E5');
    await user.keyboard('1{Tab}2{Enter}');
    await click('E5');
    await user.keyboard('{Shift>}{ArrowRight}{/Shift}');
    expect(address()).toBe('E5:F5');
    const data = clip('copy');
    expect(data['text/plain']).toBe('1\t2\r\n');
    await click('E7');
    clip('paste', data);
    expect(address()).toBe('E7:F7');
    clip('cut');
    expect(edits.slice(2)).toEqual(['E7=1 F7=2', 'E7=null F7=null']);
    const shown = (): (string | null)[] => [cellOf('E7').textContent, cellOf('F7').textContent];
    const [empty] = [shown()];
    await user.keyboard('{Control>}z{/Control}');
    const pasted = shown();
    expect(pasted).not.toEqual(empty);
    await user.keyboard('{Control>}z{/Control}');
    expect(shown()).toEqual(empty);
    await user.keyboard('{Control>}y{/Control}');
    expect(shown()).toEqual(pasted);
  });
  it('is selected with the mouse, cleared and filled', async () => {
    render(<Page />);
    await click('E5');
    await user.keyboard('9{Enter}');
    await user.pointer([
      { target: cellOf('E5'), keys: '[MouseLeft>]' },
      { target: cellOf('E7') },
      { keys: '[/MouseLeft]' },
    ]);
    expect(screen.getAllByRole('gridcell', { selected: true })).toHaveLength(3);
    await user.keyboard('{Control>}d{/Control}{Delete}');
    expect(edits).toEqual(['E5=9', 'E6=9 E7=9', 'E5=null E6=null E7=null']);
  });
  it('is a whole row or the sheet when its head is clicked', async () => {
    render(<Page />);
    const head = (kind: string): HTMLElement => {
      const found = document.querySelector<HTMLElement>(`th[${kind}]`);
      if (!found) throw new Error(kind);
      return found;
    };
    const said: (string | null)[] = [];
    for (const kind of ['data-head-row="4"', 'data-head-all']) {
      await user.click(head(kind));
      said.push(address());
    }
    expect(said).toEqual(['A5:J5', 'A1:J10']);
  });
});

describe('The keyboard', () => {
  it('leaves the grid with F6, with Escape and Tab, and after the last field', async () => {
    render(<Page />);
    const outside = () => document.activeElement?.closest('[role=grid]') === null;
    await click('E5');
    await user.keyboard('{F6}');
    expect(outside()).toBe(true);
    await click('E5');
    await user.keyboard('{Escape}');
    await user.tab();
    expect(outside()).toBe(true);
    await click('I10');
    await user.tab();
    expect(outside()).toBe(true);
  });
  it('follows the page to a cell only when asked to', () => {
    const at = { sheet: FORM, ref: { row: 6, col: 4 } };
    const { rerender } = render(<Page at={at} />);
    expect(address()).toBe('E7');
    expect(document.activeElement).toBe(document.body);
    act(() => rerender(<Page at={{ ...at, ref: { row: 7, col: 4 }, focus: true }} />));
    expect(focused()).toBe('E8');
  });
  it('stays at the tab that somebody chose: what the page asked for was a cell of another sheet', async () => {
    render(<Page at={{ sheet: FORM, ref: { row: 7, col: 4 }, focus: true }} />);
    const tab = screen.getByRole('tab', { name: 'Tự do' });
    await user.click(tab);
    expect(document.activeElement).toBe(tab);
  });
});
