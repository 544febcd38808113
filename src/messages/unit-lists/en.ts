/** The same in English. */
import type { UnitListProblem } from '../../summary/unit-lists';

export const texts = {
  'no-json': 'is no valid JSON.',
  'no-units': 'names no units. Write one name a line, or “List;Name;day”.',
  'no-column': 'does not say which column holds the units. Write “Tên đơn vị” at its head.',
  'is-form': 'is a form, not a list of units. Choose the list.',
  encoding: 'holds letters that can not be read. Save the list as .xlsx, or as text in UTF-8.',
  'too-large': 'is too large for a list of units.',
  'letters-lost':
    'lost letters when it was saved (“%”). Save the original list as .xlsx, or as text in UTF-8.',
} satisfies Record<UnitListProblem['code'], string>;
