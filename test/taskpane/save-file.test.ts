/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import { saverOn } from '../../src/taskpane/save-file';
import { openNew } from '../../src/workbook/excel/new-workbook';
import { bootExcel } from '../excel-host/boot-jest';

const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => i % 256);
const downloads: string[] = [];
beforeEach(() => {
  downloads.length = 0;
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download);
  });
  Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
});

it.each(['PC', 'OfficeOnline'])('hands files to the browser on %s', async (platform) => {
  const save = saverOn(platform, openNew);
  expect(await save(bytes, 'Phiếu/1.xlsx')).toBe('downloaded');
  expect(await save(bytes, 'Biên bản.docx')).toBe('downloaded');
  expect(downloads).toEqual(['Phiếu 1.xlsx', 'Biên bản.docx']);
});

it.each(['Mac', 'iOS'])('opens workbooks on %s, and claims nothing of other files', async (platform) => {
  const host = await bootExcel();
  const save = saverOn(platform, openNew);
  expect(await save(bytes, 'Phiếu.xlsx')).toBe('opened');
  expect(host.book.opened.map((text) => Buffer.from(text, 'base64'))).toEqual([Buffer.from(bytes)]);
  expect(await save(bytes, 'Biên bản.docx')).toBe('refused');
  host.failAt(0, { code: 'GeneralException' });
  expect(await save(bytes, 'Phiếu.xlsx')).toBe('refused');
  expect(downloads).toEqual([]);
});
