/** "Soạn mẫu phiếu" in the add-in as it is built, before the emulated Excel: from a decision in Word to a published form, at the pane's width. */
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { sheets } from '../../src/messages/draft/sheet';
import { checkRubric } from '../../src/rubric/problems/content';
import { smallDecision } from '../tools/decision';
import { openProfile, violations } from './tools/browser';
import { openPane, settled } from './tools/excel';
import { excelStage } from './tools/stage';

const stage = excelStage();

it('an official drafts, confirms and publishes a form beside the sheet, at 350 px', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url, {
    viewport: { width: 350, height: 720 },
  });
  const wrong: Record<string, string[]> = {};
  const look = async (name: string): Promise<void> => {
    const found = await violations(page);
    if (found.length > 0) wrong[name] = found;
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(350);
  };
  await openPane(page, stage.site);
  await page.getByRole('button', { name: 'Soạn mẫu phiếu' }).click();
  await page.getByRole('button', { name: 'Lấy vùng đang chọn trong Excel' }).waitFor();
  await look('begin');
  await page.getByLabel('Chọn tệp').setInputFiles({
    name: 'quyet-dinh.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(smallDecision()),
  });
  await page.getByText('79,9 % → 0; 80 % → 4').waitFor();
  await look('a rule that was understood');
  await page.getByRole('checkbox', { name: /xác nhận/ }).check();
  await settled(page);
  // the next place that is open is shown in the sheet, too
  const before = await page.evaluate(() => window.excelHost?.book.active.selection.top ?? 0);
  await page.getByRole('button', { name: 'Chỗ phải xem tiếp theo' }).click();
  await page.getByText('Dòng 3/4').waitFor();
  await page.waitForFunction(
    ([name, row]) =>
      window.excelHost?.book.active.name === name && window.excelHost.book.active.selection.top === row,
    [sheets.rows, before + 1] as const,
  );
  await look('a rule that was not');
  await page.getByLabel('Mẫu câu').selectOption('hội đồng chấm theo mức độ');
  await page.getByRole('checkbox', { name: /xác nhận/ }).check();
  await page.getByText(/^Thông tin mẫu phiếu/).click();
  await page.getByLabel('Đối tượng chấm').fill('Ủy ban nhân dân xã');
  await look('the form’s own data');
  const files = [page.waitForEvent('download'), page.waitForEvent('download')];
  await page.getByRole('button', { name: 'Ban hành' }).click();
  const [form] = await Promise.all(files);
  await page.getByText(/^Đã ban hành bản 1/).waitFor();
  await look('published');
  const text = await readFile((await form?.path()) ?? '', 'utf8');
  expect(checkRubric(parse(text)).problems).toEqual([]);
  const names = await page.evaluate(() => window.excelHost?.book.sheets.map(({ name }) => name));
  expect(names).toEqual(expect.arrayContaining([sheets.rows, sheets.info, sheets.review]));
  expect(wrong).toEqual({});
  expect(complaints).toEqual([]);
  await context.close();
}, 600_000);
