/** Undo and redo of what was done in the grid. Plain data: every step returns the next history. */
import type { CellWrite } from '../../workbook/port';

export interface Edit {
  sheet: string;
  writes: CellWrite[];
}

export interface History {
  undo: Edit[];
  redo: Edit[];
}

export const NO_HISTORY: History = { undo: [], redo: [] };

/** How far back undo reaches. */
const DEPTH = 200;

/** Remembers what stood in the cells before an edit. */
export function record(history: History, before: Edit): History {
  return { undo: [...history.undo, before].slice(-DEPTH), redo: [] };
}

/**
 * Takes the last edit back (or forth again). `current` tells what stands in the cells now, so that the way back
 * restores it even when somebody else has written there in between.
 */
export function travel(
  history: History,
  way: 'undo' | 'redo',
  current: (edit: Edit) => Edit,
): { history: History; edit: Edit } | undefined {
  const edit = history[way].at(-1);
  if (!edit) return undefined;
  const rest = history[way].slice(0, -1);
  const back = current(edit);
  return way === 'undo'
    ? { edit, history: { undo: rest, redo: [...history.redo, back] } }
    : { edit, history: { undo: [...history.undo, back], redo: rest } };
}
