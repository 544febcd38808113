/** Submitted files of a person's choice, read in workers. */
import { fileProblemText } from '../../messages/file-problems/index';
import type { Language } from '../../messages/language';
import type { Appraisal } from '../../review/appraisal/appraisal';
import type { Mending } from '../../review/bare/mending';
import type { MinutesDetails } from '../../review/appraisal/minutes';
import type { WorkbookSpec } from '../../sheet/spec';
import type { Rubric } from '../../rubric/types';
import { MAX_FILE_BYTES } from '../../workbook/package/limits';
import { NO_OFFICE } from './office';
import type { Office } from './office';
import type { Paper } from '../rewrite/papers';
import { localTime } from '../local-date';
import type { Received, Resubmission } from './receive';
import type { CheckedReport } from './report';
import type { Shelf } from '../forms/shelf';
import type { SubmittedFile } from '../file/take';

/** The forms that a worker is to know beside those built in: sent first, never answered. */
export interface WorkerForms {
  kind: 'forms';
  added: readonly Rubric[];
  /** Address of the page, beside which forms may be deployed. */
  base: string;
}

/** What a worker is asked for. */
export type Order =
  | { kind: 'receive'; file: SubmittedFile; language: Language; office: Office }
  | { kind: 'show'; file: SubmittedFile }
  | { kind: 'compare'; file: SubmittedFile; earlier: SubmittedFile }
  | { kind: 'keeps'; file: SubmittedFile }
  | { kind: 'report'; file: SubmittedFile; report: Uint8Array; language: Language }
  | {
      kind: 'paper';
      paper: Paper;
      file: SubmittedFile;
      appraisal: Appraisal;
      details: MinutesDetails;
      version: string;
    };

/** What a file is read with beside its own cells. */
export interface HowReceived {
  /** Rows that the reviewer told for criteria of a bare table. */
  mending?: Mending;
  /** What the office holds beside the files. */
  office?: Office;
}

export interface Reader {
  /** Receives one file; what can't be read is answered, never thrown. */
  receive(file: File, language: Language, signal: AbortSignal, how?: HowReceived): Promise<Received>;
  /** The workbook as it was sent, values only; undefined where it can't be read any more. */
  show(file: File): Promise<WorkbookSpec | undefined>;
  /** A submission beside an earlier version; undefined where one can't be read or they are of different forms. */
  compare(earlier: File, later: File): Promise<Resubmission | undefined>;
  /** What the unit's report in Word says otherwise than its form; undefined where one can't be read any more. */
  report(report: File, file: File, language: Language): Promise<CheckedReport | undefined>;
  /** Which papers leave everything in the submitted file as it is; undefined where it can't be read any more. */
  keeps(file: File): Promise<readonly Paper[] | undefined>;
  /** A paper of the appraisal as a file; undefined where the submission can't be read any more. */
  paper(
    paper: Paper,
    file: File,
    appraisal: Appraisal,
    details: MinutesDetails,
    version: string,
  ): Promise<Uint8Array | undefined>;
}

/** A file that takes longer than this is given up. */
const PATIENCE_MS = 20_000;

type Ask = <T>(order: Order, signal?: AbortSignal) => Promise<T | undefined>;

/** Asks workers; undefined where one gives up. They are kept for the next file; one that was stopped in the middle, or knows other forms than today's, is replaced. */
function workers(shelf: Pick<Shelf, 'added' | 'base'> | undefined): Ask {
  let idle: Worker[] = [];
  let known = shelf?.added;
  const start = (): Worker => {
    const worker = new Worker(new URL('./intake.worker.ts', import.meta.url));
    const forms: WorkerForms | undefined = shelf && { kind: 'forms', added: shelf.added, base: shelf.base };
    if (forms) worker.postMessage(forms);
    return worker;
  };
  const refresh = (): void => {
    if (known === shelf?.added) return;
    known = shelf?.added;
    for (const worker of idle) worker.terminate();
    idle = [];
  };
  return async <T>(order: Order, signal?: AbortSignal): Promise<T | undefined> => {
    refresh();
    const knows = known;
    const worker = idle.pop() ?? start();
    const answer = await answerOf<T>(worker, order, signal);
    if (answer && knows === known) idle.push(worker);
    else worker.terminate();
    return answer;
  };
}

/** What a worker answers; undefined where it fails, takes too long or is stopped. */
const answerOf = <T>(worker: Worker, order: Order, signal: AbortSignal | undefined): Promise<T | undefined> =>
  new Promise<T | undefined>((resolve) => {
    const giveUp = (): void => settle(undefined);
    const timer = setTimeout(giveUp, PATIENCE_MS);
    const settle = (given: T | undefined): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      resolve(given);
    };
    if (signal?.aborted) return giveUp();
    signal?.addEventListener('abort', giveUp, { once: true });
    worker.onerror = giveUp;
    worker.onmessageerror = giveUp;
    worker.onmessage = ({ data }: MessageEvent<T | undefined>) => settle(data);
    worker.postMessage(order, [order.file.bytes.buffer]);
  });

export function workerReader(shelf?: Pick<Shelf, 'added' | 'base'>): Reader {
  const ask = workers(shelf);
  return {
    async receive(file, language, signal, { mending, office = NO_OFFICE } = {}) {
      const refused = (code: 'too-large' | 'too-heavy' | 'damaged'): Received => ({
        ok: false,
        file: file.name,
        reason: fileProblemText({ code }, language),
      });
      if (file.size > MAX_FILE_BYTES) return refused('too-large');
      const submitted = await submittedFile(file);
      if (!submitted) return refused('damaged');
      const received = await ask<Received>(
        { kind: 'receive', file: mending ? { ...submitted, mending } : submitted, language, office },
        signal,
      );
      return received ?? refused('too-heavy');
    },
    async show(file) {
      const submitted = await submittedFile(file);
      return submitted && ask({ kind: 'show', file: submitted });
    },
    async compare(earlier, later) {
      const [first, file] = [await submittedFile(earlier), await submittedFile(later)];
      return first && file && ask({ kind: 'compare', file, earlier: first });
    },
    async report(report, file, language) {
      const [word, submitted] = [await submittedFile(report), await submittedFile(file)];
      return word && submitted && ask({ kind: 'report', file: submitted, report: word.bytes, language });
    },
    async keeps(file) {
      const submitted = await submittedFile(file);
      return submitted && ask({ kind: 'keeps', file: submitted });
    },
    async paper(paper, file, appraisal, details, version) {
      const submitted = await submittedFile(file);
      return submitted && ask({ kind: 'paper', paper, file: submitted, appraisal, details, version });
    },
  };
}

/** The file's bytes; undefined where the browser can't read it, because it was moved or changed. */
async function submittedFile(file: File): Promise<SubmittedFile | undefined> {
  if (file.size > MAX_FILE_BYTES) return undefined;
  const buffer = await file.arrayBuffer().catch(() => undefined);
  return (
    buffer && {
      name: file.name,
      bytes: new Uint8Array(buffer),
      // of the workbook that is open in Excel nobody knows when it was saved
      ...(file.lastModified > 0 ? { sent: localTime(new Date(file.lastModified)) } : {}),
    }
  );
}
