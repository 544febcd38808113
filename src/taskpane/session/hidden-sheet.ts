/** Writes into the hidden sheet of the form; one without it keeps nothing. */
import type { CellChange } from '../../form/answers/changes';
import type { ContentSheet } from '../../sheet/content';
import type { Step } from '../../workbook/port';
import type { Live } from '../live';

export const note = (
  live: Live,
  changes: (identity: ContentSheet) => CellChange[],
  step: Step,
): Promise<boolean> =>
  live.write(({ identity }) => identity && { sheet: identity.name, changes: changes(identity) }, step);
