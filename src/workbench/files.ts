/** Files that a person opens and saves. Nothing leaves the machine. */
import type { WorkbookSpec } from '../sheet/spec';
import { safeName, saveFile } from '../taskpane/save-file';
import { MAX_FILE_BYTES } from '../workbook/xlsx/limits';
import type { ReadResult } from '../workbook/xlsx/read';

/** A file that takes longer than this is given up. */
const PATIENCE_MS = 20_000;

/** Reads a workbook in a worker of its own. */
export async function openWorkbook(file: File): Promise<ReadResult> {
  if (file.size > MAX_FILE_BYTES) return { ok: false, problem: { code: 'too-large' } };
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return { ok: false, problem: { code: 'damaged' } };
  const worker = new Worker(new URL('./reading.worker.ts', import.meta.url));
  try {
    return await new Promise<ReadResult>((resolve) => {
      const giveUp = (): void => resolve({ ok: false, problem: { code: 'damaged' } });
      setTimeout(giveUp, PATIENCE_MS);
      worker.onerror = giveUp;
      worker.onmessageerror = giveUp;
      worker.onmessage = ({ data }: MessageEvent<ReadResult>) => resolve(data);
      worker.postMessage(bytes, [bytes]);
    });
  } finally {
    worker.terminate();
  }
}

/** Hands the workbook to the browser as a file to keep. */
export async function saveWorkbook(spec: WorkbookSpec, name: string): Promise<void> {
  const { writeWorkbook } = await import('../workbook/xlsx/write');
  saveFile(await writeWorkbook(spec), name);
}

/** A file name from a unit and a form. */
export const fileNameFor = (unit: string, rubric: string): string => {
  const safe = safeName(unit).slice(0, 80);
  return `${safe === '' ? 'Phiếu đánh giá' : safe} - ${rubric}.xlsx`;
};
