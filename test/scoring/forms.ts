/** The seven forms and the two filled-in submissions, for tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtIn } from '../../src/rubric/store';
import { load } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/types';
import type { Submission } from '../../src/scoring/answer';
import { parseDocument } from '../../src/scoring/document';
import { rubricFile } from '../tools/forms';

const root = process.cwd();

const read = new Map<string, Rubric>();

/** A form that the product ships; read when a test asks for it, since most need one or two of them. */
export function form(id: string): Rubric {
  const known = read.get(id);
  if (known) return known;
  const result = load(rubricFile(join('rubrics', `${id}.yaml`)));
  if (!result.ok) throw new Error(`${id}: ${result.problems.map((p) => p.received).join('; ')}`);
  read.set(id, result.rubric);
  return result.rubric;
}

/** Every form that the product ships. */
export const forms = (): Rubric[] => builtIn.entries.map(({ id }) => form(id));

/** A submission from its answers, or from a file of test/fixtures. */
export function submission(
  rubric: Rubric,
  from: string | Record<string, unknown>,
  fields: Record<string, string | number> = {},
): Submission {
  const document: unknown =
    typeof from === 'string'
      ? JSON.parse(readFileSync(join(root, 'test', 'fixtures', `${from}.json`), 'utf8'))
      : { rubric: rubric.id, unit: { name: 'Sở A' }, fields, answers: from };
  const result = parseDocument(document, rubric);
  if (!result.ok || result.problems.length > 0) throw new Error(JSON.stringify(result.problems));
  return result.submission;
}
