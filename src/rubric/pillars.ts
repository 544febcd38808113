/** Common pillars to which the criteria of every form lead, so that forms of different years and provinces compare. */
import * as v from 'valibot';
import type { Problem } from './problem';
import type { Rubric } from './types';

const text = v.pipe(v.string(), v.minLength(1));

/** What `rubrics/pillars.yaml` may hold. */
export const pillarsSchema = v.strictObject({
  pillars: v.pipe(
    v.array(v.strictObject({ id: v.pipe(v.string(), v.regex(/^[a-z]+$/)), text })),
    v.minLength(1),
  ),
  /** By form: beginning of criterion ids → pillar; the longest one counts. */
  forms: v.record(text, v.record(text, text)),
});

export type Pillars = v.InferOutput<typeof pillarsSchema>;

/** Checks the file's content: its shape, and that every entry names a pillar. */
export function parsePillars(
  source: unknown,
): { ok: true; pillars: Pillars } | { ok: false; problems: Problem[] } {
  const parsed = v.safeParse(pillarsSchema, source);
  if (!parsed.success) {
    return {
      ok: false,
      problems: parsed.issues.map((issue) => ({
        severity: 'error',
        code: 'rubric-schema',
        received: `${v.getDotPath(issue) ?? 'pillars'}: ${issue.message}`,
      })),
    };
  }
  const known = new Set(parsed.output.pillars.map(({ id }) => id));
  const problems = Object.entries(parsed.output.forms).flatMap(([form, entries]) =>
    Object.entries(entries).flatMap(([prefix, pillar]): Problem[] =>
      known.has(pillar)
        ? []
        : [{ severity: 'error', code: 'rubric-schema', received: `${form} ${prefix}: ${pillar}` }],
    ),
  );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pillars: parsed.output };
}

/** The entry of the form that a criterion falls under; undefined where the form has none for it. */
export function pillarPrefix(entries: Readonly<Record<string, string>>, id: string): string | undefined {
  for (let end = id.length; end > 0; end = id.lastIndexOf('.', end - 1)) {
    const prefix = id.slice(0, end);
    if (Object.hasOwn(entries, prefix)) return prefix;
  }
  return undefined;
}

/** Pillar of every criterion outside the bonus groups; criteria without one are left out. */
export function pillarOf(pillars: Pillars, rubric: Rubric): Map<string, string> {
  const entries = pillars.forms[rubric.id] ?? {};
  const bonus = new Set(rubric.headings.flatMap((heading) => (heading.bonus ? heading.criteria : [])));
  const found = new Map<string, string>();
  for (const { id } of rubric.criteria) {
    const prefix = bonus.has(id) ? undefined : pillarPrefix(entries, id);
    const pillar = prefix === undefined ? undefined : entries[prefix];
    if (pillar !== undefined) found.set(id, pillar);
  }
  return found;
}

/** Loads the mapping that ships with the product. */
export async function loadPillars(): Promise<Pillars> {
  const result = parsePillars((await import('../../rubrics/pillars.yaml')).default);
  if (!result.ok)
    throw new Error(`The pillars are broken: ${result.problems.map((p) => p.received).join('; ')}`);
  return result.pillars;
}
