/** The forms of this run: those built in, and those of the files that `--rubrics` or SCORECARD_RUBRICS name. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, delimiter, extname, join } from 'node:path';
import { workerData } from 'node:worker_threads';
import type { Command } from 'commander';
import { MOST_RUBRIC_BYTES } from '../rubric/store-index';
import type { RubricFile } from '../intake/forms/rubric-file';
import { help, refusals } from '../messages/cli';
import { differencesText, formsTexts } from '../messages/forms';
import { rubricProblemText } from '../messages/problems';
import { codeOf } from '../rubric/code';
import { differencesOf } from '../rubric/differences';
import { builtIn, joinStores, storeOf } from '../rubric/store';
import type { RubricStore } from '../rubric/store';
import type { Rubric } from '../rubric/types';
import { Unusable } from './output';

const MOST_FILES = 500;
const ENDINGS = new Set(['.yaml', '.yml', '.json']);

/** What a worker of this program was given by the one that started it. */
const handedOn = (): Rubric[] => {
  const data: unknown = workerData;
  return isHandedOn(data) ? data.rubrics : [];
};
const isHandedOn = (data: unknown): data is { rubrics: Rubric[] } =>
  typeof data === 'object' && data !== null && 'rubrics' in data && Array.isArray(data.rubrics);

let given: Rubric[] = handedOn();
let store: RubricStore = joinStores(storeOf(given, 'given'), builtIn);

/** The forms that this run knows. */
export const formStore = (): RubricStore => store;

/** Which forms this run knows, as one short text. */
export const knownForms = (): string =>
  codeOf(JSON.stringify(store.entries.map(({ key, fingerprint }) => [key, fingerprint])));

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
  const before = given;
  for (const file of files) {
    const rubric = await readRubric(file);
    const known = await store.load(rubric.key);
    if (!known) know([...given, rubric]);
    else if (known.fingerprints.whole !== rubric.fingerprints.whole)
      throw new Unusable(otherContent(file, known, rubric));
  }
  return given.slice(before.length);
}

function know(rubrics: Rubric[]): void {
  given = rubrics;
  store = joinStores(storeOf(given, 'given'), builtIn);
}

/** The same id and version with other content: both are named, neither is chosen. */
export const otherContent = (file: string, known: Rubric, rubric: Rubric): string =>
  formsTexts.vi.other(basename(file), known.id, known.version, differencesText(differencesOf(known, rubric)));

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
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) throw new Unusable(refusals.noRubricFile(file));
  const words = formsTexts.vi.refused;
  if (found.size > MOST_RUBRIC_BYTES) throw new Unusable(words['too-large'](basename(file)));
  // most runs read no such file, and need neither YAML nor what reads workbooks
  const { readRubricFile } = await import('../intake/forms/rubric-file');
  const read = readRubricFile(await readFile(file));
  if (read.ok) return read.rubric;
  throw new Unusable(refusal(file, read));
}

/** What stands against a file, and where. */
export function refusal(file: string, { reason, problems }: Extract<RubricFile, { ok: false }>): string {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return [
    formsTexts.vi.refused[reason](basename(file)),
    ...errors.map((problem) => `  ${rubricProblemText(problem)}`),
  ].join('\n');
}
