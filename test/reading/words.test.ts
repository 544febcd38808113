/** Texts at their edges: what a person wrote comes back as it was written, and what is only alike is not taken for it. */
import { writtenDate } from '../../src/reading/date';
import { readCell, readTyped } from '../../src/reading/read';
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

/** Days since the 30th of December 1899, which Excel stores; months begin with 0. */
const stored = (...[year, month, date]: [number, number, number]): number =>
  (Date.UTC(year, month, date) - Date.UTC(1899, 11, 30)) / 86_400_000;
test.each<[string, number, object]>([
  ['1929-12-31', stored(1929, 11, 31), { is: 'value', remarks: ['number-as-date'] }],
  ['1930-01-01', stored(1930, 0, 1), { is: 'unreadable', code: 'date-in-number' }],
  ['1900-01-01', 1, { is: 'value', value: 1, remarks: ['number-as-date'] }],
  ['1900-01-00T23:59:59', 0.9999, { is: 'unreadable', code: 'date-in-number' }],
])('a number that its cell shows as %s', (date, value, reading) =>
  expect(readCell({ is: 'number' }, { value, date })).toMatchObject(reading),
);

test.each<[string, object]>([
  ['5,000', { is: 'value', value: 5 }],
  ['4.999', { is: 'value', value: 4.999 }],
  ['5,001', { is: 'asked', readings: [5001, 5.001] }],
])('of two readings the one within the maximum of 5 points is meant: %s', (text, reading) =>
  expect(readTyped({ is: 'points', max: 5 }, text)).toMatchObject(reading),
);
