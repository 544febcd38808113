/** What a rubric file says of more than one criterion → what the form's own step evaluates. Every name is looked up here, once. */
import type { ConditionSource } from '../schema/check';
import type { RubricContent } from '../fingerprints';
import type { RubricSource } from '../schema/rubric';
import type { ClassNeed, Condition, PointLimit } from '../types';

/** Looks up what the limits and the needs of classes name; `refuse` is told what leads nowhere. */
export function deriveStep(
  source: RubricSource,
  rubric: RubricContent,
  refuse: (received: string) => void,
): Pick<RubricContent, 'limits' | 'classes'> {
  const ids = new Set(rubric.criteria.map(({ id }) => id));
  const known = (id: string, at: string): string => {
    if (!ids.has(id)) refuse(`${at}: no criterion ${id}`);
    return id;
  };
  const condition = (from: ConditionSource, at: string): Condition => {
    if (typeof from === 'string') return { criterion: known(from, at), is: 'positive' };
    known(from.criterion, at);
    return 'points' in from ? { criterion: from.criterion, is: 'points', from: from.points } : from;
  };
  const below = (name: string, at: string): string[] => {
    const heading = rubric.headings.find(({ key }) => key === name);
    return heading ? heading.criteria : [known(name, at)];
  };

  const limits = (source.limits ?? []).flatMap(({ text, of, zeroWhen, atMost }, index): PointLimit[] => {
    const at = `limits[${index}]`;
    if ((zeroWhen === undefined) === (atMost === undefined)) refuse(`${at}: either zeroWhen or atMost`);
    const by = zeroWhen
      ? ({ kind: 'zero', when: zeroWhen.map((one) => condition(one, at)) } as const)
      : ({ kind: 'atMost', by: known(atMost ?? '', at) } as const);
    const asked = askedBy(by);
    for (const id of asked)
      if (rubric.criteria.some((one) => one.id === id && one.rule.kind === 'formula' && one.rule.relative))
        refuse(`${at}: ${id} is scored in the summary and can't limit others`);
    return of.flatMap((name) =>
      below(name, at)
        // the criterion that the others depend on may stand among them
        .filter((id) => !asked.includes(id))
        .map((criterion) => ({ criterion, text, ...by })),
    );
  });
  const classes = (source.classes ?? [])
    .map(({ name, from, needs = [] }) => ({
      name,
      from,
      needs: needs.flatMap((need): ClassNeed[] => {
        if (typeof need === 'string' || !('group' in need)) return [condition(need, `classes ${name}`)];
        const groups = rubric.headings.filter(
          ({ kind, key, bonus, max }) =>
            kind === 'group' && (need.group === '*' ? !bonus && max > 0 : key === need.group),
        );
        if (groups.length === 0) refuse(`classes ${name}: no group ${need.group}`);
        return groups.map(({ key }) => ({ group: key, percent: need.percent }));
      }),
    }))
    .sort((a, b) => b.from - a.from);
  return { limits: inOrder(limits, refuse), classes };
}

type LimitKind =
  | Pick<Extract<PointLimit, { kind: 'zero' }>, 'kind' | 'when'>
  | Pick<Extract<PointLimit, { kind: 'atMost' }>, 'kind' | 'by'>;

/** Criteria on which a limit depends. */
const askedBy = (limit: LimitKind): string[] =>
  limit.kind === 'zero' ? limit.when.map(({ criterion }) => criterion) : [limit.by];

/** Every limit after those of the criteria on which it depends; a circle has no such order. */
function inOrder(limits: readonly PointLimit[], refuse: (received: string) => void): PointLimit[] {
  const ordered: PointLimit[] = [];
  for (let rest = [...limits]; rest.length > 0;) {
    const open = new Set(rest.map(({ criterion }) => criterion));
    const ready = rest.filter((limit) => !askedBy(limit).some((id) => open.has(id)));
    if (ready.length === 0) {
      refuse(`limits: ${[...open].slice(0, 5).join(', ')} limit each other in a circle`);
      return [...ordered, ...rest];
    }
    ordered.push(...ready);
    rest = rest.filter((limit) => !ready.includes(limit));
  }
  return ordered;
}
