/** The checksum of zip files, natively and in steps. */
import { crc32, crc32InSteps } from '../../../src/workbook/package/crc32';
import { fc, runs } from '../../tools/random';

test('is the one that the standard names', () => {
  const bytes = new TextEncoder().encode('123456789');
  expect([crc32(bytes), crc32InSteps(bytes)]).toEqual([0xcbf43926, 0xcbf43926]);
});

test('is the same in one piece, in two, and in steps', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(300), (bytes, cut) => {
      const [first, second] = [bytes.subarray(0, cut), bytes.subarray(cut)];
      expect(crc32(second, crc32(first))).toBe(crc32(bytes));
      expect(crc32InSteps(second, crc32InSteps(first))).toBe(crc32(bytes));
    }),
    runs(100, 5000),
  );
});
