/** Submitted files of a person's choice, read in workers. */
import { fileProblemText } from '../messages/file-problems';
import type { Language } from '../messages/language';
import { MAX_FILE_BYTES } from '../workbook/xlsx/limits';
import type { Received, SubmittedFile } from './receive';

/** Receives one file; what can't be read is answered, never thrown. */
export type Reader = (file: File, language: Language, signal: AbortSignal) => Promise<Received>;

/** A file that takes longer than this is given up. */
const PATIENCE_MS = 20_000;

const start = (): Worker => new Worker(new URL('./intake.worker.ts', import.meta.url));

/** Workers are kept for the next file; one that was stopped in the middle is replaced. */
export function workerReader(): Reader {
  const idle: Worker[] = [];
  return async (file, language, signal) => {
    const refused = (code: 'too-large' | 'damaged'): Received => ({
      ok: false,
      file: file.name,
      reason: fileProblemText({ code }, language),
    });
    if (file.size > MAX_FILE_BYTES) return refused('too-large');
    const buffer = await file.arrayBuffer().catch(() => undefined);
    if (!buffer) return refused('damaged');
    const worker = idle.pop() ?? start();
    const submitted: SubmittedFile = {
      name: file.name,
      bytes: new Uint8Array(buffer),
      sent: dateOf(new Date(file.lastModified)),
    };
    const received = await new Promise<Received | undefined>((resolve) => {
      const giveUp = (): void => resolve(undefined);
      const timer = setTimeout(giveUp, PATIENCE_MS);
      signal.addEventListener('abort', giveUp, { once: true });
      worker.onerror = giveUp;
      worker.onmessageerror = giveUp;
      worker.onmessage = ({ data }: MessageEvent<Received>) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
        resolve(data);
      };
      worker.postMessage({ file: submitted, language }, [buffer]);
    });
    if (received) idle.push(worker);
    else worker.terminate();
    return received ?? refused('damaged');
  };
}

/** ISO date of a moment, by the clock on the wall here. */
function dateOf(moment: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
