/** The open workbook as the file that Excel would save now, for what Excel does not tell in bulk: validations, formats, parts. */
import type { Result } from '../port';
import { failed } from './run';

type Answer<T> = (result: Office.AsyncResult<T>) => void;

/** An old-style call of Office as a promise; a failure is thrown as Office's own error. */
const called = <T>(call: (answer: Answer<T>) => void): Promise<T> =>
  new Promise((resolve, reject) =>
    call(({ status, value, error }) =>
      status === Office.AsyncResultStatus.Succeeded ? resolve(value) : reject(error),
    ),
  );

/**
 * Excel's own copy, changes that are not saved yet included. When the file was last saved Excel does not say, so the file has
 * no date (`lastModified` 0). One of more than `most` bytes is not fetched. Not every Excel gives it away: the failure then is `file-withheld`.
 */
export async function openFile(most: number): Promise<Result<File>> {
  try {
    const { document } = Office.context;
    const copy = await called<Office.File>((answer) =>
      document.getFileAsync(Office.FileType.Compressed, answer),
    );
    try {
      if (copy.size > most) return failed({ code: 'too-large' });
      const slices: Uint8Array<ArrayBuffer>[] = [];
      for (let index = 0; index < copy.sliceCount; index += 1) {
        const { data } = await called<Office.Slice>((answer) => copy.getSliceAsync(index, answer));
        slices.push(new Uint8Array(data));
      }
      return { ok: true, value: new File(slices, nameOf(document.url), { lastModified: 0 }) };
    } finally {
      // Excel keeps two copies at most
      copy.closeAsync();
    }
  } catch (error) {
    return failed({ code: 'file-withheld', detail: error instanceof Error ? error.message : String(error) });
  }
}

/** The last part of a path or address; a workbook that was never saved has none. */
function nameOf(url: string | null): string {
  const last = (url ?? '').split(/[\\/]/).at(-1)?.split('?', 1)[0] ?? '';
  const name = /%[0-9a-f]{2}/i.test(last) ? decodeURI(last) : last;
  return name === '' ? 'Workbook.xlsx' : name;
}
