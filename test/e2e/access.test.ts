/** The page for everybody: axe on every screen, the keyboard alone, the names of cells, large text and small screens. */
import type { Page } from 'playwright-core';
import { workbookFile } from '../fixtures/hostile';
import { columnAt, type FormColumn, inputPlaces, layoutOf, rowAt } from '../../src/form/layout';
import { formOf } from '../tools/forms';
import { openProfile, wrongInLooks } from './tools/browser';
import { deskReady, newForm, openByButton, openExample, openStart } from './tools/page';
import { fillByKeyboard, openPart } from './tools/pane';
import { addressOf, type Place, said, select, type } from './tools/sheet';
import { pageStage } from './tools/stage';

const stage = pageStage();

/** Cell of the first figure of the example, 50. */
const FIGURE = { row: 17, col: 7 };

it('axe finds nothing on any screen, in any look', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url);
  const found: Record<string, string[]> = {};
  const look = async (name: string): Promise<void> => {
    const wrong = await wrongInLooks(page, 'page');
    if (wrong.length > 0) found[name] = wrong;
  };
  await openStart(page, stage.site.url);
  await look('start');
  await openExample(page);
  await look('desk');
  await select(page, FIGURE);
  await page.keyboard.type('x');
  await page.keyboard.press('Enter');
  await look('refused entry');
  await page.keyboard.press('Escape');
  for (const tab of await page.locator('.pane-tabs').getByRole('tab').all()) {
    await tab.click();
    await page.locator('#pane-panel h2').first().waitFor();
    await look(await tab.innerText());
  }
  await openPart(page, /Điểm mất/);
  await page.getByRole('button', { name: 'Tính thử', exact: true }).first().click();
  await page.getByRole('button', { name: /^Tính thử: / }).click();
  await page.getByRole('region', { name: 'Đang tính thử' }).waitFor();
  await page.getByText('Xem bảng số liệu').click();
  await look('trial');
  await page.getByRole('button', { name: 'Bỏ tính thử' }).click();
  await page.getByRole('button', { name: 'Trang chủ' }).click();
  await page.getByRole('button', { name: 'Làm tiếp' }).waitFor();
  await look('start with a draft');
  await openByButton(page, { name: 'la.xlsx', bytes: workbookFile() });
  await page.getByText('chỉ xem, không sửa được').waitFor();
  await look('foreign workbook');
  await openByButton(page, { name: 'hong.xlsx', bytes: new Uint8Array(10) });
  await page.getByText('Không mở được hong.xlsx').waitFor();
  await look('file that was not opened');
  expect(found).toEqual({});
  expect(complaints).toEqual([]);
  await context.close();
}, 600_000);

it('a whole form is filled with the keyboard alone', async () => {
  const rubric = await formOf('lam-dong-2021-so');
  const count = rubric.criteria.length;
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url);
  await openStart(page, stage.site.url);
  await newForm(page, rubric.id);
  // into the pane: F6 leaves the sheet
  await page.keyboard.press('Tab');
  for (let step = 0; step < 40 && (await page.locator('.sheet :focus').count()) === 0; step++)
    await page.keyboard.press('Tab');
  await page.keyboard.press('F6');
  await fillByKeyboard(page, count);
  expect(complaints).toEqual([]);
  await context.close();
}, 600_000);

it('Tab and Enter lead an official through the unit’s own cells, and an assessor down theirs', async () => {
  const rubric = await formOf('lam-dong-2021-so');
  const layout = layoutOf(rubric);
  const [first, second] = rubric.criteria.map(({ id }) => id);
  const start = rubric.criteria[0] && inputPlaces(layout, rubric.criteria[0])[0];
  if (first === undefined || second === undefined || !start) throw new Error('no criteria');
  const at = (id: string, column: FormColumn): Place => ({
    row: rowAt(layout, id),
    col: columnAt(layout, column),
  });
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url);
  await openStart(page, stage.site.url);
  await newForm(page, rubric.id);
  const stands = (place: Place): Promise<void> =>
    page.locator('.sheet-address', { hasText: new RegExp(`^${addressOf(place)}$`) }).waitFor();
  const press = async (key: string, times: number): Promise<string[]> => {
    const stood: string[] = [];
    for (let each = 0; each < times; each++) {
      await page.keyboard.press(key);
      stood.push(await page.locator('.sheet-address').innerText());
    }
    return stood;
  };
  await page.keyboard.type('Sở Nội vụ');
  // past the lines of general information
  const fields = rubric.before.flatMap((section) => section.fields);
  await press('Enter', fields.length);
  await stands(start);
  await page.keyboard.type('3');
  const stood = await press('Tab', 30);
  for (const column of ['evidence', 'note'] as const) {
    expect(stood).toContain(addressOf(at(first, column)));
    expect(stood).toContain(addressOf(at(second, column)));
  }
  for (const { id } of rubric.criteria) expect(stood).not.toContain(addressOf(at(id, 'appraised')));
  await select(page, at(first, 'appraised'));
  await page.keyboard.type('1');
  await page.keyboard.press('Tab');
  await stands(at(second, 'appraised'));
  await page.keyboard.press('Shift+Tab');
  await stands(at(first, 'appraised'));
  // arrows leave them
  await page.keyboard.press('ArrowLeft');
  await stands(at(first, 'self'));
  expect(complaints).toEqual([]);
  await context.close();
}, 300_000);

it('a cell says its address, its criterion and its value', async () => {
  const { context, page } = await openProfile(stage.browser, stage.site.url);
  await openStart(page, stage.site.url);
  await openExample(page);
  const cell = page.getByRole('gridcell', { name: /H18.*Tỷ lệ CBCCVC được trang bị máy tính.*50/ });
  expect(await cell.count()).toBe(1);
  await select(page, FIGURE);
  expect(await page.locator('.sheet :focus').getAttribute('aria-label')).toMatch(/H18.*50/);
  await context.close();
}, 300_000);

/** What does not stand where it can be seen: parts of the pane beyond its edge, bars without height, a sheet that leaves its place empty. */
const misplaced = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const box = (one: Element): DOMRect => one.getBoundingClientRect();
    const pane = document.querySelector('.pane');
    const sheet = document.querySelector('.sheet');
    if (!pane || !sheet?.parentElement) return ['no desk'];
    const tabs = [...pane.querySelectorAll('[role=tab]')];
    const bars = [...pane.querySelectorAll('.pane-bar > span')];
    return [
      ...(tabs.length === 0 || bars.length === 0 ? ['no tabs or bars'] : []),
      ...tabs
        .filter((tab) => box(tab).right > box(pane).right + 1 || tab.scrollWidth > tab.clientWidth + 1)
        .map((tab) => `tab ${tab.textContent}`),
      ...bars.filter((bar) => box(bar).height < 4).map(() => 'a bar without height'),
      ...(box(sheet).bottom < box(sheet.parentElement).bottom - 1 ? ['the sheet is too low'] : []),
    ];
  });

it.each([
  ['200 %', 683, 384],
  ['a telephone', 320, 640],
])(
  'the page can be used at %s',
  async (_, width, height) => {
    const { context, page, complaints } = await openProfile(stage.browser, stage.site.url, {
      viewport: { width, height },
    });
    await openStart(page, stage.site.url);
    const wide = (): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
    expect(await wide()).toBeLessThanOrEqual(width);
    // nothing of the head is cut off
    const last = (await page.getByRole('button', { name: 'English' }).boundingBox())!;
    expect(last.x + last.width).toBeLessThanOrEqual(width);
    await newForm(page, 'ha-nam-2021-so');
    await deskReady(page);
    expect(await wide()).toBeLessThanOrEqual(width);
    await type(page, FIGURE, '31');
    // Enter went on to the next criterion, and the pane with it
    await select(page, FIGURE);
    await openPart(page, /Điền phiếu/);
    const staff = page.locator('.pane-card').getByLabel('Tổng số CBCCVC trong cơ quan');
    await staff.fill('40');
    await staff.blur();
    await page.locator('.pane-progress', { hasText: '1/84' }).waitFor();
    expect(await misplaced(page)).toEqual([]);
    await page.getByRole('button', { name: 'Lưu .xlsx' }).scrollIntoViewIfNeeded();
    expect(complaints).toEqual([]);
    await context.close();
  },
  300_000,
);

it.each([
  ['a small notebook', 1366, 625],
  ['200 %', 683, 384],
  ['a telephone', 320, 640],
])(
  'what is refused is said in view on %s, beside the cell and never over it, until another cell is selected',
  async (_, width, height) => {
    const { context, page, complaints } = await openProfile(stage.browser, stage.site.url, {
      viewport: { width, height },
    });
    await openStart(page, stage.site.url);
    await newForm(page, 'hau-giang-2017');
    await page.keyboard.type('Sở Nội vụ');
    await page.keyboard.press('Enter');
    // the cells of the first rows, one after another to the lower end of the window
    for (let step = 0; step < 4; step++) {
      await page.keyboard.type('abc');
      await page.keyboard.press('Enter');
      await said(page).getByText('“abc” không phải là số').waitFor();
      const box = (await said(page).boundingBox())!;
      const cell = (await page.locator('.sheet :focus').boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      const over =
        box.y < cell.y + cell.height &&
        cell.y < box.y + box.height &&
        box.x < cell.x + cell.width &&
        cell.x < box.x + box.width;
      expect(over).toBe(false);
      await page.keyboard.press('Escape');
      await page.keyboard.press(step === 1 ? 'Enter' : 'Tab');
      await said(page).getByText('“abc”').waitFor({ state: 'detached' });
      // past the cells of evidence and notes, where every text is right
      while (!/^[GHI]/.test(await page.locator('.sheet-address').innerText()))
        await page.keyboard.press('Tab');
    }
    expect(complaints).toEqual([]);
    await context.close();
  },
  300_000,
);
