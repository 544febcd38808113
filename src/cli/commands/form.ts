/** `scorecard form`: writes the official form as a workbook, empty or filled. */
import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Command } from 'commander';
import pkg from '../../../package.json';
import { givenInputs, readGiven } from '../../form/answers/given';
import { budgetWorkbook } from '../../form/budget/sheet';
import { drawForm } from '../../form/drawing/form';
import { help, refusals } from '../../messages/cli';
import { problemText } from '../../messages/problems';
import type { Rubric } from '../../rubric/types';
import type { Submission } from '../../scoring/answer';
import { documentRubric, parseDocument } from '../../scoring/document';
import { writeWorkbook } from '../../workbook/xlsx/write';
import { filesWithEnding, readJson } from '../files/named-files';
import { EXIT, Unusable, exitWith, oneLine, readableError, tell } from '../output';
import { checkOutputs, safeName, writeBytes } from '../files/outputs';
import { rubricById } from './rubrics';
import { readRubric } from '../store';

/** A form may be named by its file, too. */
const RUBRIC_FILE = /\.(?:ya?ml|json)$/i;

export function registerForm(program: Command): void {
  program
    .command('form <id>')
    .description(help.form.command)
    .requiredOption('-o, --output <path>', help.form.output)
    .option('--answers <path>', help.form.answers)
    .option('--unit <name>', help.form.unit)
    .option('--given <file>', help.form.given)
    .action(async (id: string, options: FormOptions) => {
      const rubric = RUBRIC_FILE.test(id) ? await readRubric(id) : await rubricById(id);
      const { output, answers, unit, given } = options;
      if (given !== undefined) {
        if (answers !== undefined || unit !== undefined) throw new Unusable(refusals.givenAlone);
        await writeGiven(rubric, given, output);
        return;
      }
      const folder =
        answers !== undefined && (await stat(answers).catch(() => undefined))?.isDirectory() === true;
      if (!folder)
        await checkOutputs([{ path: output, kind: 'xlsx' }], answers === undefined ? [] : [answers]);
      if (answers === undefined) {
        await writeForm(
          rubric,
          { rubric: rubric.id, unit: unit ?? '', fields: {}, answers: new Map() },
          output,
        );
        return;
      }
      if (!folder) {
        await writeForm(rubric, await filled(answers, rubric, unit), output);
        return;
      }
      const files = await filesWithEnding(answers, '.json');
      if (files.length === 0) throw new Unusable(refusals.noDocuments(answers));
      await mkdir(output, { recursive: true });
      const target = (file: string): string => join(output, `${basename(file, extname(file))}.xlsx`);
      await checkOutputs(
        files.map((file) => ({ path: target(file), kind: 'xlsx' })),
        files,
      );
      for (const file of files) {
        try {
          await writeForm(rubric, await filled(file, rubric, unit), target(file));
        } catch (error) {
          tell(`${oneLine(file)}: ${readableError(error)}`);
          exitWith(EXIT.errors);
        }
      }
    });
}

interface FormOptions {
  output: string;
  answers?: string;
  unit?: string;
  given?: string;
}

/** A form for each unit of the office's table, with the figures that the office gives. */
async function writeGiven(rubric: Rubric, table: string, output: string): Promise<void> {
  // what reads files is large: loaded where one is read
  const { readSheets } = await import('../../intake/file/open-file');
  const read = readSheets(await readFile(table));
  const found = read.ok
    ? read.content.sheets.map((sheet) => readGiven(rubric, sheet)).find((one) => one !== undefined)
    : undefined;
  if (!found || found.submissions.length === 0) {
    const names = givenInputs(rubric).map(({ names }) => names[0] ?? '');
    throw new Unusable(refusals.noGiven(table, names.join(', ')));
  }
  for (const name of found.unknown) tell(refusals.unknownFigure(oneLine(name)));
  for (const text of found.unread) tell(refusals.unreadFigure(oneLine(text)));
  if (found.unknown.length + found.unread.length > 0) exitWith(EXIT.errors);
  await mkdir(output, { recursive: true });
  const files = found.submissions.map((submission, index) => ({
    submission,
    path: join(output, `${index + 1} ${safeName(submission.unit)}.xlsx`),
  }));
  await checkOutputs(
    files.map(({ path }) => ({ path, kind: 'xlsx' })),
    [table],
  );
  for (const { submission, path } of files) await writeForm(rubric, submission, path);
}

async function filled(file: string, rubric: Rubric, unit: string | undefined): Promise<Submission> {
  const document = await readJson(file);
  const id = documentRubric(document);
  if (id !== undefined && id !== rubric.id) throw new Unusable(refusals.otherForm(file, id, rubric.id));
  const parsed = parseDocument(document, rubric);
  if (!parsed.ok)
    throw new Unusable(`${file}: ${parsed.problems.map((problem) => problemText(problem)).join(' ')}`);
  for (const problem of parsed.problems)
    tell(
      `${oneLine(file)}${problem.criterion === undefined ? '' : ` [${problem.criterion}]`}: ${problemText(problem)}`,
    );
  if (parsed.problems.length > 0) exitWith(EXIT.errors);
  return unit === undefined ? parsed.submission : { ...parsed.submission, unit };
}

/** The form, with the sheet on money where its source has one. */
async function writeForm(rubric: Rubric, submission: Submission, file: string): Promise<void> {
  const form = drawForm(rubric, submission, { version: pkg.version });
  const budget = budgetWorkbook(rubric, submission.unit);
  const whole = budget
    ? {
        ...form,
        sheets: [...form.sheets, ...budget.sheets],
        styles: { ...form.styles, ...budget.styles },
      }
    : form;
  await writeBytes(file, await writeWorkbook(whole));
}
