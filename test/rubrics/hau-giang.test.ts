import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { rubricSchema } from '../../src/rubric/schema/rubric';
import type { CriterionSource, HeadingSource, ItemSource } from '../../src/rubric/schema/rubric';

const rubric = v.parse(
  rubricSchema,
  parse(readFileSync(join(__dirname, '../../rubrics/hau-giang-2017.yaml'), 'utf8')),
);

/** What stands in the printed columns; a method is printed in the column of maxima. */
type Printed = [no: string, text: string, max: string];

const criteria: CriterionSource[] = [];
const headings: HeadingSource[] = [];
const rows: Printed[] = [];

const print = (row: { no?: string | number | undefined; text?: string | undefined; method?: string | undefined; max?: number | undefined }) =>
  rows.push([String(row.no ?? ''), row.text ?? '', row.method ?? String(row.max ?? '')]);

const walk = (item: ItemSource): void => {
  print(item);
  if ('items' in item) {
    headings.push(item);
    item.items.forEach(walk);
  } else {
    criteria.push(item);
    item.lines?.forEach(print);
  }
};
rubric.groups.forEach(walk);

const maxima = (item: ItemSource): number =>
  'items' in item ? item.items.reduce((sum, below) => sum + maxima(below), 0) : (item.max ?? 0);
const criterion = (id: string): CriterionSource => criteria.find((c) => c.id === id)!;
const idsOf = (kind: string): string[] => criteria.filter((c) => c.rule.kind === kind).map((c) => c.id);
const options = (c: CriterionSource) =>
  ('options' in c.rule ? c.rule.options : undefined) ?? c.lines?.filter((line) => line.points !== undefined) ?? [];
const bands = (c: CriterionSource) => ('bands' in c.rule ? c.rule.bands : undefined);

it('has the printed groups, rows and criteria', () => {
  expect(rubric.groups.map((g) => [g.no, g.text, g.max])).toEqual([
    ['I', 'HẠ TẦNG CÔNG NGHỆ THÔNG TIN', 150],
    ['II', 'ỨNG DỤNG CNTT', 400],
    ['III', 'TRANG/ CỔNG THÔNG TIN ĐIỆN TỬ', 200],
    ['IV', 'CÔNG TÁC ĐẢM BẢO AN TOÀN, AN NINH THÔNG TIN', 150],
    ['V', 'NGUỒN NHÂN LỰC ỨNG DỤNG CNTT', 100],
    ['VII', 'ĐIỂM THƯỞNG', 30],
  ]);
  expect(criteria).toHaveLength(72);
  expect(new Set(criteria.map((c) => c.id)).size).toBe(72);
  expect(rows).toHaveLength(131);
});

it('adds up as printed: 1000 points and 30 bonus points outside them', () => {
  for (const heading of headings) expect([heading.text, maxima(heading)]).toEqual([heading.text, heading.max]);
  const sum = (bonus: boolean) =>
    rubric.groups.filter((g) => (g.bonus ?? false) === bonus).reduce((total, g) => total + maxima(g), 0);
  expect([sum(false), sum(true)]).toEqual([1000, 30]);
  expect([rubric.declaredTotal, rubric.bonus]).toEqual([1000, 30]);
  expect(rubric.total).toEqual({ text: 'TỔNG ĐIỂM', max: 1000, at: 'before-bonus', second: 'TỔNG ĐIỂM' });
  expect(rubric.misprints).toBeUndefined();
});

it.each<Printed>([
  ['', 'Tính theo tỷ lệ', '(tỷ lệ)*15'],
  ['3', 'Tỷ lệ băng thông Internet/ CBCCVC', '15'],
  ['', '>= 0.5Mbps', '10'],
  ['', '< 0,5Mbps', '0'],
  ['4', 'Có quản trị hệ cơ sở dữ liệu (MS SQL Server, Oracle,…)', '15'],
  ['', '>0%', '10'],
  ['5.1', 'Ban hành kế hoach ứng dụng CNTT hàng năm của đơn vị', '10'],
  ['', 'Trường hợp khác', '0'],
  ['', '<50%', '0'],
  ['6.2', 'Tỷ lệ chứng thư số được sử dụng /tổng số chứng thư số được cấp cho đơn vị', '20'],
  ['', 'Có nhập đầy đủ thông tin tiếng Việt', '8'],
  ['1.6', 'Có thông tin tuyên truyền phồ biết pháp luật, chính sách của ngành, địa phương', '10'],
  ['1,9', 'Cập nhật danh mục văn bản quy phạm pháp luật và văn bản dự thảo', '10'],
  ['1,10', 'Có công cụ đếm số lần truy cập chính xác', '5'],
  ['', '>=5 tin, bài/tuần', '10'],
  ['2.9', 'Có cơ chế chống lỗ hỏng SQL injection và XSS', '10'],
  ['', 'Tính theo tỷ lệ', '(tỷ lệ)*50'],
  ['3', 'Tỷ lệ phần trăm văn bản đi được ký số trên tổng số văn bản đi từ 80% trở lên', '10'],
])('prints row %s %s', (...row) => {
  expect(rows).toContainEqual(row);
});

it('takes the highest of overlapping bands', () => {
  for (const id of ['II.1.1', 'II.1.2', 'II.1.3', 'II.1.4']) {
    expect(bands(criterion(id))).toEqual([
      { from: 20, gives: 25 },
      { from: 10, gives: 20 },
      { above: 0, gives: 10 },
      { gives: 0 },
    ]);
  }
  expect(idsOf('bands')).toEqual(['I.3', 'III.1.11', 'IV.4']);
  for (const c of criteria.filter((c) => bands(c) !== undefined)) {
    const points = bands(c)!.map((band) => band.gives);
    expect([c.id, points[0], points.at(-1)]).toEqual([c.id, c.max, 0]);
    const printed = c.lines!.map((line) => line.max);
    expect(points.slice(0, printed.length)).toEqual(printed);
  }
});

it('prints the plain rates with their own maximum', () => {
  const plain = criteria.filter((c) => c.rule.kind === 'ratio' && bands(c) === undefined);
  expect(plain).toHaveLength(10);
  for (const c of plain) expect(c.lines).toEqual([{ text: 'Tính theo tỷ lệ', method: `(tỷ lệ)*${c.max}` }]);
});

it('leaves to the assessor only texts of completeness or duty', () => {
  expect(idsOf('judgement')).toEqual([
    'II.2.2',
    'II.2.3',
    'II.2.4',
    'II.2.5',
    'II.2.6',
    'II.3.2',
    'II.3.3',
    'II.4.2',
    'III.1.5',
    'III.1.7',
    'III.1.8',
    'III.1.9',
    'III.1.12',
  ]);
  expect(criteria.filter((c) => c.rule.kind === 'judgement' && (c.text.startsWith('Có') || !c.reading))).toEqual([]);
});

it('lets every choice reach its maximum and nothing', () => {
  for (const c of criteria.filter((c) => c.rule.kind === 'choice')) {
    const points = options(c).map((o) => o.points!);
    expect([c.id, Math.max(...points), Math.min(...points)]).toEqual([c.id, c.max, 0]);
  }
  expect(options(criterion('III.1.3')).map((o) => o.points)).toEqual([5, 3, 0]);
  expect(criterion('III.1.3').lines?.map((line) => [line.points, line.max])).toEqual([
    [5, 5],
    [3, 3],
  ]);
});

it('ships the agencies, classes, grounds for deduction and the deadline of the decision', () => {
  expect(rubric.agencies?.map((a) => a.names.length)).toEqual([24, 8]);
  expect(rubric.agencies?.[0]?.names).toContain('Sở Lao động - Thương binh và Xã hội');
  expect(rubric.agencies?.[1]?.names[3]).toBe('UBND lâm thời huyện Long Mỹ');
  expect(rubric.classes).toEqual([
    { name: 'Tốt', from: 850 },
    { name: 'Khá', from: 700 },
    { name: 'Trung bình', from: 550 },
    { name: 'Yếu', from: 0 },
  ]);
  expect(rubric.deductions?.grounds).toHaveLength(3);
  expect(rubric.deadline).toMatchObject({ day: 15, month: 12 });
  expect(rubric.decision).toMatchObject({ number: '1663/QĐ-UBND', date: '2017-10-03' });
});

it('writes self-scores into the column "Ghi chú" and says so', () => {
  expect(rubric.columns.map((c) => [c.role, c.title])).toEqual([
    ['no', 'STT'],
    ['text', 'TIÊU CHÍ/TIÊU CHÍ THÀNH PHẦN'],
    ['max', 'ĐIỂM TỐI ĐA'],
    ['self', 'Ghi chú'],
  ]);
  expect(rubric.readings?.[0]).toContain('"Ghi chú"');
  expect(rubric.footnotes).toHaveLength(15);
});
