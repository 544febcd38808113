/** What the mouse does in the grid. */
import type { MouseEvent } from 'react';

import { type CellRef, cell, contains } from '../../sheet/address';
import { choose, type EventContext } from './eventContext';
import { type GridSelection, rangeOf, select } from './selection';
import type { SheetView } from './view';

export function onMouseDown(context: EventContext, event: MouseEvent): void {
  const { view, selection, session, place, onSelection } = context;
  const target = event.target instanceof Element ? event.target : undefined;
  const inField = target?.matches('.field') === true;
  if (inField && session.mode !== 'ready') return;
  const at = target && cellOf(target);
  const secondary = event.button !== 0;
  // The context menu keeps a range that it is opened on.
  if (secondary && (!at || contains(rangeOf(view, selection), at))) return;
  event.preventDefault();
  if (!session.leave()) return;
  context.leaving.current = false;
  if (target?.closest('[data-drop]')) session.open(true);
  else if (at) {
    context.dragging.current = !secondary;
    choose(context, event.shiftKey && !secondary ? { ...selection, end: at } : select(at));
  } else if (target) selectHead(target, view, onSelection);
  place.hold();
}

export function onMouseOver({ selection, dragging, onSelection }: EventContext, event: MouseEvent): void {
  const at = event.target instanceof Element ? cellOf(event.target) : undefined;
  if ((event.buttons & 1) === 0) dragging.current = false;
  if (dragging.current && at && (at.row !== selection.end.row || at.col !== selection.end.col))
    onSelection({ ...selection, end: at });
}

export function onDoubleClick({ session }: EventContext, event: MouseEvent): void {
  if (event.target instanceof Element && cellOf(event.target) && session.mode === 'ready') session.open();
}

/** The cell that an element of the grid belongs to. */
function cellOf(element: Element): CellRef | undefined {
  const [row, col] = element.closest<HTMLElement>('[data-at]')?.dataset.at?.split(',') ?? [];
  return row === undefined || col === undefined ? undefined : cell(Number(row), Number(col));
}

/** A click on a letter or number selects its column or row. */
function selectHead(target: Element, view: SheetView, onSelection: (selection: GridSelection) => void): void {
  const { headRow, headCol, headAll } = target.closest<HTMLElement>('th')?.dataset ?? {};
  const { rowCount, colCount } = view.geometry;
  const last = cell(rowCount - 1, colCount - 1);
  if (headAll !== undefined) onSelection(select(cell(0, 0), last));
  else if (headRow !== undefined)
    onSelection(select(cell(Number(headRow), 0), cell(Number(headRow), last.col)));
  else if (headCol !== undefined)
    onSelection(select(cell(0, Number(headCol)), cell(last.row, Number(headCol))));
}
