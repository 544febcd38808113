/** What the built add-in says where something is not as it should be: every state, small, with axe. */
import type { Page } from 'playwright-core';
import { sheetNames } from '../../src/messages/sheet';
import { FAULTS } from '../excel-host/host';
import { openProfile, wrongInLooks } from './tools/browser';
import {
  copySheet,
  failAt,
  finishEditing,
  openPane,
  settled,
  startEditing,
  typeInSheet,
} from './tools/excel';
import { jump, openPart } from './tools/pane';
import { excelStage } from './tools/stage';

const stage = excelStage();

const { identity } = sheetNames;

async function choose(page: Page): Promise<void> {
  await page.getByLabel(/Tìm theo/).fill('Lâm Đồng');
  await page.getByRole('radio').first().check();
}
const add = (page: Page): Promise<void> => page.getByRole('button', { name: 'Thêm phiếu vào tệp' }).click();

async function withForm(page: Page): Promise<void> {
  await choose(page);
  await add(page);
  await page.getByText('Đã thêm phiếu vào tệp.').waitFor();
}
async function recheck(page: Page): Promise<void> {
  await openPart(page, /Lỗi, lưu ý/);
  await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
}
/** What somebody sees of the sheets. */
const sheets = (page: Page): Promise<string[]> =>
  page.evaluate(() => window.excelHost?.book.sheets.map(({ name }) => name) ?? []);

interface State {
  name: string;
  search?: string;
  /** Brings it about. */
  make: (page: Page) => Promise<void>;
  says: RegExp;
  /** The way out that it offers. */
  after?: (page: Page) => Promise<void>;
}

const empty = async (page: Page): Promise<void> => expect(await sheets(page)).toEqual(['Sheet1']);
const again = async (page: Page): Promise<void> => {
  await add(page);
  await page.getByText('Đã thêm phiếu vào tệp.').waitFor();
};

const states: State[] = [
  {
    name: 'Excel too old',
    search: '?api=1.8',
    make: async () => undefined,
    says: /Excel này (đã )?cũ|Cần Excel/,
  },
  {
    name: 'protected workbook',
    make: async (page) => {
      await page.evaluate(() => {
        if (window.excelHost) window.excelHost.book.structureProtected = true;
      });
      await choose(page);
      await add(page);
    },
    says: /Cấu trúc tệp đang được bảo vệ/,
    after: empty,
  },
  {
    name: 'cell being edited',
    make: async (page) => {
      await choose(page);
      await failAt(page, 1, FAULTS.cellEditing);
      await add(page);
    },
    says: /đang sửa dở một ô/,
    after: async (page) => {
      await empty(page);
      await again(page);
    },
  },
  {
    name: 'cell in edit mode on screen, which no press in the pane ends (OfficeDev/office-js #806)',
    make: async (page) => {
      await withForm(page);
      await settled(page);
      await startEditing(page);
      await recheck(page);
    },
    says: /hãy kết thúc ô đó \(nhấn Enter\)/,
    after: async (page) => {
      // meanwhile the pane answers, and takes what is entered
      await openPart(page, /Điền phiếu/);
      await jump(page, 'general');
      const unit = page.locator('.pane-card input').first();
      await unit.fill('Sở Tư pháp');
      await unit.blur();
      const held = (): Promise<boolean> =>
        page.evaluate(() => JSON.stringify(window.excelHost?.snapshot()).includes('Sở Tư pháp'));
      expect(await held()).toBe(false);
      await finishEditing(page);
      await page.getByText(/hãy kết thúc ô đó/).waitFor({ state: 'detached' });
      await settled(page);
      expect(await held()).toBe(true);
    },
  },
  {
    name: 'rolled back',
    make: async (page) => {
      await choose(page);
      await failAt(page, 3, { ...FAULTS.general, after: 40 });
      await add(page);
    },
    says: /lỗi không rõ nguyên nhân/,
    after: async (page) => {
      await empty(page);
      await again(page);
    },
  },
  {
    name: 'name taken',
    make: async (page) => {
      await copySheet(page, 'Sheet1', sheetNames.form);
      await choose(page);
      await add(page);
    },
    says: /Tệp đã có trang tính “Phiếu đánh giá”/,
  },
  {
    name: 'connection lost',
    make: async (page) => {
      await withForm(page);
      await settled(page);
      await failAt(page, 0, FAULTS.connectionLost);
      await recheck(page);
    },
    says: /Mất kết nối với Excel/,
    after: async (page) => {
      await page.getByRole('button', { name: 'Kiểm tra lại' }).click();
      await page.getByText('Đã đọc lại toàn bộ phiếu.').waitFor();
    },
  },
  {
    name: 'newer layout',
    make: async (page) => {
      await withForm(page);
      await typeInSheet(page, identity, 'B2', 99);
      await recheck(page);
    },
    says: /mới hơn/,
  },
];

it.each(states)(
  'says what is the matter and what to do, in every look: $name',
  async ({ search, make, says, after }) => {
    const { context, page, complaints } = await openProfile(stage.browser, stage.site.url, {
      viewport: { width: 320, height: 720 },
    });
    await openPane(page, stage.site, search);
    await make(page);
    await page.getByText(says).first().waitFor();
    expect(await wrongInLooks(page, 'pane')).toEqual([]);
    await after?.(page);
    expect(complaints).toEqual([]);
    await context.close();
  },
  300_000,
);
