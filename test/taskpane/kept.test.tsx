/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 *
 * What was received and decided outlives the pane.
 */
import '../tools/text-coding';
import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import { Batch } from '../../src/intake/batch/batch';
import type { FileKeeper } from '../../src/intake/batch/kept-files';
import { decide } from '../../src/review/appraisal/appraisal';
import type { Appraisal } from '../../src/review/appraisal/appraisal';
import { keepDecisions } from '../../src/review/appraisal/keep-decisions';
import type { Rubric } from '../../src/rubric/types';
import type { Saved } from '../../src/taskpane/save-file';
import { gridWorkbook } from '../../src/workbook/grid/index';
import { InPlace } from '../tools/in-place';
import { MemoryFiles } from '../tools/memory-files';
import { makeProvince } from '../tools/province';
import { bytesOf, submissionOf } from '../tools/workbooks';
import { openPane, rubricOf, violations } from './pane';

const PATIENCE = { timeout: 30_000 };
const WHO = { by: 'Trần Thị B', at: '2026-11-30T08:00:00.000Z' };

let rubric: Rubric;
let reader: InPlace;
let files: File[];
beforeAll(async () => {
  rubric = await rubricOf('hau-giang-2017');
  reader = new InPlace();
  const units = makeProvince(rubric).units.slice(0, 2);
  files = await Promise.all(
    units.map(async ({ document }, index) =>
      reader.file(`tep-${index}.xlsx`, await bytesOf(rubric, submissionOf(rubric, document))),
    ),
  );
}, 120_000);

/** A pane for those who review; only one stands at a time. What becomes of its files is told beforehand: they are downloaded otherwise. */
async function reviewWith(keeper: FileKeeper, becomes: Saved[] = []) {
  cleanup();
  const batch = new Batch(reader, undefined, keeper);
  const saved = new Map<string, Uint8Array>();
  const opened = await openPane(gridWorkbook(), {
    batch,
    job: 'review',
    saveFile: (bytes, name) => {
      const [now = 'downloaded'] = becomes.splice(0, 1);
      if (now !== 'refused') saved.set(name, bytes);
      return now;
    },
  });
  await screen.findByLabelText(/Chọn các tệp đã nộp/, {}, PATIENCE);
  return { ...opened, batch, saved };
}
const choose = async (chosen: File[]): Promise<void> => {
  fireEvent.change(screen.getByLabelText(/Chọn các tệp đã nộp/), { target: { files: chosen } });
  await screen.findByText(`Đã đọc ${chosen.length}/${chosen.length} tệp`, {}, PATIENCE);
};

it('files and decisions are there again after the pane was closed, and nobody else takes them meanwhile', async () => {
  const browser = new MemoryFiles();
  const first = browser.keeper();
  const { user, batch, saved } = await reviewWith(first);
  await choose(files);
  await user.click(within(document.querySelector<HTMLElement>('.pane-files > li')!).getByRole('button'));
  await user.click(screen.getByRole('tab', { name: 'Thẩm định' }));
  expect(batch.unsaved).toBe(false);
  await user.type(screen.getByLabelText('Người thẩm định'), 'Trần Thị B');
  await user.click(screen.getByRole('button', { name: /^Chấp nhận \d+ tiêu chí/ }));
  const [{ received } = {}] = batch.getSnapshot().entries;
  expect(batch.unsaved).toBe(true);

  // beside it, another pane offers nothing
  await reviewWith(browser.keeper());
  expect(screen.queryByRole('button', { name: 'Mở lại các tệp này' })).toBeNull();

  first.closed();
  const later = await reviewWith(browser.keeper(), ['refused']);
  await screen.findByText(/Lần trước còn 2 tệp, 1 tệp đã thẩm định/);
  expect(await violations()).toEqual([]);
  await later.user.click(screen.getByRole('button', { name: 'Mở lại các tệp này' }));
  await screen.findByText('Đã đọc 2/2 tệp', {}, PATIENCE);
  expect(later.batch.getSnapshot().entries[0]?.received?.appraisal).toEqual(received?.appraisal);
  // the name stays, and so does what is not saved, until it is
  expect([later.batch.getSnapshot().reviewer, later.batch.unsaved]).toEqual(['Trần Thị B', true]);
  await later.user.click(
    within(document.querySelector<HTMLElement>('.pane-files > li')!).getByRole('button'),
  );
  await later.user.click(screen.getByRole('tab', { name: 'Thẩm định' }));
  const save = screen.getByRole('button', { name: 'Lưu tệp đã thẩm định (.xlsx)' });
  // a file that the browser did not take is not saved
  await later.user.click(save);
  await screen.findByText(/^Chưa có tệp .*tham dinh\.xlsx/, {}, PATIENCE);
  expect([later.saved.size, later.batch.unsaved]).toEqual([0, true]);
  await later.user.click(save);
  await screen.findByText(/^Đã tạo tệp .*tham dinh\.xlsx/, {}, PATIENCE);
  expect([later.saved.size, saved.size, later.batch.unsaved]).toEqual([1, 0, false]);
});

it('kept files go when somebody removes them, here or in the offer', async () => {
  const browser = new MemoryFiles();
  const first = browser.keeper();
  const one = await reviewWith(first);
  await choose(files);
  await one.user.click(screen.getByRole('button', { name: 'Gỡ tất cả tệp' }));
  await one.user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Gỡ tất cả' }));
  first.closed();
  const second = browser.keeper();
  await reviewWith(second);
  expect(screen.queryByRole('button', { name: 'Mở lại các tệp này' })).toBeNull();
  await choose(files);
  second.closed();
  const { user } = await reviewWith(browser.keeper());
  const drop = await screen.findByRole('button', { name: 'Xóa khỏi máy này' });
  await user.click(drop);
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Giữ lại' }));
  await user.click(drop);
  expect(await violations()).toEqual([]);
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Xóa' }));
  expect(screen.queryByText(/Lần trước còn/)).toBeNull();
  expect(await browser.keeper().free()).toEqual([]);
});

it('a browser that keeps nothing says so, and goes on', async () => {
  const keeper = new MemoryFiles().keeper();
  await reviewWith({ ...keeper, put: () => Promise.reject(new Error('QuotaExceededError')) });
  await choose(files);
  await screen.findByText(/không giữ được các tệp/);
});

it('of a submission that reads otherwise than then, what was decided is open again, and stands in the log', async () => {
  const batch = new Batch(reader);
  await batch.add(files, 'vi');
  const read = batch.getSnapshot().entries[0]?.received?.appraisal;
  if (!read) throw new Error('not read');
  const decisionOn = (appraisal: Appraisal, index: number): Appraisal => {
    const { id = '', appraised = 0 } = appraisal.criteria[index] ?? {};
    const result = decide(appraisal, id, { appraised, reason: 'đúng', state: 'accepted' }, WHO);
    if (!result.ok) throw new Error(result.refusal);
    return result.appraisal;
  };
  const decided = decisionOn(decisionOn(read, 0), 1);
  const now = {
    ...read,
    criteria: read.criteria.map((criterion, index) =>
      index === 0 ? { ...criterion, recomputed: 0.01 } : criterion,
    ),
  };
  const kept = keepDecisions(now, decided);
  expect(kept.criteria.slice(0, 2).map(({ state }) => state)).toEqual(['open', 'accepted']);
  expect(kept.criteria[0]?.recomputed).toBe(0.01);
  expect(kept.log).toEqual(decided.log);
});
