/** @jest-environment ./scripts/jsdom-environment.cjs */
import { renderHook } from '@testing-library/react';
import type { SheetSpec, Style } from '../../../src/sheet/spec';
import {
  borderCss,
  columnPixels,
  frozenCss,
  paletteCss,
  rowHeaderPixels,
  styleCss,
  useStyleSheet,
  zoomedPixels,
} from '../../../src/workbench/grid/styleSheet';
import { sampleSpec } from './sample';

const thin = { style: 'thin', color: '1F4E78' } as const;

describe('A style', () => {
  it.each<[string, Style, string[]]>([
    ['nothing', {}, []],
    [
      'a font',
      { font: { name: 'Arial', size: 12, bold: true, italic: true, color: 'FF0000' } },
      [
        'font-family:"Arial","Times New Roman","Liberation Serif",serif',
        'font-size:calc(12pt*var(--zoom))',
        'font-weight:700',
        'font-style:italic',
        'color:#FF0000',
      ],
    ],
    ['a font that is neither bold nor italic', { font: { bold: false, italic: false } }, []],
    ['the largest font', { font: { size: 409 } }, ['font-size:calc(409pt*var(--zoom))']],
    ['a font beyond it', { font: { size: 410 } }, []],
    ['a font without size', { font: { size: 0 } }, []],
    ['a ground', { fill: 'd9e1f2' }, ['background-color:#d9e1f2', 'border-color:#d9e1f2']],
    ['left', { align: { horizontal: 'left' } }, ['text-align:left']],
    [
      'the middle',
      { align: { horizontal: 'center', vertical: 'center' } },
      ['text-align:center', 'vertical-align:middle'],
    ],
    ['above', { align: { vertical: 'top' } }, ['vertical-align:top']],
    ['below', { align: { vertical: 'bottom' } }, ['vertical-align:bottom']],
    ['lines that break', { align: { wrap: true } }, ['white-space:pre-wrap', 'overflow-wrap:break-word']],
    ['one line', { align: { wrap: false } }, []],
    ['an indent', { align: { indent: 2 } }, ['padding-left:calc(21px*var(--zoom))']],
    ['no indent', { align: { indent: 0 } }, []],
    [
      'an indent from the right',
      { align: { horizontal: 'right', indent: 1 } },
      ['text-align:right', 'padding-right:calc(12px*var(--zoom))'],
    ],
    [
      'edges; the upper and the left one belong to the cells before',
      { border: { top: thin, left: thin, right: thin, bottom: { style: 'dotted', color: 'FF0000' } } },
      ['border-right:1px solid #1F4E78', 'border-bottom:1px dotted #FF0000'],
    ],
  ])('of %s', (_what, style, css) => expect(styleCss(style)).toBe(css.join(';')));

  it('from a stranger’s file brings only colours and names of fonts into the page', () => {
    const hostile = '"};body{display:none}/*';
    expect(styleCss({ font: { name: hostile } })).toBe(
      'font-family:"bodydisplaynone","Times New Roman","Liberation Serif",serif',
    );
    for (const color of [hostile, 'FFF', '1234567', 'red', '', 'x00000 '])
      expect(styleCss({ font: { color }, fill: color })).toBe('');
    expect(borderCss({ style: 'thin', color: hostile })).toBe('1px solid #000000');
    expect(borderCss({ style: 'medium', color: 'FF0000' })).toBe('2px solid #FF0000');
  });

  it('has a rule of its own, whatever its key', () => {
    const css = paletteCss('grid', { '}a{': { fill: '111111' }, b: { fill: '222222' } });
    expect(css.split('\n')).toEqual([
      '.grid td.s0{background-color:#111111;border-color:#111111}',
      '.grid td.s1{background-color:#222222;border-color:#222222}',
    ]);
  });
});

describe('A column', () => {
  const [form] = sampleSpec().sheets;
  const sheet: SheetSpec = { ...form!, columns: [{ width: 5 }, { width: 9 }, { width: 8.43 }, { width: 0 }] };
  const free = { ...sheet };
  delete free.freeze;
  it('is as wide as its letters and the padding; one that says nothing, as nine letters', () => {
    expect([0, 1, 2, 3, 9].map((col) => columnPixels(sheet, col))).toEqual([40, 68, 64, 5, 68]);
  });
  it('is whole pixels wide at every zoom', () => {
    expect([50, 70, 100, 200].map((zoom) => zoomedPixels(sheet, 0, zoom))).toEqual([20, 28, 40, 80]);
    expect(zoomedPixels(sheet, 3, 50)).toBe(3);
    expect([50, 100, 110].map(rowHeaderPixels)).toEqual([22, 44, 48]);
  });
  it('that is frozen sticks beside the ones before it; a hidden one takes no room', () => {
    const rows = { rows: 0, columns: 3 };
    const frozen: SheetSpec = { ...sheet, freeze: rows };
    expect(frozenCss('grid', frozen, 100).split('\n')).toEqual([
      '.grid .fz0{left:44px}',
      '.grid .fz1{left:84px}',
      '.grid .fz2{left:152px}',
      '.grid{--frozen-left:216px;--numbers:44px}',
    ]);
    const hidden = { ...frozen, columns: frozen.columns.with(1, { width: 9, hidden: true }) };
    expect(frozenCss('grid', hidden, 200).split('\n')).toEqual([
      '.grid .fz0{left:88px}',
      '.grid .fz1{left:168px}',
      '.grid .fz2{left:168px}',
      '.grid{--frozen-left:296px;--numbers:88px}',
    ]);
    const none = '.grid{--frozen-left:44px;--numbers:44px}';
    expect([frozenCss('grid', free, 100), frozenCss('grid', undefined, 100)]).toEqual([none, none]);
  });
});

test('a style sheet stands in the document as long as what it is for, and leaves the others alone', () => {
  const texts: string[] = [];
  class Sheet {
    text = '';
    replaceSync(css: string): void {
      this.text = css;
    }
  }
  const other = new Sheet();
  other.text = 'other';
  Object.assign(globalThis, { CSSStyleSheet: Sheet });
  Object.defineProperty(document, 'adoptedStyleSheets', {
    value: [other],
    writable: true,
    configurable: true,
  });
  const said = (): string[] => (document.adoptedStyleSheets as unknown as Sheet[]).map(({ text }) => text);
  const { rerender, unmount } = renderHook(({ css }) => useStyleSheet(css), {
    initialProps: { css: 'first' },
  });
  texts.push(said().join());
  rerender({ css: 'second' });
  texts.push(said().join());
  unmount();
  texts.push(said().join());
  expect(texts).toEqual(['other,first', 'other,second', 'other']);
  Reflect.deleteProperty(document, 'adoptedStyleSheets');
});
