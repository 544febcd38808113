/** The bytes of a file that somebody handed in → what it holds, or a problem that a person reads. Every way in begins here. */
import type { WorkbookContent } from '../../sheet/content';
import { readOds } from '../../workbook/ods/read';
import { MAX_FILE_BYTES } from '../../workbook/package/limits';
import type { FileProblem } from '../../workbook/package/problems';
import { readWorkbook } from '../../workbook/xlsx/read';
import type { ReadResult } from '../../workbook/package/attempt';
import { isLock } from './lock';

export type Opened =
  | { kind: 'workbook'; content: WorkbookContent }
  /** An answers document: parsed, not yet looked at. */
  | { kind: 'json'; document: unknown }
  | { kind: 'problem'; problem: FileProblem };

/** What a file of that name and content is. The content leads; the name only settles what bytes can't tell. */
export async function openFile(name: string, bytes: Uint8Array): Promise<Opened> {
  const refuse = (problem: FileProblem): Opened => ({ kind: 'problem', problem });
  if (isLock(name)) return refuse({ code: 'lock' });
  if (bytes.length > MAX_FILE_BYTES) return refuse({ code: 'too-large', detail: 'file' });
  if (/\.json$/i.test(name)) return openJson(bytes);
  const read = readSheets(bytes);
  return read.ok ? { kind: 'workbook', content: read.content } : refuse(named(read.problem, name));
}

/** A workbook of Excel or an OpenDocument sheet, whatever it is called. */
export function readSheets(bytes: Uint8Array): ReadResult {
  const read = readWorkbook(bytes);
  const isOds = !read.ok && read.problem.code === 'not-xlsx' && read.problem.detail === 'ods';
  return isOds ? readOds(bytes) : read;
}

function openJson(bytes: Uint8Array): Opened {
  if (bytes.length === 0) return { kind: 'problem', problem: { code: 'empty' } };
  try {
    return { kind: 'json', document: JSON.parse(new TextDecoder().decode(bytes)) };
  } catch {
    return { kind: 'problem', problem: { code: 'not-json' } };
  }
}

/** The problem in the words of the name, where the bytes are of several kinds. */
function named(problem: FileProblem, name: string): FileProblem {
  if (problem.code === 'not-xlsx' && problem.detail === 'text' && /\.(?:csv|tsv)$/i.test(name))
    return { ...problem, detail: 'csv' };
  if (problem.code === 'legacy-xls' && /\.ett?$/i.test(name)) return { code: 'not-xlsx', detail: 'et' };
  return problem;
}
