/** Texts at their edges: what a person wrote comes back as it was written, and what is only alike is not taken for it. */
import { writtenDate } from '../../src/reading/date';
import { readCell } from '../../src/reading/read';
import { ownWords } from '../../src/reading/text';

test.each([
  ['2021-03-05', '05/03/2021'],
  ['2021-03-05T12:30:00', '05/03/2021 12:30'],
  ['2021-03-05T12:30:45', '05/03/2021 12:30:45'],
  ['12:30:00', '12:30'],
  ['12:00:30', '12:00:30'],
])('the moment %s is written %s', (iso, text) => expect(writtenDate(iso)).toBe(text));

test('signs that nobody sees are no part of a person’s own words, blanks inside are', () => {
  expect(ownWords('\u200b Sở  Y tế\n\u00a0\u200b')).toBe('Sở  Y tế');
  expect(ownWords('\u200b\u00a0\n')).toBe('');
});

const choice = { is: 'choice', options: ['Đạt', 'ĐẠT', 'Không đạt'] } as const;
test.each([
  ['Đạt', 0],
  ['ĐẠT', 1],
  ['không  ĐẠT', 2],
])('of options that are alike the one that was written is meant: %s', (value, index) =>
  expect(readCell(choice, { value })).toMatchObject({ is: 'value', value: index }),
);

test('what could be two options is none', () => {
  expect(readCell(choice, { value: 'đạt' })).toMatchObject({ is: 'unreadable', code: 'not-an-option' });
});

test.each(["1'5", "15'", "''15"])('an apostrophe in a number makes it none: %s', (value) =>
  expect(readCell({ is: 'number' }, { value }).is).toBe('unreadable'),
);
