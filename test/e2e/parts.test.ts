/** One form and three bureaus in Chromium: split, each fills in its part, joined with a conflict that is settled. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { layoutOf } from '../../src/form/layout';
import type { Rubric } from '../../src/rubric/types';
import { changeWorkbook } from '../../src/workbook/xlsx/change';
import { formOf } from '../tools/forms';
import { bytesOf, contentOf, emptySubmission, readBack } from '../tools/workbooks';
import { openProfile, violations } from './tools/browser';
import { deskReady, openByButton, openStart, save } from './tools/page';
import { said, select, type } from './tools/sheet';
import { pageStage } from './tools/stage';

const FORM = 'hau-giang-2017';
const BUREAUS = ['Văn phòng', 'Phòng CNTT', 'Phòng Kế hoạch'] as const;

const stage = pageStage();
let rubric: Rubric;
const folder = mkdtempSync(join(tmpdir(), 'scorecard-parts-'));
beforeAll(async () => {
  rubric = await formOf(FORM);
}, 600_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Where a figure of a criterion is entered. */
const at = (id: string, column: 'v1' | 'v2') => {
  const layout = layoutOf(rubric);
  return { row: layout.criterionRow.get(id) ?? 0, col: layout.columns.get(column) ?? 0 };
};

async function downloads(
  page: Page,
  count: number,
  act: () => Promise<void>,
): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  const all = new Promise<void>((resolve, reject) => {
    page.on('download', (download) => {
      const taken = async (): Promise<void> => {
        files.set(download.suggestedFilename(), await readFile(await download.path()));
        if (files.size === count) resolve();
      };
      taken().catch(reject);
    });
  });
  await act();
  await all;
  page.removeAllListeners('download');
  return files;
}

it('split, three fill in, join with a conflict', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url);
  const wrong: Record<string, string[]> = {};
  const look = async (name: string): Promise<void> => {
    const found = await violations(page);
    if (found.length > 0) wrong[name] = found;
  };
  const chosen = async (label: string, files: string[]): Promise<void> =>
    page.getByLabel(label, { exact: true }).setInputFiles(files);
  const ids = rubric.criteria.filter(({ rule }) => rule.kind === 'ratio').map(({ id }) => id);
  const [a = '', b = '', c = ''] = ids;
  const base = join(folder, 'phieu.xlsx');
  await writeFile(base, await bytesOf(rubric, { ...emptySubmission(rubric), unit: 'Sở Y tế' }));

  await openStart(page, stage.site.url);
  await page.getByRole('button', { name: /^Chia phần/ }).click();
  await chosen('Chọn tệp phiếu', [base]);
  await page.locator('.parts-groups summary').first().waitFor();
  for (const summary of await page.locator('.parts-groups summary').all()) await summary.click();
  for (const [index, id] of [a, b, c].entries())
    await page.getByLabel(`Bộ phận phụ trách ${id}`, { exact: true }).fill(BUREAUS[index] ?? '');
  await page.getByLabel('Thời hạn').first().fill('2017-12-15');
  await look('split');
  // what was assigned stands in no file yet
  await page.getByRole('button', { name: 'Trang chủ' }).click();
  await page.getByRole('button', { name: 'Ở lại' }).click();
  const parts = await downloads(page, 3, () =>
    page.getByRole('button', { name: 'Lưu tệp của tất cả bộ phận' }).click(),
  );
  expect([...parts.keys()].sort()).toEqual(BUREAUS.map((name) => `${name}.xlsx`).sort());
  await page.getByRole('button', { name: 'Trang chủ' }).click();

  const returned: string[] = [];
  for (const [index, id] of [a, b, c].entries()) {
    const name = `${BUREAUS[index]}.xlsx`;
    await openByButton(page, { name, bytes: parts.get(name) ?? new Uint8Array() });
    await deskReady(page);
    await type(page, at(id, 'v1'), String(index + 3));
    await type(page, at(id, 'v2'), '9');
    if (index === 0) {
      // the part of another bureau can be read and not written
      await select(page, at(b, 'v1'));
      await page.keyboard.type('1');
      await said(page)
        .getByText(/Không có gì bị thay đổi/)
        .waitFor();
    }
    const file = await save(page);
    expect(file.name).toBe(name);
    returned.push(join(folder, name));
    // another program let the third one write into the part of the second
    const content = contentOf(file.bytes);
    const other = [
      { ...at(b, 'v1'), value: 1 },
      { ...at(b, 'v2'), value: 9 },
    ];
    const sheet = content.sheets[0]?.name ?? '';
    const bytes =
      index === 2
        ? changeWorkbook(file.bytes, [{ sheet, cells: other }], '2017-12-01T08:00:00Z')
        : file.bytes;
    await writeFile(join(folder, name), bytes ?? new Uint8Array());
    await page.getByRole('button', { name: 'Trang chủ' }).click();
  }

  await page.getByRole('button', { name: /^Ghép phần/ }).click();
  await chosen('Chọn tệp phiếu', [base]);
  await chosen('Chọn các tệp gửi lại', returned);
  await page.getByText(/^Đã ghép 2 tiêu chí; 1 tiêu chí khác nhau chưa chọn; /).waitFor();
  await look('conflict');
  const conflict = page.locator('.parts-differing');
  await conflict.getByRole('radio', { name: /Phòng CNTT\.xlsx/ }).check();
  await conflict.getByLabel('Lý do chọn').fill('Phòng CNTT quản lý số liệu');
  await page.getByText(/^Đã ghép 3 tiêu chí; 0 tiêu chí khác nhau/).waitFor();
  const [joined] = await downloads(page, 1, () =>
    page.getByRole('button', { name: 'Lưu phiếu đã ghép' }).click(),
  );
  const content = contentOf(joined?.[1] ?? new Uint8Array());
  const { submission } = readBack(content, rubric);
  expect([a, b, c].map((id) => submission.answers.get(id)?.inputs.slice(0, 2))).toEqual([
    [3, 9],
    [4, 9],
    [5, 9],
  ]);
  const record = content.sheets.find(({ name }) => name === 'Ghép phần');
  expect(
    [...(record?.rows.values() ?? [])].some((cells) => cells.get(4)?.value === 'Phòng CNTT quản lý số liệu'),
  ).toBe(true);
  expect(wrong).toEqual({});
  expect(complaints).toEqual([]);
  await context.close();
}, 600_000);
