/** A file opened on the page, changed and saved, is the person's own file with ten answers more: notes, pictures, sheets with formulas stay. */
import { strFromU8, unzipSync } from 'fflate';
import { recalculate } from '../tools/libreoffice';
import { formOf } from '../tools/forms';
import { validate } from '../tools/validator';
import { contentOf, readBack } from '../tools/workbooks';
import { ownFile } from '../fixtures/own-file';
import { openProfile } from './tools/browser';
import { deskReady, openByButton, openStart, save, total } from './tools/page';
import { type } from './tools/sheet';
import { pageStage } from './tools/stage';

const stage = pageStage();

const FORM = 'ha-nam-2021-so';
const TOUCHED = ['docProps/core.xml', 'xl/workbook.xml', 'xl/worksheets/sheet1.xml'];

it('keeps all that people put into their file', async () => {
  const rubric = await formOf(FORM);
  const bytes = await ownFile(rubric);
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url, { returns: true });
  await openStart(page, stage.site.url);
  await openByButton(page, { name: 'Sở Nội vụ, bản chính.xlsx', bytes });
  await deskReady(page);
  expect(await page.locator('.desk-said').innerText()).toBe('');
  for (const [row, figures] of [
    [17, ['31', '62']],
    [18, ['9', '10']],
    [24, ['5', '8']],
    [25, ['7', '7']],
    [29, ['3', '4']],
  ] as const)
    for (const [index, figure] of figures.entries()) await type(page, { row, col: 7 + index }, figure);
  await page.getByText('Bản nháp được giữ').waitFor();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await deskReady(page);
  const shown = await total(page);
  const saved = await save(page);
  expect(saved.name).toBe('Sở Nội vụ, bản chính.xlsx');

  const [before, after] = [unzipSync(bytes), unzipSync(saved.bytes)];
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  const differing = Object.keys(before).filter(
    (name) => Buffer.compare(before[name] ?? Buffer.of(), after[name] ?? Buffer.of()) !== 0,
  );
  expect(differing.filter((name) => !TOUCHED.includes(name))).toEqual([]);
  expect(strFromU8(after['xl/worksheets/sheet1.xml'] ?? Buffer.of())).toContain('<legacyDrawing');

  expect(await validate(saved.bytes)).toEqual(await validate(bytes));
  const own = readBack(contentOf(saved.bytes), rubric);
  expect(String(own.assessment.total).replace('.', ',')).toBe(shown);
  const counted = (await recalculate(new Map([['own', saved.bytes]]))).get('own');
  expect(readBack(contentOf(counted ?? Buffer.of()), rubric).assessment.total).toBe(own.assessment.total);
  expect(complaints).toEqual([]);
  await context.close();
});
