/** Which words the program wrote beside a form: those of today, or those of an earlier layout. */
import { allWordsFor } from '../../messages/sheet/index';
import { cellAt, says } from '../../sheet/cell-text';
import { LAYOUT } from './identity';
import type { Identity } from './identity';
import type { Placement } from '../place/place';

/** True where the form has the words of an earlier layout; a sheet that was moved away from its identity still shows them. */
export const hasEarlierWords = (identity: Identity | undefined, placement: Placement): boolean =>
  identity ? identity.layout < LAYOUT : showsEarlierWords(placement);

function showsEarlierWords({ expected, rows, cols, sheet }: Placement): boolean {
  let [earlier, present] = [0, 0];
  for (const { own, value, row, col } of expected.printed) {
    if (!own || typeof value !== 'string') continue;
    const [, before] = allWordsFor(value);
    const [at, across] = [rows[row], cols[col]];
    if (before === undefined || at === undefined || across === undefined) continue;
    const cell = cellAt(sheet, at, across);
    if (says(cell, before)) earlier += 1;
    else if (says(cell, value)) present += 1;
  }
  return earlier > present;
}
