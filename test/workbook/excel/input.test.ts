/** Text that is handed to Excel stays text, whatever it begins with, in a text cell and elsewhere. */
import { cellInput, valueInput } from '../../../src/workbook/excel/input';

const starts = ['=', '+', '-', '@', "'"];

test.each(starts.flatMap((sign) => [`${sign}SUM(A1)`, `${sign}1`, sign]))('%j', (text) => {
  for (const inTextCell of [true, false]) expect(valueInput(text, inTextCell)).toBe(`'${text}`);
  expect(cellInput({ value: text })).toBe(`'${text}`);
});

test.each(['12', '1/2', '05/03/2021', 'TRUE', 'false', '#REF!', '5e3', '(12)', 'B2', ' x'])(
  '%j becomes no number, date, error or truth value',
  (text) => expect(valueInput(text)).toBe(`'${text}`),
);

test('words, numbers and nothing go as they are', () => {
  expect(['Có', 'Sở Y tế', 7.5, true, null, '', Infinity].map((one) => valueInput(one))).toEqual([
    'Có',
    'Sở Y tế',
    7.5,
    true,
    '',
    '',
    '',
  ]);
  expect(valueInput('12', true)).toBe('12');
});
