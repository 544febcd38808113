/** Submitted files from the disk into the product's one intake. */
import { takeFile } from '../../intake/file/take';
import type { Taken } from '../../intake/file/take';
import { lines } from '../../messages/cli';
import { fileProblemText } from '../../messages/file-problems';
import { readBytes } from './named-files';
import { Unusable, readableError } from '../output';
import { formStore } from '../store';

export type ReadSubmission = Taken & { file: string };
export type SubmissionResult = ReadSubmission | { ok: false; file: string; reason: string };

/** Reads one file. Whatever is wrong with it becomes one sentence; nothing is thrown for the file's sake. */
export async function readSubmission(file: string): Promise<SubmissionResult> {
  try {
    const read = await readBytes(file);
    if (!read.ok) return { ok: false, file, reason: fileProblemText(read.problem) };
    return { file, ...(await takeFile({ name: file, bytes: read.bytes }, formStore())) };
  } catch (error) {
    const reason = error instanceof Unusable ? error.message : lines.fileUnreadable(readableError(error));
    return { ok: false, file, reason };
  }
}
