/** What a person gives for a paper, from a file (--letter). */
import { refusals } from '../../messages/cli';
import { emptyLetter, readLetter } from '../../review/appraisal/letter';
import type { Letter } from '../../review/appraisal/letter';
import { Unusable } from '../output';
import { readJson } from './named-files';

/** The letter of the file; of none, the one in which nothing is known. */
export async function readLetterFile(path: string | undefined): Promise<Letter> {
  if (path === undefined) return emptyLetter;
  const read = readLetter(await readJson(path));
  if (!read.ok) throw new Unusable(refusals.letter(path, read.keys.join(', '), read.known.join(', ')));
  return read.letter;
}
