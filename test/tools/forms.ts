/** The forms of the catalogue for tests: as the program derives them, and as their files are written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { catalogue, loadRubric } from '../../src/rubric/catalogue';
import { rubricSchema } from '../../src/rubric/schema';
import type { RubricSource } from '../../src/rubric/schema';
import type { Rubric } from '../../src/rubric/types';
import { parse } from 'yaml';

export const formIds: readonly string[] = catalogue.map(({ id }) => id);

/** Content of a rubric file. */
export function sourceOf(id: string): RubricSource {
  return v.parse(rubricSchema, parse(readFileSync(join(process.cwd(), 'rubrics', `${id}.yaml`), 'utf8')));
}

/** A form as the program uses it. */
export async function formOf(id: string): Promise<Rubric> {
  const rubric = await loadRubric(id);
  if (!rubric) throw new Error(`The catalogue has no form ${id}.`);
  return rubric;
}

/** One of the two real submissions. */
export function fixture(name: 'gia-lai-kbang-2020' | 'ha-nam-so-tai-chinh-2021'): unknown {
  return JSON.parse(readFileSync(join(process.cwd(), 'test', 'fixtures', `${name}.json`), 'utf8'));
}
