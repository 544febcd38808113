/** Instants of files as days of the place where a person sits. */
import { decidedAt, localDate, localDay } from '../../src/intake/local-date';

test('an instant is a day of the place, whatever day it is in UTC', () => {
  const instant = '2026-11-27T23:30:00.000Z';
  expect(localDay(instant)).toBe(localDate(new Date(instant)));
});

test.each(['', 'hôm qua', '27/11/2026 8:00', '46353.33', '2026-13-45T00:00:00Z'])(
  '“%s” is no instant',
  (text) => {
    expect(localDay(text)).toBe('');
  },
);

test('a decision is dated by the clock on the wall, and later ones sort behind it', () => {
  expect(decidedAt(new Date(2026, 11, 2, 6, 5, 4, 7))).toBe('2026-12-02 06:05:04.007');
  const [early, late] = [new Date(2026, 8, 30, 23, 59), new Date(2026, 9, 1, 0, 0)].map(decidedAt);
  expect(early! < late!).toBe(true);
});
