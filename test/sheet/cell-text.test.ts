/** Texts compared as people read them: composed alike, with single blanks. */
import { LONGEST_COMPARED, comparedText, plainText } from '../../src/sheet/cell-text';
import { fc, runs } from '../tools/random';

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Letters, marks, blanks and signs that composition and blanks are about, and any others. */
const letter = fc.oneof(
  fc.constantFrom(
    ...'aăâeêoôơuưđDÁệỵÅ –—…“”•≥ \u00a0\t\n\u0300\u0301\u0302\u031b\u0323\u0340\u1ea0\u2011\u2028\u212b\u2126\u3000\ufeff',
  ),
  fc.integer({ min: 0, max: 0x2fff }).map((code) => String.fromCharCode(code)),
);

test('a text is plain where its composition and its blanks are', () => {
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 12 }), (letters) => {
      const text = letters.join('');
      expect(plainText(text)).toBe(plain(text));
    }),
    runs(2000, 100_000),
  );
});

test('each letter by itself is as plain as composition says', () => {
  for (let code = 0; code < 0x3000; code++)
    for (const text of [
      String.fromCharCode(code),
      `a${String.fromCharCode(code)}`,
      `${String.fromCharCode(code)}\u0301`,
    ])
      if (plainText(text) !== plain(text)) throw new Error(`U+${code.toString(16)}`);
});

test('a text longer than what is compared is never the same as its beginning', () => {
  const whole = `${'điểm '.repeat(LONGEST_COMPARED / 5).trim()}a`;
  const same = (other: string): boolean => comparedText(other) === comparedText(`${whole} và`);
  expect([comparedText(whole) === whole, same(whole), same(`${whole}  khác`)]).toEqual([true, false, true]);
});
