/** The ways of a person through the page. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { formOf } from '../../tools/forms';

/** Opens the first screen. */
export async function openStart(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('heading', { name: 'Chọn phiếu để bắt đầu' }).waitFor();
}

/** Waits until sheet and pane stand. */
export async function deskReady(page: Page): Promise<void> {
  await page.locator('.sheet [data-at]').first().waitFor();
  await page.locator('.pane-head').waitFor();
}

/** New form of the catalogue, from the first screen. */
export async function newForm(page: Page, id: string): Promise<void> {
  const { province, year, audience } = await formOf(id);
  await page
    .getByRole('button')
    .filter({ has: page.getByText(`${province} ${year}`, { exact: true }) })
    .filter({ has: page.getByText(audience, { exact: true }) })
    .click();
  await deskReady(page);
}

/** The filled-in example. */
export async function openExample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Xem ví dụ/ }).click();
  await deskReady(page);
}

export interface ChosenFile {
  name: string;
  bytes: Uint8Array;
}

/** Files to open; the browser reads them when it likes, so they stay until the end. */
const folder = mkdtempSync(join(tmpdir(), 'scorecard-open-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Opens a file by the button. */
export async function openByButton(page: Page, { name, bytes }: ChosenFile): Promise<void> {
  // by its path: a large file takes too long through the debugger
  const path = join(folder, name);
  await writeFile(path, bytes);
  await page
    .locator('main.start input[accept*=".ods"], header.tools input[accept*=".ods"]')
    .setInputFiles(path);
}

/** Drops a file on the page. */
export async function drop(page: Page, { name, bytes }: ChosenFile): Promise<void> {
  const encoded = Buffer.from(bytes).toString('base64');
  await page.evaluate(
    ([title = '', content = '']) => {
      const text = atob(content);
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(text, (sign) => sign.charCodeAt(0))], title));
      for (const kind of ['dragover', 'drop'])
        document
          .querySelector('.page')
          ?.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [name, encoded],
  );
}

/** Saves the form and gives the file. */
export async function save(page: Page): Promise<ChosenFile> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lưu .xlsx' }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The total as the pane shows it. */
export const total = (page: Page): Promise<string> => page.locator('.pane-total-figure').innerText();
