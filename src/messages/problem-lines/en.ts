/** The same in English. */
import type { LineWords } from './vi';

export const en: LineWords = {
  error: 'Error',
  warning: 'To check',
  note: 'Note',
  criteria: 'criteria',
  criterion: 'criterion',
  cell: 'cell',
};
