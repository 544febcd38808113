/** The forms of the catalogue for tests: as the program derives them, and as their files are written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { builtIn } from '../../src/rubric/store';
import { load } from '../../src/rubric/load';
import { rubricSchema } from '../../src/rubric/schema/rubric';
import type { RubricSource } from '../../src/rubric/schema/rubric';
import type { Rubric } from '../../src/rubric/types';

export const formIds: readonly string[] = builtIn.entries.map(({ id }) => id);

/** Forms of an invented province, which use the rules that the seven do not have: examples for who writes a form. */
export const exampleIds: readonly string[] = ['vinh-an-2026-cchc', 'vinh-an-2026-xa'];
/** All of them. */
export const testedIds: readonly string[] = [...formIds, ...exampleIds];

/** The rubric file of an example. */
export const exampleFile = (id: string): string => join('test', 'fixtures', 'forms', `${id}.yaml`);
const fileOf = (id: string): string =>
  exampleIds.includes(id) ? exampleFile(id) : join('rubrics', `${id}.yaml`);

/** What a YAML file of the repository holds, as jest's transform has read it once for all. */
export const rubricFile = (path: string): unknown =>
  jest.requireActual<{ default: unknown }>(join(process.cwd(), path)).default;

/** Content of a rubric file. */
export const sourceOf = (id: string): RubricSource => v.parse(rubricSchema, rubricFile(fileOf(id)));

/** A form as the program uses it. */
export async function formOf(id: string): Promise<Rubric> {
  if (exampleIds.includes(id)) return exampleOf(id);
  const rubric = await builtIn.load(id);
  if (!rubric) throw new Error(`The catalogue has no form ${id}.`);
  return rubric;
}

const examples = new Map<string, Rubric>();

function exampleOf(id: string): Rubric {
  const loaded = examples.get(id) ?? load(sourceOf(id));
  if ('ok' in loaded && !loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const rubric = 'ok' in loaded ? loaded.rubric : loaded;
  examples.set(id, rubric);
  return rubric;
}

/** One of the two real submissions. */
export function fixture(name: 'gia-lai-kbang-2020' | 'ha-nam-so-tai-chinh-2021'): unknown {
  return JSON.parse(readFileSync(join(process.cwd(), 'test', 'fixtures', `${name}.json`), 'utf8'));
}
