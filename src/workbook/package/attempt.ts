/** Reading a file that somebody handed in: what it holds, or why it could not be read. Nothing is thrown past here. */
import type { WorkbookContent } from '../../sheet/content';
import { brief, type FileProblem, ReadFailure } from './problems';

/** A workbook, whatever its format. */
export type ReadResult = { ok: true; content: WorkbookContent } | { ok: false; problem: FileProblem };

/** What `read` gives; whatever it gives up on is a problem. */
export function attempt<T>(read: () => T): { ok: true; content: T } | { ok: false; problem: FileProblem } {
  try {
    return { ok: true, content: read() };
  } catch (error) {
    if (error instanceof ReadFailure) return { ok: false, problem: error.problem };
    // Whatever else a hostile file provokes is its damage, not ours to pass on.
    return { ok: false, problem: { code: 'damaged', detail: brief(String(error)) } };
  }
}
