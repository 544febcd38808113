/** Sentences of rules: what the product prints it reads back, and nothing that it calls sure is wrong. */
import { sentenceOf, understand, type SentencedRule } from '../../src/draft/sentence';
import { catalogue, loadRubric } from '../../src/rubric/catalogue';
import type { Band, Criterion, Rubric } from '../../src/rubric/types';
import { fc, runs } from '../tools/random';

const MAX = 20;
const words = ['máy tính', 'Hồ sơ trực tuyến', 'văn bản đi', 'Có', 'Không', 'hộ gia đình', 'dịch vụ công'];
const label = fc.tuple(fc.constantFrom(...words), fc.constantFrom(...words)).map((pair) => pair.join(' '));
const points = fc.integer({ min: 0, max: MAX * 4 }).map((quarters) => quarters / 4);
const gives = fc.oneof(
  points.map((value): Band['gives'] => ({ points: value })),
  fc.integer({ min: 1, max: 100 }).map((over): Band['gives'] => ({ over })),
);
const bands = fc
  .tuple(
    fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { maxLength: 4 }),
    fc.array(gives, { minLength: 5, maxLength: 5 }),
    fc.boolean(),
  )
  .filter(([bounds, all]) => bounds.length > 0 || 'over' in (all[4] ?? {}))
  .map(([bounds, all, open]): Band[] => [
    ...bounds
      .sort((a, b) => b - a)
      .map((value, index) => ({
        bound: { op: open ? '>' : '>=', value } as const,
        gives: all[index] ?? { points: 0 },
      })),
    { bound: null, gives: all[4] ?? { points: 0 } },
  ]);
const options = fc.array(fc.record({ text: label, points }), { minLength: 2, maxLength: 5 });
const rules: { [Kind in SentencedRule['kind']]: fc.Arbitrary<Extract<SentencedRule, { kind: Kind }>> } = {
  ratio: fc.record({ kind: fc.constant('ratio'), numerator: label, denominator: label, bands }),
  choice: fc.record({ kind: fc.constant('choice'), options }),
  checklist: fc.record({ kind: fc.constant('checklist'), options }),
  counts: fc.record({ kind: fc.constant('counts'), lines: options }),
  judgement: fc.constant({ kind: 'judgement' }),
};

test('the sentence of a rule is read as that rule, and surely', () => {
  fc.assert(
    fc.property(fc.oneof(...Object.values<fc.Arbitrary<SentencedRule>>(rules)), (rule) => {
      expect(understand(sentenceOf(rule), '', MAX)).toEqual({ rule, state: 'sure', unexplained: [] });
    }),
    runs(300, 5000),
  );
});

const over = (value: number): Band => ({ bound: null, gives: { over: value } });
test.each([
  [
    'Từ 90% trở lên: Điểm tối đa\nDưới 90%: Tỷ lệ/90% x Điểm tối đa',
    [{ bound: { op: '>=', value: 90 }, gives: { points: 4 } }, over(90)],
  ],
  ['Điểm = Tỷ lệ % × 4', [over(100)]],
  [
    '≥ 60%: Điểm tối đa; < 60%: 1/2 Điểm tối đa',
    [
      { bound: { op: '>=', value: 60 }, gives: { points: 4 } },
      { bound: null, gives: { points: 2 } },
    ],
  ],
])('a rate in a decision’s words: %s', (method, expected) => {
  const { rule, state } = understand(method, 'Tỷ lệ hộ/tổng số hộ', 4);
  expect(rule).toEqual({ kind: 'ratio', numerator: 'hộ', denominator: 'tổng số hộ', bands: expected });
  expect(state).toBe('sure');
});

test('counted lines up to the maximum', () => {
  expect(understand('Mỗi chuyên đề được 0,5 điểm, tối đa 3 điểm', 'Phát chuyên đề', 3)).toEqual({
    rule: { kind: 'counts', lines: [{ text: 'chuyên đề', points: 0.5 }] },
    state: 'sure',
    unexplained: [],
  });
});

test.each([
  ['a stroke between two words', 'Điểm = Tỷ lệ x Điểm tối đa', 'Tỷ lệ cán bộ huyện/xã có máy tính'],
  ['a case in the criterion’s text', 'Có: 4 điểm; không: 0 điểm', 'Chợ số (nếu xã không có chợ: 4 điểm)'],
  ['a case of its own', 'Mỗi sản phẩm 1 điểm, tối đa 4 điểm; xã không có sản phẩm: 1 điểm', 'Sản phẩm'],
  ['a denominator that nobody names', 'Điểm = Tỷ lệ x Điểm tối đa', 'Tỷ lệ máy tính kết nối mạng'],
  [
    'a rate that stands in two bounds',
    'Từ 80%: 4 điểm; từ 50% đến 80%: 2 điểm; dưới 50%: 0 điểm',
    'Tỷ lệ a/tổng b',
  ],
  [
    'a rate that stands in none',
    'Trên 80%: 4 điểm; từ 50% đến dưới 80%: 2 điểm; dưới 50%: 0 điểm',
    'Tỷ lệ a/tổng b',
  ],
  ['a gap between bounds', 'Từ 80%: 4 điểm; từ 50% đến dưới 70%: 2 điểm; dưới 50%: 0 điểm', 'Tỷ lệ a/tổng b'],
  ['another maximum', 'Tỷ lệ x 5', 'Tỷ lệ a/tổng b'],
  [
    'a half that is no condition of the rule',
    'Tỷ lệ x Điểm tối đa; xã không có hộ: 1/2 Điểm tối đa',
    'Tỷ lệ a/tổng b',
  ],
  ['points taken off', 'Không có sự cố: 4 điểm; mỗi sự cố trừ 2 điểm', 'Sự cố'],
  ['an addition', 'Có chuyên mục: 2 điểm; có tin: cộng thêm 2 điểm', 'Chuyên mục'],
  ['a date', 'Trước ngày 31/01: 4 điểm; không ban hành: 0 điểm', 'Kế hoạch'],
  ['a number of times', '02 lần/năm trở lên: 4 điểm; 01 lần/năm: 1 điểm; không: 0 điểm', 'Tự kiểm tra'],
  ['a formula', 'Điểm = (a + 0,5 x b)/c x Điểm tối đa', 'Tỷ lệ nhiệm vụ/tổng số nhiệm vụ'],
  ['no way to answer none', 'Đại học: 4 điểm; chứng chỉ: 1 điểm', 'Trình độ'],
  ['another cap', 'Mỗi lớp 0,5 điểm, tối đa 2 điểm', 'Lớp'],
])('%s is never sure', (_, method, criterion) => {
  expect(understand(method, criterion, 4).state).not.toBe('sure');
});

/** What decides points: labels are the author's. */
const scoring = (rule: Criterion['rule']): unknown =>
  rule.kind === 'ratio'
    ? [rule.kind, rule.bands]
    : 'options' in rule
      ? [rule.kind, rule.options.map(({ points }) => points)]
      : 'lines' in rule
        ? [rule.kind, rule.lines.map(({ points }) => points)]
        : [rule.kind];

test.each(catalogue.map(({ id }) => id))('nothing sure of %s is wrong', async (id) => {
  const rubric: Rubric | undefined = await loadRubric(id);
  const wrong = rubric?.criteria.flatMap(({ id: criterion, text, max, rule }) => {
    const row = rubric.rows.find((one) => one.criterion === criterion);
    const read = understand(row?.method ?? '', text, max);
    const exempt = (row?.text ?? '').match(/nếu không|trường hợp/i);
    const agrees =
      !exempt && read.rule && JSON.stringify(scoring(read.rule)) === JSON.stringify(scoring(rule));
    return read.state === 'sure' && !agrees
      ? [{ criterion, method: row?.method, read: read.rule, rule }]
      : [];
  });
  expect(wrong).toEqual([]);
});
