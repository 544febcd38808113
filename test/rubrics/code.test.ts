/** The tests find out the codes of forms by Node, which is sooner than the product's own hash: both say the same. */
import { sha256 as productsOwn } from '../../node_modules/@noble/hashes/sha2.js';
import { sha256 } from '@noble/hashes/sha2.js';

test.each([0, 1, 55, 56, 63, 64, 65, 1_000, 150_000])('the same hash of %i bytes', (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + (at >> 8)) % 256);
  expect(sha256(bytes)).toEqual(productsOwn(bytes));
});
