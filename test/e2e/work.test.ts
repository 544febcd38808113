/** What happens to work on the page: attacks on locked cells, reloads, other tabs, no network, foreign and hostile files, paper. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openFile } from '../../src/intake/file/open-file';
import { fileProblemText } from '../../src/messages/file-problems';
import { HOSTILE, workbookFile } from '../fixtures/hostile';
import { pdfText } from '../tools/libreoffice';
import { openProfile } from './tools/browser';
import { deskReady, drop, newForm, openByButton, openExample, openStart, save, total } from './tools/page';
import { openPart } from './tools/pane';
import { cellAt, paste, said, select, shown, type } from './tools/sheet';
import { before } from './tools/site';
import { undoesAll } from './tools/undo';
import { pageStage } from './tools/stage';
import type { WorkbookContent } from '../../src/sheet/content';
import { formOf } from '../tools/forms';
import { contentOf } from '../tools/workbooks';

const stage = pageStage();

const FORM = 'ha-nam-2021-so';
/** Unit, a printed text, numerator and denominator of the first criterion. */
const UNIT = { row: 8, col: 2 };
const PRINTED = { row: 17, col: 1 };
const FIGURE = { row: 17, col: 7 };
const BESIDE = { row: 17, col: 8 };
/** A figure far down the sheet, and the criterion to which it belongs. */
const FURTHER = { row: 61, col: 7 };

it('locked cells take nothing, and say why', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url);
  await openStart(page, stage.site.url);
  await newForm(page, FORM);
  await type(page, FIGURE, '31');
  await page.locator('.sheet', { hasText: /Đã nhập/ }).waitFor();
  const untouched = await shown(page);
  const refused = async (attack: () => Promise<void>): Promise<void> => {
    await select(page, UNIT);
    await attack();
    await said(page)
      .getByText(/Không có gì bị thay đổi/)
      .waitFor();
    expect(await said(page).isVisible()).toBe(true);
    expect(await shown(page)).toBe(untouched);
    await page.keyboard.press('Escape');
  };
  await refused(async () => {
    await select(page, PRINTED);
    await page.keyboard.type('x');
  });
  for (const key of ['Delete', 'Backspace', 'F2', 'Control+x', 'Control+d'])
    await refused(async () => {
      await select(page, PRINTED);
      await page.keyboard.press(key);
    });
  await refused(async () => {
    await select(page, PRINTED);
    await paste(page, '7\t8');
  });
  await refused(async () => {
    await select(page, FIGURE);
    // numerator, denominator, share, and the locked rate
    await paste(page, '1\t2\t3\t4');
  });
  await refused(async () => {
    await cellAt(page, PRINTED).hover();
    await page.mouse.down();
    await cellAt(page, FIGURE).hover();
    await page.mouse.up();
    await page.keyboard.press('Delete');
  });
  await select(page, FIGURE);
  await page.keyboard.press('Control+c');
  await refused(async () => {
    await select(page, PRINTED);
    await page.keyboard.press('Control+v');
  });
  await cellAt(page, PRINTED).dblclick();
  expect(await cellAt(page, PRINTED).locator('.field').count()).toBe(0);
  expect(await shown(page)).toBe(untouched);
  await select(page, BESIDE);
  await page.keyboard.press('Control+z');
  await page.locator(`.sheet [data-at="17,7"]`).waitFor();
  await cellAt(page, FIGURE).filter({ hasText: /^$/ }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
}, 600_000);

it('work survives a reload, can be continued or discarded, and belongs to one tab', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url, { returns: true });
  await openStart(page, stage.site.url);
  await newForm(page, FORM);
  await type(page, UNIT, 'Sở Nội vụ');
  await type(page, FIGURE, '31');
  await type(page, FURTHER, '12');
  await page.getByText('Bản nháp được giữ').waitFor();
  const stood = await page.locator('.sheet-address').innerText();
  const shownCriterion = await page.locator('.pane-card h2').innerText();
  let asked = 0;
  page.on('dialog', (dialog) => {
    asked += 1;
    void dialog.accept();
  });
  await page.reload();
  await deskReady(page);
  expect(asked).toBe(1);
  // sheet and pane stand where they were left
  await page.locator('.sheet-address', { hasText: stood }).waitFor();
  await page.locator('.pane-card h2', { hasText: shownCriterion }).waitFor();
  expect(await cellAt(page, FURTHER).isVisible()).toBe(true);
  await cellAt(page, FIGURE).filter({ hasText: '31' }).waitFor();
  await page.locator('.pane-unit', { hasText: 'Sở Nội vụ' }).waitFor();

  const other = await context.newPage();
  await openStart(other, stage.site.url);
  expect(await other.getByRole('button', { name: 'Làm tiếp' }).count()).toBe(0);
  await newForm(other, FORM);
  await type(other, UNIT, 'Sở Y tế');
  await other.getByText('Bản nháp được giữ').waitFor();
  await type(page, BESIDE, '40');
  await other.close({ runBeforeUnload: false });
  // the browser lets go of what a closed tab held when it comes to it
  await page.waitForFunction(async () => (await navigator.locks.query()).held?.length === 1);

  await page.getByRole('button', { name: 'Trang chủ' }).click();
  const drafts = page.locator('.start-drafts li');
  await drafts.nth(1).waitFor();
  await drafts.filter({ hasText: 'Sở Y tế' }).getByRole('button', { name: 'Xóa' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Xóa' }).click();
  await drafts.filter({ hasText: 'Sở Y tế' }).waitFor({ state: 'detached' });
  await drafts.getByRole('button', { name: 'Làm tiếp' }).click();
  await deskReady(page);
  await cellAt(page, BESIDE).filter({ hasText: '40' }).waitFor();
  await cellAt(page, FIGURE).filter({ hasText: '31' }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
}, 600_000);

it('works without a network after the first visit, from a sub-folder, and offers a newer version', async () => {
  let newer = false;
  const front = await before(stage.site, {
    folder: '/cntt/phieu/',
    instead: async (path, original) => {
      if (path !== 'sw.js' || !newer) return undefined;
      const file = await original();
      return new Response(`${await file.text()}\n// newer`, { headers: file.headers });
    },
  });
  const { context, page, complaints } = await openProfile(stage.browser, front.url, { returns: true });
  await openStart(page, front.url);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await context.setOffline(true);
  await page.reload();
  await newForm(page, 'lam-dong-2021-huyen');
  await type(page, { row: 0, col: 0 }, '');
  expect(await total(page)).toBe('0');
  await page.getByRole('button', { name: 'Trang chủ' }).click();
  await openByButton(page, { name: 'la.xlsx', bytes: workbookFile() });
  await page.getByText('la.xlsx không phải là phiếu').waitFor();
  await context.setOffline(false);
  newer = true;
  await page.goto(front.url);
  await page.getByText('Có phiên bản mới').waitFor();
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Cập nhật' }).click()]);
  // the network and the worker are taken away here: what was on its way may say that it failed
  expect(complaints.filter((one) => !one.includes('net::ERR_'))).toEqual([]);
  await context.close();
  await front.close();
}, 600_000);

it('stays alive whatever file is dropped on it, and says what it was', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url);
  await openStart(page, stage.site.url);
  const stray = { expected: 'not-xlsx', bytes: () => new Uint8Array(20 * 1024 * 1024).fill(7) };
  const silent: string[] = [];
  for (const [name, { expected, bytes }] of Object.entries({ 'stray of 20 MB': stray, ...HOSTILE })) {
    const file = { name: 'thu.xlsx', bytes: bytes() };
    await (file.bytes.length < 1024 * 1024 ? drop(page, file) : openByButton(page, file));
    const opened = await openFile(file.name, file.bytes);
    expect([name, opened.kind === 'problem' ? opened.problem.code : 'ok']).toEqual([name, expected]);
    const sentence =
      opened.kind === 'problem' ? fileProblemText(opened.problem) : 'thu.xlsx không phải là phiếu';
    const told = page.locator('.page-banner, .desk-foreign', { hasText: sentence });
    await told.waitFor({ timeout: 30_000 }).catch(() => silent.push(name));
    // a page that stands still answers nothing
    const alive = page.getByRole('button', { name: 'English' }).click({ timeout: 60_000 });
    await alive.catch(() => {
      throw new Error(`The page stands still after “${name}”.`);
    });
    await page.getByRole('button', { name: 'Tiếng Việt' }).click();
    const home = page.getByRole('button', { name: 'Trang chủ' });
    if ((await home.count()) > 0) await home.click();
    else await page.getByRole('button', { name: 'Đóng' }).click();
  }
  expect(silent).toEqual([]);
  await openExample(page);
  expect(complaints).toEqual([]);
  await context.close();
}, 900_000);

it('shows a foreign workbook without letting anybody edit it', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url);
  await openStart(page, stage.site.url);
  await drop(page, { name: 'bao-cao.xlsx', bytes: workbookFile() });
  await page
    .getByText('bao-cao.xlsx không phải là phiếu của chương trình: chỉ xem, không sửa được.')
    .waitFor();
  await select(page, { row: 0, col: 0 });
  await page.keyboard.type('x');
  await said(page).getByText('Trang tính này chỉ để xem').waitFor();
  expect(await shown(page)).toBe('0,0=1');
  expect(complaints).toEqual([]);
  await context.close();
}, 300_000);

it('prints the official form with every row, and nothing else', async () => {
  const rubric = await formOf(FORM);
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url);
  await openStart(page, stage.site.url);
  await openExample(page);
  const words = (text: string): string => text.normalize('NFC').replace(/\s+/g, '');
  const pages = await pdfText(await page.pdf({ preferCSSPageSize: true }));
  const printed = words(pages.join('\n'));
  const first = rubric.rows.map(({ text }) => words(text).slice(0, 12)).filter((text) => text !== '');
  expect(first.filter((text) => !printed.includes(text))).toEqual([]);
  expect(printed).not.toContain(words('Nội dung cần nhập'));
  expect(printed).not.toContain(words('Trang chủ'));
  expect(complaints).toEqual([]);
  await context.close();
}, 300_000);

it('the other sheets of a file are there again after opening and saving', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url);
  await openStart(page, stage.site.url);
  await openExample(page);
  await openPart(page, /Điểm mất/);
  await page.getByRole('button', { name: /Thêm trang/ }).click();
  await page.getByText('Đã thêm trang tính “Kế hoạch cải thiện”.').waitFor();
  const first = await save(page);
  const plan = (content: WorkbookContent) =>
    [...(content.sheets.find(({ name }) => name === 'Kế hoạch cải thiện')?.rows ?? [])].map(([, cells]) =>
      [...cells.values()].map(({ value }) => value).filter((value) => value !== null),
    );
  const opened = async (name: string, bytes: Uint8Array): Promise<void> => {
    await openByButton(page, { name, bytes });
    await page.locator('.tools-name', { hasText: name }).waitFor();
  };
  await opened('co-ke-hoach.xlsx', first.bytes);
  expect(await said(page).innerText()).toBe('');
  const second = contentOf((await save(page)).bytes);
  // a sheet that is not written as one expects is written anew, and that stays in view until somebody has read it
  const parts = unzipSync(first.bytes);
  const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  parts['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace('<sheetData>', '<!-- --><sheetData>'));
  await opened('ghi-khac.xlsx', zipSync(parts));
  await said(page)
    .getByText(/Các trang tính khác trong tệp \(Kế hoạch cải thiện\) chỉ giữ giá trị.*lập lại theo mẫu/)
    .waitFor();
  const third = contentOf((await save(page)).bytes);
  await said(page).getByRole('button', { name: 'Đóng' }).click();
  await said(page)
    .getByText(/được giữ/)
    .waitFor({ state: 'detached' });
  expect(plan(third)).toEqual(plan(second));
  expect(plan(second).flat()).toContain('II.4.1');
  expect(plan(second)).toEqual(plan(contentOf(first.bytes)));
  expect(complaints).toEqual([]);
  await context.close();
}, 300_000);

it('changes of every kind are undone to the blank form, and done again', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url);
  await undoesAll(page, stage.site.url);
  expect(complaints).toEqual([]);
  await context.close();
}, 300_000);
