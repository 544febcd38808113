import type { Result } from '../port';
import { done, failed } from './run';

/** Characters that one call of `fromCharCode` takes without trouble. */
const CHUNK = 32_768;

/** Opens a file as a workbook of its own, not saved yet, in another window. Its name is lost: Excel numbers it. */
export async function openNew(bytes: Uint8Array): Promise<Result<void>> {
  let text = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    text += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  try {
    await Excel.createWorkbook(btoa(text));
    return done;
  } catch (error) {
    return failed({ code: 'unknown', detail: error instanceof Error ? error.message : String(error) });
  }
}
