/** Those who appraise and summarise, in Chromium: 35 files chosen, one appraised, a summary saved and read by LibreOffice. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readAppraisal } from '../../src/review/appraisal/read';
import type { Rubric } from '../../src/rubric/types';
import { formOf } from '../tools/forms';
import { recalculate } from '../tools/libreoffice';
import type { Province } from '../tools/province';
import { provinceFiles, typedOver } from '../tools/submissions';
import { contentOf } from '../tools/workbooks';
import { openProfile, violations, wrongInLooks } from './tools/browser';
import { openStart } from './tools/page';
import { reach } from './tools/pane';
import { pageStage } from './tools/stage';

const stage = pageStage();
let rubric: Rubric;
let province: Province;
let paths: string[];
const folder = mkdtempSync(join(tmpdir(), 'scorecard-jobs-'));
beforeAll(async () => {
  rubric = await formOf('hau-giang-2017');
  const made = await provinceFiles(rubric);
  province = made.province;
  const files = [
    ...made.files,
    {
      name: 'sua.xlsx',
      bytes: await typedOver(rubric, { ...province.units[0]!.document, unit: { name: 'Đơn vị lạ' } }, 'I.2'),
    },
    { name: 'hong.xlsx', bytes: new Uint8Array(100) },
  ];
  paths = [];
  for (const { name, bytes } of files) {
    const path = join(folder, name);
    await writeFile(path, bytes);
    paths.push(path);
  }
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const begin = async (page: Page, job: string): Promise<void> => {
  await openStart(page, stage.site.url);
  await page.getByRole('button', { name: job }).click();
  await page.getByRole('button', { name: /Chọn các tệp đã nộp/ }).waitFor();
};
const choose = (page: Page, files: string[]): Promise<void> =>
  page.getByLabel(/Chọn các tệp đã nộp/).setInputFiles(files);
const readAll = (page: Page, count: number): Promise<void> =>
  page.getByText(`Đã đọc ${count}/${count} tệp`).first().waitFor();
const download = async (page: Page, button: string): Promise<Uint8Array> => {
  const [got] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await got.path());
};

it('a reviewer reads all files, sees what was changed, appraises one and goes on with it later', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url);
  const wrong: Record<string, string[]> = {};
  const look = async (name: string): Promise<void> => {
    const found = await violations(page);
    if (found.length > 0) wrong[name] = found;
  };
  await begin(page, 'Thẩm định các phiếu đã nộp');
  await look('no files');
  await choose(page, paths);
  await readAll(page, paths.length);
  await page.getByRole('button', { name: /^Không đọc được 1/ }).waitFor();
  await look('list');
  await page.getByRole('button', { name: 'Đơn vị lạ' }).click();
  await page.getByText(/Công thức bị ghi đè/).waitFor();
  // it stood far down in the list; what was opened is read from its beginning
  const title = page.getByRole('heading', { name: 'Đơn vị lạ' });
  expect(
    await title.evaluate((head) => [head === document.activeElement, head.getBoundingClientRect().top < 200]),
  ).toEqual([true, true]);
  expect((await title.boundingBox())!.y).toBeGreaterThan(0);
  await look('findings');
  // the cell of a finding is shown in the file, as it was sent and not to be changed
  const finding = page.locator('.pane-problem', { hasText: 'Công thức bị ghi đè' });
  await finding.getByRole('button', { name: /ô D14/ }).press('Enter');
  const cell = page.getByRole('gridcell', { name: /^D14,/ });
  await cell.waitFor();
  expect(await cell.getAttribute('aria-selected')).toBe('true');
  expect(await cell.getAttribute('aria-readonly')).toBe('true');
  await page.getByText('Trang tính “Phiếu đánh giá”, ô D14: đang hiển thị ở bảng tính bên cạnh.').waitFor();
  await look('finding beside its cell');
  await page.getByRole('button', { name: 'Đóng trang tính' }).click();
  await cell.waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: /khác nhau/ }).click();
  await page.getByRole('rowheader', { name: /^I\.2/ }).waitFor();
  await look('differences');
  await page.getByRole('tab', { name: 'Thẩm định' }).click();
  await page.getByLabel('Người thẩm định', { exact: true }).fill('Trần Thị B');
  await page.getByRole('button', { name: /^Chấp nhận \d+ tiêu chí/ }).click();
  await page.getByLabel('Hiện').selectOption('all');
  await page.getByRole('button', { name: /^I\.1 / }).click();
  // beside the card, which the narrow pane does not cut, the sheet shows points and figures of its row
  const card = page.locator('.pane-list > li', { has: page.getByLabel('Điểm thẩm định', { exact: true }) });
  const figure = page.getByRole('gridcell', { name: /^G12,/ });
  await page.waitForFunction(() => document.querySelector('[aria-selected="true"][data-at="11,3"]') !== null);
  const pane = (await page.locator('.desk-pane').boundingBox())!;
  const [left, shown] = [(await card.boundingBox())!, (await figure.boundingBox())!];
  expect(left.x + left.width).toBeLessThanOrEqual(pane.x + pane.width);
  expect(shown.x + shown.width / 2).toBeLessThanOrEqual(pane.x);
  await page.getByLabel('Điểm thẩm định', { exact: true }).fill('2');
  await page.getByRole('button', { name: 'Ghi kết quả thẩm định' }).click();
  await page.getByText('Điểm khác điểm tự chấm: hãy ghi lý do.').waitFor();
  await look('appraisal');
  await page
    .locator('.pane-try')
    .getByLabel(/^Lý do/)
    .fill('Thiếu hồ sơ');
  await page.getByRole('button', { name: 'Ghi kết quả thẩm định' }).click();
  const bytes = await download(page, 'Lưu tệp đã thẩm định (.xlsx)');
  const saved = readAppraisal(contentOf(bytes), rubric)?.appraisal;
  expect(saved?.criteria[0]).toMatchObject({ appraised: 2, reason: 'Thiếu hồ sơ', state: 'adjusted' });
  expect((await download(page, 'Lập biên bản (.docx)')).subarray(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]));
  // the saved file is read again: nothing is decided twice
  const again = join(folder, 'da-tham-dinh.xlsx');
  await writeFile(again, bytes);
  await page.getByRole('button', { name: 'Về danh sách' }).click();
  await page.locator('.desk-sheet').waitFor({ state: 'detached' });
  await choose(page, [again]);
  await readAll(page, paths.length + 1);
  await page.getByRole('button', { name: 'Đơn vị lạ' }).last().click();
  await page.getByRole('tab', { name: 'Thẩm định' }).click();
  await page.getByLabel('Hiện').selectOption('decided');
  await page.getByText(/thẩm định 2 · tối đa/).waitFor();
  // another job has the page for itself
  await page.getByRole('button', { name: /^I\.1 / }).click();
  await page.locator('.desk-sheet').waitFor();
  await page.getByRole('button', { name: 'Tổng hợp', exact: true }).click();
  await page.locator('.desk-sheet').waitFor({ state: 'detached' });
  expect(wrong).toEqual({});
  expect(complaints).toEqual([]);
  await context.close();
}, 600_000);

it('the keyboard alone leads from the first file to the minutes', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url);
  const press = async (name: RegExp): Promise<void> => {
    await reach(page, name);
    await page.keyboard.press('Enter');
  };
  const enter = async (name: RegExp, text: string): Promise<void> => {
    await reach(page, name);
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  };
  await openStart(page, stage.site.url);
  await press(/^Thẩm định các phiếu đã nộp/);
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), press(/^Chọn các tệp đã nộp/)]);
  await chooser.setFiles(paths.slice(-2));
  await readAll(page, 2);
  await press(/^Đơn vị lạ/);
  // the cell of a finding and back
  await press(/ô D14/);
  await page.getByRole('gridcell', { name: /^D14,/ }).waitFor();
  await press(/^Đóng trang tính/);
  await reach(page, /^Sai lệch phát hiện/);
  await page.keyboard.press('End');
  await enter(/^Người thẩm định/, 'Trần Thị B');
  await press(/^Chấp nhận \d+ tiêu chí/);
  await press(/^I\.2 /);
  await enter(/^Điểm thẩm định/, '0');
  await enter(/^Lý do/, 'Thiếu hồ sơ');
  await press(/^Ghi kết quả thẩm định/);
  const [minutes] = await Promise.all([page.waitForEvent('download'), press(/^Lập biên bản \(\.docx\)/)]);
  expect(minutes.suggestedFilename()).toMatch(/\.docx$/);
  expect(complaints).toEqual([]);
  await context.close();
}, 300_000);

it('keeps submitted files for the next visit, until everything that the browser keeps is removed', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url, { returns: true });
  await begin(page, 'Thẩm định các phiếu đã nộp');
  await choose(page, paths.slice(0, 2));
  await readAll(page, 2);
  await begin(page, 'Thẩm định các phiếu đã nộp');
  await page.getByText(/Lần trước còn 2 tệp/).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Mở lại các tệp này' }).click();
  await readAll(page, 2);
  await page.getByRole('button', { name: 'Trang chủ' }).click();
  await page.getByRole('button', { name: 'Xóa mọi thứ trình duyệt này đang giữ' }).click();
  await page.getByText(/2 tệp đã nộp được giữ để thẩm định/).waitFor();
  await page.getByRole('button', { name: 'Xóa hết' }).click();
  await page.getByText(/^Đã xóa\./).waitFor();
  const left = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        const opening = indexedDB.open('egov-scorecard-received');
        opening.onsuccess = () => {
          const count = opening.result.transaction('files').objectStore('files').count();
          count.onsuccess = () => done(count.result);
        };
      }),
  );
  expect(left).toBe(0);
  expect(complaints).toEqual([]);
  await context.close();
}, 300_000);

it('the summary is ranked, saved and recalculated to the same figures, and is right in every look', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url);
  await begin(page, 'Tổng hợp, xếp hạng');
  await choose(page, paths);
  await readAll(page, paths.length);
  await page.getByText('1 tệp không đọc được').waitFor();
  await page.getByText('1 tệp trùng đơn vị không được tính').waitFor();
  await page.getByText(/^2 đơn vị chưa nộp/).waitFor();
  expect(await wrongInLooks(page, 'page')).toEqual([]);
  const bytes = await download(page, 'Lập bảng tổng hợp');
  const computed = (await recalculate(new Map([['tong-hop', bytes]]))).get('tong-hop');
  const [before, after] = [contentOf(bytes), contentOf(computed ?? new Uint8Array())];
  const sheet = (of: typeof before) => of.sheets.find(({ name }) => name === 'Tổng hợp')!;
  const figures = (of: typeof before) =>
    [...sheet(of).rows].map(([row, cells]) => [row, [...cells].map(([col, { value }]) => [col, value])]);
  expect(figures(after)).toEqual(figures(before));
  expect(figures(before).length).toBeGreaterThan(province.units.length);
  await download(page, 'Lập báo cáo (.docx)');
  expect(complaints).toEqual([]);
  await context.close();
}, 600_000);

/** From now on no file but the first few reaches a worker of the page, until `window.letOn()`. */
async function heldAfter(page: Page, files: number): Promise<void> {
  await page.addInitScript((most) => {
    const held: (() => void)[] = [];
    let sent = 0;
    const { postMessage } = Worker.prototype;
    Worker.prototype.postMessage = function (
      message: unknown,
      options?: Transferable[] | StructuredSerializeOptions,
    ) {
      const isFile =
        typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'receive';
      const send = (): void => Reflect.apply(postMessage, this, [message, options]);
      if (isFile && ++sent > most) held.push(send);
      else send();
    };
    Object.assign(window, {
      letOn: () => {
        sent = -Infinity;
        for (const send of held) send();
      },
    });
  }, files);
}

it('reading stops and goes on: what was read stays, what was not waits', async () => {
  const { context, page } = await openProfile(stage.browser, stage.site.url);
  await heldAfter(page, 3);
  await begin(page, 'Thẩm định các phiếu đã nộp');
  await choose(page, paths);
  await page.getByText(`Đã đọc 3/${paths.length} tệp`).waitFor();
  // the page answers meanwhile
  await page.getByRole('button', { name: 'Dừng' }).click();
  const go = page.getByRole('button', { name: 'Đọc tiếp' });
  await go.waitFor();
  await page.locator('.pane-files button').first().click();
  await page.getByRole('button', { name: 'Về danh sách' }).click();
  await page.evaluate('window.letOn()');
  await go.click();
  await readAll(page, paths.length);
  await page.getByRole('button', { name: `Tất cả ${paths.length}` }).waitFor();
  await page.getByRole('button', { name: 'Không đọc được 1' }).waitFor();
  await context.close();
}, 300_000);
