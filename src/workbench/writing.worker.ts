/** Writes workbooks away from the page: a result of hundreds of files takes longer than a person should wait for a key. */
import type { WorkbookSpec } from '../sheet/spec';
import { writeWorkbook } from '../workbook/xlsx/write';
import { savedInto } from './kept-file';

export interface Writing {
  spec: WorkbookSpec;
  /** The file that was opened, where it is to stay as it is but for what changed. */
  into?: { bytes: Uint8Array; version: string } | undefined;
}

self.addEventListener('message', ({ data }: MessageEvent<Writing>) => {
  void written(data).then(
    (bytes) => self.postMessage(bytes),
    () => self.postMessage(undefined),
  );
});

async function written({ spec, into }: Writing): Promise<Uint8Array> {
  const now = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  return (into && (await savedInto(into.bytes, spec, into.version, now))) ?? writeWorkbook(spec);
}
