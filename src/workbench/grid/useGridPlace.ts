/** Focus, scrolling and measures of the grid: everything that reads or moves the page itself. */
import { useCallback, useEffect, useLayoutEffect, useRef, type RefObject } from 'react';

import type { CellRef } from '../../sheet/address';

/** Frozen rows or columns that fill more than this part of the view are let go: at 200 % one must still see the rest. */
const FROZEN_SHARE = 0.6;

const INSIDE = '[data-target]';

export interface GridPlace {
  /** Puts the focus on the selected cell, now and after every change until it leaves the grid. */
  hold: () => void;
  /** Puts the focus on a cell that is about to be selected. */
  lead: (to: CellRef) => void;
  /** The focus has left the grid. */
  release: () => void;
}

/** Keeps the focus on the selected cell while it is in the grid, and the cell in view. */
export function useGridPlace(
  table: RefObject<HTMLTableElement | null>,
  shown: CellRef,
  request: { through?: CellRef } | undefined,
): GridPlace {
  const held = useRef(false);
  const leading = useRef(false);
  const focus = useCallback((): void => {
    const target = table.current?.querySelector<HTMLElement>(INSIDE);
    if (target && document.activeElement !== target) target.focus({ preventScroll: true });
  }, [table]);
  const hold = useCallback((): void => {
    held.current = true;
    if (!leading.current) focus();
  }, [focus]);
  // a field that is taken away with the focus in it has the browser lay out the whole table in the middle of the painting
  const lead = useCallback(
    (to: CellRef): void => {
      const cell = held.current ? cellAt(table, to) : undefined;
      if (!cell || cell.contains(document.activeElement)) return;
      leading.current = true;
      cell.focus({ preventScroll: true });
      leading.current = false;
    },
    [table],
  );
  const release = useCallback((): void => {
    held.current = false;
  }, []);
  // After every painting: the focused field is another element once another cell is selected.
  useLayoutEffect(() => {
    if (held.current) focus();
  });
  const { row, col } = shown;
  useLayoutEffect(() => {
    // the cell itself comes last: where there is no room for both, it is the one that stays
    for (const at of [request?.through, { row, col }]) {
      const cell = at && cellAt(table, at);
      cell?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' });
    }
  }, [table, row, col, request]);
  return { hold, lead, release };
}

const cellAt = (table: RefObject<HTMLElement | null>, { row, col }: CellRef): HTMLElement | undefined =>
  table.current?.querySelector<HTMLElement>(`[data-at="${row},${col}"]`) ?? undefined;

/** Tells the style sheet how high the frozen rows are, and lets go what would fill the view. */
export function useFrozenMeasure(
  scroller: RefObject<HTMLElement | null>,
  head: RefObject<HTMLElement | null>,
): void {
  useEffect(() => {
    const view = scroller.current;
    const rows = head.current;
    if (!view || !rows || typeof ResizeObserver === 'undefined') return undefined;
    const observer = new ResizeObserver(() => {
      const left = parseFloat(getComputedStyle(view).scrollPaddingLeft) || 0;
      const freeRows = rows.offsetHeight > view.clientHeight * FROZEN_SHARE;
      view.toggleAttribute('data-free-rows', freeRows);
      view.toggleAttribute('data-free-columns', left > view.clientWidth * FROZEN_SHARE);
      // Set on the element itself: an inherited property would have every cell styled again.
      view.style.scrollPaddingTop = `${freeRows ? 8 : rows.offsetHeight}px`;
    });
    observer.observe(view);
    observer.observe(rows);
    return () => observer.disconnect();
  }, [scroller, head]);
}

const TABBABLE =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]';

/** Puts the focus on what comes after (or before) an element on the page. */
export function focusBeyond(element: HTMLElement, direction: 1 | -1): void {
  const all = [...document.querySelectorAll<HTMLElement>(TABBABLE)].filter(
    (candidate) => candidate.tabIndex >= 0 && !candidate.closest('[hidden], [inert]'),
  );
  const outside = all.filter((candidate) => !element.contains(candidate));
  const position = (candidate: HTMLElement): number =>
    element.compareDocumentPosition(candidate) & Node.DOCUMENT_POSITION_FOLLOWING ? 1 : -1;
  const beyond = outside.filter((candidate) => position(candidate) === direction);
  (direction > 0 ? (beyond[0] ?? outside[0]) : (beyond.at(-1) ?? outside.at(-1)))?.focus();
}
