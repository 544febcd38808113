/** Instants of files as days of the place where a person sits. */
import { localDate, localDay } from '../../src/intake/local-date';

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
