/** The self-test as it is built, in Chromium, in an emulated Excel that calculates nothing: what is well is green, what is not is red and says why. */
import type { Transcript } from '../../src/selftest/run';
import { openProfile, violations } from './tools/browser';
import { excelStage } from './tools/stage';

const stage = excelStage();

it('runs in the pane, leaves the workbook as it was, and gives its transcript away', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url, {
    viewport: { width: 350, height: 720 },
  });
  await page.goto(`${stage.site.url}selftest.html`);
  const before = await page.evaluate(() => window.excelHost?.snapshot());
  await page.getByRole('button', { name: 'Bắt đầu' }).click();
  await page.getByText(/Đạt \d+\/\d+ phép thử/).waitFor();
  expect(await page.evaluate(() => window.excelHost?.snapshot())).toEqual(before);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(350);
  expect(await violations(page)).toEqual([]);

  const red = await page.locator('li[data-ok="false"]').allInnerTexts();
  expect(red.filter((text) => !/found ""|"formula"/.test(text))).toEqual([]);
  expect(red.length).toBeGreaterThan(6);
  expect(await page.locator('li[data-ok="true"]').count()).toBeGreaterThan(40);

  await page.evaluate(() =>
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('refused')) },
    }),
  );
  await page.getByRole('button', { name: /Sao chép biên bản/ }).click();
  const transcript: Transcript = JSON.parse(await page.locator('textarea').inputValue());
  expect(transcript).toMatchObject({ format: 1, excel: { platform: 'PC', sets: { ExcelApi: '1.14' } } });
  await page.getByRole('button', { name: /Ghi biên bản/ }).click();
  await page.getByText(/Đã ghi vào trang tính/).waitFor();
  const written = await page.evaluate(() => window.excelHost?.value('Biên bản tự kiểm tra', 'A1'));
  expect(String(written)).toContain('"format": 1');
  expect(complaints).toEqual([]);
  await context.close();
});
