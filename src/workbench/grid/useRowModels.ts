/** The rows that are painted; one that stands for the same as before is the same object, so that it is not painted again. */
import { useMemo, useRef } from 'react';
import type { RowContext } from './rowContext';
import { inBlocks, rowModels } from './rowModels';
import type { Painted, RowModel } from './rowModels';
import type { SheetView } from './view';

/** Rows of the table head; none where a merge lies across the split, for a table cannot show it. */
function frozenRows({ sheet }: SheetView): number {
  const split = sheet.freeze?.rows ?? 0;
  return sheet.merges.some((merge) => merge.top < split && merge.bottom >= split) ? 0 : split;
}

/** Rows to paint, in blocks: those of the table's head, and the others. */
interface ShownBlocks {
  head: RowModel[][];
  body: RowModel[][];
}

/** Rows to paint, as many as are shown. */
export function useRowModels(
  view: SheetView,
  highlights: RowContext['highlights'],
  describe: RowContext['describe'],
  empty: string,
  count: number,
): ShownBlocks {
  // A cache, not state: whichever painting fills it, its rows are equal to what they stand for.
  const painted = useRef<Painted & ShownBlocks>(undefined);
  return useMemo(() => {
    const context = { view, highlights, describe, empty };
    const before = painted.current;
    const models = rowModels(context, count, before);
    const frozen = frozenRows(view);
    painted.current = {
      context,
      models,
      head: inBlocks(
        models.filter(({ row }) => row < frozen),
        before?.head,
      ),
      body: inBlocks(
        models.filter(({ row }) => row >= frozen),
        before?.body,
      ),
    };
    return painted.current;
  }, [view, highlights, describe, empty, count]);
}
