/** Shows cells of a submitted file beside the pane. */
import { useState } from 'react';
import type { BatchEntry } from '../../intake/batch/entry';
import { a1 } from '../../sheet/address';
import type { Selection } from '../../workbook/port';
import { usePane } from '../host';
import { useBatch } from './useBatch';

export type ShowCell = (at: Selection) => void;

/** Selects a cell of the open workbook, or shows it in the file beside the pane; undefined where neither can be. */
export function useShowCell(entry: BatchEntry | undefined): { show: ShowCell | undefined; said: string } {
  const { session, host } = usePane();
  const { t } = useBatch();
  const [said, setSaid] = useState('');
  const { showCell } = host;
  if (entry?.open) return { show: ({ sheet, ref }) => void session.selectCell(sheet, ref), said };
  if (!entry || !showCell) return { show: undefined, said };
  return {
    show: (at) =>
      void showCell(entry.file, at).then((shown) =>
        setSaid(shown ? t.review.shown(t.review.place(at.sheet, a1(at.ref))) : t.lost),
      ),
    said,
  };
}
