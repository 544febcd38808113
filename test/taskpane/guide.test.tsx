/** @jest-environment ./scripts/jsdom-environment.cjs */
import '../tools/text-coding';
import { screen, waitFor, within } from '@testing-library/react';
import { Batch } from '../../src/intake/batch/batch';
import { findParts, guideParts, partFor, partsOf, plainText } from '../../src/taskpane/guide/parts';
import type { Topic } from '../../src/taskpane/guide/parts';
import { gridWorkbook } from '../../src/workbook/grid/index';
import { InPlace } from '../tools/in-place';
import { holding, openPane, rubricOf, violations } from './pane';

test.each<[Topic, string]>([
  ['start', 'Mở phiếu'],
  ['fill', 'Điền'],
  ['problems', 'Xem lỗi và chỗ mất điểm'],
  ['gaps', 'Xem lỗi và chỗ mất điểm'],
  ['ready', 'Hoàn tất và nộp'],
  ['review', 'Đọc các tệp'],
  ['summary', 'Bảng tổng hợp có gì'],
])('who asks for help at %s is led to the chapter “%s”', (topic, title) => {
  expect(partFor(guideParts, topic)?.title).toBe(title);
});

test('chapters are found by their words, with accents or without', () => {
  const titles = (text: string): string[] => findParts(guideParts, text).map(({ title }) => title);
  expect(titles('hoan tac')).toContain('Điền');
  expect(titles('HOÀN TÁC')).toEqual(titles('hoan tac'));
  expect(titles('xyzzyq')).toEqual([]);
  expect(titles('')).toHaveLength(guideParts.length);
});

test('a chapter without a text is none, and signs are read as they are meant', () => {
  const parts = partsOf('x', '<h1>Tên</h1>\n<h2>Một</h2><p>a &lt; b &amp; c</p><h2>Trống</h2>\n');
  expect(parts.map(({ title }) => title)).toEqual(['Một']);
  expect(plainText(parts[0]?.html ?? '')).toBe('a < b & c');
});

describe('in the pane of Excel', () => {
  // the environment has the element, but not its methods
  beforeAll(() => {
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function () {
      this.open = false;
      this.dispatchEvent(new Event('close'));
    };
  });

  const dialog = () => screen.findByRole('dialog', { name: 'Hướng dẫn' });
  /** The chapter that is open, by its title. */
  const chapter = async () => within(await dialog()).getByRole('heading', { level: 3 }).textContent;

  test('F1 opens the guide at the part in hand, and words find other chapters', async () => {
    const workbook = holding(await rubricOf('ha-nam-2021-so'));
    const { user } = await openPane(workbook, { batch: new Batch(new InPlace()), guide: true });
    await user.keyboard('{F1}');
    expect(await chapter()).toBe('Điền');
    expect(await violations()).toEqual([]);
    await user.type(within(await dialog()).getByRole('searchbox'), 'dung ban phim');
    await user.click(within(await dialog()).getByRole('button', { name: 'Dùng bàn phím' }));
    expect(await chapter()).toBe('Dùng bàn phím');
    await user.click(within(await dialog()).getByRole('button', { name: 'Đóng' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    await user.click(screen.getByRole('tab', { name: 'Hoàn tất' }));
    await user.keyboard('{F1}');
    expect(await chapter()).toBe('Hoàn tất và nộp');
  });

  test('the button opens it too: how to begin without a form, and the job in hand', async () => {
    const { user } = await openPane(gridWorkbook(), { batch: new Batch(new InPlace()), guide: true });
    await user.click(screen.getByRole('button', { name: 'Hướng dẫn' }));
    expect(await chapter()).toBe('Mở phiếu');
    await user.click(within(await dialog()).getByRole('button', { name: 'Đóng' }));

    await user.click(screen.getByRole('button', { name: 'Thẩm định' }));
    await user.click(screen.getByRole('button', { name: 'Hướng dẫn' }));
    expect(await chapter()).toBe('Đọc các tệp');
  });

  test('where the page leads to the guide the pane does not', async () => {
    const { user } = await openPane(gridWorkbook(), { batch: new Batch(new InPlace()) });
    await user.keyboard('{F1}');
    expect(screen.queryByRole('button', { name: 'Hướng dẫn' })).toBeNull();
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});
