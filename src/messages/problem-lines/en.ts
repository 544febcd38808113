/** The same in English. */
import type { LineWords } from './vi';

export const en: LineWords = {
  error: 'Error',
  warning: 'Warning',
  note: 'Note',
  criteria: 'criteria',
  criterion: 'criterion',
  cell: 'cell',
};
