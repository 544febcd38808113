/** What two copies or versions of a form differ in, criterion by criterion. */
import { scoringOf } from './fingerprints';
import type { Criterion, Rubric } from './types';

export type Difference =
  /** The maximum there and here. */
  | { in: 'max'; criterion: string; here: number; there: number }
  | { in: 'scoring' | 'missing' | 'added'; criterion: string }
  /** Not of one criterion: totals and classes, printed texts, administration. */
  | { in: 'form' | 'print' | 'administration' };

/** What `there` has otherwise than `here`; empty where both are the same form. */
export function differencesOf(here: Rubric, there: Rubric): Difference[] {
  if (here.fingerprints.whole === there.fingerprints.whole) return [];
  const others = new Map(there.criteria.map((criterion) => [criterion.id, criterion]));
  const own = new Set(here.criteria.map(({ id }) => id));
  const criteria = [
    ...here.criteria.flatMap((criterion) => ofCriterion(criterion, others.get(criterion.id))),
    ...there.criteria.flatMap(({ id }): Difference[] =>
      own.has(id) ? [] : [{ in: 'added', criterion: id }],
    ),
  ];
  const differs = (part: 'scoring' | 'print' | 'administration'): boolean =>
    here.fingerprints[part] !== there.fingerprints[part];
  return [
    ...criteria,
    ...(criteria.length === 0 && differs('scoring') ? [{ in: 'form' } as const] : []),
    ...(differs('print') ? [{ in: 'print' } as const] : []),
    ...(differs('administration') ? [{ in: 'administration' } as const] : []),
  ];
}

function ofCriterion(here: Criterion, there: Criterion | undefined): Difference[] {
  const { id: criterion } = here;
  if (!there) return [{ in: 'missing', criterion }];
  if (scoringOf(here) === scoringOf(there)) return [];
  return here.max === there.max
    ? [{ in: 'scoring', criterion }]
    : [{ in: 'max', criterion, here: here.max, there: there.max }];
}
