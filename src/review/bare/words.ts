/** Printed text as words that survive scanning, retyping and pasting: no marks, no case, no signs. */

/** Letters and digits only; Vietnamese marks are what scanning loses first. */
export const bareWords = (text: string): string[] =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .match(/[a-z]+|\d+/g) ?? [];

/** Every three words that follow each other: what a form says and no other does. */
export function wordTriples(words: readonly string[], into = new Set<string>()): Set<string> {
  for (let at = 0; at + 2 < words.length; at++) into.add(`${words[at]} ${words[at + 1]} ${words[at + 2]}`);
  return into;
}

/** Marks of a numbering that people type in many ways: "III. 2" and "III.2", "7,2,1" and "7.2.1". */
export const bareNumber = (text: string): string =>
  text
    .replace(/[\s()]/g, '')
    .replaceAll(',', '.')
    .replace(/\.+$/, '')
    .toUpperCase();

/** The number of a cell in which squeezed lines say the same number twice ("1 1"). */
export function repeatedNumber(value: unknown): number | undefined {
  const single = plainNumber(value);
  if (single !== undefined || typeof value !== 'string') return single;
  const [first, ...others] = value.trim().split(/\s+/);
  return others.length > 0 && others.every((other) => other === first) ? plainNumber(first) : undefined;
}

/** A number as a cell of a table writes it; undefined where the cell holds no number alone. */
export function plainNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  const text = value.trim().replace(/\s*điểm$/i, '');
  return /^\d{1,4}(?:[.,]\d{1,3})?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}
