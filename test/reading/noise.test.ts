/** What nobody sees makes no difference, and what is printed is read back. */
import { fc } from '../tools/random';
import type { Kind } from '../../src/reading/kinds';
import { typedValue } from '../../src/reading/print';
import { readCell, readTyped } from '../../src/reading/read';
import { foldText } from '../../src/reading/fold';
import { kinds, tableRows } from './table';

const blanks = [' ', '\u00a0', '\u202f', '\u2009', '\u3000', '\t', '\u200b', '\ufeff', '\u00ad', '\u2060'];
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const texts = tableRows.flatMap(({ kind: name, text }) => {
  const kind = kinds[name];
  return kind && text !== undefined ? [{ kind, text }] : [];
});

const meaning = (kind: Kind, text: string): unknown => ({ ...readTyped(kind, text), received: '' });

test('blanks around, composition and width of signs change no reading', () => {
  const noise = fc.array(fc.constantFrom(...blanks), { maxLength: 4 }).map((signs) => signs.join(''));
  fc.assert(
    fc.property(fc.constantFrom(...texts), noise, noise, fc.boolean(), ({ kind, text }, a, b, full) => {
      const dressed = a + (full ? wide(text) : text).normalize('NFD') + b;
      expect(meaning(kind, dressed)).toEqual(meaning(kind, text));
    }),
  );
});

const figures: Kind[] = [{ is: 'whole' }, { is: 'number' }, { is: 'rate' }, { is: 'points', max: 1000 }];

test('a printed value is read back, in both styles', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...figures),
      fc.constantFrom<[',', '.']>(',', '.'),
      fc.double({ noNaN: true, min: 0, max: 1e9 }),
      fc.integer({ min: 0, max: 6 }),
      (kind, sign, any, places) => {
        const value = Number((kind.is === 'rate' ? any / 5e8 : any).toFixed(places));
        const reading = readTyped(kind, typedValue(value, kind, sign));
        expect(reading).toMatchObject({ is: 'value', value });
      },
    ),
  );
});

test('grouped numbers are read in both ways, or asked with both readings', () => {
  const grouped = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
  const swapped = (text: string): string => text.replace(/[.,]/g, (sign) => (sign === '.' ? ',' : '.'));
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e11 }), (hundredths) => {
      const value = hundredths / 100;
      for (const text of [grouped.format(value), swapped(grouped.format(value))]) {
        const reading = readTyped({ is: 'number' }, text);
        if (reading.is === 'asked') expect(reading.readings[0]).toBe(value);
        else expect(reading).toMatchObject({ is: 'value', value });
      }
    }),
  );
});

test.each([
  ['Hòa Bình', 'HOÀ BÌNH'],
  ['Thúy', 'Thuý'],
  ['Ủy ban', 'Uỷ\u00a0 ban'],
])('“%s” and “%s” are the same', (one, other) => {
  expect(foldText(one)).toBe(foldText(other.normalize('NFD')));
});

test.each([
  ['má', 'ma'],
  ['hòa', 'hoa'],
  ['đã', 'da'],
])('“%s” and “%s” are not', (one, other) => expect(foldText(one)).not.toBe(foldText(other)));

test('a text of any length is answered', () => {
  for (const text of ['9'.repeat(32_767), ' 1'.repeat(16_000), '1.'.repeat(16_000), '%'.repeat(32_767)])
    for (const kind of figures) expect(readCell(kind, { value: text }).is).toBe('unreadable');
});
