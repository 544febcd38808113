/** Comparing what was found with what was expected, by what both hold. */

/** Maps and sets as lists, keys in order, what is undefined left out: equal things have equal pictures. */
function picture(value: unknown): unknown {
  if (value instanceof Map) return [...value].map(picture);
  if (value instanceof Set) return [...value].map(picture);
  if (Array.isArray(value)) return value.map(picture);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, item]) => [key, picture(item)]),
  );
}

/** Longer ones say no more. */
const SHOWN = 600;
const shown = (value: unknown): string => (JSON.stringify(picture(value)) ?? 'undefined').slice(0, SHOWN);

/** Throws where both are not the same. */
export function same(found: unknown, expected: unknown): void {
  if (JSON.stringify(picture(found)) !== JSON.stringify(picture(expected)))
    throw new Error(`found ${shown(found)}, expected ${shown(expected)}`);
}

/** Throws where what was found does not hold the parts that are expected. */
export function holds(found: unknown, parts: object): void {
  const own: object = typeof found === 'object' && found !== null ? found : {};
  same(Object.fromEntries(Object.keys(parts).map((key) => [key, Reflect.get(own, key)])), parts);
}
