/** What a person gives for a paper, from a file (--letter). */
import { readFile } from 'node:fs/promises';
import { refusals } from '../../messages/cli';
import { emptyLetter, readLetter } from '../../review/appraisal/letter';
import type { Letter } from '../../review/appraisal/letter';
import { Unusable } from '../output';

/** The letter of the file; of none, the one in which nothing is known. */
export async function readLetterFile(path: string | undefined): Promise<Letter> {
  if (path === undefined) return emptyLetter;
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Unusable(refusals.unreadable(path));
  });
  const read = readLetter(parsed(path, text));
  if (!read.ok) throw new Unusable(refusals.letter(path, read.keys.join(', '), read.known.join(', ')));
  return read.letter;
}

function parsed(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new Unusable(refusals.notJson(path));
  }
}
