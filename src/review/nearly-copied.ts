/** Figures that are nearly those of another unit, each a little changed. */

/** One more or less, or so much of a large figure, is a small change. */
const LITTLE = 0.02;
/** So many figures must be near, and nearly all, and more than chance brings: near figures are less rare than the same. */
export const LEAST_NEAR = 12;
const NEARLY_ALL = { part: 0.9, rarity: 9 };
/** Files of which the chance is counted, pair by pair; more would keep a person waiting. */
const MOST_COUNTED = 200;
/** What is taken of the chance before any file was looked at: one in ten. */
const BEFOREHAND = { near: 1, pairs: 10 };

export function isNear(a: number, b: number): boolean {
  const gap = a < b ? b - a : a - b;
  return gap <= 1 || gap <= LITTLE * (a < b ? b : a);
}

/** By criterion, the chance that both figures of two units are near, as the files at hand show it. */
export function nearness(files: readonly Float64Array[]): number[] {
  const criteria = Math.max(0, ...files.map(({ length }) => length / 2));
  return Array.from({ length: criteria }, (_, index) => {
    const given = files
      .slice(0, MOST_COUNTED)
      .map((amounts): [number, number] => [amounts[2 * index] ?? 0, amounts[2 * index + 1] ?? 0])
      .filter(([first]) => first !== 0);
    let { near } = BEFOREHAND;
    given.forEach(([first, second], at) => {
      for (const [other, next] of given.slice(at + 1))
        if (isNear(first, other) && isNear(second, next)) near += 1;
    });
    return near / (BEFOREHAND.pairs + (given.length * (given.length - 1)) / 2);
  });
}

/** True where one can hardly be taken from anything but the other. */
export const isNearlyCopied = (same: number, both: number, rarity: number): boolean =>
  same >= LEAST_NEAR && same >= NEARLY_ALL.part * both && rarity >= NEARLY_ALL.rarity;
