/** Evidence in Chromium: entered, numbered, a folder attached and compared, as a sheet and in Word, and what the reviewer marks of it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { seenDocuments } from '../../src/review/appraisal/seen';
import { readAppraisal } from '../../src/review/appraisal/read';
import { formOf } from '../tools/forms';
import { contentOf, readBack } from '../tools/workbooks';
import { openProfile, violations } from './tools/browser';
import { newForm, openStart, save } from './tools/page';
import { jump, openPart } from './tools/pane';
import { pageStage } from './tools/stage';

const FORM = 'hau-giang-2017';

const stage = pageStage();
const folder = mkdtempSync(join(tmpdir(), 'scorecard-evidence-'));
const own = join(folder, 'QĐ 12');
beforeAll(async () => {
  mkdirSync(own);
  for (const name of ['QĐ 12/qd12.pdf', 'QĐ 12/Phụ lục.xlsx', 'la.txt'])
    writeFileSync(join(folder, name), '');
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function enter(page: Page, criterion: string, text: string): Promise<void> {
  await openPart(page, /Điền phiếu/);
  await jump(page, criterion);
  await page.getByLabel('Tài liệu kiểm chứng', { exact: true }).fill(text);
  await page.keyboard.press('Tab');
}

const downloaded = async (page: Page, act: () => Promise<void>): Promise<Uint8Array> => {
  const [file] = await Promise.all([page.waitForEvent('download'), act()]);
  return new Uint8Array(await readFile(await file.path()));
};

it('entered, numbered, attached and compared, handed on, marked by the reviewer', async () => {
  const rubric = await formOf(FORM);
  const [one = '', two = ''] = rubric.criteria.map(({ id }) => id);
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url);
  const wrong: string[] = [];
  const look = async (): Promise<void> => void wrong.push(...(await violations(page)));
  await openStart(page, stage.site.url);
  await newForm(page, FORM);
  await enter(page, one, 'QĐ 12/QĐ-UBND\nhttps://hau-giang.gov.vn/bao-cao');
  await enter(page, two, 'qđ 12/QĐ-UBND; Ảnh chụp');

  await jump(page, one);
  const box = page.getByLabel('Tài liệu kiểm chứng', { exact: true });
  // the cursor stands in the first line
  await box.press('Control+Home');
  await page.getByLabel('Gắn thư mục').setInputFiles(own);
  await page.getByText('Đã ghi thư mục “QĐ 12”, 2 tệp.').waitFor();
  expect(await box.inputValue()).toBe(
    'QĐ 12/QĐ-UBND – thư mục “QĐ 12” (Phụ lục.xlsx, qd12.pdf)\nhttps://hau-giang.gov.vn/bao-cao',
  );
  await look();

  await openPart(page, /Hoàn tất/);
  const list = page.getByRole('region', { name: 'Danh mục tài liệu kiểm chứng' });
  await list.getByText('3 tài liệu').click();
  await list.getByRole('button', { name: 'Đánh số tài liệu trong phiếu' }).click();
  rmSync(join(own, 'qd12.pdf'));
  await list.getByLabel('Đối chiếu với thư mục').setInputFiles(folder);
  await list.getByText('Có tệp: 0. Thiếu tệp: 3. Tệp không thuộc danh mục: 1.').waitFor();
  await list.getByText('Thiếu tệp: qd12.pdf').waitFor();
  await look();
  await list.getByRole('button', { name: 'Thêm trang danh mục vào phiếu' }).click();
  await page.getByText(/Đã thêm trang tính “Danh mục tài liệu”/).waitFor();
  const report = await downloaded(page, () =>
    page.getByRole('button', { name: 'Lập báo cáo (.docx)' }).click(),
  );
  expect(strFromU8(unzipSync(report)['word/document.xml'] ?? new Uint8Array())).toContain(
    'thư mục “QĐ 12” (Phụ lục.xlsx, qd12.pdf)',
  );

  const { name, bytes } = await save(page);
  const content = contentOf(bytes);
  const { answers } = readBack(content, rubric).submission;
  expect([one, two].map((id) => answers.get(id)?.evidence)).toEqual([
    '[1] QĐ 12/QĐ-UBND – thư mục “QĐ 12” (Phụ lục.xlsx, qd12.pdf); [2] https://hau-giang.gov.vn/bao-cao',
    '[1]; [3] Ảnh chụp',
  ]);
  const sheet = content.sheets.find((one) => one.name === 'Danh mục tài liệu');
  const rows = [...(sheet?.rows.values() ?? [])].map((cells) =>
    [...cells.values()].map(({ value }) => value),
  );
  expect(rows).toContainEqual([
    1,
    'QĐ 12/QĐ-UBND – thư mục “QĐ 12” (Phụ lục.xlsx, qd12.pdf)',
    `${one}, ${two}`,
  ]);

  // the reviewer
  const path = join(folder, name);
  writeFileSync(path, bytes);
  await page.getByRole('button', { name: 'Trang chủ' }).click();
  await page.getByRole('button', { name: 'Thẩm định các phiếu đã nộp' }).click();
  await page.getByLabel(/Chọn các tệp đã nộp/).setInputFiles([path]);
  await page.getByText('Đã đọc 1/1 tệp').first().waitFor();
  await page.locator('.pane-list').getByRole('button').first().click();
  await page.getByRole('tab', { name: 'Thẩm định' }).click();
  await page.getByLabel('Người thẩm định', { exact: true }).fill('Trần Thị B');
  await page.getByText('Tài liệu kiểm chứng: đã xem 0/3').click();
  await page.getByLabel('Đối chiếu với thư mục').setInputFiles(folder);
  await page.getByText('Thiếu tệp: qd12.pdf').waitFor();
  await page.getByRole('checkbox', { name: /^\[1\] QĐ 12.*thư mục “QĐ 12”/ }).check();
  await page.getByText('Tài liệu kiểm chứng: đã xem 1/3').waitFor();
  await look();
  const appraised = await downloaded(page, () =>
    page.getByRole('button', { name: 'Lưu tệp đã thẩm định (.xlsx)' }).click(),
  );
  const appraisal = readAppraisal(contentOf(appraised), rubric)?.appraisal;
  expect([...seenDocuments(appraisal ?? { log: [] })]).toEqual(['qđ 12/qđ-ubnd']);
  expect(wrong).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
}, 600_000);
