/** What `draft` and `publish` are given: a decision's table, a draft that was begun, or a form file. */
import { readFile } from 'node:fs/promises';
import { readDraftFile, type DraftInput } from '../../intake/forms/draft-file';
import { refusals } from '../../messages/cli';
import { fileProblemText } from '../../messages/file-problems';
import { Unusable } from '../output';

export async function draftInput(path: string): Promise<DraftInput> {
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) throw new Unusable(refusals.unreadable(path));
  const read = readDraftFile(path, bytes);
  if (read.ok) return read.input;
  const { problem } = read;
  throw new Unusable(
    problem.code === 'no-form' ? refusals.noForm(path) : `${path}: ${fileProblemText(problem)}`,
  );
}
