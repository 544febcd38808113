/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { act, render } from '@testing-library/react';
import { area } from '../../src/sheet/address';
import type { Area } from '../../src/sheet/address';
import type { SheetSpec } from '../../src/sheet/spec';
import { PrintedForm } from '../../src/workbench/desk/PrintedForm';

const sheet: SheetSpec = {
  ...{ name: 'Phiếu', visibility: 'visible', rows: [], merges: [], validations: [] },
  ...{ conditionalFormats: [], protected: false, columns: [{ width: 9 }, { width: 9 }] },
  cells: ['một', 'hai', 'ba', 'bốn', 'năm'].map((value) => [{ value }, { value: 'không in' }]),
};

/** The rows of the printed page, those that stand on every page first. */
function printed(rows: Area, titleRows?: [number, number]): { head: string[]; once: string[] } {
  const print: NonNullable<SheetSpec['print']> = {
    ...{ orientation: 'portrait', area: rows, marginsCm: { top: 2, right: 2, bottom: 2, left: 2 } },
    ...(titleRows ? { titleRows } : {}),
  };
  const own: SheetSpec = { ...sheet, print };
  const spec = { sheets: [own], names: [], styles: {}, title: '' };
  const { container, unmount } = render(<PrintedForm spec={spec} sheet="Phiếu" />);
  act(() => void window.dispatchEvent(new Event('beforeprint')));
  const textsOf = (part: string) =>
    [...container.querySelectorAll(`${part} tr`)].map((row) => row.textContent ?? '');
  const found = { head: textsOf('thead'), once: textsOf('tbody') };
  unmount();
  return found;
}

test.each<[string, [number, number] | undefined, string[], string[]]>([
  ['repeated rows on every page', [2, 2], ['ba'], ['hai', 'bốn', 'năm']],
  ['none repeated', undefined, [], ['hai', 'ba', 'bốn', 'năm']],
])('every row of the printed area stands there once, %s', (_what, titles, head, once) => {
  expect(printed(area(1, 0, 4, 0), titles)).toEqual({ head, once });
});
