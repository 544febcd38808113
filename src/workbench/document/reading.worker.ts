/** Reads workbooks away from the page, so that no file, however large or hostile, makes it stand still. */
import { readSheets } from '../../intake/file/open-file';
import type { ReadResult } from '../../workbook/package/attempt';
import { canKeep } from '../../intake/rewrite/kept-file';

export interface OpenedFile {
  read: ReadResult;
  bytes: ArrayBuffer;
  /** True where saving can leave the file as it is but for the cells that change. */
  whole: boolean;
}

self.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => void open(data));

async function open(file: ArrayBuffer): Promise<void> {
  const bytes = new Uint8Array(file);
  const read = readSheets(bytes);
  const answer: OpenedFile = { read, bytes: file, whole: read.ok && (await canKeep(bytes, read.content)) };
  self.postMessage(answer, { transfer: [file] });
}
