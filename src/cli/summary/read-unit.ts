/** One submitted file → one line of results. Runs in the workers and, for a few files, in the program itself. */
import { lstat, stat } from 'node:fs/promises';
import { localTime, saveTimes } from '../../intake/local-date';
import {
  appraisalIn,
  carriedIn,
  savedAt,
  unloggedIn,
  unrankedReason,
  unreadIn,
} from '../../intake/file/take';
import { appraisedPoints } from '../../summary/appraised';
import { unitResult } from '../../summary/unit-result';
import { lines } from '../../messages/cli';
import { readableError } from '../output';
import { recordLine } from './records';
import { knownForms } from '../store';
import { readSubmission } from '../files/submissions';

/** Size and time of a file, by which a later run knows that it has not changed. */
export async function fileStamp(file: string): Promise<{ size: number; mtime: number; time: string }> {
  // a link that leads nowhere has its own time
  const { size, mtime, mtimeMs } = await stat(file).catch(() => lstat(file));
  return { size, mtime: Math.round(mtimeMs), time: localTime(mtime) };
}

/** Reads and scores one file; whatever is wrong with it stands in its line. */
export async function readUnit(file: string): Promise<string> {
  let stamp = { size: 0, mtime: 0 };
  const failed = (reason: string, unranked = false): string =>
    recordLine({ file, ...stamp, ok: false, reason, unranked, forms: knownForms() });
  try {
    const { time, ...own } = await fileStamp(file);
    stamp = own;
    const read = await readSubmission(file);
    if (!read.ok) return failed(read.reason);
    const unranked = unrankedReason(read);
    if (unranked !== undefined) return failed(unranked, true);
    const { rubric, submission, assessment, problems } = read;
    const appraisal = appraisalIn(read);
    const appraised = appraisal && appraisedPoints(rubric, appraisal);
    const carried = carriedIn(read);
    const result = unitResult({
      ...{ file, rubric, submission, assessment, problems },
      ...{ unread: unreadIn(read), unlogged: unloggedIn(read) },
      ...{ sent: time.slice(0, 10), times: saveTimes(time, savedAt(read)) },
      ...(appraised === undefined ? {} : { appraisal: appraised }),
      ...(carried === undefined ? {} : { carried }),
    });
    return recordLine({ file, ...stamp, ok: true, hash: rubric.hash, result });
  } catch (error) {
    return failed(lines.fileUnreadable(readableError(error)));
  }
}
