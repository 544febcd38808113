import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { parse } from 'yaml';
import { load as derive } from '../../src/rubric/load';
import { type CriterionSource, type ItemSource, rubricSchema } from '../../src/rubric/schema/rubric';
import { emptyAnswer } from '../../src/scoring/answer';
import { assess } from '../../src/scoring/assess';

const load = (id: string) => {
  const result = v.safeParse(rubricSchema, parse(readFileSync(join(process.cwd(), 'rubrics', `${id}.yaml`), 'utf8')));
  if (!result.success) throw new Error(JSON.stringify(v.flatten(result.issues)));
  return result.output;
};
const rowsOf = (items: ItemSource[]): ItemSource[] =>
  items.flatMap((item) => ('items' in item ? [item, ...rowsOf(item.items)] : [item]));
const criteriaOf = (items: ItemSource[]) =>
  rowsOf(items).filter((item): item is CriterionSource => 'rule' in item);
const maximum = (items: ItemSource[]) =>
  criteriaOf(items).reduce((sum, criterion) => sum + (criterion.max ?? criterion.readAs ?? 0), 0);

const tinh = load('hue-2021-tinh');
const huyen = load('hue-2021-huyen');
const row = (form: typeof tinh, no: string) => rowsOf(form.groups).filter((item) => String(item.no) === no);

describe.each([
  { form: tinh, rows: 110, criteria: 72, printed: [8, 5, 8, 52, 5, 12, 6, 2], holds: [8, 5, 10, 52, 5, 12, 6, 2], total: 100 },
  { form: huyen, rows: 113, criteria: 75, printed: [8, 5, 10, 52, 5, 12, 6, 2], holds: [8, 5, 10, 51, 5, 12, 6, 2], total: 99 },
])('$form.id', ({ form, rows, criteria, printed, holds, total }) => {
  test('holds every printed row', () => {
    expect(rowsOf(form.groups)).toHaveLength(rows);
    expect(criteriaOf(form.groups)).toHaveLength(criteria);
    expect(new Set(criteriaOf(form.groups).map(({ id }) => id)).size).toBe(criteria);
    expect(criteriaOf(form.groups).every(({ id, no }) => id === no)).toBe(true);
    expect(form.groups.map(({ no }) => String(no))).toEqual(['I', '2', '3', '4', '5', '6', '7', '8']);
  });

  test('keeps the printed maxima and says where they do not add up', () => {
    expect(form.groups.map(({ max }) => max)).toEqual(printed);
    expect(form.groups.map(({ items }) => maximum(items))).toEqual(holds);
    expect(maximum(form.groups)).toBe(total);
    expect(form.total).toEqual({ text: 'Tổng cộng', max: 100, at: 'top' });
  });

  test('prints the columns of the decision in their order', () => {
    expect(form.columns.map(({ title }) => title)).toEqual([
      'STT',
      'Chỉ số chính/ Chỉ số thành phần/ Tiêu chí',
      'Điểm tối đa',
      'Tự đánh giá',
      'Sở TTTT đánh giá',
      'Đánh giá trên không gian mạng',
      'Đánh giá của chuyên gia',
      'Điểm đạt được',
      'Ghi chú',
    ]);
    expect(form.columns.filter(({ over }) => over === 'Điểm dánh giá thực tế')).toHaveLength(5);
  });

  test('reads “Có …” and the two network criteria as yes or no, all else as judged', () => {
    for (const { id, text, rule, max } of criteriaOf(form.groups)) {
      if (text.startsWith('Có ') || id === '3.2.1' || id === '3.2.2')
        expect(rule).toEqual({ kind: 'choice', options: [{ text: 'Có', points: max }, { text: 'Không', points: 0 }] });
      else expect(rule).toEqual({ kind: 'judgement' });
    }
  });
});

test('misprints are named with both figures', () => {
  expect(tinh.misprints).toEqual([{ at: '3', printed: 8, holds: 10 }]);
  expect(huyen.misprints).toEqual([
    { at: '4', printed: 52, holds: 51 },
    { at: 'total', printed: 100, holds: 99 },
  ]);
});

test('odd rows stand as printed', () => {
  expect(tinh.attachment).toBe(
    '(Ban hành kèm theo Quyết định số:        /QĐ-UBND ngày:      /11/2021 của Uỷ ban nhân dân tỉnh Thừa Thiên Huế)',
  );
  expect(row(tinh, '1.1.2')[0]).toMatchObject({
    text: 'Có các tài liệu tuyên truyền (bằng nhiều hình thức như: quyển, tờ rơi, video clip, trực tuyến...) về Chuyển đổi số trong cơ quan, đơn vị',
    marks: ['self', 'online'],
  });
  expect(row(huyen, '1.1.2')[0]?.text).toBe(
    'Có các tài liệu tuyên truyền (bằng nhiều hình thức: quyển, tờ rơi, video clip, trực tuyến...) về Chuyển đổi số trong cơ quan, đơn vị',
  );
  expect(row(tinh, '1.2')[0]).toMatchObject({ marks: ['online'] });
  expect(row(tinh, '5.2')[0]).toMatchObject({ marks: ['self', 'department'] });
  expect(row(tinh, '1.3')[0]?.text).toBe(
    'Sự hiểu biết của cán bộ, công chức (CBCQ trong cơ quan nhà nước (CQNN) về khái niệm và sự cần thiết chuyển đổi số, phát triển Chính quyền số',
  );
  expect(row(tinh, '1.2.1')[0]).toMatchObject({
    note: 'Tài liệu kiểm chứng là quyết đinh của đơn vị (Kiểm chứng bằng cung cấp đường liên kết trên Cổng/ Trang thông tin điện tử)',
    evidence: 'Quyết định của đơn vị và đường liên kết',
  });
  expect(row(tinh, '3.5.2')[0]).toEqual({
    id: '3.5.2',
    no: '3.5.2',
    text: 'Tỷ lệ cán bộ, công chức, viên chức trong cơ quan đơn vị thực hiện quét QR tại cơ quan, đơn vị.',
    max: 2,
    rule: { kind: 'judgement' },
  });
  expect(row(tinh, '4.1')[0]?.text).toBe('Làm việc "Không" giấy tờ');
  expect(row(tinh, '4.3.5')).toEqual([]);
  expect(row(tinh, '4.2.2')[0]?.text).toBe('Có triển khai ứng dụng họp thông minh (Đảm tiêu chuẩn)');
  expect(row(huyen, '4.2.3')[0]).toMatchObject({ text: 'Có triển khai giải pháp họp trực tuyến (Đảm tiêu chuẩn)', max: 1 });
  expect(row(huyen, '4.3.110')[0]?.text).toBe('Tỷ lệ vi phạm trễ thời gian trả hồ sơ');
  expect(row(huyen, '4.5.4')[0]?.text).toBe(
    'Số lượng báo cáo số của cơ quan, đơn vị được tích hợp lên báo cáo số của UBNd tỉnh',
  );
  expect(row(huyen, '7.1')[0]?.text).toBe('Chính sánh');
  expect(row(huyen, '7.2.4')[0]?.text).toBe('Vi phạm phát Wifi triên mạng WAN của tỉnh');
});

test('blank maxima are read as in the province form', () => {
  for (const no of ['1.3.1', '1.3.2']) {
    expect(row(tinh, no)[0]).toMatchObject({ max: 1 });
    expect(row(huyen, no)[0]).toMatchObject({ readAs: 1, reading: expect.stringContaining('hiểu là 1') });
    expect(row(huyen, no)[0]).not.toHaveProperty('max');
  }
});

test('the assessor whose column is printed last counts before the others', () => {
  const source = tinh;
  const achieved = (order: readonly string[]): number | undefined => {
    const others = source.columns.filter(({ role }) => !order.includes(role));
    const moved = order.flatMap((role) => source.columns.filter((column) => column.role === role));
    const loaded = derive({ ...source, columns: [...others, ...moved] });
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    const [criterion] = loaded.rubric.criteria;
    const assessed = { department: 0.25, online: 0.5, expert: 0.75 };
    const answers = new Map([[criterion?.id ?? '', { ...emptyAnswer(1), assessed }]]);
    return assess(loaded.rubric, { rubric: source.id, unit: 'Sở A', fields: {}, answers }).criteria[0]?.achieved;
  };
  expect(achieved(['department', 'online', 'expert'])).toBe(0.75);
  expect(achieved(['expert', 'online', 'department'])).toBe(0.25);
});
