/** Reads workbooks away from the page, so that no file, however large or hostile, makes it stand still. */
import { readWorkbook } from '../workbook/xlsx/read';

self.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  self.postMessage(readWorkbook(new Uint8Array(data)));
});
