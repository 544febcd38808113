/** Reading single entries. */
import type { Entry } from '../answer';

/** The entry where it is a number. */
export const numberAt = (entries: readonly Entry[], index: number): number | null => {
  const entry = entries[index];
  return typeof entry === 'number' ? entry : null;
};
