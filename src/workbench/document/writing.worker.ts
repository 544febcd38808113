/** Writes workbooks away from the page: a result of hundreds of files takes longer than a person should wait for a key. */
import type { Rubric } from '../../rubric/types';
import type { WorkbookSpec } from '../../sheet/spec';
import { writeWorkbook } from '../../workbook/xlsx/write';
import { savedInto } from '../../intake/rewrite/kept-file';
import { instantNow } from '../../intake/local-date';

export interface Writing {
  spec: WorkbookSpec;
  /** The file that was opened, where it is to stay as it is but for what changed. */
  into?: { bytes: Uint8Array; version: string; rubric: Rubric } | undefined;
}

export interface Written {
  bytes: Uint8Array;
  /** True where the opened file is as it was but for what changed. */
  whole: boolean;
}

self.addEventListener('message', ({ data }: MessageEvent<Writing>) => {
  void written(data).then(
    (bytes) => self.postMessage(bytes),
    () => self.postMessage(undefined),
  );
});

async function written({ spec, into }: Writing): Promise<Written> {
  const kept = into && (await savedInto(into.bytes, spec, into.version, instantNow(), into.rubric));
  return { bytes: kept ?? (await writeWorkbook(spec)), whole: kept !== undefined };
}
