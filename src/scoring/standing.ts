/**
 * The form's own step, after the criteria: what criteria leave each other, what the groups come to, the total, the class.
 * All points are whole hundredths.
 */
import type { Condition, Rubric } from '../rubric/types';
import { compare, exact, hundredths, toHundredths } from './exact';

/** What a criterion comes to by itself. */
export interface Own {
  points: number;
  /** 0 where it does not apply to the unit. */
  max: number;
}

/** Points by criterion that the form leaves, with the decision's sentence where it leaves less than the criterion's own. */
export interface Left extends Own {
  limitedBy?: string;
}

/** True where the condition holds of the points that the form leaves the criterion. */
function holds(condition: Condition, left: ReadonlyMap<string, Own>): boolean {
  const { points = 0, max = 0 } = left.get(condition.criterion) ?? {};
  switch (condition.is) {
    case 'positive':
      return points > 0;
    case 'none':
      return points === 0;
    case 'full':
      return max > 0 && points >= max;
    case 'points':
      return points >= toHundredths(condition.from);
  }
}

/**
 * What the limits of the form leave of each criterion's own points; they never add any. A limit goes by what is left of the criterion
 * on which it depends, so what is left stays the same when it is limited once more.
 */
export function leftOf({ limits }: Pick<Rubric, 'limits'>, own: ReadonlyMap<string, Own>): Map<string, Left> {
  const left = new Map<string, Left>(own);
  for (const limit of limits) {
    const now = left.get(limit.criterion);
    if (!now || now.points <= 0) continue;
    const most =
      limit.kind === 'zero'
        ? limit.when.every((condition) => holds(condition, left))
          ? 0
          : Infinity
        : Math.max(0, left.get(limit.by)?.points ?? 0);
    if (now.points > most) left.set(limit.criterion, { ...now, points: most, limitedBy: limit.text });
  }
  return left;
}

export interface Standing {
  /** Sums of points and of maxima by key of heading. */
  headings: Map<string, Own>;
  /** Without the bonus; penalties are taken off, and the rest is scaled where the form says so. */
  base: number;
  bonus: number;
  total: number;
  /** What the total is measured against. */
  max: number;
}

/** The sums of a form. `points` are what the limits leave. */
export function standing(
  rubric: Pick<Rubric, 'headings' | 'scaled' | 'max'>,
  points: (id: string) => number,
  maxOf: (id: string) => number,
): Standing {
  const headings = new Map(
    rubric.headings.map(({ key, criteria, penalty }): [string, Own] => {
      const sum = criteria.reduce((all, id) => all + points(id), 0);
      const least = penalty === undefined ? -Infinity : -toHundredths(penalty);
      return [key, { points: Math.max(least, sum), max: criteria.reduce((all, id) => all + maxOf(id), 0) }];
    }),
  );
  const groups = rubric.headings.filter(({ kind }) => kind === 'group');
  const sum = (of: typeof groups, what: keyof Own): number =>
    of.reduce((all, { key }) => all + (headings.get(key)?.[what] ?? 0), 0);
  const plain = groups.filter(({ bonus, penalty }) => !bonus && penalty === undefined);
  const penalties = groups.filter(({ penalty }) => penalty !== undefined);
  const weighed = plain.map(({ key, weight }): Own => {
    const own = headings.get(key) ?? { points: 0, max: 0 };
    if (weight === undefined) return own;
    const max = own.max === 0 ? 0 : toHundredths(weight);
    return { points: scale(own.points, max, own.max), max };
  });
  const reached = weighed.reduce((all, { points: one }) => all + one, 0);
  const reachable = weighed.reduce((all, { max: one }) => all + one, 0);
  const max = rubric.scaled ? toHundredths(rubric.max) : reachable;
  const base = scale(reached, max, reachable) + sum(penalties, 'points');
  const bonus = sum(
    groups.filter((group) => group.bonus),
    'points',
  );
  return { headings, base, bonus, total: Math.max(0, base + bonus), max };
}

/** points × to ÷ from, rounded once. */
function scale(points: number, to: number, from: number): number {
  if (to === from || from === 0) return points;
  return hundredths({ n: BigInt(points) * BigInt(to), d: BigInt(from) * 100n });
}

/** Name of the class of a standing: the highest whose bound is reached and all of whose needs hold. */
export function classFor(
  { classes, classBy }: Pick<Rubric, 'classes' | 'classBy'>,
  { headings, base, total, max }: Standing,
  left: ReadonlyMap<string, Own>,
): string | undefined {
  const points = classBy.bonus ? total : Math.max(0, base);
  const value =
    classBy.of === 'total' || max === 0
      ? { n: BigInt(points), d: 100n }
      : { n: BigInt(points) * 100n, d: BigInt(max) };
  return classes.find(
    ({ from, needs }) =>
      compare(value, exact(from)) >= 0 &&
      needs.every((need) => {
        if (!('group' in need)) return holds(need, left);
        const group = headings.get(need.group);
        return group === undefined || group.points * 100 >= need.percent * group.max;
      }),
  )?.name;
}

/** True where the points of a form are more than a sum over its criteria. */
export const hasOwnStep = ({
  limits,
  scaled,
  headings,
}: Pick<Rubric, 'limits' | 'scaled' | 'headings'>): boolean =>
  limits.length > 0 ||
  scaled ||
  headings.some(({ penalty, weight }) => penalty !== undefined || weight !== undefined);

/** What a unit stands at with points given by criterion, in points: limits, sums, deductions and class. */
export function standingWith(
  rubric: Rubric,
  given: readonly { id: string; max: number; points: number }[],
  deducted = 0,
): Standing & { class?: string } {
  const own = new Map(
    given.map(({ id, max, points }): [string, Own] => [
      id,
      { points: toHundredths(points), max: toHundredths(max) },
    ]),
  );
  const left = leftOf(rubric, own);
  const stands = standing(
    rubric,
    (id) => left.get(id)?.points ?? 0,
    (id) => own.get(id)?.max ?? toHundredths(rubric.criteria.find((one) => one.id === id)?.max ?? 0),
  );
  const taken = toHundredths(deducted);
  const after = { ...stands, total: Math.max(0, stands.base + stands.bonus - taken) };
  const name = classFor(rubric, { ...after, base: stands.base - taken }, left);
  return { ...after, ...(name === undefined ? {} : { class: name }) };
}

/** True where sums of cells do not give the total: what a sheet shows of it is then a value. */
export const isMoreThanSum = (
  rubric: Pick<Rubric, 'limits' | 'scaled' | 'headings' | 'unitTypes' | 'classes' | 'classBy' | 'criteria'>,
): boolean =>
  hasOwnStep(rubric) ||
  rubric.unitTypes.length > 0 ||
  rubric.criteria.some(({ exemptions }) => exemptions.some(({ excluded }) => excluded)) ||
  rubric.classBy.of !== 'total' ||
  !rubric.classBy.bonus ||
  rubric.classes.some(({ needs }) => needs.length > 0);

/** True where the total of every unit is measured against the same maximum. */
export const hasOneMaximum = ({ scaled, criteria }: Pick<Rubric, 'scaled' | 'criteria'>): boolean =>
  scaled ||
  criteria.every(
    ({ maxima, exemptions }) => maxima === undefined && !exemptions.some(({ excluded }) => excluded),
  );
