/** A computer that several people use: the first visit, what is said of saving, a wrong file for last year, and everything removed. */
import { formOf } from '../tools/forms';
import { bytesOf } from '../tools/workbooks';
import { openProfile } from './tools/browser';
import { deskReady, newForm, openStart, save } from './tools/page';
import { jump } from './tools/pane';
import { said, type } from './tools/sheet';
import { pageStage } from './tools/stage';

const stage = pageStage();

const FORM = 'ha-nam-2021-so';
const FIGURE = { row: 17, col: 7 };

it('tells the first visitor where things are, never calls unsaved work saved, and forgets all of it when asked', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url, { returns: true });
  const places = page.getByRole('complementary', { name: 'Bốn nơi của trang' });
  const drafts = page.locator('.start-drafts li');
  page.on('dialog', (dialog) => void dialog.accept());
  await openStart(page, stage.site.url);
  await newForm(page, FORM);
  await places.getByRole('button', { name: 'Đã rõ, không hiện lại' }).click();
  await places.waitFor({ state: 'detached' });
  // the keyboard is back where one types
  await page.keyboard.type('Sở Nội vụ');
  await page.keyboard.press('Enter');
  await page.getByText('Chưa lưu thành tệp').waitFor();
  expect(
    await said(page)
      .getByText(/Đã lưu/)
      .count(),
  ).toBe(0);
  const { name } = await save(page);
  await said(page).getByText(`Đã lưu ${name}`).waitFor();
  expect(await page.getByText('Chưa lưu thành tệp').count()).toBe(0);
  await type(page, FIGURE, '31');
  await page.getByText('Chưa lưu thành tệp').waitFor();
  expect(
    await said(page)
      .getByText(/Đã lưu/)
      .count(),
  ).toBe(0);

  // last year's file is of another form: it is named as such, and nothing is taken over
  await jump(page, 'general');
  await page.getByLabel('Chọn tệp .xlsx năm trước').setInputFiles({
    name: 'khac.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await bytesOf(await formOf('hau-giang-2017'))),
  });
  await page.getByText(/^Tệp đã chọn không có phiếu cùng mẫu với phiếu đang mở\./).waitFor();

  await page.getByText('Bản nháp được giữ').waitFor();
  await page.reload();
  await deskReady(page);
  expect(await places.count()).toBe(0);
  await page.getByRole('button', { name: 'Trang chủ' }).click();
  await drafts.filter({ hasText: 'Sở Nội vụ' }).waitFor();
  await page.getByRole('button', { name: 'Xóa mọi thứ trình duyệt này đang giữ' }).click();
  const asked = page.getByRole('alertdialog');
  await asked.getByText(/1 phiếu đang làm dở: Sở Nội vụ/).waitFor();
  await asked.getByRole('button', { name: 'Xóa hết' }).click();
  await page.getByText('Đã xóa. Trình duyệt này không còn giữ gì của trang.').waitFor();
  expect(await drafts.count()).toBe(0);
  await page.reload();
  await newForm(page, FORM);
  await places.waitFor();
  expect(complaints).toEqual([]);
  await context.close();
}, 600_000);
