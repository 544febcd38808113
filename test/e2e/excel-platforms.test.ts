/** The built add-in in the Excel of every platform: the ways of official and reviewer, and what leaves the pane. */
import type { Page } from 'playwright-core';
import { columnAt, layoutOf, rowAt } from '../../src/form/layout';
import { sheetNames } from '../../src/messages/sheet';
import type { Rubric } from '../../src/rubric/types';
import { a1, cell } from '../../src/sheet/address';
import { FAULTS } from '../excel-host/host';
import { profiles } from '../excel-host/profiles';
import type { Platform } from '../excel-host/profiles';
import { fixture, formOf } from '../tools/forms';
import { typedOver } from '../tools/submissions';
import { bytesOf, submissionOf } from '../tools/workbooks';
import { openProfile, violations } from './tools/browser';
import { excelSaves, failAt, openPane, press, typeInSheet } from './tools/excel';
import { openPart } from './tools/pane';
import { excelStage } from './tools/stage';

const platforms: Platform[] = ['windows', 'mac', 'web', 'ipad'];

const stage = excelStage();
let rubric: Rubric;
beforeAll(async () => {
  rubric = await formOf('ha-nam-2021-so');
}, 600_000);

/** What the pane says of a file, and whether it left it that way. */
async function leaves(page: Page, platform: Platform, kind: 'xlsx' | 'docx'): Promise<void> {
  const given = await page.evaluate(() => window.excelGiven?.downloads.length ?? -1);
  const { downloads } = profiles[platform];
  if (downloads) await page.getByText(new RegExp(`Đã tạo tệp .*\\.${kind}`)).waitFor();
  else if (kind === 'xlsx') await page.getByText(/Đã mở .*\.xlsx thành một sổ làm việc mới/).waitFor();
  else await page.getByText(/Chưa có tệp .*\.docx/).waitFor();
  if (!downloads) expect(given).toBe(0);
  expect(await violations(page)).toEqual([]);
}

const goTo = (page: Page, job: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Công việc' }).getByRole('button', { name: job }).click();

it.each(platforms)(
  'an official and a reviewer go their ways on %s',
  async (platform) => {
    const profile = profiles[platform];
    const { context, page, complaints } = await openProfile(stage.browser, stage.site.url, {
      viewport: { width: 320, height: 720 },
      // colours that are on their way to others are no colours to be judged
      reducedMotion: 'reduce',
    });
    await openPane(page, stage.site, `?platform=${platform}`);
    await page.getByLabel(/Tìm theo/).fill('Hà Nam');
    await page.getByRole('radio').first().check();
    await page.getByLabel('Tên đơn vị').fill('Sở Tài chính');
    // what goes wrong can be told to somebody
    await failAt(page, 1, FAULTS.general);
    await page.getByRole('button', { name: 'Thêm phiếu vào tệp' }).click();
    await page.getByRole('button', { name: 'Sao chép thông tin lỗi' }).click();
    if (profile.clipboard) await page.getByText(/Đã sao chép/).waitFor();
    else await page.getByRole('textbox', { name: 'Sao chép thông tin lỗi' }).waitFor();

    await page.getByRole('button', { name: 'Thêm phiếu vào tệp' }).click();
    await page.getByText('Đã thêm phiếu vào tệp.').waitFor();
    const layout = layoutOf(rubric);
    for (const [column, value] of [
      ['v1', 31],
      ['v2', 40],
    ] as const) {
      const at = a1(cell(rowAt(layout, 'I.1'), columnAt(layout, column)));
      await typeInSheet(page, sheetNames.form, at, value);
    }
    await page.locator('.pane-progress', { hasText: '1/84' }).waitFor();
    await openPart(page, /Hoàn tất/);
    await page.getByRole('button', { name: /lấy (mã đối chiếu|mã)$/ }).click();
    await page.getByText('Đã ghi mã đối chiếu.').waitFor();
    await page.getByRole('button', { name: 'Lập báo cáo (.docx)' }).click();
    await leaves(page, platform, 'docx');

    if (profile.ribbon) {
      await press(page, 'check');
      await page.getByText('Đã đọc lại toàn bộ phiếu.').waitFor();
    }

    await goTo(page, 'Thẩm định');
    await excelSaves(page, await typedOver(rubric, fixture('ha-nam-so-tai-chinh-2021'), 'I.2'));
    await page.getByRole('button', { name: 'Thẩm định tệp đang mở' }).click();
    if (profile.fileRefused === undefined) {
      await page.locator('.pane-problem', { hasText: 'Công thức bị ghi đè' }).waitFor();
      await page.getByRole('button', { name: 'Về danh sách' }).click();
    } else
      await page
        .getByRole('alert')
        .getByText(/lưu tệp, rồi chọn chính tệp đó/)
        .waitFor();
    await page.getByLabel(/Chọn các tệp đã nộp/).setInputFiles({
      name: 'mot.xlsx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await bytesOf(rubric, submissionOf(rubric, fixture('ha-nam-so-tai-chinh-2021')))),
    });
    await page.locator('.pane-files > li', { hasText: 'mot.xlsx' }).getByRole('button').click();
    await page.getByRole('tab', { name: 'Thẩm định' }).click();
    await page.getByLabel('Người thẩm định', { exact: true }).fill('Trần Thị B');
    await page.getByRole('button', { name: /^Chấp nhận \d+ tiêu chí/ }).click();
    await page.getByRole('button', { name: 'Lưu tệp đã thẩm định (.xlsx)' }).click();
    await leaves(page, platform, 'xlsx');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(complaints).toEqual([]);
    await context.close();
  },
  300_000,
);
