/** What the self-test takes for the same: a wrong answer of Excel must never be green. */
import { holds, same } from '../../src/selftest/same';

test.each<[unknown, unknown]>([
  [
    { a: 1, b: { c: [1, 2] } },
    { b: { c: [1, 2] }, a: 1 },
  ],
  [new Map([['a', 1]]), new Map([['a', 1]])],
  [{ a: 1, b: undefined }, { a: 1 }],
])('%j is the same as %j', (found, expected) => {
  expect(() => same(found, expected)).not.toThrow();
});

test.each<[unknown, unknown]>([
  [{ a: 1 }, { a: 1, b: 2 }],
  [{ a: 1, b: 2 }, { a: 1 }],
  [
    [1, 2],
    [2, 1],
  ],
  [[1], [1, 2]],
  ['1', 1],
  [null, {}],
  [new Map([['a', 1]]), new Map([['a', 2]])],
  [new Map([['a', new Map([['b', 1]])]]), new Map([['a', new Map()]])],
  [undefined, ''],
])('%j is not the same as %j', (found, expected) => {
  expect(() => same(found, expected)).toThrow(/^found .*, expected /);
});

test.each<[unknown, object, boolean]>([
  [{ a: 1, more: 2 }, { a: 1 }, true],
  [{ a: { b: 1 } }, { a: { b: 1 } }, true],
  [{ a: { b: 1, c: 2 } }, { a: { b: 1 } }, false],
  [{ more: 2 }, { a: 1 }, false],
  [{ a: 2 }, { a: 1 }, false],
  [undefined, { a: 1 }, false],
  ['text', { a: 1 }, false],
])('of %j the parts %j are held: %j', (found, parts, held) => {
  const asked = expect(() => holds(found, parts));
  if (held) asked.not.toThrow();
  else asked.toThrow(/^found /);
});
