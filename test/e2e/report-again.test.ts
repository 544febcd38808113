/** The unit's report in Chromium: made, changed in Word, made again after an answer changed. */
import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { openProfile, violations } from './tools/browser';
import { openExample, openStart } from './tools/page';
import { openPart } from './tools/pane';
import { pageStage } from './tools/stage';

const stage = pageStage();
const PART = 'word/document.xml';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

async function made(page: Page): Promise<Uint8Array> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Lập báo cáo (.docx)' }).click(),
  ]);
  return new Uint8Array(await readFile(await file.path()));
}
const textOf = (bytes: Uint8Array): string => strFromU8(unzipSync(bytes)[PART] ?? new Uint8Array());

it('what a person wrote stays, what they took out stays out and comes back by a tick', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url);
  await openStart(page, stage.site.url);
  await openExample(page);
  await openPart(page, /Hoàn tất/);
  await page.getByText('Thông tin ghi trên văn bản').click();
  await page.getByLabel('Cơ quan ban hành').fill('Sở Tài chính');
  const first = await made(page);
  const changed = textOf(first)
    .replace(/<w:p>(?:(?!<w:p>)[^])*?said:III\.2\.3#[^]*?<\/w:p>/, '')
    .replace(/(said:total#.*?<\/w:p>)/, '$1<w:p><w:r><w:t>Đoạn do người soạn thêm.</w:t></w:r></w:p>');
  const buffer = Buffer.from(zipSync({ ...unzipSync(first), [PART]: strToU8(changed) }));
  await page
    .getByLabel('Chọn báo cáo đã lập trước (.docx)')
    .setInputFiles({ name: 'bao cao.docx', mimeType: DOCX, buffer });
  await page.getByText(/Lập lại sẽ giữ 1 phần, đoạn, câu/).waitFor();
  const sentence = page.getByRole('checkbox', { name: /27\/27, đạt tỷ lệ 100%/ });
  expect(await sentence.isChecked()).toBe(false);
  expect(await violations(page)).toEqual([]);
  const again = textOf(await made(page));
  expect(again).toContain('Đoạn do người soạn thêm.');
  expect(again).not.toContain('27/27, đạt tỷ lệ 100%');
  await sentence.check();
  expect(textOf(await made(page))).toContain('27/27, đạt tỷ lệ 100%');
  expect(complaints).toEqual([]);
  await context.close();
});
