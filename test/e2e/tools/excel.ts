/** The built add-in in front of the emulated Excel: the unmodified office.js of the package, and our workbook behind it. */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import webpack from 'webpack';
import type { Fault } from '../../excel-host/host';
import { clientFile } from '../../excel-host/profiles';
import { build } from '../../tools/build';
import { before, startSite } from './site';
import type { Site } from './site';

const OFFICE = dirname(createRequire(__filename).resolve('@microsoft/office-js/dist/office.js'));

/** The emulated host as a script that a page loads before office.js. */
async function hostScript(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'scorecard-host-'));
  try {
    await new Promise<void>((done, fail) => {
      webpack(
        {
          mode: 'development',
          devtool: false,
          entry: resolve('test/excel-host/boot-browser.ts'),
          output: { path: folder, filename: 'boot.js' },
          resolve: { extensions: ['.ts', '.js'] },
          module: {
            rules: [
              {
                test: /\.ts$/,
                loader: 'swc-loader',
                options: { jsc: { target: 'es2020', parser: { syntax: 'typescript' } } },
              },
            ],
          },
        },
        (error, stats) =>
          error || stats?.hasErrors() ? fail(error ?? new Error(stats?.toString('errors-only'))) : done(),
      );
    });
    return await readFile(join(folder, 'boot.js'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const script = (text: string | Uint8Array<ArrayBuffer>): Response =>
  new Response(text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });

/** The add-in's site as Excel shows it. */
export async function startExcel(): Promise<{ site: Site; close: () => Promise<void> }> {
  await build('excel');
  const [inner, host] = await Promise.all([startSite(), hostScript()]);
  const instead = async (path: string, site: () => Promise<Response>): Promise<Response | undefined> => {
    if (path === 'boot.js') return script(host);
    if (path.startsWith('officejs/')) {
      const file = join(OFFICE, clientFile(path.slice('officejs/'.length)));
      return existsSync(file)
        ? script(new Uint8Array(await readFile(file)))
        : new Response('', { status: 404 });
    }
    if (path === 'favicon.ico') return new Response(null, { status: 204 });
    if (path !== 'taskpane.html' && path !== 'selftest.html') return undefined;
    const html = await (await site()).text();
    const scripts = '<script src="boot.js"></script><script src="officejs/office.js"></script>';
    return new Response(html.replace(/<script defer src=\S*office\.js><\/script>/, scripts), {
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
  };
  const site = await before(inner, { instead });
  return {
    site,
    close: async () => {
      await site.close();
      await inner.close();
    },
  };
}

/** Opens the pane; calls above the floor are refused from then on. */
export async function openPane(page: Page, site: Site, search = ''): Promise<void> {
  await page.goto(`${site.url}taskpane.html${search}`);
  await page.locator('.pane h1').first().waitFor();
  await page.evaluate(() => {
    const utility: unknown = Reflect.get(Reflect.get(window, 'OfficeExtension'), 'CommonUtility');
    if (typeof utility === 'function') Reflect.set(utility, '_doApiNotSupportedCheck', true);
  });
}

/** A person types into the sheet of Excel. */
export const typeInSheet = (
  page: Page,
  sheet: string,
  address: string,
  value: string | number,
): Promise<void> =>
  page.evaluate(([name, at, input]) => window.excelHost?.type(String(name), String(at), input ?? ''), [
    sheet,
    address,
    value,
  ] as const);

/** A person selects a cell of Excel. */
export const selectInSheet = (page: Page, sheet: string, address: string): Promise<void> =>
  page.evaluate(([name = '', at = '']) => window.excelHost?.select(name, at), [sheet, address]);

/** A person copies a sheet of Excel, hidden ones included. */
export const copySheet = (page: Page, sheet: string, name: string): Promise<void> =>
  page.evaluate(([from = '', to = '']) => window.excelHost?.copy(from, to), [sheet, name]);

/** Waits until the pane asks Excel for nothing more. */
export async function settled(page: Page): Promise<void> {
  const count = (): Promise<number> => page.evaluate(() => window.excelHost?.requests.length ?? 0);
  for (let before = -1, now = await count(); now !== before;) {
    await page.waitForTimeout(300);
    [before, now] = [now, await count()];
  }
}

/** A cell is in edit mode on the screen of Excel: what the pane asks for is held back until the person has finished it. */
export const startEditing = (page: Page): Promise<void> =>
  page.evaluate(() => window.excelHost?.startEditing());

/** The person has finished the cell. */
export const finishEditing = (page: Page): Promise<void> =>
  page.evaluate(() => window.excelHost?.finishEditing());

/** A command with the pane's TaskpaneId and another address: Excel shows that address in the pane instead (OfficeDev/office-js #1007, #1277). */
export const replacePane = (page: Page, site: Site, search: string): Promise<void> =>
  page.evaluate((address) => window.location.assign(address), `${site.url}taskpane.html${search}`);

/** Excel fails at the n-th request from now, counted from 0. */
export const failAt = (page: Page, n: number, fault: Fault): Promise<void> =>
  page.evaluate(([at, what]) => window.excelHost?.failAt(at, what), [n, fault] as const);

/** What Excel would save, from now on. */
export const excelSaves = (page: Page, bytes: Uint8Array): Promise<void> =>
  page.evaluate((text) => {
    if (window.excelHost) window.excelHost.file = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  }, Buffer.from(bytes).toString('base64'));

/** Waits until a cell is the selected one. */
export async function selected(page: Page, { row, col }: { row: number; col: number }): Promise<void> {
  await page.waitForFunction(
    ([top, left]) => {
      const area = window.excelHost?.book.active.selection;
      return area?.top === top && area?.left === left;
    },
    [row, col] as const,
  );
}

/** A person presses a button of the ribbon. */
export const press = (page: Page, command: string): Promise<void> =>
  page.evaluate((name) => window.excelHost?.press(name), command);

/** Waits until another cell is selected than before. */
export async function selectionChanges(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await page.evaluate(() => JSON.stringify(window.excelHost?.book.active.selection));
  await act();
  await page.waitForFunction(
    (old) => JSON.stringify(window.excelHost?.book.active.selection) !== old,
    before,
  );
}
