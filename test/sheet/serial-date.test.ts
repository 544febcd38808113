/** Day numbers as Excel counts them: it takes 1900 for a leap year, so that nothing before March 1900 is what other programs say. */
import { isoToSerial, serialToIso } from '../../src/sheet/serial-date';

test.each([
  ['1900-01-01', 1],
  ['1900-02-28', 59],
  ['1900-03-01', 61],
  ['1904-01-01', 1462],
  ['2021-08-19', 44427],
  ['2021-08-19T12:00:00', 44427.5],
  ['2021-08-19T18:00:00Z', 44427.75],
  ['9999-12-31', 2958465],
])('%s is day %s, and back', (iso, serial) => {
  expect(isoToSerial(iso, false)).toBe(serial);
  expect(serialToIso(serial, false)).toBe(iso.replace('Z', ''));
});

test.each([
  ['1904-01-01', 0],
  ['1904-01-02', 1],
  ['2021-08-19', 42965],
])('%s is day %s where counting begins in 1904', (iso, serial) => {
  expect(isoToSerial(iso, true)).toBe(serial);
  expect(serialToIso(serial, true)).toBe(iso);
});

test.each(['1899-12-30', '2021-13-01', '2021-8-1', '19/08/2021', '12:00', ''])('“%s” is no day', (text) =>
  expect(isoToSerial(text, false)).toBeUndefined(),
);
