/** Bounds of bands and classes that the schema lets through and no decision can mean. */
import type { Problem, ProblemCode } from '../problem';
import type { CriterionSource, ItemSource } from '../schema/rubric';
import type { Rubric } from '../types';

/** Problems of every band as the file writes it: loading keeps one bound of each, so both are only seen here. */
export const checkBandSources = (items: ItemSource[]): Problem[] =>
  items.flatMap((item) => ('items' in item ? checkBandSources(item.items) : ofCriterion(item)));

function ofCriterion({ id, rule }: CriterionSource): Problem[] {
  if (rule.kind !== 'ratio' && rule.kind !== 'bands') return [];
  return (rule.bands ?? []).flatMap(({ from, above, upTo, gives }, index) => {
    const found: ProblemCode[] = [];
    if ([from, above, upTo].filter((bound) => bound !== undefined).length > 1) found.push('band-two-bounds');
    const rate = gives === 'rate' || typeof gives === 'object';
    if (rate && rule.kind === 'bands') found.push('band-rate-of-quantity');
    if (typeof gives === 'object' && !(gives.rateOver > 0)) found.push('band-rate-over-nothing');
    return found.map((code): Problem => ({ severity: 'error', code, criterion: id, received: index + 1 }));
  });
}

/** Classes that begin above all that a unit can reach, in points or percent as the form classes. */
export function checkClasses({ classes, classBy, max, declaredTotal, bonus }: Rubric): Problem[] {
  const added = classBy.bonus ? bonus : 0;
  const most =
    classBy.of === 'percent'
      ? max > 0
        ? ((max + added) / max) * 100
        : 100
      : Math.max(max, declaredTotal) + added;
  return classes
    .filter(({ from }) => from > most)
    .map(({ name, from }) => ({
      severity: 'error',
      code: 'class-above-total',
      path: ['classes'],
      received: `${name}: ${from}`,
      expected: most,
    }));
}

/** Bonus points that the form says outside of its total, beside the groups that give them. */
export function checkBonus({ bonus, headings }: Rubric): Problem[] {
  const groups = headings.filter((heading) => heading.kind === 'group' && heading.bonus);
  const holds = groups.reduce((sum, group) => sum + Math.round((group.weight ?? group.max) * 100), 0) / 100;
  if (groups.length === 0 || bonus === holds) return [];
  return [{ severity: 'error', code: 'bonus-differs', path: ['bonus'], received: bonus, expected: holds }];
}

/** Criteria whose best option, or all options together, give less than the maximum. */
export const checkChoices = ({ criteria }: Rubric): Problem[] =>
  criteria.flatMap(({ id, rule, max, reading, maxima }) => {
    if (!('options' in rule) || rule.options.length === 0 || maxima || reading !== undefined) return [];
    const points = rule.options.map((option) => Math.round(option.points * 100));
    const most =
      (rule.kind === 'checklist' ? points.reduce((sum, one) => sum + one, 0) : Math.max(...points)) / 100;
    return most >= max
      ? []
      : [{ severity: 'error', code: 'choice-below-maximum', criterion: id, received: most, expected: max }];
  });

/** Criteria of this form that the maps from earlier forms name and that there are not. */
export function checkFrom({ from, criteria }: Rubric): Problem[] {
  const ids = new Set(criteria.map(({ id }) => id));
  return from.flatMap(({ form, criteria: map = {}, confirm = [] }, index) =>
    [...Object.keys(map), ...confirm]
      .filter((id) => !ids.has(id))
      .map((id): Problem => ({
        ...{ severity: 'error', code: 'from-nowhere', path: ['from', index] },
        ...{ received: id, expected: form },
      })),
  );
}
