/** What a field of the pane shows of an entry is what a person would type, and what could not be read stays to be seen. */
import type { Kind } from '../../src/reading/kinds';
import type { Entry } from '../../src/scoring/answer';
import { entryText } from '../../src/taskpane/fill/entries';

test.each<[string, Entry, Kind, string, string]>([
  ['what could not be read', { unreadable: '3l' }, { is: 'whole' }, '3l', '3l'],
  ['nothing', null, { is: 'whole' }, '', ''],
  ['a whole number', 1234, { is: 'whole' }, '1234', '1234'],
  ['a number with a fraction', 2.5, { is: 'number' }, '2,5', '2.5'],
  ['a rate', 0.975, { is: 'rate' }, '97,5%', '97.5%'],
  ['none of them', 0, { is: 'whole' }, '0', '0'],
])('%s', (_what, entry, kind, vi, en) => {
  expect([entryText(entry, 'vi', kind), entryText(entry, 'en', kind)]).toEqual([vi, en]);
});
