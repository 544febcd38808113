/** A form that the page was not built with: added from a file, put beside the page, carried by a workbook alone, and there without a network. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { buildCli, scorecard, workFolder } from '../tools/cli';
import { until } from '../tools/until';
import { openProfile, violations } from './tools/browser';
import { deskReady, openByButton, openStart, save, total } from './tools/page';
import type { ChosenFile } from './tools/page';
import { answerCard, jump, next } from './tools/pane';
import { before } from './tools/site';
import { pageStage } from './tools/stage';

const ID = 'truong-son-2026-xa';
const FORM = join('test', 'fixtures', 'forms', `${ID}.yaml`);
const NOT_MINE = /^Mẫu phiếu này không có trong kho của bạn/;

const stage = pageStage();
let work: Awaited<ReturnType<typeof workFolder>>;
/** As `scorecard rubrics --index` prints it. */
let fingerprint: string;
/** Filled in on the page, by a person who added the form. */
let filled: ChosenFile & { total: string };

beforeAll(async () => {
  work = await workFolder();
  await buildCli();
  await mkdir(work.path('rubrics'));
  await writeFile(work.path(`rubrics/${ID}.yaml`), await readFile(FORM));
  const indexed = await scorecard(['rubrics', '--index', work.path('rubrics')]);
  fingerprint = /[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(indexed.stdout)?.[0] ?? '';
}, 300_000);
afterAll(async () => {
  await work?.remove();
});

const form = (page: Page) => page.locator('.start-forms button', { hasText: 'Trường Sơn 2026' });

const addForm = (page: Page, path: string): Promise<void> =>
  page.locator('.forms-own input[type=file]').setInputFiles(path);

it('a form is added from its file, compared by its fingerprint, filled in and saved', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url, { returns: true });
  await openStart(page, stage.site.url);
  expect(await form(page).count()).toBe(0);
  await addForm(page, FORM);
  await page.getByRole('status').getByText(`mã nội dung ${fingerprint}`).waitFor();
  expect(await violations(page)).toEqual([]);
  // it is kept in this browser
  await page.reload();
  await form(page).click();
  await deskReady(page);
  expect(await page.getByText(NOT_MINE).count()).toBe(0);
  await jump(page, 'I.1');
  for (let card = 0; card < 6; card++) {
    if (card > 0) await next(page);
    await answerCard(page);
  }
  await page.locator('.pane-progress', { hasText: '6/60 tiêu chí' }).waitFor();
  filled = { ...(await save(page)), total: await total(page) };
  expect(Number(filled.total.replace(',', '.'))).toBeGreaterThan(5);
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);

it('the workbook alone is filled on and checked elsewhere, with a word of warning, and is not ranked', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url);
  await openStart(page, stage.site.url);
  await openByButton(page, filled);
  await deskReady(page);
  await page.getByText(NOT_MINE).waitFor();
  expect(await total(page)).toBe(filled.total);
  await jump(page, 'II.7');
  await answerCard(page);
  await page.locator('.pane-progress', { hasText: '7/60 tiêu chí' }).waitFor();
  const later = await save(page);
  const path = work.path('sau.xlsx');
  await writeFile(path, later.bytes);

  await page.getByRole('button', { name: 'Trang chủ' }).click();
  await page.getByRole('button', { name: /^Tổng hợp/ }).click();
  await page.getByLabel(/Chọn các tệp đã nộp/).setInputFiles(path);
  await page.getByText(/Chưa xếp hạng: mẫu phiếu của phiếu/).waitFor();
  expect(await page.getByRole('table', { name: 'Xếp hạng' }).count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  // once the form is there, the file that was read is ranked
  await page.getByRole('button', { name: 'Trang chủ' }).click();
  await addForm(page, FORM);
  await page.getByRole('status').getByText(`mã nội dung ${fingerprint}`).waitFor();
  await page.getByRole('button', { name: /^Tổng hợp/ }).click();
  await page.getByRole('table', { name: 'Xếp hạng' }).waitFor();
  expect(await page.getByText(/Chưa xếp hạng/).count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);

it('a form that an administrator puts beside the page is there without a build, and without a network', async () => {
  let there = false;
  const front = await before(stage.site, {
    folder: '/cntt/phieu/',
    instead: async (path) => {
      const [, name] = /^rubrics\/([^/]+)$/.exec(path) ?? [];
      if (name === undefined) return undefined;
      if (!there) return new Response('[]', { headers: { 'content-type': 'application/json' } });
      return new Response(await readFile(work.path(`rubrics/${name}`)));
    },
  });
  const { context, page, complaints } = await openProfile(stage.browser, front.url, { returns: true });
  await openStart(page, front.url);
  expect(await form(page).count()).toBe(0);
  there = true;
  await page.reload();
  await form(page).waitFor();
  await form(page).getByText('Ủy ban nhân dân tỉnh Trường Sơn').waitFor();
  await form(page).getByText(`mã nội dung ${fingerprint} · cơ quan cung cấp cùng trang này`).waitFor();
  // nobody opened it yet
  await until(() =>
    page.evaluate(async () => {
      const kept = await (await caches.open('rubrics')).keys();
      return kept.some(({ url }) => url.includes('.yaml'));
    }),
  );
  await context.setOffline(true);
  await page.reload();
  await form(page).click();
  await deskReady(page);
  await jump(page, 'I.1');
  await answerCard(page);
  expect(await total(page)).toBe('4');
  expect(await page.getByText(NOT_MINE).count()).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
  await front.close();
}, 120_000);
