import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { type CriterionSource, type ItemSource, rubricSchema } from '../../src/rubric/schema/rubric';

const read = (...path: string[]) => readFileSync(join(process.cwd(), ...path), 'utf8');
const result = v.safeParse(rubricSchema, parse(read('rubrics', 'ha-nam-2021-so.yaml')));
if (!result.success) throw new Error(JSON.stringify(v.flatten(result.issues)));
const form = result.output;

const rowsOf = (items: ItemSource[]): ItemSource[] =>
  items.flatMap((item) => ('items' in item ? [item, ...rowsOf(item.items)] : [item]));
const rows = rowsOf(form.groups);
const criteria = rows.filter((item): item is CriterionSource => 'rule' in item);
const maximum = (items: ItemSource[]) =>
  rowsOf(items).reduce((sum, item) => sum + ('rule' in item ? (item.max ?? 0) : 0), 0);
const byId = (id: string) => criteria.find((criterion) => criterion.id === id);
const heading = (text: string) => rows.find((item) => 'items' in item && item.text.startsWith(text));

test('holds every printed row', () => {
  expect(rows).toHaveLength(109);
  expect(criteria).toHaveLength(84);
  expect(new Set(criteria.map(({ id }) => id)).size).toBe(84);
});

test('groups and their parts add up to the printed maxima', () => {
  expect(form.groups.map(({ no, max, items }) => [no, max, maximum(items)])).toEqual([
    ['I', 50, 50],
    ['II', 150, 150],
    ['III', 170, 170],
    ['IV.', 30, 30],
    ['V', 50, 50],
    ['VI', 50, 50],
  ]);
  const parts = form.groups.flatMap(({ items }) => items).filter((item) => 'items' in item && item.max !== undefined);
  expect(parts.map((item) => [item.no, item.max, 'items' in item && maximum(item.items)])).toEqual([
    ['II.1', 80, 80],
    ['II.2', 30, 30],
    ['II.3', 20, 20],
    ['II.4', 20, 20],
    ['III.1', 70, 70],
    ['III. 2', 100, 100],
  ]);
  expect(form.total).toEqual({ text: 'TỔNG (I+II+III+IV+V+VI)', max: 500, at: 'bottom' });
});

test('prints the columns of the annex in their order', () => {
  expect(form.columns.map(({ title }) => title)).toEqual(['TT', 'Nội dung', 'Cách tính', 'Điểm tối đa', 'Điểm tự đánh giá']);
});

test('odd rows stand as printed', () => {
  expect(byId('I.3.4')?.text).toBe(
    'Hệ thống sao lưu, đảm bảo an toàn dữ liệu. Tối thiểu phải bố trí 01 máy tính chạy tự động sao lưu, lưu trữ dữ liệu. Riêng đối với cơ quan có hệ thống thông tin đạt cấp độ 3 trở lên về bảo đảm an toàn thông tin, yêu cầu phải có một trong các hệ thống lưu trữ sau: SAN (Storage Area Network); NAS (Network Atteched Storage); DAS (Direct Attached Storage)',
  );
  expect(byId('II.1.2')).toMatchObject({
    text: 'Tỷ lệ văn bản đến được số hóa, nhận qua Hệ thống QLVB&ĐH/ Tổng số bản văn bản đến',
    method:
      '- Từ 90% trở lên: điểm tối đa.\n- Từ 60% đến dưới 90%:\nĐiểm = Tỷ lệ % x Điểm tối đa\n- Dưới 60%: 0 điểm',
    max: 15,
  });
  expect(heading('Tỷ lệ vào lịch')?.text).toBe(
    'Tỷ lệ vào lịch công tác hàng tuần của cơ quan, phòng, ban, cá nhân:\n- Từ 90% trở lên: điểm tối đa.\n- Từ 60% đến dưới 90%:\nĐiểm = Tỷ lệ % x Điểm tối đa.\n- Dưới 60%: 0 điểm.',
  );
  expect(['a', 'b', 'c'].map((letter) => byId(`II.1.7.${letter}`)?.text)).toEqual([
    'Lịch cơ quan',
    'Lịch phòng, ban',
    'Lịch cá nhân',
  ]);
  expect(byId('III.1.3')).not.toHaveProperty('no');
  expect(byId('III.1.4')?.method).toBe(
    '- Cập nhật đẩy đủ: điểm tối đa.\n- Cập nhật không đầy đủ: 1 điểm\n- Không cập nhật: 0 điểm.',
  );
  expect(byId('III.1.5')?.text).toBe(
    'Danh sách các văn bản quy phạm pháp luật chuyên ngành: Hình thức văn bản, thẩm quyền ban hành, số ký hiệu, ngày ban hành, ngày hiệu lực, trích yếu tệp văn bản cho phép tải về',
  );
  expect(byId('III.2.2')?.text).toBe(
    'Tỷ lệ DVCTT mức độ 3 cung cấp trên Cổng dịch vụ công của tỉnh/ (Tổng số dịch vụ hành chính công của cơ quan - Tổng số DVCTT mức độ 4)',
  );
  expect(byId('III.2.5.1')).toMatchObject({
    no: '5.1',
    text: 'Tỷ lệ hồ sơ được tiếp nhận và giải quyết trực tuyến ở mức độ 3/ Tổng số hồ thực tế được tiếp nhận (cả trực tuyến và truyền thống) của các TTHC có phát sinh hồ sơ trực tuyến ở mức độ 3',
  });
  expect(byId('III.2.9')?.method).toBe(
    'Cập nhật đầy đủ: 5 điểm\nCập nhật không đầy đủ: 3 điểm\n- Không cập nhật: 0 điểm.',
  );
  expect(byId('III.2.10')?.method).toBe('Thực hiện đầy đủ cách bước: 5 điểm\nThực hiện không đủ các bước: 2 điểm');
  expect(byId('IV.8')).toMatchObject({
    method: 'Đạt 80% trở lên: 3 điểm\nTừ 50% đến dưới 80%: 2 điểm\nDưới 50%: 0 điểm',
    max: 2,
  });
  expect(byId('V.3')?.text).toContain('Thông tư số 03/2014/TT-BTTTT ngày 11/3/2014');
});

test('exemptions stand where the form prints them, once', () => {
  const exempted = rows.flatMap((item) =>
    (item.exemptions ?? []).map(({ points }) => ['id' in item ? item.id : String(item.no), points]),
  );
  expect(exempted).toEqual([
    ['I.3.4', 'max'],
    ['III. 2', 'max'],
    ['III.2.5', 5],
    ['III.2.8.1', 2],
    ['6', 'max'],
  ]);
});

test('options are short enough for a drop-down list and safe in a cell', () => {
  for (const { rule } of criteria)
    for (const { text } of ('options' in rule && rule.options) || []) {
      expect(text.length).toBeLessThanOrEqual(250);
      expect(text).not.toMatch(/^[=+\-@]/);
    }
});

describe('the submission of the department of finance', () => {
  interface Answer {
    claimed?: number;
    numerator?: number;
    denominator?: number;
    evidence?: string;
  }
  const submission = JSON.parse(read('test', 'fixtures', 'ha-nam-so-tai-chinh-2021.json')) as {
    rubric: string;
    fields: Record<string, string | number>;
    answers: Record<string, Answer>;
  };
  const claim = (prefix: string) =>
    Object.entries(submission.answers).reduce((sum, [id, { claimed }]) => sum + (id.startsWith(prefix) ? (claimed ?? 0) : 0), 0);

  test('claims 496 points, group by group as printed', () => {
    expect(submission.rubric).toBe(form.id);
    expect(['I.', 'II.', 'II.1.', 'II.2.', 'II.3.', 'II.4.'].map(claim)).toEqual([50, 146, 80, 30, 20, 16]);
    expect(['III.', 'III.1.', 'III.2.', 'IV.', 'V.', 'VI.'].map(claim)).toEqual([170, 70, 100, 30, 50, 50]);
    expect(claim('')).toBe(496);
  });

  test('answers every criterion but the blank one', () => {
    expect(criteria.map(({ id }) => id).filter((id) => !(id in submission.answers))).toEqual(['II.4.1']);
    expect(Object.keys(submission.answers)).toHaveLength(83);
    for (const { id, max } of criteria) expect(submission.answers[id]?.claimed ?? 0).toBeLessThanOrEqual(max ?? 0);
  });

  test('carries the figures that the document gives, and no others', () => {
    const figures = Object.entries(submission.answers).flatMap(([id, { numerator, denominator }]) =>
      numerator === undefined ? [] : [[id, numerator, denominator]],
    );
    expect(figures).toEqual([
      ['I.1', 50, 48],
      ['I.2', 50, 50],
      ['III.2.3', 27, 27],
    ]);
    expect(submission.answers['III.2.2']).toEqual({ claimed: 5 });
    expect(submission.answers['III.2.5.1']).toEqual({ claimed: 10 });
    expect(submission.answers['IV.1']?.evidence).toBe('Quyết định số 2030/QĐ-STC ngày 20/9/2018');
    expect(submission.fields).toMatchObject({ subordinateUnits: 7, staff: 48, computers: 50 });
    const known = form.before.flatMap(({ fields }) => fields.map(({ id }) => id));
    expect(known).toEqual(expect.arrayContaining(Object.keys(submission.fields)));
  });
});
