/** The page as one file, opened from the disk: filled in, kept, saved, opened again, reviewed; nothing else is loaded. */
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { build } from '../tools/build';
import { contentOf } from '../tools/workbooks';
import { openProfile, startBrowser, violations } from './tools/browser';
import { deskReady, newForm, openByButton, openExample, openStart, save, total } from './tools/page';
import { type } from './tools/sheet';
import { undoesAll } from './tools/undo';

const FORM = 'ha-nam-2021-so';
const UNIT = { row: 8, col: 2 };
const FIGURE = { row: 17, col: 7 };

let browser: Browser;
let folder: string;
let address: string;
beforeAll(async () => {
  [browser] = await Promise.all([startBrowser(), build('one-file')]);
  // a place with a space and letters of the language, where nothing stands beside it
  folder = await mkdtemp(join(tmpdir(), 'Phiếu điểm '));
  await copyFile(resolve('dist/scorecard.html'), join(folder, 'scorecard.html'));
  address = pathToFileURL(join(folder, 'scorecard.html')).href;
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

it('does from the disk what the page does from a server', async () => {
  const { context, page, complaints } = await openProfile(browser, address);
  await openStart(page, address);
  expect(await violations(page)).toEqual([]);
  await newForm(page, FORM);
  await type(page, UNIT, 'Sở Nội vụ');
  await type(page, FIGURE, '31');
  await page.getByText('Bản nháp được giữ').waitFor();

  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await deskReady(page);
  await page.locator('.pane-unit', { hasText: 'Sở Nội vụ' }).waitFor();

  // written in one worker, read by another
  const saved = await save(page);
  const form = (await contentOf(saved.bytes)).sheets.find(({ name }) => name === 'Phiếu đánh giá');
  expect(form?.rows.get(UNIT.row)?.get(UNIT.col)?.value).toBe('Sở Nội vụ');
  await page.getByRole('button', { name: 'Trang chủ' }).click();
  await openByButton(page, saved);
  await deskReady(page);
  await page.locator('.pane-unit', { hasText: 'Sở Nội vụ' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
});

it('reviews a file and gives the example its total', async () => {
  const { context, page, complaints } = await openProfile(browser, address);
  await openStart(page, address);
  await openExample(page);
  const shown = await total(page);
  const saved = await save(page);
  await page.getByRole('button', { name: 'Trang chủ' }).click();
  await page.getByRole('button', { name: 'Thẩm định các phiếu đã nộp' }).click();
  await page
    .getByLabel(/Chọn các tệp đã nộp/)
    .setInputFiles({ name: saved.name, mimeType: '', buffer: Buffer.from(saved.bytes) });
  await page.getByText('Đã đọc 1/1 tệp').first().waitFor();
  expect(await page.locator('main').innerText()).toContain(shown);
  expect(complaints).toEqual([]);
  await context.close();
});

it('changes of every kind are undone to the blank form, and done again', async () => {
  const { context, page, complaints } = await openProfile(browser, address);
  await undoesAll(page, address);
  expect(complaints).toEqual([]);
  await context.close();
}, 300_000);
