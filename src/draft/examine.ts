/** A draft held against everything that a form must be: one validator for drafting, checking and publishing. */
import { problems as texts } from '../messages/draft/sheet';
import { problemText } from '../messages/problems';
import { checkRubric } from '../rubric/problems/content';
import { load } from '../rubric/load';
import type { Problem } from '../rubric/problem';
import type { QuantitySource } from '../rubric/schema/check';
import type { CriterionSource, HeadingSource, ItemSource } from '../rubric/schema/rubric';
import type { Rubric } from '../rubric/types';
import { corrected, type Standing } from './earlier/correction';
import { edgesOf } from './edges';
import { keyOf } from './source/heading-key';
import type { DraftEntry, EntryProblem, FormDraft } from './model';
import { headingText, headingIn } from './sentence/heading';
import { pointsText } from './sentence/words';
import { sharedIn } from './shared';
import { criteriaIn, sourceOf, type Built } from './source/to-source';

export interface Examined {
  /** The draft with its checks as they are now; what changed since the author saw it is to be confirmed anew. */
  draft: FormDraft;
  problems: EntryProblem[];
  standing: Standing;
  source: Record<string, unknown>;
  /** The form; undefined where it can't be one yet. */
  rubric?: Rubric;
  /** Quantities of one name that nobody has said to be one, or several. */
  offered: QuantitySource[];
  /** Boundary cases by what they follow from: a rule that is as it was is not tried again. */
  edges: ReadonlyMap<string, string>;
}

/** `earlier` is what came of the same draft before its last change. */
export function examine(draft: FormDraft, earlier?: Pick<Examined, 'edges'>): Examined {
  const built = sourceOf(draft);
  const sums = sumsOf(built.groups);
  const checks = new Map<number, string>();
  for (const [key, index] of built.headings) checks.set(index, `cộng lại ${pointsText(sums.get(key) ?? 0)}`);
  const edges = new Map<string, string>();
  const around = JSON.stringify([built.source.before, built.source.optionRows]);
  for (const criterion of built.groups.flatMap((group) => withPenalty(group))) {
    const index = built.criteria.get(criterion.id);
    if (index === undefined) continue;
    const asked = `${around}${JSON.stringify(criterion)}`;
    const check = earlier?.edges.get(asked) ?? edgesIn(criterion, built.source);
    edges.set(asked, check);
    checks.set(index, check);
  }
  const { standing, source, problems: mapped } = corrected(draft, built);
  const problems = [
    ...built.problems,
    ...mapped,
    ...sumProblems(draft, built, sums),
    ...unconfirmed(draft, checks),
  ];
  const { rubric, found } = formOf({ ...built, source });
  const entries = draft.entries.map((entry, index): DraftEntry => {
    const check = checks.get(index) ?? '';
    return { ...entry, check, confirmed: entry.confirmed && entry.check === check };
  });
  return {
    draft: { ...draft, entries },
    problems: [...problems, ...found],
    standing,
    source,
    ...(rubric ? { rubric } : {}),
    offered: sharedIn(built.groups.flatMap(criteriaIn), built.source.quantities, draft.info),
    edges,
  };
}

/** What the criteria below each heading add up to, and the form as a whole. */
function sumsOf(groups: readonly HeadingSource[]): Map<string, number> {
  const sums = new Map<string, number>();
  const hundredths = (value: number): number => Math.round(value * 100);
  const add = (item: ItemSource, key: string, penalty: boolean): number => {
    if (!('items' in item)) return penalty ? 0 : hundredths(item.max ?? item.readAs ?? 0);
    const below = penalty || item.penalty !== undefined;
    const sum = item.items.reduce(
      (total, one, index) => total + add(one, 'items' in one ? keyOf(one, index, key) : '', below),
      0,
    );
    sums.set(key, sum / 100);
    return sum;
  };
  const total = groups.reduce((all, group, index) => {
    const sum = add(group, keyOf(group, index, ''), false);
    return group.bonus ? all : all + (group.weight === undefined ? sum : hundredths(group.weight));
  }, 0);
  return sums.set('total', total / 100);
}

/** Printed sums that differ, unless the row itself says that they do. */
function sumProblems(
  { entries, columns, info }: FormDraft,
  { headings, source }: Built,
  sums: Map<string, number>,
): EntryProblem[] {
  const at = columns.findIndex(({ role }) => role === 'max');
  return [...headings].flatMap(([key, index]): EntryProblem[] => {
    const entry = entries[index];
    const holds = sums.get(key);
    const declared = key === 'total' ? source.declaredTotal : undefined;
    const cell = entry?.cells[at] ?? '';
    const printed =
      typeof declared === 'number' ? declared : cell === '' ? undefined : Number(cell.replace(',', '.'));
    if (!entry || holds === undefined || printed === undefined || printed === holds) return [];
    const told = headingIn(entry.sentence)?.misprint;
    if (told?.printed === printed && told.holds === holds) return [];
    const remedy = headingText({ misprint: { printed, holds } });
    return [
      {
        code: 'sum',
        entry: index,
        received: info.declaredTotal && key === 'total' ? info.declaredTotal : cell,
        text: `${texts.sum} ${remedy}`,
      },
    ];
  });
}

function unconfirmed({ entries }: FormDraft, checks: ReadonlyMap<number, string>): EntryProblem[] {
  return entries.flatMap((entry, index): EntryProblem[] => {
    if (entry.kind !== 'criterion') return [];
    const code = !entry.confirmed
      ? 'not-confirmed'
      : entry.check === (checks.get(index) ?? '')
        ? undefined
        : 'edge-unseen';
    return code === undefined ? [] : [{ code, entry: index, received: entry.id }];
  });
}

/** Codes that the draft tells by itself, with the row. */
const OWN: readonly Problem['code'][] = ['sum-differs', 'misprint', 'duplicate-id'];

function formOf({ source, criteria, problems }: Built): { rubric?: Rubric; found: EntryProblem[] } {
  const checked = checkRubric(source);
  // what is missing already keeps the file from being read
  const told = checked.rubric !== undefined || problems.length === 0;
  const found = checked.problems
    .filter(({ severity, code }) => severity !== 'note' && told && !OWN.includes(code))
    .map((problem): EntryProblem => {
      const entry = problem.criterion === undefined ? undefined : criteria.get(problem.criterion);
      return {
        code: 'form',
        received: problem.criterion ?? '',
        text: problemText(problem),
        ...(entry === undefined ? {} : { entry }),
      };
    });
  return { ...(checked.rubric ? { rubric: checked.rubric } : {}), found };
}

/** Criteria with the most that they take off, also where the heading above says it. */
function withPenalty(item: ItemSource, above?: number): CriterionSource[] {
  const penalty = item.penalty ?? above;
  if ('items' in item) return item.items.flatMap((one) => withPenalty(one, penalty));
  return [{ ...item, ...(penalty === undefined ? {} : { penalty }) }];
}

/** Boundary cases of one criterion, whatever is still wrong with the others. */
function edgesIn(criterion: CriterionSource, { before, optionRows }: Record<string, unknown>): string {
  const text = 'x';
  const loaded = load({
    ...{ id: text, province: text, year: 1, audience: text, title: [text], attachment: text },
    ...{ decision: { authority: text, title: text }, declaredTotal: 0, columns: [], optionRows },
    ...{ total: { text, max: 0, at: 'top' }, before: before ?? [], after: [], signature: [] },
    groups: [{ text, items: [{ ...criterion, id: criterion.id || text }] }],
  });
  const [found] = loaded.ok ? loaded.rubric.criteria : [];
  return found ? edgesOf(found) : '';
}
