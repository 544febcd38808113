/** A published form corrected: where its draft stands, the version that comes of it, and the map that carries answers over. */
import * as v from 'valibot';
import { correctionTexts as words } from '../../messages/draft/correction';
import { foldText } from '../../reading/fold';
import { formKey } from '../../rubric/key';
import { rubricSchema, type CriterionSource } from '../../rubric/schema/rubric';
import type { Rubric } from '../../rubric/types';
import type { ChangedIds } from './changed';
import { correcting, draftOfSource } from '../source/from-source';
import { infoOf } from '../source/info';
import type { EntryProblem, FormDraft } from '../model';
import { criteriaIn, sourceOf, type Built } from '../source/to-source';

/** Where a draft stands against the form that is published. */
export interface Standing {
  state: 'new' | 'published' | 'changed';
  /** Of the published form; 0 where there is none. */
  version: number;
}

export interface Corrected {
  standing: Standing;
  /** The form file, with its version, what changed, and the map. */
  source: Record<string, unknown>;
  problems: EntryProblem[];
}

type From = Rubric['from'];
/** Criteria of the published form by criterion of the draft. */
type Sources = ReadonlyMap<string, readonly string[]>;
/** What is said about versions, and makes none. */
const OF_VERSION = ['version', 'changes'] as const;

/** What the draft comes to beside the form that it corrects. */
export function corrected(draft: FormDraft, built: Built): Corrected {
  const { base } = draft;
  const { source } = built;
  if (!base) return { standing: { state: 'new', version: 0 }, source, problems: [] };
  const before = publishedOf(base);
  const { version } = base;
  const { sources, problems } = sourcesOf(draft, built, base);
  if (base.id !== source.id) {
    const meant = new Set(changedIn(before.meanings, built, sources).meant);
    const from = yearsOf(source.from, base, mapOf({ known: undefined, newest: true }, sources, meant));
    return { standing: { state: 'new', version: 0 }, source: { ...source, from }, problems };
  }
  const same = problems.length === 0 && [...sources].every(([id, ids]) => ids.length === 1 && ids[0] === id);
  if (same && before.content === contentOf(built)) {
    const kept = Object.fromEntries(OF_VERSION.map((key) => [key, base.source[key]]));
    return { standing: { state: 'published', version }, source: given({ ...source, ...kept }), problems: [] };
  }
  const changed = changedIn(before.meanings, built, sources);
  const written = typeof source.changes === 'string' ? source.changes : '';
  return {
    standing: { state: 'changed', version },
    source: given({
      ...source,
      version: Math.max(version + 1, typeof source.version === 'number' ? source.version : 0),
      changes: written === (base.changes ?? '') ? words.changes(changed) : written,
      from: fromOf(source.from, base, sources, new Set(changed.meant)),
    }),
    problems,
  };
}

/** What a draft of the published form comes to. */
interface Published {
  content: string;
  /** By id, in the order of the form. */
  meanings: ReadonlyMap<string, string>;
}

/** Asked for at every letter that is typed; the form never changes. */
const known = new WeakMap<Rubric, Published>();

function publishedOf(base: Rubric): Published {
  const found = known.get(base);
  if (found) return found;
  const built = sourceOf(draftOfSource(base.source));
  const meanings = new Map(itemsOf(built).map((item) => [item.id, meaningOf(item)]));
  const published = { content: contentOf(built), meanings };
  known.set(base, published);
  return published;
}

/** The draft once its form is out: what is changed from now on is changed in that version. */
export function publishedDraft(draft: FormDraft, rubric: Rubric): FormDraft {
  const { version, changes, from } = infoOf(rubric.source);
  const info = { ...draft.info, ...given({ version, changes, from }) };
  return correcting({ ...draft, info }, rubric);
}

const given = <T>(values: Record<string, T>): Record<string, T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** As JSON with its keys in one order: files say them in any. */
const plainly = (value: unknown, text: (value: string) => string = String): string =>
  JSON.stringify(value, (_, one: unknown) => {
    if (typeof one === 'string') return text(one);
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return one;
    return Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

const contentOf = ({ source }: Built): string =>
  plainly({ ...source, version: undefined, changes: undefined });

/** Of which published criteria each criterion is made. */
function sourcesOf(
  draft: FormDraft,
  { criteria }: Built,
  base: Rubric,
): { sources: Sources; problems: EntryProblem[] } {
  const known = new Set(base.criteria.map(({ id }) => id));
  const problems: EntryProblem[] = [];
  const named = [...criteria].map(([id, entry]): [string, string[]] => {
    const ids = (draft.entries[entry]?.was ?? '').split(';').flatMap((part) => part.trim() || []);
    for (const received of ids)
      if (!known.has(received)) problems.push({ code: 'was-unknown', entry, received });
    return [id, ids.filter((one) => known.has(one))];
  });
  const taken = new Set(named.flatMap(([, ids]) => ids));
  if (base.id !== draft.info.id) {
    for (const [received, ids] of named)
      if (ids.length === 0 && known.has(received) && !taken.has(received))
        problems.push({ code: 'id-reused', entry: criteria.get(received) ?? 0, received });
    return { sources: new Map(named), problems };
  }
  const sources = named.map(([id, ids]): [string, string[]] => [
    id,
    ids.length === 0 && known.has(id) && !taken.has(id) ? [id] : ids,
  ]);
  return { sources: new Map(sources), problems };
}

function changedIn(earlier: ReadonlyMap<string, string>, after: Built, sources: Sources): ChangedIds {
  const used = [...sources.values()].flat();
  const split = new Set(used.filter((id, index) => used.indexOf(id) !== index));
  const found: ChangedIds = { meant: [], added: [], removed: [], renamed: [] };
  for (const item of itemsOf(after)) {
    const [first, ...more] = sources.get(item.id) ?? [];
    if (first === undefined) found.added.push(item.id);
    else if (more.length > 0 || split.has(first) || earlier.get(first) !== meaningOf(item))
      found.meant.push(item.id);
    if (first !== undefined && more.length === 0 && first !== item.id) found.renamed.push([first, item.id]);
  }
  found.removed = [...earlier.keys()].filter((id) => !used.includes(id));
  return found;
}

export const itemsOf = ({ groups }: Pick<Built, 'groups'>): CriterionSource[] => groups.flatMap(criteriaIn);

/** What an answer to the criterion means, and gives: not its number, its place, its notes. */
const meaningOf = (item: CriterionSource): string =>
  plainly(
    ([item.text, item.method, item.max, item.readAs, item.maxByType, item.penalty, item.rule] as unknown[])
      .concat([item.exemptions, item.lines])
      .map((value) => value ?? null),
    foldText,
  );

/** The maps from all earlier forms. What the author wrote about one stays as it is written. */
function fromOf(written: unknown, base: Rubric, sources: Sources, meant: ReadonlySet<string>): unknown {
  const parsed = v.safeParse(rubricSchema.entries.from, written);
  if (!parsed.success) return written;
  const declared = parsed.output ?? [];
  const versions = Array.from({ length: base.version }, (_, index) =>
    formKey({ ...base, version: index + 1 }),
  );
  const forms = new Set([...declared.map(({ form }) => form), ...versions]);
  const found = [...forms].flatMap((form): From => {
    const own = declared.find((one) => one.form === form);
    const known = base.from.find((one) => one.form === form);
    if (own && JSON.stringify(own) !== JSON.stringify(known)) return [own];
    const map = mapOf({ known, newest: form === base.key }, sources, meant);
    return known || map.criteria || map.confirm ? [{ form, ...map }] : [];
  });
  return found.length > 0 ? found : undefined;
}

/** The form of the year before among those whose answers are taken over. */
function yearsOf(written: unknown, base: Rubric, map: ReturnType<typeof mapOf>): unknown {
  const parsed = v.safeParse(rubricSchema.entries.from, written);
  if (!parsed.success) return written;
  const declared = parsed.output ?? [];
  if (declared.some(({ form }) => form === base.key)) return declared;
  return [{ form: base.key, ...map }, ...declared];
}

interface Earlier {
  /** What the published form says about it. */
  known: From[number] | undefined;
  /** It is the published form itself. */
  newest: boolean;
}

/** Where the answers of one earlier form go: into the published form, and from there into the draft's. */
function mapOf(
  { known, newest }: Earlier,
  sources: Sources,
  meant: ReadonlySet<string>,
): Pick<From[number], 'criteria' | 'confirm'> {
  const goneOn = new Set(Object.values(known?.criteria ?? {}).flat());
  const back = (id: string): string[] => known?.criteria?.[id] ?? (goneOn.has(id) ? [] : [id]);
  const made = [...sources].map(([id, ids]): [string, string[]] => [
    id,
    newest ? [...ids] : [...new Set(ids.flatMap(back))],
  ]);
  const other = made.filter(([id, ids]) => ids.length > 1 || (ids[0] !== undefined && ids[0] !== id));
  const taken = new Set(other.flatMap(([, ids]) => ids));
  const criteria = made.filter((one) => other.includes(one) || (taken.has(one[0]) && one[1].length > 0));
  const confirm = [...sources].flatMap(([id, ids]) => {
    const doubtful = ids.some((one) => known?.confirm?.includes(one));
    // an older form may have had a criterion of that id that the published one has not
    const reused = ids.length === 0 && !newest;
    return meant.has(id) || doubtful || reused ? [id] : [];
  });
  return {
    ...(criteria.length > 0 ? { criteria: Object.fromEntries(criteria) } : {}),
    ...(confirm.length > 0 ? { confirm } : {}),
  };
}
