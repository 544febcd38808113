/** What the listeners of the grid act on. */
import type { RefObject } from 'react';

import { shownAt } from './geometry';
import type { GridSelection } from './selection';
import type { EditSession } from './useEditSession';
import type { GridPlace } from './useGridPlace';
import type { CellEdit, SheetView } from './view';

export interface GridActions {
  onSelection: (selection: GridSelection) => void;
  /** Carries an edit out; false where it is refused, or asked about first and settled later. */
  onCellEdit: (edit: CellEdit, settled?: () => void) => boolean;
  onTravel?: ((way: 'undo' | 'redo') => void) | undefined;
  /** F6: where the focus goes; left out, to the next element of the page. */
  onLeave?: ((direction: 1 | -1) => void) | undefined;
}

export interface EventContext extends GridActions {
  view: SheetView;
  selection: GridSelection;
  session: EditSession;
  place: GridPlace;
  scroller: RefObject<HTMLElement | null>;
  table: RefObject<HTMLTableElement | null>;
  /** The mouse, held down, extends the selection. */
  dragging: RefObject<boolean>;
  /** After Escape the next Tab leaves the grid. */
  leaving: RefObject<boolean>;
}

/** Selects; the focus is on the cell before the one that had it is painted anew. */
export function choose({ view, place, onSelection }: EventContext, next: GridSelection): void {
  place.lead(shownAt(view.geometry, next.active));
  onSelection(next);
}
