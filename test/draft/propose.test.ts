/** Rules proposed from printed words alone, held against the rules that were written by hand. */
import { propose, type Proposal } from '../../src/draft/table/propose';
import { understand, type State } from '../../src/draft/sentence/sentence';
import { criteriaOf, maxOf, printedOf, scoring, sources } from './printed';

const all = sources.flatMap((form) =>
  criteriaOf(form).map((criterion) => ({
    form: form.id,
    criterion,
    proposal: propose(...printedOf(criterion, form), maxOf(criterion)),
  })),
);

function isRight({ criterion, proposal }: (typeof all)[number]): boolean {
  const { rule, points, exemptions } = proposal;
  const lines = criterion.lines?.flatMap((line) => line.points ?? []);
  return (
    rule !== undefined &&
    JSON.stringify(scoring({ ...criterion, rule, exemptions }, points)) ===
      JSON.stringify(scoring(criterion, lines))
  );
}

test('nothing that is called sure is wrong', () => {
  const wrong = all.filter((one) => one.proposal.state === 'sure' && !isRight(one));
  expect(wrong.map(({ form, criterion, proposal }) => [form, criterion.id, proposal.rule])).toEqual([]);
});

test('how much of each kind of rule is understood', () => {
  const table: Record<string, Record<State | 'right', number>> = {};
  for (const one of all) {
    const row = (table[one.criterion.rule.kind] ??= { sure: 0, doubtful: 0, unknown: 0, right: 0 });
    row[one.proposal.state]++;
    if (isRight(one)) row.right++;
  }
  expect(table).toEqual({
    ratio: { sure: 162, doubtful: 30, unknown: 1, right: 185 },
    bands: { sure: 16, doubtful: 10, unknown: 1, right: 21 },
    choice: { sure: 107, doubtful: 104, unknown: 0, right: 200 },
    combination: { sure: 0, doubtful: 0, unknown: 1, right: 0 },
    checklist: { sure: 2, doubtful: 0, unknown: 0, right: 2 },
    counts: { sure: 2, doubtful: 2, unknown: 0, right: 2 },
    deduction: { sure: 1, doubtful: 0, unknown: 3, right: 1 },
    // two provinces print nothing of how points come
    judgement: { sure: 0, doubtful: 128, unknown: 0, right: 128 },
  });
});

test.each(['-5 điểm', '– 5 điểm', '-5'])('points that are taken off are never given: %s', (printed) => {
  const row = (text: string, own: string): Parameters<typeof propose>[0] => ({
    ...{ text, method: '', printed: own, max: '' },
  });
  const asked = { ...row('Vi phạm an toàn thông tin', ''), max: '5' };
  const { state, rule } = propose(asked, [row('- Có', printed), row('- Không', '0 điểm')], 5);
  expect([state, rule]).not.toEqual(['sure', expect.anything()]);
});

const read = (method: string, criterion: string, max = 4): Proposal =>
  propose({ text: criterion, method, printed: '', max: String(max) }, [], max);

test.each([
  [
    'Từ 90% trở lên: Điểm tối đa\nDưới 90%: Tỷ lệ/90% x Điểm tối đa',
    [{ from: 90, gives: 'max' }, { gives: { rateOver: 90 } }],
  ],
  ['≥ 60%: Điểm tối đa; < 60%: 1/2 Điểm tối đa; < 10%: 0', undefined],
  ['Điểm = Tỷ lệ % × 4', undefined],
  [
    'Hoàn thành 100%: Điểm tối đa; từ 80% đến dưới 100%: Tỷ lệ x 4; dưới 80%: 0 điểm',
    [{ from: 80, gives: 'rate' }, { gives: 0 }],
  ],
])('a rate in a decision’s words: %s', (method, bands) => {
  const { rule, state } = read(method, 'Tỷ lệ hộ có máy tính/Tổng số hộ');
  const written = { kind: 'ratio', numerator: 'Số hộ có máy tính', denominator: 'Tổng số hộ' };
  if (method.includes('< 10%')) expect(state).not.toBe('sure');
  else expect({ rule, state }).toEqual({ rule: { ...written, ...(bands && { bands }) }, state: 'sure' });
});

test.each([
  [
    'Từ 04 cuộc trở lên: 4 điểm; 03 cuộc: 3 điểm; 01-02 cuộc: 1 điểm; không họp: 0 điểm',
    [4, 3, 1, undefined],
  ],
  ['>05 văn bản: 4 điểm; 03-05 văn bản: 2 điểm; <03 văn bản: 0 điểm', [undefined, 3, undefined]],
])('a number in steps: %s', (method, from) => {
  const { rule, state } = read(method, 'Số văn bản');
  expect(state).toBe('sure');
  expect(rule?.kind === 'bands' && rule.bands.map((band) => band.from)).toEqual(from);
});

test('an exempt case is parted from the rule', () => {
  expect(read('Mỗi sản phẩm 1 điểm, tối đa 4 điểm; xã không có sản phẩm: 1 điểm', 'Sản phẩm')).toMatchObject({
    rule: { kind: 'counts', options: [{ text: 'Số sản phẩm', points: 1 }] },
    exemptions: [{ text: 'xã không có sản phẩm', points: 1 }],
    state: 'sure',
  });
});

test('points taken off what is full', () => {
  expect(read('Không có sự cố: 4 điểm; mỗi sự cố trừ 2 điểm', 'Sự cố')).toMatchObject({
    rule: { kind: 'deduction', options: [{ text: 'Số sự cố', points: 2 }] },
    state: 'sure',
  });
});

test('what is counted off bears the words before it, without their sign', () => {
  const words = 'Không chậm: 4 điểm; Cập nhật chậm: mỗi thông tin trừ 1 điểm; thiếu mỗi báo cáo: trừ 2 điểm';
  expect(read(words, 'Thông tin').rule).toMatchObject({
    options: [
      { text: 'Số thông tin cập nhật chậm', points: 1 },
      { text: 'Số báo cáo thiếu', points: 2 },
    ],
  });
});

test('a formula in words', () => {
  const words = 'Điểm = (Số việc đúng hạn + 0,5 x Số việc quá hạn)/Tổng số việc x Điểm tối đa';
  expect(read(words, 'Tỷ lệ việc hoàn thành')).toMatchObject({
    rule: { kind: 'formula', points: '(a + 0,5 × b)/c × max' },
    state: 'sure',
  });
});

test.each([
  ['a stroke between two words', 'Điểm = Tỷ lệ x Điểm tối đa', 'Tỷ lệ cán bộ huyện/xã có máy tính'],
  ['a case in the criterion’s text', 'Có: 4 điểm; không: 0 điểm', 'Chợ số (nếu xã không có chợ: 4 điểm)'],
  ['a denominator that nobody names', 'Điểm = Tỷ lệ x Điểm tối đa', 'Tỷ lệ máy tính'],
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
  [
    'a gap of less than one per cent',
    'Từ 90%: 4 điểm; từ 50% đến 89%: 2 điểm; dưới 50%: 0 điểm',
    'Tỷ lệ a/tổng b',
  ],
  ['another maximum', 'Tỷ lệ x 5', 'Tỷ lệ a/tổng b'],
  ['points for nothing', 'Từ 5 bài: 4 điểm; dưới 5 bài: 1 điểm', 'Số bài'],
  ['two units', 'Từ 5 bài: 4 điểm; từ 2 tin đến dưới 5 tin: 1 điểm; dưới 2 tin: 0 điểm', 'Số bài'],
  ['an addition', 'Có chuyên mục: 2 điểm; có tin: cộng thêm 2 điểm', 'Chuyên mục'],
  ['a date that another option may miss', 'Trước ngày 31/01: 4 điểm; không ban hành: 0 điểm', 'Kế hoạch'],
  ['a product of two phrases', 'Điểm = a x b x Điểm tối đa', 'Tỷ lệ nhiệm vụ/tổng số nhiệm vụ'],
  ['no way to answer none', 'Đại học: 4 điểm; chứng chỉ: 1 điểm', 'Trình độ'],
  ['another cap', 'Mỗi lớp 0,5 điểm, tối đa 2 điểm', 'Lớp'],
  ['points taken off nobody knows what', 'Mỗi sự cố trừ 2 điểm', 'Sự cố'],
  ['a form that says nothing', '', 'Có chuyên mục'],
  ['a method of many pages', `Có: 4 điểm; ${'x'.repeat(5000)}: 0 điểm`, 'Chuyên mục'],
])('%s is never sure', (_, method, criterion) => {
  expect(read(method, criterion).state).not.toBe('sure');
});

test('options on rows below take their points from there', () => {
  const row = (text: string, points: string) => ({ text, method: points, printed: '', max: '' });
  const criterion = { text: 'Thiết bị', method: '', printed: '', max: '3' };
  expect(propose(criterion, [row('- Đầy đủ', '+ 3 điểm'), row('- Không', '0 điểm')], 3)).toMatchObject({
    rule: { kind: 'choice' },
    points: [3, 0],
    state: 'sure',
  });
  expect(propose(criterion, [row('≥ 80%', '3 điểm'), row('< 80%', '0 điểm')], 3).points).toBeUndefined();
});

test('a sentence that the author wrote is read by the same words', () => {
  expect(understand('chọn một theo các dòng dưới', 'Mạng', 3).rule).toEqual({ kind: 'choice' });
});

test.each([
  [
    'Tỷ lệ trường học, cơ sở y tế thu phí không dùng tiền mặt',
    'Số trường học, cơ sở y tế thu phí không dùng tiền mặt',
    'Tổng số trường học, cơ sở y tế thu phí',
  ],
  ['Tỷ lệ thôn chưa có sóng di động', 'Số thôn chưa có sóng di động', 'Tổng số thôn'],
  ['Tỷ lệ dân số có chữ ký số', 'Dân số có chữ ký số', 'Tổng dân số'],
])('what “%s” divides', (text, numerator, denominator) => {
  expect(read('Từ 50% trở lên: Điểm tối đa\nDưới 50%: 0 điểm', text).rule).toMatchObject({
    numerator,
    denominator,
  });
});
