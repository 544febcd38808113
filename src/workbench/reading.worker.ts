/** Reads workbooks away from the page, so that no file, however large or hostile, makes it stand still. */
import { readSheets } from '../intake/open-file';

self.addEventListener('message', ({ data }: MessageEvent<ArrayBuffer>) => {
  self.postMessage(readSheets(new Uint8Array(data)));
});
