/** The add-in as it is built, in Chromium, in front of the emulated Excel: the whole way of an official, every width and look. */
import type { Page, Route } from 'playwright-core';
import { layoutOf, columnAt, rowAt } from '../../src/form/layout';
import { sheetNames } from '../../src/messages/sheet';
import type { Rubric } from '../../src/rubric/types';
import { a1, cell } from '../../src/sheet/address';
import { fixture, formOf } from '../tools/forms';
import { provinceFiles, typedOver } from '../tools/submissions';
import { until } from '../tools/until';
import { bytesOf, submissionOf } from '../tools/workbooks';
import { openProfile, violations, wrongInLooks } from './tools/browser';
import {
  excelSaves,
  openPane,
  press,
  replacePane,
  selectInSheet,
  selected,
  selectionChanges,
  typeInSheet,
} from './tools/excel';
import { answerCard, fillByKeyboard, jump, next, openPart } from './tools/pane';
import { excelStage } from './tools/stage';

const stage = excelStage();
let rubric: Rubric;
beforeAll(async () => {
  rubric = await formOf('ha-nam-2021-so');
}, 600_000);

const at = (id: string, column: 'v1' | 'v2'): string =>
  a1(cell(rowAt(layoutOf(rubric), id), columnAt(layoutOf(rubric), column)));

it('an official goes the whole way, in every look', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url, {
    viewport: { width: 320, height: 720 },
  });
  const wrong: Record<string, string[]> = {};
  const look = async (name: string): Promise<void> => {
    const found = await wrongInLooks(page, 'pane');
    if (found.length > 0) wrong[name] = found;
  };
  await openPane(page, stage.site);
  await page.getByRole('heading', { name: 'Chọn mẫu phiếu' }).waitFor();
  await look('choose');
  await page.getByLabel(/Tìm theo/).fill('Hà Nam');
  await page.getByRole('radio').first().check();
  await page.getByLabel('Tên đơn vị').fill('Sở Tài chính');
  await page.getByRole('button', { name: 'Thêm phiếu vào tệp' }).click();
  await page.getByText('Đã thêm phiếu vào tệp.').waitFor();
  await look('inserted');
  await page.keyboard.press('F1');
  await page.getByRole('dialog', { name: 'Hướng dẫn' }).getByRole('heading', { name: 'Điền' }).waitFor();
  await look('guide');
  await page.keyboard.press('Escape');

  // from the sheet
  const sheet = sheetNames.form;
  await typeInSheet(page, sheet, at('I.1', 'v1'), 31);
  await typeInSheet(page, sheet, at('I.1', 'v2'), 40);
  await page.locator('.pane-progress', { hasText: '1/84' }).waitFor();
  await selectInSheet(page, sheet, at('I.2', 'v1'));
  await page.locator('.pane-card h2', { hasText: 'kết nối Internet' }).waitFor();
  // the pane never takes the focus by itself
  expect(await page.evaluate(() => document.activeElement?.closest('.pane-card') === null)).toBe(true);

  // from the pane
  for (let count = 2; count <= 4; count++) {
    await answerCard(page);
    await page.locator('.pane-progress', { hasText: `${count}/84` }).waitFor();
    await next(page);
  }
  await look('filling');

  // wrong entries are named, with their cell
  await typeInSheet(page, sheet, at('II.1.1', 'v1'), 'nhiều');
  await openPart(page, /Lỗi, lưu ý/);
  const error = page.locator('.pane-problem[data-severity=error]', { hasText: at('II.1.1', 'v1') });
  await error.waitFor();
  await look('problems');
  await error.getByRole('button').first().press('Enter');
  await selected(page, { row: rowAt(layoutOf(rubric), 'II.1.1'), col: columnAt(layoutOf(rubric), 'v1') });
  await typeInSheet(page, sheet, at('II.1.1', 'v1'), 5);
  await error.waitFor({ state: 'detached' });
  await openPart(page, /Điểm mất/);
  await page.getByText(/tiêu chí mất/).waitFor();
  await look('gaps');

  // last year's answers
  await openPart(page, /Điền phiếu/);
  await jump(page, 'general');
  await page.getByLabel('Chọn tệp .xlsx năm trước').setInputFiles({
    name: 'nam-truoc.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await bytesOf(rubric, submissionOf(rubric, fixture('ha-nam-so-tai-chinh-2021')))),
  });
  // it was saved today
  await page.getByRole('alertdialog', { name: 'Có đúng là tệp năm trước không?' }).waitFor();
  await look('doubt about the file');
  await page.getByRole('button', { name: 'Đúng, lấy số liệu' }).click();
  await page.getByText(/Đã lấy số liệu năm trước cho \d+ tiêu chí/).waitFor();
  await look('carried over');

  // ready, and a change after it
  await openPart(page, /Hoàn tất/);
  await page.getByRole('button', { name: /lấy (mã đối chiếu|mã)$/ }).click();
  await page.getByText('Đã ghi mã đối chiếu.').waitFor();
  await look('ready');
  await typeInSheet(page, sheet, at('I.1', 'v1'), 30);
  await page.getByText('Phiếu đã bị sửa sau khi hoàn tất', { exact: true }).waitFor();
  await look('changed after ready');

  // the other two jobs
  await page
    .getByRole('navigation', { name: 'Công việc' })
    .getByRole('button', { name: 'Thẩm định' })
    .click();
  await page.getByRole('heading', { name: 'Thẩm định các phiếu đã nộp' }).waitFor();
  await look('review');
  expect(wrong).toEqual({});
  expect(complaints).toEqual([]);
  await context.close();
}, 600_000);

it('a whole form goes from nothing to its control code with the keyboard alone', async () => {
  const { criteria, id } = await formOf('lam-dong-2021-so');
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url, {
    viewport: { width: 350, height: 720 },
  });
  await openPane(page, stage.site);
  /** Goes on with Tab until the focus is on what the selector means. */
  const tabTo = async (selector: string): Promise<void> => {
    for (let step = 0; step < 80 && (await page.locator(`${selector}:focus`).count()) === 0; step++)
      await page.keyboard.press('Tab');
    expect([selector, await page.locator(`${selector}:focus`).count()]).toEqual([selector, 1]);
  };
  await tabTo('.pane-page input:not([type=radio])');
  await page.keyboard.type('lam dong so ban nganh');
  await tabTo('input[type=radio]');
  await page.keyboard.press('Space');
  await tabTo('button[type=submit]');
  await page.keyboard.press('Enter');
  await page.getByText('Đã thêm phiếu vào tệp.').waitFor();
  await tabTo('.pane-tabs [role=tab]');
  await tabTo('.pane-nav select');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowDown');
  await page.locator('.pane-position', { hasText: `1/${criteria.length}` }).waitFor();
  await fillByKeyboard(page, criteria.length);
  await tabTo('.pane-tabs [role=tab]');
  await page.keyboard.press('End');
  await page.getByRole('button', { name: /lấy (mã đối chiếu|mã)$/ }).waitFor();
  await tabTo('#pane-ready ~ button');
  await page.keyboard.press('Enter');
  await page.getByText('Đã ghi mã đối chiếu.').waitFor();
  expect([id, complaints]).toEqual([id, []]);
  await context.close();
}, 600_000);

it('a reviewer reviews the workbook that is open, and goes from a finding to its cell', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url, {
    viewport: { width: 350, height: 720 },
  });
  await openPane(page, stage.site);
  await page.getByLabel(/Tìm theo/).fill('Hà Nam');
  await page.getByRole('radio').first().check();
  await page.getByLabel('Tên đơn vị').fill('Sở Tài chính');
  await page.getByRole('button', { name: 'Thêm phiếu vào tệp' }).click();
  await page.getByText('Đã thêm phiếu vào tệp.').waitFor();
  await page
    .getByRole('navigation', { name: 'Công việc' })
    .getByRole('button', { name: 'Thẩm định' })
    .click();
  const open = page.getByRole('button', { name: 'Thẩm định tệp đang mở' });
  // this Excel gives no file away
  await open.click();
  await page
    .getByRole('alert')
    .getByText(/lưu tệp, rồi chọn chính tệp đó/)
    .waitFor();
  await excelSaves(page, await typedOver(rubric, fixture('ha-nam-so-tai-chinh-2021'), 'I.2'));
  await open.click();
  const finding = page.locator('.pane-problem', { hasText: 'Công thức bị ghi đè' });
  await finding.waitFor();
  expect(await violations(page)).toEqual([]);
  await finding.getByRole('button').press('Enter');
  await selected(page, { row: rowAt(layoutOf(rubric), 'I.2'), col: columnAt(layoutOf(rubric), 'self') });
  expect(complaints).toEqual([]);
  await context.close();
}, 300_000);

it('the files of a province become sheets of the open workbook, and reading stops when asked', async () => {
  const { files } = await provinceFiles(await formOf('hau-giang-2017'));
  const chosen = files.map(({ name, bytes }) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(bytes),
  }));
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url, {
    viewport: { width: 350, height: 720 },
  });
  await openPane(page, stage.site);
  await page.getByRole('navigation', { name: 'Công việc' }).getByRole('button', { name: 'Tổng hợp' }).click();
  await page.getByLabel(/Chọn các tệp đã nộp/).setInputFiles(chosen);
  await page.getByRole('button', { name: 'Dừng' }).click();
  await page.getByRole('button', { name: 'Đọc tiếp' }).click();
  await page.getByText(`Đã đọc ${files.length}/${files.length} tệp`).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lập bảng tổng hợp' }).click();
  await page.getByText(/^Đã thêm \d+ trang tính vào tệp đang mở\.$/).waitFor();
  const added = await page.evaluate(() =>
    window.excelHost?.book.sheets.map(({ name, charts }) => [name, charts.length] as const),
  );
  expect(added?.map(([name]) => name)).toEqual(
    expect.arrayContaining([
      'Sheet1',
      'Tóm tắt',
      'Tổng hợp',
      'Bảng màu điểm mất',
      'Biểu đồ',
      'Khả năng thay đổi',
    ]),
  );
  expect(new Map(added).get('Biểu đồ')).toBeGreaterThan(3);
  expect(await violations(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await context.close();
}, 300_000);

it('buttons of the ribbon work at every press, in the runtime of the pane, and throw nothing away', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url, {
    viewport: { width: 350, height: 720 },
  });
  await openPane(page, stage.site);
  await page.getByLabel(/Tìm theo/).fill('Hà Nam');
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Thêm phiếu vào tệp' }).click();
  await page.getByText('Đã thêm phiếu vào tệp.').waitFor();
  await page
    .getByRole('navigation', { name: 'Công việc' })
    .getByRole('button', { name: 'Thẩm định' })
    .click();
  await page.getByLabel(/Chọn các tệp đã nộp/).setInputFiles({
    name: 'mot.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await bytesOf(rubric, submissionOf(rubric, fixture('ha-nam-so-tai-chinh-2021')))),
  });
  await page.getByText('Đã đọc 1/1 tệp').waitFor();

  await press(page, 'check');
  await page.getByText('Đã đọc lại toàn bộ phiếu.').waitFor();
  expect(await page.evaluate(() => window.excelHost?.paneShown)).toBe(true);
  for (let presses = 1; presses <= 3; presses++) await selectionChanges(page, () => press(page, 'gap'));
  await page
    .getByRole('navigation', { name: 'Công việc' })
    .getByRole('button', { name: 'Thẩm định' })
    .click();
  await page.getByText('Đã đọc 1/1 tệp').waitFor();
  // nothing is taken away before somebody says yes; under office.js window.confirm would throw
  await page.getByRole('button', { name: 'Gỡ tất cả tệp' }).click();
  await page.getByRole('alertdialog').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('alertdialog').getByRole('button', { name: 'Gỡ tất cả' }).click();
  await page.getByText('Đã đọc 1/1 tệp').waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
  await context.close();
}, 300_000);

it('received files and appraisals are there again after the pane was closed, and leaving asks', async () => {
  const { context, page, complaints } = await openProfile(stage.browser, stage.site.url, {
    viewport: { width: 320, height: 720 },
  });
  const review = async (pane: Page): Promise<void> => {
    await openPane(pane, stage.site);
    await pane
      .getByRole('navigation', { name: 'Công việc' })
      .getByRole('button', { name: 'Thẩm định' })
      .click();
    await pane.getByRole('button', { name: /Chọn các tệp đã nộp/ }).waitFor();
  };
  await review(page);
  await page.getByLabel(/Chọn các tệp đã nộp/).setInputFiles({
    name: 'mot.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(await bytesOf(rubric, submissionOf(rubric, fixture('ha-nam-so-tai-chinh-2021')))),
  });
  await page.getByText('Đã đọc 1/1 tệp').waitFor();
  await page.locator('.pane-files > li button').first().click();
  await page.getByRole('tab', { name: 'Thẩm định' }).click();
  await page.getByLabel('Người thẩm định', { exact: true }).fill('Trần Thị B');
  await page.getByRole('button', { name: /^Chấp nhận \d+ tiêu chí/ }).click();
  const told = await page.locator('.pane-card p[aria-live]').first().innerText();

  // leaving asks, and so does a command that replaces the pane
  const asked: string[] = [];
  const answer = (sure: boolean): void =>
    void page.once('dialog', (dialog) => {
      asked.push(dialog.type());
      void (sure ? dialog.accept() : dialog.dismiss());
    });
  answer(false);
  await page.close({ runBeforeUnload: true });
  await until(() => asked.length === 1);
  answer(true);
  await Promise.all([page.waitForEvent('load'), replacePane(page, stage.site, '?again')]);
  expect(asked).toEqual(['beforeunload', 'beforeunload']);
  await page.getByRole('heading', { name: 'Chọn mẫu phiếu' }).waitFor();
  await page.close();

  const again = await context.newPage();
  await review(again);
  await again.getByText(/Lần trước còn 1 tệp, 1 tệp đã thẩm định/).waitFor();
  expect(await violations(again)).toEqual([]);
  expect(await again.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  // meanwhile a pane of another workbook has its own
  const beside = await context.newPage();
  await review(beside);
  await again.getByRole('button', { name: 'Mở lại các tệp này' }).click();
  await again.getByText('Đã đọc 1/1 tệp').waitFor();
  await beside.getByRole('button', { name: 'Mở lại các tệp này' }).click();
  await beside.getByText(/đang mở ở một cửa sổ khác/).waitFor();
  await again.locator('.pane-files > li button').first().click();
  await again.getByRole('tab', { name: 'Thẩm định' }).click();
  await again.getByText(told.trim(), { exact: true }).waitFor();
  expect(complaints).toEqual([]);
  await context.close();
}, 300_000);

/** What becomes of the scripts that the page asks for. */
const meetings: [string, { heading: string; scripts: string; treat: (route: Route) => Promise<void> }][] = [
  [
    'office.js is blocked',
    {
      heading: 'Không tải được thư viện của Office',
      scripts: '**/officejs/office.js',
      treat: (route) => route.abort(),
    },
  ],
  [
    'a part of the library is blocked, so that the host keeps silent (OfficeDev/office-js #6040)',
    {
      heading: 'Excel chưa phản hồi',
      scripts: '**/office_strings.js',
      treat: (route) => route.abort(),
    },
  ],
  [
    'the page is opened in a browser',
    {
      heading: 'Trang này chỉ dùng trong Excel',
      scripts: '**/boot.js',
      treat: (route) => route.fulfill({ contentType: 'text/javascript', body: '' }),
    },
  ],
];

it.each(meetings)(
  'says what to do where %s',
  async (_name, { heading, scripts, treat }) => {
    const { context, page } = await openProfile(stage.browser, stage.site.url, {
      viewport: { width: 320, height: 720 },
    });
    await page.route(scripts, treat);
    await page.goto(`${stage.site.url}taskpane.html`);
    await page.getByRole('heading', { name: heading }).waitFor();
    await page.getByRole('link', { name: /trang web của chương trình/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();
  },
  300_000,
);

it('starts the pane when Excel answers late (OfficeDev/office-js #3330)', async () => {
  const { context, page } = await openProfile(stage.browser, stage.site.url, {
    viewport: { width: 320, height: 720 },
  });
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/office_strings.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${stage.site.url}taskpane.html`, { waitUntil: 'commit' });
  await page.getByRole('heading', { name: 'Excel chưa phản hồi' }).waitFor();
  release();
  await page.getByRole('heading', { name: 'Chọn mẫu phiếu' }).waitFor();
  await context.close();
}, 300_000);
