/** The list of a folder of rubric files (`index.json`), so that a form can be chosen before its file is loaded. */
import * as v from 'valibot';
import type { Rubric } from './types';

/** Bytes of a rubric file; a form of 1,000 rows with long texts is a tenth of this. */
export const MOST_RUBRIC_BYTES = 4 * 1024 * 1024;

const text = v.pipe(v.string(), v.maxLength(2_000));
const whole = v.pipe(v.number(), v.integer(), v.minValue(1));

/** Names of files that the page asks for: plain ones, which lead nowhere else. */
const NAME = /^[a-z0-9][a-z0-9.@-]*\.yaml$/;
export const isIndexedName = (name: string): boolean => NAME.test(name);

/** Forms of one folder; more is no index. */
const MOST_FORMS = 500;

const indexEntry = v.object({
  /** Name of the file in the folder. */
  file: v.pipe(v.string(), v.regex(NAME)),
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  version: whole,
  title: text,
  authority: text,
  province: text,
  year: v.pipe(v.number(), v.integer()),
  audience: text,
  /** Number of the decision, "" where the source prints none. */
  decision: text,
  fingerprint: text,
});

const indexSchema = v.pipe(v.array(indexEntry), v.maxLength(MOST_FORMS));

export type IndexEntry = v.InferOutput<typeof indexEntry>;

/** What the index says of a form, but for its file. */
export type FormIndex = Omit<IndexEntry, 'file'>;

export const formIndex = (rubric: Rubric): FormIndex => {
  const { id, version, province, year, audience, title, decision, fingerprints } = rubric;
  return {
    ...{ id, version, title: title.join(' '), authority: decision.authority },
    ...{ province, year, audience, decision: decision.number ?? '', fingerprint: fingerprints.whole },
  };
};

/** The content of an `index.json`; undefined where it is none. */
export function parseIndex(source: unknown): IndexEntry[] | undefined {
  const parsed = v.safeParse(indexSchema, source);
  return parsed.success ? parsed.output : undefined;
}
