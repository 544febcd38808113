/** Bounds of bands and classes that the schema lets through and no decision can mean. */
import type { Problem, ProblemCode } from './problem';
import type { CriterionSource, ItemSource } from './schema';
import type { Rubric } from './types';

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
      received: `${name}: ${from}`,
      expected: most,
    }));
}
