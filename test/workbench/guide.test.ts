import { readFileSync } from 'node:fs';
import { findParts, partFor, partsOf, plainText } from '../../src/workbench/guide';
import type { GuidePart, Topic } from '../../src/workbench/guide';

/** The chapters as they are written, in the order in which the product has them. */
const chapters: GuidePart[] = ['can-bo', 'tham-dinh', 'tong-hop'].flatMap((name) => {
  const text = readFileSync(`docs/huong-dan/${name}.md`, 'utf8');
  const html = text
    .split('\n')
    .map((line) => line.replace(/^## (.*)$/, '<h2>$1</h2>').replace(/^# (.*)$/, '<h1>$1</h1>'))
    .join('\n');
  return partsOf(name, html);
});

test.each<[Topic, string]>([
  ['start', 'Mở phiếu'],
  ['fill', 'Điền'],
  ['problems', 'Xem lỗi và chỗ mất điểm'],
  ['gaps', 'Xem lỗi và chỗ mất điểm'],
  ['ready', 'Hoàn tất và nộp'],
  ['review', 'Đọc các tệp'],
  ['summary', 'Bảng tổng hợp có gì'],
])('who asks for help at %s is led to the chapter “%s”', (topic, title) => {
  expect(partFor(chapters, topic)?.title).toBe(title);
});

test('chapters are found by their words, with accents or without', () => {
  const titles = (text: string): string[] => findParts(chapters, text).map(({ title }) => title);
  expect(titles('hoan tac')).toContain('Điền');
  expect(titles('HOÀN TÁC')).toEqual(titles('hoan tac'));
  expect(titles('xyzzyq')).toEqual([]);
  expect(titles('')).toHaveLength(chapters.length);
});

test('a chapter without a text is none, and signs are read as they are meant', () => {
  const parts = partsOf('x', '<h1>Tên</h1>\n<h2>Một</h2><p>a &lt; b &amp; c</p><h2>Trống</h2>\n');
  expect(parts.map(({ title }) => title)).toEqual(['Một']);
  expect(plainText(parts[0]?.html ?? '')).toBe('a < b & c');
});
