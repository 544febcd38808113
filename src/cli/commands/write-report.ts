/** Writes a unit's own report. Apart from the command's options, for the library for Word files is large. */
import { writtenBudget } from '../../form/budget/read';
import { readReport } from '../../intake/file/report-text';
import { lines, refusals } from '../../messages/cli';
import { fileProblemText } from '../../messages/file-problems';
import { isBlank } from '../../scoring/answer';
import { writeDocument } from '../../word/frame';
import type { OfficialDocument } from '../../word/document';
import { earlierReport } from '../../word/earlier';
import type { Earlier } from '../../word/earlier';
import { changedSentences, keptCount, leftOut, withEarlier } from '../../word/kept';
import type { Choices, LeftOut } from '../../word/kept';
import { unitReport } from '../../word/unit-report';
import { readBytes } from '../files/named-files';
import { readLetterFile } from '../files/letter';
import { EXIT, Unusable, exitWith, oneLine, print } from '../output';
import { checkOutputs, writeBytes } from '../files/outputs';
import { readSubmission } from '../files/submissions';
import type { ReadSubmission } from '../files/submissions';
import type { Assessment } from '../../scoring/assessment';

export interface ReportOptions {
  output: string;
  letter?: string;
  lastYear?: string;
  earlier?: string;
  putBack?: string[];
  keepOut?: string[];
}

/** Makes the report of the form in a file, and tells first what changes in an earlier one. */
export async function writeReport(file: string, options: ReportOptions): Promise<void> {
  await checkOutputs([{ path: options.output, kind: 'docx' }], [file]);
  const letter = await readLetterFile(options.letter);
  const { rubric, submission, assessment, problems, source } = await taken(file);
  if (isBlank(submission)) throw new Unusable(refusals.blankReport(file));
  if (problems.some(({ severity }) => severity === 'error')) exitWith(EXIT.errors);
  const before = await lastYear(options.lastYear, rubric.id);
  const earlier = await readEarlier(options.earlier);
  const made = unitReport(rubric, submission, assessment, {
    letter,
    ...(before === undefined ? {} : { before }),
    // amounts of the sheet before those of an earlier report
    written: new Map([
      ...(earlier?.written ?? []),
      ...(source.kind === 'answers' ? [] : writtenBudget(source.content, rubric)),
    ]),
  });
  const choices = choicesOf(options, earlier ? leftOut(made, earlier) : []);
  const document = earlier ? withEarlier(made, earlier, choices) : made;
  if (earlier) tellChanges(document, earlier, leftOut(made, earlier), choices);
  await writeBytes(options.output, await writeDocument(document));
}

async function taken(file: string): Promise<ReadSubmission> {
  const read = await readSubmission(file);
  if (!read.ok) throw new Unusable(`${read.file}: ${read.reason}`);
  return read;
}

async function lastYear(path: string | undefined, rubric: string): Promise<Assessment | undefined> {
  if (path === undefined) return undefined;
  const { assessment } = await taken(path);
  if (assessment.rubric !== rubric) throw new Unusable(refusals.otherYearForm(path));
  return assessment;
}

async function readEarlier(path: string | undefined): Promise<Earlier | undefined> {
  if (path === undefined) return undefined;
  const read = await readBytes(path);
  if (!read.ok) throw new Unusable(`${path}: ${fileProblemText(read.problem)}`);
  const report = readReport(read.bytes);
  if (!report.ok) throw new Unusable(`${path}: ${report.reason}`);
  const earlier = earlierReport(report.text);
  if (!earlier) throw new Unusable(refusals.notOwnReport(path));
  return earlier;
}

/** Parts that the command names must be among those that a person took out. */
function choicesOf({ putBack = [], keepOut = [] }: ReportOptions, out: readonly LeftOut[]): Choices {
  const choices = new Map([
    ...putBack.map((part) => [part, true] as const),
    ...keepOut.map((part) => [part, false] as const),
  ]);
  for (const part of choices.keys())
    if (!out.some((one) => one.part === part)) throw new Unusable(refusals.notLeftOut(part));
  return choices;
}

/** What changes is told before the new report is written. */
function tellChanges(
  document: OfficialDocument,
  earlier: Earlier,
  out: readonly LeftOut[],
  choices: Choices,
): void {
  const changes = changedSentences(document, earlier);
  const kept = keptCount(document, earlier);
  if (kept > 0) print(lines.report.kept(kept));
  print(changes.length === 0 ? lines.report.unchanged : lines.report.changed(changes.length));
  for (const { before, after } of changes) {
    if (before !== undefined) print(lines.report.before(oneLine(before)));
    if (after !== undefined) print(lines.report.after(oneLine(after)));
  }
  for (const { part, text, changed } of out) {
    const back = choices.get(part) ?? changed;
    print(lines.report[back ? 'putBack' : 'leftOut'](part, oneLine(text)));
  }
}
