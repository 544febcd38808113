/** Files that a person opens and saves. Nothing leaves the machine. */
import type { WorkbookSpec } from '../../sheet/spec';
import { safeName, saveFile } from '../../taskpane/save-file';
import { MAX_FILE_BYTES } from '../../workbook/package/limits';
import type { ReadResult } from '../../workbook/package/attempt';
import type { OpenedFile } from './reading.worker';
import type { Writing, Written } from './writing.worker';

/** A file that takes longer than this is given up. */
const PATIENCE_MS = 20_000;

/** Reads a workbook in a worker of its own; `source` is the file, where saving can leave it as it is but for what changes. */
export async function openWorkbook(file: File): Promise<{ read: ReadResult; source?: Uint8Array }> {
  if (file.size > MAX_FILE_BYTES) return { read: { ok: false, problem: { code: 'too-large' } } };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  const opened =
    bytes && (await asked<OpenedFile>(new Worker(new URL('./reading.worker.ts', import.meta.url)), bytes));
  if (!opened) return { read: { ok: false, problem: { code: 'damaged' } } };
  return { read: opened.read, ...(opened.whole ? { source: new Uint8Array(opened.bytes) } : {}) };
}

/**
 * Hands the workbook to the browser as a file to keep; a large one is written in a worker of its own, too. True where the opened file
 * is as it was but for what changed.
 */
export async function saveWorkbook(
  spec: WorkbookSpec,
  name: string,
  into?: Writing['into'],
): Promise<boolean> {
  const writing: Writing = { spec, into };
  const worker = new Worker(new URL('./writing.worker.ts', import.meta.url));
  const written = await asked<Written>(worker, writing);
  if (!written) throw new Error(`${name} can't be written.`);
  saveFile(written.bytes, name);
  return written.whole;
}

/** What a worker answers to one message; undefined where it fails or takes too long. */
async function asked<T>(worker: Worker, message: unknown): Promise<T | undefined> {
  try {
    return await new Promise<T | undefined>((resolve) => {
      const giveUp = (): void => resolve(undefined);
      setTimeout(giveUp, PATIENCE_MS);
      worker.onerror = giveUp;
      worker.onmessageerror = giveUp;
      worker.onmessage = ({ data }: MessageEvent<T>) => resolve(data);
      worker.postMessage(message, message instanceof ArrayBuffer ? [message] : []);
    });
  } finally {
    worker.terminate();
  }
}

/** A file name from a unit and a form. */
export const fileNameFor = (unit: string, rubric: string): string => {
  const safe = safeName(unit).slice(0, 80);
  return `${safe === '' ? 'Phiếu đánh giá' : safe} - ${rubric}.xlsx`;
};
