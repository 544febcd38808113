/** Which rows of a grid are painted, and when. */
import { useState, useEffect, startTransition } from 'react';
import type { UIEvent } from 'react';
import type { GridSelection } from './selection';
import type { SheetView } from './view';

/** Rows of the first painting, and of what follows at once. More come with scrolling. */
const FIRST_ROWS = 60;
const EAGER_ROWS = 1000;

/** Height of a row that says none, in points. */
const DEFAULT_HEIGHT = 15;

interface ShownRows {
  count: number;
  /** Height of the rows that are not there yet, in points. */
  rest: number;
  scrolled: (event: UIEvent<HTMLElement>) => void;
}

/** Rows appear as they are needed: the first ones at once, the rest after the first painting and with scrolling. */
export function useShownRows({ geometry, sheet }: SheetView, selection: GridSelection): ShownRows {
  const [limit, setLimit] = useState(FIRST_ROWS);
  useEffect(() => startTransition(() => setLimit((now) => Math.max(now, EAGER_ROWS))), []);
  const wanted = Math.max(selection.active.row, selection.end.row);
  const needed = wanted < limit ? limit : geometry.rows.findLastIndex((row) => row <= wanted) + FIRST_ROWS;
  // What has been shown once stays.
  if (needed > limit) setLimit(needed);
  const count = Math.min(geometry.rows.length, Math.max(limit, needed));
  const height = (row: number): number => sheet.rows[row]?.height ?? DEFAULT_HEIGHT;
  const rest = geometry.rows.slice(count).reduce((sum, row) => sum + height(row), 0);
  const scrolled = ({ currentTarget: view }: UIEvent<HTMLElement>): void => {
    if (rest === 0) return;
    const share = (view.scrollTop + view.clientHeight * 2) / view.scrollHeight;
    const reached = Math.ceil(share * geometry.rows.length) + FIRST_ROWS;
    if (reached > count) setLimit(reached);
  };
  return { count, rest, scrolled };
}
