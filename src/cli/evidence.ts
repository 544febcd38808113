/** `scorecard evidence`: the documents that prove a form's answers, numbered, beside the names of the files in a folder. */
import { readdir } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import type { Command } from 'commander';
import { MOST_FILES, checkFolder } from '../form/evidence/folder';
import type { CheckedFolder } from '../form/evidence/folder';
import { evidenceList } from '../form/evidence/list';
import type { EvidenceList } from '../form/evidence/list';
import { withEvidenceSheet } from '../intake/evidence';
import { evidenceLines, help, refusals } from '../messages/cli';
import { readBytes } from './named-files';
import { EXIT, Unusable, exitWith, oneLine, print, printJson, readableError, table, tell } from './output';
import { checkOutputs, writeBytes } from './outputs';
import { readSubmission } from './submissions';

interface Options {
  folder?: string;
  output?: string;
  json?: boolean;
}

export function registerEvidence(program: Command): void {
  program
    .command('evidence <file>')
    .description(help.evidence.command)
    .option('--folder <path>', help.evidence.folder)
    .option('-o, --output <path>', help.evidence.output)
    .option('--json', help.json)
    .action(run);
}

async function run(file: string, { folder, output, json }: Options): Promise<void> {
  await checkOutputs([{ path: output, kind: 'xlsx' }], [file]);
  const read = await readSubmission(file);
  if (!read.ok) throw new Unusable(`${read.file}: ${read.reason}`);
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
  const missing = checked?.documents.some(({ files }) => files.length === 0) ?? false;
  if (missing || list.unknown.length + list.twice.length > 0) exitWith(EXIT.errors);
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
        (checked?.documents ?? documents.map((document) => ({ ...document, files: undefined }))).map(
          ({ no, text, criteria, files }) => [
            String(no),
            oneLine(text),
            criteria.join(', '),
            files === undefined
              ? ''
              : files.length === 0
                ? evidenceLines.missing
                : files.map((path) => oneLine(basename(path))).join('; '),
          ],
        ),
      ),
    );
  if (checked && checked.others.length > 0)
    print(evidenceLines.others(checked.others.map((path) => oneLine(path)).join('; ')));
  for (const { criterion, no } of unknown) tell(evidenceLines.unknown(criterion, no));
  for (const { criterion, no, text } of twice) tell(evidenceLines.twice(criterion, no, oneLine(text)));
}
