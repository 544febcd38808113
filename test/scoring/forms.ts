/** The seven forms and the two filled-in submissions, for tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { builtIn } from '../../src/rubric/store';
import { load } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/types';
import type { Submission } from '../../src/scoring/answer';
import { parseDocument } from '../../src/scoring/document';

const root = process.cwd();

/** Every form that the product ships. */
export const forms: Rubric[] = builtIn.entries.map(({ id }) => {
  const result = load(parse(readFileSync(join(root, 'rubrics', `${id}.yaml`), 'utf8')));
  if (!result.ok) throw new Error(`${id}: ${result.problems.map((p) => p.received).join('; ')}`);
  return result.rubric;
});

export function form(id: string): Rubric {
  const found = forms.find((rubric) => rubric.id === id);
  if (!found) throw new Error(`no form ${id}`);
  return found;
}

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
