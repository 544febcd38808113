/** A form and what came back of its parts, from files of a person's choice. */
import { takeContent } from '../../intake/file/take';
import type { Taken } from '../../intake/file/take';
import { fileProblemText } from '../../messages/file-problems';
import type { PageContext } from '../context';
import { openWorkbook } from '../document/open-save';

/** Files that may hold a form. */
export const WORKBOOKS = '.xlsx,.xlsm,.ods';

export interface TakenFile {
  name: string;
  taken: Taken;
  /** The file itself, where it can be left as it is but for what changes. */
  bytes: Uint8Array | undefined;
}

/** The form in a file, or why there is none. */
export async function takenFrom(
  file: File,
  { language, forms }: Pick<PageContext, 'language' | 'forms'>,
): Promise<TakenFile | { refused: string }> {
  const { read, source } = await openWorkbook(file);
  if (!read.ok) return { refused: fileProblemText(read.problem, language) };
  const taken = await takeContent(read.content, forms, language);
  return taken.ok ? { name: file.name, taken, bytes: source } : { refused: taken.reason };
}
