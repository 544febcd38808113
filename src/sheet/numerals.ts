/** Digits of other scripts in which a number format shows its numbers. */

/** First digit of the scripts that a format counts in the front of its language: "[$-2000000]". */
const SHAPES: Readonly<Record<number, number>> = {
  ...{ 2: 0x0660, 3: 0x06f0, 4: 0x0966, 5: 0x09e6, 6: 0x0a66, 7: 0x0ae6, 8: 0x0b66, 9: 0x0be6 },
  ...{ 10: 0x0c66, 11: 0x0ce6, 12: 0x0d66, 13: 0x0e50, 14: 0x0ed0, 15: 0x0f20, 16: 0x1040, 18: 0x17e0 },
  19: 0x1810,
};
const CHINESE = ['〇一二三四五六七八九', '零壹贰叁肆伍陆柒捌玖', '０１２３４５６７８９'] as const;

/** The ten digits in which the format shows its numbers; undefined for those that everybody knows. */
export function otherDigits(format: string): string[] | undefined {
  const [, kind] = /\[(?:DB|Nat)Num(\d{1,2})\]/i.exec(format) ?? [];
  if (kind !== undefined) return [...(CHINESE[Number(kind) - 1] ?? CHINESE[0])];
  const [, shape = ''] = /\[\$[^[\]-]*-([0-9A-F]{1,2})[0-9A-F]{6}\]/i.exec(format) ?? [];
  const number = Number.parseInt(shape, 16);
  if (!(number > 1)) return undefined;
  const first = SHAPES[number];
  return first === undefined
    ? [...CHINESE[0]]
    : Array.from({ length: 10 }, (_, digit) => String.fromCodePoint(first + digit));
}
