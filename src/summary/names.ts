/** Names of units as people write them: capitals, spaces and the two spellings of "Ủy ban nhân dân" make no difference. */
import type { Rubric } from '../rubric/types';
import type { UnitList } from './types';

/** The same for two spellings of one unit. */
export const unitKey = (name: string): string =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:ủy|uỷ) ban nhân dân/, 'ubnd')
    .replace(/\s*-\s*/g, '-');

/** Units that the form's decision lists. */
export const decisionLists = (rubric: Rubric): UnitList[] =>
  rubric.agencies.map(({ list, names }) => ({ list, units: names.map((name) => ({ name })) }));
