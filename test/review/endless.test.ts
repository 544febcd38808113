/** Workbooks whose cells hold more than any office writes: they are read, and the work stays in proportion to the file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { receive } from '../../src/intake/batch/receive';
import { reviewTaken, takeContent } from '../../src/intake/file/take';
import type { Review } from '../../src/review/review';
import { emptySheet } from '../../src/sheet/content';
import type { ContentCell, ContentSheet, WorkbookContent } from '../../src/sheet/content';
import { builtIn } from '../../src/rubric/store';
import { form, submission } from '../scoring/forms';
import { read, write } from './workbooks';

const ENDLESS = 'Tỷ lệ cán bộ, công chức  '.repeat(1_310).slice(0, 32_760);

/** Letters that are made plain, and pairs of letters that are put in order, while `work` runs. */
async function counted<T>(work: () => Promise<T>): Promise<{ result: T; letters: number; pairs: number }> {
  let [letters, pairs] = [0, 0];
  const { normalize } = String.prototype;
  const { sort } = Uint32Array.prototype;
  String.prototype.normalize = function (kind?: string) {
    letters += this.length;
    return normalize.call(this, kind);
  };
  Uint32Array.prototype.sort = function (compare) {
    pairs += this.length;
    return sort.call(this, compare);
  };
  try {
    return { result: await work(), letters, pairs };
  } finally {
    String.prototype.normalize = normalize;
    Uint32Array.prototype.sort = sort;
  }
}

const row = (length: number, text: (col: number) => string): Map<number, ContentCell> =>
  new Map(Array.from({ length }, (_, col) => [col, { value: text(col) }]));

const rows = (from: number, count: number, make: (index: number) => Map<number, ContentCell>) =>
  new Map(Array.from({ length: count }, (_, index) => [from + index, make(index)] as const));

const sheetOf = (name: string, cells: ContentSheet['rows']): ContentSheet => ({
  ...emptySheet({ name, visibility: 'visible' }),
  rows: cells,
});

const bareTable = (): WorkbookContent =>
  read(readFileSync(join(process.cwd(), 'test', 'fixtures', 'bare-ha-nam-so-tai-chinh-2021.xlsx')));

/** A form of the product that lost its names, so that its rows are found by their text. */
async function namelessForm(): Promise<WorkbookContent> {
  const content = read(
    await write(form('ha-nam-2021-so'), submission(form('ha-nam-2021-so'), 'ha-nam-so-tai-chinh-2021')),
  );
  return { ...content, names: [] };
}

const added: Record<string, (content: WorkbookContent) => void> = {
  'one text in 40,000 cells below the table': ({ sheets: [sheet] }) => {
    for (const [at, cells] of rows(1_000, 5_000, () => row(8, () => ENDLESS))) sheet?.rows.set(at, cells);
  },
  'texts that only begin alike': ({ sheets: [sheet] }) => {
    for (const [at, cells] of rows(1_000, 1_000, (index) => row(4, (col) => `${ENDLESS}${index * 4 + col}`)))
      sheet?.rows.set(at, cells);
  },
  'a row of 16,384 cells': ({ sheets: [sheet] }) => {
    sheet?.rows.set(
      1_000,
      row(16_384, (col) => `Tỷ lệ máy tính có kết nối Internet ${col}`),
    );
  },
  'thousands of rows that are nearly a criterion': ({ sheets: [sheet] }) => {
    for (const [at, cells] of rows(1_000, 8_000, (index) =>
      row(3, (col) => `${index} Tỷ lệ máy tính được trang bị cho CBCCVC, dòng ${col}`),
    ))
      sheet?.rows.set(at, cells);
  },
  'hundreds of sheets': ({ sheets }) => {
    for (let index = 0; index < 200; index++)
      sheets.push(
        sheetOf(
          `Trang ${index}`,
          rows(0, 100, () => row(10, () => ENDLESS)),
        ),
      );
  },
};

/** As every edge takes it, with its review. */
async function taken(content: WorkbookContent): Promise<Review> {
  const file = await takeContent(content, builtIn);
  if (!file.ok) throw new Error(file.reason);
  return reviewTaken(file);
}

/** Letters of a file that holds the form and nothing else are some 100,000; each may be read several times. */
const MOST = { letters: 6_000_000, pairs: 3_000_000 };

test.each(Object.keys(added))('%s: the bare table is read as without them', async (name) => {
  const content = bareTable();
  added[name]?.(content);
  const { result, letters, pairs } = await counted(() => taken(content));
  expect(result.comparison.claimed?.points).toBe(496);
  expect(result.assessment.total).toBe(496);
  expect(letters).toBeLessThan(MOST.letters);
  expect(pairs).toBeLessThan(MOST.pairs);
});

test.each(Object.keys(added))('%s: the form without names is read as without them', async (name) => {
  const content = await namelessForm();
  const before = await taken({ ...content, sheets: [...content.sheets] });
  added[name]?.(content);
  const { result, letters, pairs } = await counted(() => taken(content));
  expect(result.assessment.total).toBe(before.assessment.total);
  expect(letters).toBeLessThan(MOST.letters);
  expect(pairs).toBeLessThan(MOST.pairs);
});

test.each([
  [6, false],
  [7, true],
])('of %d long texts of evidence each is cut where a file is kept: %s', async (count, cut) => {
  const rubric = form('gia-lai-2020-huyen');
  const text = 'Báo cáo '.repeat(3_750);
  const chosen = rubric.criteria.slice(0, count);
  const given = submission(rubric, Object.fromEntries(chosen.map(({ id }) => [id, { evidence: text }])));
  const received = await receive({ name: 'a.xlsx', bytes: await write(rubric, given) }, builtIn);
  if (!received.ok) throw new Error(received.reason);
  for (const { id } of chosen) {
    const kept = received.answers.get(id)?.evidence ?? '';
    if (!cut) expect(kept.trim()).toBe(text.trim());
    else {
      expect(kept.length).toBeLessThan(text.length / 10);
      expect(kept.startsWith('Báo cáo Báo cáo')).toBe(true);
      expect(kept).toMatch(/…/);
    }
  }
});
