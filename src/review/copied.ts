/** How unlikely it is that two units have the same figures by chance. */
import type { Common } from './likeness';

/** What is taken of the chance that two units have one figure the same, before any file was looked at: one in ten. */
const BEFOREHAND = { same: 1, pairs: 10 };

/** By criterion, the chance that two units have the same figure, as the files at hand show it. */
export function commonness(files: readonly (readonly string[])[]): number[] {
  const criteria = Math.max(0, ...files.map(({ length }) => length));
  return Array.from({ length: criteria }, (_, index) => {
    const counts = new Map<string, number>();
    for (const figures of files) {
      const figure = figures[index] ?? '';
      if (figure !== '') counts.set(figure, (counts.get(figure) ?? 0) + 1);
    }
    const pairs = (count: number): number => (count * (count - 1)) / 2;
    const given = [...counts.values()];
    const same = given.reduce((sum, count) => sum + pairs(count), 0);
    const all = pairs(given.reduce((sum, count) => sum + count, 0));
    return (same + BEFOREHAND.same) / (all + BEFOREHAND.pairs);
  });
}

/** Powers of ten of the chance that so many figures, or more, are the same (Chernoff's bound): 20 means at most 1 in 10^20. */
export function rarityOf({ same, both }: Readonly<Common>, chance: readonly number[]): number {
  if (both.length === 0) return 0;
  const usual = both.reduce((sum, index) => sum + (chance[index] ?? 1), 0) / both.length;
  const part = same.length / both.length;
  if (part <= usual) return 0;
  const rest = part === 1 ? 0 : (1 - part) * Math.log((1 - part) / (1 - usual));
  return Math.floor((both.length * (part * Math.log(part / usual) + rest)) / Math.LN10);
}

/** So many figures must be the same, and either nearly all, or so many that chance does not bring them. */
export const LEAST_SAME = 8;
const NEARLY_ALL = { part: 0.8, rarity: 4 };
/** Among a thousand files there are half a million pairs. */
const MANY = { part: 0.4, rarity: 9 };

/** True where two units can hardly have answered each for itself. */
export const isCopied = ({ same, both }: Readonly<Common>, rarity: number): boolean =>
  same.length >= LEAST_SAME &&
  [NEARLY_ALL, MANY].some((least) => same.length >= least.part * both.length && rarity >= least.rarity);
