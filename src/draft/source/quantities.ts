/** Shared quantities as lines: "tong-so-ho | Tổng số hộ | mẫu số: I.1, I.2 | tử số: II.3". */
import { stringify } from 'yaml';
import { quantityWords } from '../../messages/draft/sheet';
import type { QuantitySource } from '../../rubric/schema/check';

const KINDS = ['denominatorOf', 'numeratorOf', 'amountOf', 'field'] as const;

const listOf = (value: readonly string[] | string): string[] =>
  typeof value === 'string' ? [value] : [...value];

/** As lines; as a form file has them where a line could not be read back. */
export function quantitiesText(all: readonly QuantitySource[]): string {
  const text = all.map(quantityLine).join('\n');
  return JSON.stringify(quantitiesIn(text)) === JSON.stringify(all.map(ordered))
    ? text
    : stringify(all, { lineWidth: 0 }).trimEnd();
}

/** With its parts in one order. */
function ordered(quantity: QuantitySource): Record<string, unknown> {
  const { id, text } = quantity;
  const parts = KINDS.flatMap((kind) => (quantity[kind] === undefined ? [] : [[kind, quantity[kind]]]));
  return { id, text, ...Object.fromEntries(parts) };
}

/** "mẫu số: I.1, I.2 | tử số: II.3". */
export const quantityPlaces = (quantity: QuantitySource): string =>
  KINDS.flatMap((kind) => {
    const value = quantity[kind];
    return value === undefined ? [] : [`${quantityWords[kind]}: ${listOf(value).join(', ')}`];
  }).join(' | ');

export const quantityLine = (quantity: QuantitySource): string =>
  [quantity.id, quantity.text, quantityPlaces(quantity)].join(' | ');

/** Undefined where the lines are written otherwise. */
export function quantitiesIn(text: string): Record<string, unknown>[] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const found = lines.map(quantityIn);
  return found.every((one) => one !== undefined) ? found : undefined;
}

function quantityIn(line: string): Record<string, unknown> | undefined {
  const [id = '', text = '', ...rest] = line.split('|').map((part) => part.trim());
  const parts = rest.map((part): [string, unknown] | undefined => {
    const [word = '', ...more] = part.split(':');
    const kind = KINDS.find((one) => quantityWords[one] === word.trim());
    const list = more
      .join(':')
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    return kind && list.length > 0 ? [kind, kind === 'field' ? list[0] : list] : undefined;
  });
  if (id === '' || text === '' || parts.length === 0) return undefined;
  const known = parts.filter((part) => part !== undefined);
  return known.length === parts.length ? { id, text, ...Object.fromEntries(known) } : undefined;
}
