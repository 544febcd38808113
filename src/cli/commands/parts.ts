/** `scorecard split` and `scorecard join`: a form that several bureaus fill in. */
import { mkdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Command } from 'commander';
import pkg from '../../../package.json';
import { answerText } from '../../form/answers/shown';
import { readAssignment } from '../../form/parts/assign';
import type { Assignment } from '../../form/parts/assign';
import { joinParts, misfitOf } from '../../form/parts/join';
import type { Choice, Joined } from '../../form/parts/join';
import { readChoices } from '../../form/parts/record';
import { readSheets } from '../../intake/file/open-file';
import { joinedFile, partFile } from '../../intake/rewrite/parts';
import { help, partLines, refusals } from '../../messages/cli';
import { parts as words } from '../../messages/parts';
import type { Rubric } from '../../rubric/types';
import type { ContentSheet } from '../../sheet/content';
import { readBytes } from '../files/named-files';
import { EXIT, Unusable, exitWith, oneLine, print, printJson, tell } from '../output';
import { checkOutputs, safeName, writeBytes } from '../files/outputs';
import { readSubmission } from '../files/submissions';
import type { ReadSubmission } from '../files/submissions';

export function registerParts(program: Command): void {
  program
    .command('split <file>')
    .description(help.split.command)
    .requiredOption('--parts <file>', help.split.parts)
    .requiredOption('-o, --output <folder>', help.split.output)
    .action(split);
  program
    .command('join <file> <parts...>')
    .description(help.join.command)
    .requiredOption('-o, --output <file>', help.join.output)
    .option('--choices <file>', help.join.choices)
    .option('--json', help.json)
    .action(joinFiles);
}

async function split(file: string, options: { parts: string; output: string }): Promise<void> {
  const { rubric, submission } = await readOne(file);
  const assignment = await assignmentIn(rubric, options.parts);
  const files = assignment.parts.map((part) => ({
    part,
    path: join(options.output, `${safeName(part.bureau)}.xlsx`),
  }));
  await mkdir(options.output, { recursive: true });
  await checkOutputs(
    files.map(({ path }) => ({ path, kind: 'xlsx' })),
    [file, options.parts],
  );
  for (const { part, path } of files) {
    await writeBytes(path, await partFile({ rubric, submission }, part, pkg.version));
    print(partLines.part(path, part.criteria.length, part.deadline));
  }
  tellDoubts(assignment);
}

function tellDoubts({ unknown, twice, free }: Assignment): void {
  if (unknown.length > 0) tell(partLines.unknown(oneLine(unknown.join(', '))));
  if (twice.length > 0) tell(partLines.twice(twice.join(', ')));
  if (free.length > 0) tell(partLines.free(free.join(', ')));
  if (unknown.length + twice.length > 0) exitWith(EXIT.errors);
}

async function assignmentIn(rubric: Rubric, path: string): Promise<Assignment> {
  const found = (await sheetsOf(path))
    .map((sheet) => readAssignment(rubric, sheet))
    .find((one) => one !== undefined);
  if (!found || found.parts.length === 0) throw new Unusable(refusals.noParts(path));
  return found;
}

interface JoinOptions {
  output: string;
  choices?: string;
  json?: boolean;
}

async function joinFiles(
  file: string,
  paths: string[],
  { output, choices, json }: JoinOptions,
): Promise<void> {
  await checkOutputs(
    [{ path: output, kind: 'xlsx' }],
    [file, ...paths, ...(choices === undefined ? [] : [choices])],
  );
  const base = await readOne(file);
  const returned: ReadSubmission[] = [];
  for (const path of paths) {
    const read = await readOne(path);
    const misfit = misfitOf(base, read);
    if (misfit === 'form') throw new Unusable(refusals.otherForm(path, read.rubric.key, base.rubric.key));
    if (misfit === 'unit')
      throw new Unusable(
        refusals.otherUnit(path, oneLine(read.submission.unit), oneLine(base.submission.unit)),
      );
    returned.push(read);
  }
  const joined = joinParts(
    base.rubric,
    base.submission,
    returned.map(({ file: path, submission }) => ({ file: basename(path), submission })),
    choices === undefined ? [] : await choicesIn(choices),
  );
  const read = await readBytes(file);
  const written = await joinedFile(base, read.ok ? read.bytes : new Uint8Array(), joined, pkg.version);
  if (written.anew && base.source.kind !== 'answers') tell(partLines.anew);
  await writeBytes(output, written.bytes);
  if (json) printJson(joinJson(joined));
  else printJoined(base.rubric, joined);
  if (joined.criteria.some(({ state }) => state === 'conflict') || joined.refused.length > 0)
    exitWith(EXIT.errors);
}

async function choicesIn(path: string): Promise<Choice[]> {
  const sheet = (await sheetsOf(path)).find(({ name }) => name === words.joined);
  if (!sheet) throw new Unusable(refusals.noChoices(path));
  return readChoices(sheet);
}

const joinJson = ({ criteria, refused }: Joined): unknown => ({
  criteria: criteria.map(({ criterion, state, given, taken, reason }) => ({
    id: criterion,
    state,
    given: given.map(({ files }) => files),
    ...(taken ? { from: taken.files } : {}),
    ...(reason === '' ? {} : { reason }),
  })),
  refused,
});

function printJoined(rubric: Rubric, { criteria, refused }: Joined): void {
  const count = (wanted: string): number => criteria.filter(({ state }) => state === wanted).length;
  print(partLines.joined(count('taken') + count('chosen'), count('conflict'), count('missing')));
  for (const { criterion, state, given } of criteria) {
    if (state !== 'conflict') continue;
    const found = rubric.criteria.find(({ id }) => id === criterion);
    if (!found) continue;
    print(`${criterion}:`);
    for (const { files, answer } of given)
      print(`  ${oneLine(files.join('; '))}: ${oneLine(answerText(found, answer))}`);
  }
  for (const { criterion, file } of refused) tell(partLines.refused(oneLine(criterion), oneLine(file)));
}

async function readOne(file: string): Promise<ReadSubmission> {
  const read = await readSubmission(file);
  if (!read.ok) throw new Unusable(`${read.file}: ${read.reason}`);
  return read;
}

async function sheetsOf(path: string): Promise<ContentSheet[]> {
  const read = await readBytes(path);
  const opened = read.ok ? readSheets(read.bytes) : undefined;
  return opened?.ok ? opened.content.sheets : [];
}
