/** The class above a unit's own points, and the total that reaches it. */
import type { Rubric } from '../rubric/types';
import type { Assessment } from './assessment';
import { fromHundredths, toHundredths } from './exact';

export interface NextClass {
  name: string;
  /** The total, bonus included, with which its points are reached. */
  target: number;
}

/** The class above the unit's own points; undefined for forms without classes and in the highest one. */
export function nextClass(
  { classes, classBy }: Pick<Rubric, 'classes' | 'classBy'>,
  { total, base, bonus, max }: Pick<Assessment, 'total' | 'base' | 'bonus' | 'max'>,
): NextClass | undefined {
  const counted = classBy.bonus ? total : Math.max(0, base);
  // a share of the maximum is reached by the next hundredth
  const pointsOf = (from: number): number =>
    classBy.of === 'percent' ? fromHundredths(Math.ceil(Number((from * max).toFixed(6)))) : from;
  const next = classes.filter(({ from }) => pointsOf(from) > counted).at(-1);
  if (!next) return undefined;
  const points = pointsOf(next.from);
  const target = classBy.bonus ? points : fromHundredths(toHundredths(points) + toHundredths(bonus));
  return { name: next.name, target };
}
