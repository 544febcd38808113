/** Writes workbooks away from the page: a result of hundreds of files takes longer than a person should wait for a key. */
import type { WorkbookSpec } from '../sheet/spec';
import { writeWorkbook } from '../workbook/xlsx/write';

self.addEventListener('message', ({ data }: MessageEvent<WorkbookSpec>) => {
  void writeWorkbook(data).then(
    (bytes) => self.postMessage(bytes),
    () => self.postMessage(undefined),
  );
});
