/** `scorecard evidence`: the documents that prove a form's answers, numbered, beside the names of files in folders. */
import { readdir } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { MOST_FILES, checkFolder } from '../../form/evidence/folder';
import type { CheckedFolder } from '../../form/evidence/folder';
import { folderOf } from '../../form/evidence/entries';
import { attachedEvidence, documentText, evidenceList } from '../../form/evidence/list';
import type { EvidenceList } from '../../form/evidence/list';
import { withEvidenceSheet } from '../../intake/rewrite/evidence';
import type { Taken } from '../../intake/file/take';
import { evidenceLines, help, refusals } from '../../messages/cli';
import { readBytes } from '../files/named-files';
import {
  EXIT,
  Unusable,
  collected,
  exitWith,
  oneLine,
  print,
  printJson,
  readableError,
  table,
  tell,
} from '../output';
import { checkOutputs, writeBytes } from '../files/outputs';
import { readSubmission } from '../files/submissions';

interface Options {
  folder?: string;
  attach?: string[];
  output?: string;
  json?: boolean;
}

export function registerEvidence(program: Command): void {
  program
    .command('evidence <file>')
    .description(help.evidence.command)
    .option('--folder <folder>', help.evidence.folder)
    .option('--attach <no=folder>', help.evidence.attach, collected)
    .option('-o, --output <file>', help.evidence.output)
    .option('--json', help.json)
    .action(run);
}

async function run(file: string, { folder, attach = [], output, json }: Options): Promise<void> {
  if (attach.length > 0 && output === undefined) throw new Unusable(refusals.attachNeedsOutput);
  await checkOutputs([{ path: output, kind: 'xlsx' }], [file]);
  const found = await readSubmission(file);
  if (!found.ok) throw new Unusable(`${found.file}: ${found.reason}`);
  let read = found;
  for (const wish of attach) read = await attachedTo(read, wish);
  const list = evidenceList(read.rubric, read.submission);
  const checked = folder === undefined ? undefined : checkFolder(list.documents, await filesIn(folder));
  if (output !== undefined) {
    const bytes = await readBytes(file);
    const written = bytes.ok ? await withEvidenceSheet(read, bytes.bytes) : undefined;
    if (!written) throw new Unusable(refusals.noSheetAdded(file));
    await writeBytes(output, written);
  }
  if (json) printJson(evidenceJson(file, list, checked));
  else printEvidence(list, checked);
  const missing =
    checked?.documents.some(({ files, absent }) => files.length === 0 || absent.length > 0) ?? false;
  if (missing || list.unknown.length + list.twice.length > 0) exitWith(EXIT.errors);
}

/** The submission with a folder's name and those of its files at a document of the list: "3=PATH". */
async function attachedTo<T extends Taken>(read: T, wish: string): Promise<T> {
  const [, no, path] = /^(\d{1,4})=(.+)$/s.exec(wish) ?? [];
  if (no === undefined || path === undefined) throw new Unusable(refusals.attachUnclear(wish));
  const root = basename(resolve(path));
  const folder = folderOf((await filesIn(path)).map((name) => join(root, name)));
  if (folder.files.length === 0) throw new Unusable(refusals.folderEmpty(path));
  const { rubric, submission } = read;
  const attached = attachedEvidence(rubric, submission, Number(no), folder);
  const answer = attached && submission.answers.get(attached.criterion);
  if (!answer) throw new Unusable(refusals.noDocument(no));
  const answers = new Map(submission.answers);
  answers.set(attached.criterion, { ...answer, evidence: attached.evidence });
  return { ...read, submission: { ...submission, answers } };
}

/** Names of all files below a folder; none is opened, and links lead nowhere. */
async function filesIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  const waiting = [folder];
  for (let place = waiting.pop(); place !== undefined && found.length < MOST_FILES; place = waiting.pop()) {
    const here = place;
    const entries = await readdir(here, { withFileTypes: true }).catch((error: unknown) => {
      throw new Unusable(refusals.folderUnreadable(here, readableError(error)));
    });
    for (const entry of entries) {
      if (entry.isDirectory()) waiting.push(join(here, entry.name));
      else if (entry.isFile()) found.push(relative(folder, join(here, entry.name)));
    }
  }
  return found.sort((a, b) => (a < b ? -1 : 1));
}

const evidenceJson = (file: string, list: EvidenceList, checked: CheckedFolder | undefined): unknown => ({
  file,
  documents: checked?.documents ?? list.documents,
  unknown: list.unknown,
  twice: list.twice,
  ...(checked ? { others: checked.others } : {}),
});

function printEvidence(
  { documents, unknown, twice }: EvidenceList,
  checked: CheckedFolder | undefined,
): void {
  if (documents.length === 0) print(evidenceLines.none);
  else
    print(
      table(
        documents.map((document) => [
          String(document.no),
          oneLine(documentText(document)),
          document.criteria.join(', '),
          standing(checked?.documents.find(({ no }) => no === document.no)),
        ]),
      ),
    );
  if (checked && checked.others.length > 0)
    print(evidenceLines.others(checked.others.map((path) => oneLine(path)).join('; ')));
  for (const { criterion, no } of unknown) tell(evidenceLines.unknown(criterion, no));
  for (const { criterion, no, text } of twice) tell(evidenceLines.twice(criterion, no, oneLine(text)));
}

/** Files of a document by name, and those that should be there too. */
function standing(checked: CheckedFolder['documents'][number] | undefined): string {
  if (!checked) return '';
  const names = (paths: readonly string[]): string => paths.map((path) => oneLine(basename(path))).join('; ');
  if (checked.files.length === 0) return evidenceLines.missing;
  return [
    names(checked.files),
    ...(checked.absent.length > 0 ? [evidenceLines.absent(names(checked.absent))] : []),
  ].join('; ');
}
