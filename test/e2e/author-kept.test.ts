/** "Soạn mẫu phiếu" on the page: who closes the tab over an unfinished form finds it on the first screen, in what the browser keeps. */
import type { Page } from 'playwright-core';
import { smallDecision } from '../tools/decision';
import { openProfile, violations } from './tools/browser';
import { openStart } from './tools/page';
import { pageStage } from './tools/stage';

const stage = pageStage();

const chosen = async (page: Page): Promise<void> =>
  page.getByLabel('Chọn tệp').setInputFiles({
    name: 'quyet-dinh.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(smallDecision()),
  });

it('goes on where it was, and is thrown away only when asked', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url, { returns: true });
  await openStart(page, stage.site.url);
  await page.getByRole('button', { name: /^Soạn mẫu phiếu/ }).click();
  await chosen(page);
  await page.getByRole('checkbox', { name: /xác nhận/ }).check();
  await page.getByText(/^Thông tin mẫu phiếu/).click();
  await page.getByLabel('Đối tượng chấm').fill('Ủy ban nhân dân xã');
  await page.getByText('Bản nháp được giữ trong trình duyệt này').waitFor();
  await page.reload();

  const kept = page.getByRole('listitem').filter({ hasText: /Mẫu phiếu đang soạn · .*Ủy ban nhân dân xã/ });
  await kept.waitFor();
  expect(await violations(page)).toEqual([]);
  await kept.getByRole('button', { name: 'Làm tiếp' }).click();
  await page.getByRole('checkbox', { name: /xác nhận/, checked: true }).waitFor();
  await page.getByText(/^Thông tin mẫu phiếu/).click();
  expect(await page.getByLabel('Đối tượng chấm').inputValue()).toBe('Ủy ban nhân dân xã');

  await page.getByRole('button', { name: 'Trang chủ' }).click();
  await kept.getByRole('button', { name: 'Xóa', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Xóa', exact: true }).click();
  await kept.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await context.close();
});
