/** @jest-environment ./scripts/jsdom-environment.cjs */
import '../../tools/text-coding';
import { openFile } from '../../../src/workbook/excel/file';
import { bootExcel } from '../../excel-host/boot-jest';

const MOST = 5 * 1024 * 1024;

const bytes = (size: number): Uint8Array =>
  Uint8Array.from({ length: size }, (_, index) => (index * 31) % 251);

const read = (file: File): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      if (reader.result instanceof ArrayBuffer) resolve(new Uint8Array(reader.result));
    };
    reader.readAsArrayBuffer(file);
  });

describe('the file of the open workbook', () => {
  it.each([10, 4 * 1024 * 1024 + 7])('comes whole, however many slices it takes: %s bytes', async (size) => {
    const host = await bootExcel();
    host.file = bytes(size);
    const opened = await openFile(MOST);
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
    expect(opened.value).toMatchObject({ name: 'emulated.xlsx', lastModified: 0, size });
    expect(Buffer.compare(await read(opened.value), host.file)).toBe(0);
  });

  it('is closed again, so that the third time works as the first', async () => {
    const host = await bootExcel();
    host.file = bytes(10);
    for (let time = 0; time < 4; time++) expect(await openFile(MOST)).toMatchObject({ ok: true });
    host.file = bytes(MOST + 1);
    for (let time = 0; time < 4; time++)
      expect(await openFile(MOST)).toEqual({ ok: false, failure: { code: 'too-large' } });
  });

  it('is said to be withheld where Excel gives none away', async () => {
    await bootExcel();
    expect(await openFile(MOST)).toMatchObject({ ok: false, failure: { code: 'file-withheld' } });
  });
});
