/** The forms of this run: those built in, and those of the files that `--rubrics` or SCORECARD_RUBRICS name. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, delimiter, extname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import type { Command } from 'commander';
import { parse } from 'yaml';
import { help, refusals } from '../messages/cli';
import { problemText } from '../messages/problems';
import { checkRubric } from '../rubric/check';
import { builtIn, storeWith } from '../rubric/store';
import type { RubricStore } from '../rubric/store';
import type { Rubric } from '../rubric/types';
import { Unusable } from './output';

/** A form of 1,000 rows with long texts is a tenth of this. */
const MOST_BYTES = 4 * 1024 * 1024;
const MOST_FILES = 500;
const ENDINGS = new Set(['.yaml', '.yml', '.json']);
/** Repeated parts of a file; thousands of them are an attack. */
const MOST_ALIASES = 100;

/** What a worker of this program was given by the one that started it. */
const handedOn = (): Rubric[] => {
  const data: unknown = workerData;
  return isHandedOn(data) ? data.rubrics : [];
};
const isHandedOn = (data: unknown): data is { rubrics: Rubric[] } =>
  typeof data === 'object' && data !== null && 'rubrics' in data && Array.isArray(data.rubrics);

let given: Rubric[] = handedOn();
let store: RubricStore = storeWith(given);

/** The forms that this run knows. */
export const formStore = (): RubricStore => store;

/** What a worker needs to know the same forms. */
export const forWorkers = (): { rubrics: Rubric[] } => ({ rubrics: given });

/** Gives every command the option, and reads the files before the command begins. */
export function withRubrics(program: Command): void {
  for (const command of program.commands)
    command.option('--rubrics <path>', help.given, (path: string, paths: string[]) => [...paths, path], []);
  program.hook('preAction', async (_, command) => {
    const { rubrics = [] } = command.opts<{ rubrics?: string[] }>();
    const named = (process.env.SCORECARD_RUBRICS ?? '').split(delimiter).filter((path) => path !== '');
    await useRubrics([...named, ...rubrics]);
  });
}

/** Adds the forms of these files and folders to those of the run. */
export async function useRubrics(paths: readonly string[]): Promise<Rubric[]> {
  const files = (await Promise.all(paths.map(filesAt))).flat();
  if (files.length > MOST_FILES) throw new Unusable(refusals.tooManyForms(MOST_FILES));
  const added: Rubric[] = [];
  for (const file of files) {
    const rubric = await readRubric(file);
    const known = [...given, ...added].find(({ id }) => id === rubric.id) ?? (await builtIn.load(rubric.id));
    if (known && known.hash !== rubric.hash)
      throw new Unusable(refusals.formTwice(basename(file), rubric.id));
    if (!known) added.push(rubric);
  }
  given = [...given, ...added];
  store = storeWith(given);
  return added;
}

/** A file, or the rubric files of a folder. */
async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found) throw new Unusable(refusals.noRubricFile(path));
  if (!found.isDirectory()) return [path];
  const names = await readdir(path);
  return names
    .filter((name) => ENDINGS.has(extname(name).toLowerCase()))
    .sort()
    .map((name) => join(path, name));
}

/** One form from its file; whatever is wrong with it is said, and nothing of it is taken. */
export async function readRubric(file: string): Promise<Rubric> {
  const size = (await stat(file).catch(() => undefined))?.size ?? 0;
  if (size > MOST_BYTES) throw new Unusable(refusals.rubricTooLarge(basename(file)));
  const { rubric, problems } = checkRubric(await sourceOf(file));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (rubric && errors.length === 0) return rubric;
  const said = errors.map(
    (problem) => `${problem.criterion === undefined ? '' : `[${problem.criterion}] `}${problemText(problem)}`,
  );
  throw new Unusable(refusals.rubricRefused(basename(file), said));
}

async function sourceOf(file: string): Promise<unknown> {
  try {
    return parse(await readFile(file, 'utf8'), { maxAliasCount: MOST_ALIASES });
  } catch {
    throw new Unusable(refusals.notYaml(file));
  }
}
