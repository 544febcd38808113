/** @jest-environment ./scripts/jsdom-environment.cjs */
import { act, renderHook } from '@testing-library/react';
import type { UIEvent } from 'react';
import { cell } from '../../../src/sheet/address';
import { select } from '../../../src/workbench/grid/selection';
import { useShownRows } from '../../../src/workbench/grid/useShownRows';
import { sheetView } from '../../../src/workbench/grid/view';
import { sampleSpec } from './sample';

/** A sheet of so many rows, of which every tenth is 40 points high and the second is hidden. */
function sheetOf(rows: number) {
  const [form] = sampleSpec().sheets;
  const sheet = {
    ...form!,
    merges: [],
    cells: Array.from({ length: rows }, () => []),
    rows: Array.from({ length: rows }, (_, i) => ({
      ...(i % 10 === 0 ? { height: 40 } : {}),
      ...(i === 1 ? { hidden: true } : {}),
    })),
  };
  return sheetView({ sheets: [sheet], names: [], styles: {}, title: '' }, sheet);
}

const shownOf = (rows: number) => {
  const view = sheetOf(rows);
  const first = select(cell(0, 0));
  const counts: number[] = [];
  const hook = renderHook(
    ({ selection }) => {
      const shown = useShownRows(view, selection);
      counts.push(shown.count);
      return shown;
    },
    { initialProps: { selection: first } },
  );
  return {
    counts,
    now: () => [hook.result.current.count, hook.result.current.rest],
    go: (row: number, end = row) => hook.rerender({ selection: select(cell(row, 0), cell(end, 0)) }),
    scroll: (measures: { scrollTop: number; clientHeight: number; scrollHeight: number }) =>
      act(() => hook.result.current.scrolled({ currentTarget: measures } as UIEvent<HTMLElement>)),
  };
};

test('the first rows come at once and more after the first painting', () => {
  const { counts, now } = shownOf(3001);
  expect(counts[0]).toBe(60);
  // 2000 rows are left, 200 of them high ones
  expect(now()).toEqual([1000, 200 * 40 + 1800 * 15]);
});

test('a short sheet is there as a whole', () => {
  const { counts, now } = shownOf(41);
  expect(counts[0]).toBe(40);
  expect(now()).toEqual([40, 0]);
});

test('scrolling brings what is in view and some more, and what was shown stays', () => {
  const { now, scroll } = shownOf(3001);
  scroll({ scrollTop: 0, clientHeight: 100, scrollHeight: 30_000 });
  expect(now()[0]).toBe(1000);
  // half of the sheet, and two views below
  scroll({ scrollTop: 14_800, clientHeight: 100, scrollHeight: 30_000 });
  expect(now()[0]).toBe(1500 + 60);
  scroll({ scrollTop: 0, clientHeight: 100, scrollHeight: 30_000 });
  expect(now()[0]).toBe(1560);
  scroll({ scrollTop: 29_800, clientHeight: 100, scrollHeight: 30_000 });
  expect(now()).toEqual([3000, 0]);
});

test('the selected cell is there, and the far corner of what is selected', () => {
  const { now, go } = shownOf(3001);
  go(2000);
  expect(now()[0]).toBe(1999 + 60);
  go(5, 2500);
  expect(now()[0]).toBe(2499 + 60);
  go(0);
  expect(now()[0]).toBe(2559);
  go(3000);
  expect(now()).toEqual([3000, 0]);
});
