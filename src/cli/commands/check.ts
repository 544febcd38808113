/** `scorecard check`: what is wrong with rubric files, by criterion and line. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { MOST_RUBRIC_BYTES } from '../../rubric/store-index';
import { readRubricFile } from '../../intake/forms/rubric-file';
import { help, lines, refusals } from '../../messages/cli';
import { formsTexts } from '../../messages/forms';
import { number } from '../../messages/language';
import { rubricProblemText } from '../../messages/problems';
import { severityWords } from '../../messages/review';
import { checkRubric } from '../../rubric/problems/content';
import type { Problem } from '../../rubric/problem';
import type { Rubric } from '../../rubric/types';
import { EXIT, Unusable, exitWith, print, printJson } from '../output';
import { formStore, refusal } from '../store';

interface Checked {
  file: string;
  rubric?: Rubric;
  problems: Problem[];
}

export function registerCheck(program: Command): void {
  program
    .command('check [files...]')
    .description(help.check)
    .option('--json', help.json)
    .action(async (files: string[], { json }: { json?: boolean }) => {
      const results = files.length > 0 ? await Promise.all(files.map(checkFile)) : await checkStore();
      if (json) printJson(results.map(checkedJson));
      else results.forEach(printChecked);
      if (results.some(({ problems }) => problems.some(({ severity }) => severity === 'error')))
        exitWith(EXIT.errors);
    });
}

/** Every form that this run knows. */
async function checkStore(): Promise<Checked[]> {
  const { entries, load } = formStore();
  return Promise.all(
    entries.map(async ({ key }) => {
      const rubric = await load(key);
      return { file: key, ...(rubric ? checkRubric(rubric.source) : { problems: [] }) };
    }),
  );
}

async function checkFile(file: string): Promise<Checked> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory()) {
    const [example = 'mau-phieu.yaml'] = await readdir(file);
    throw new Unusable(refusals.rubricIsFolder(file, join(file, example)));
  }
  if (!found?.isFile()) throw new Unusable(refusals.notYaml(file));
  if (found.size > MOST_RUBRIC_BYTES) throw new Unusable(formsTexts.vi.refused['too-large'](basename(file)));
  const read = readRubricFile(await readFile(file));
  if (!read.ok && read.reason !== 'problems') throw new Unusable(refusal(file, read));
  return { file: basename(file), problems: read.problems, ...(read.rubric ? { rubric: read.rubric } : {}) };
}

const checkedJson = ({ file, problems, rubric }: Checked): Record<string, unknown> => ({
  file,
  criteria: rubric?.criteria.length ?? 0,
  rows: rubric?.rows.length ?? 0,
  ...(rubric ? { fingerprint: rubric.fingerprints.whole } : {}),
  problems: problems.map((problem) => ({ ...problem, message: rubricProblemText(problem) })),
});

function printChecked({ file, problems, rubric }: Checked): void {
  print(
    `${file}: ${rubric ? lines.checked(rubric.rows.length, rubric.criteria.length, number(rubric.max, 'vi'), rubric.fingerprints.whole) : lines.notRead}`,
  );
  for (const problem of problems)
    print(`  ${severityWords[problem.severity].toLocaleLowerCase('vi')}: ${rubricProblemText(problem)}`);
}
