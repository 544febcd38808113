/** What the rows of the grid are painted from. */

import type { SheetView } from './view';
import type { CellRef } from '../../sheet/address';

/** What the engine says about a cell: colours of its conditional formats, and whether its entry is wrong. */
export interface Highlight {
  /** Colours are "RRGGBB". */
  fill?: string;
  color?: string;
  bold?: boolean;
  invalid?: boolean;
}

export interface RowContext {
  view: SheetView;
  highlights: ReadonlyMap<string, Highlight> | undefined;
  describe: ((ref: CellRef) => string | undefined) | undefined;
  empty: string;
}
