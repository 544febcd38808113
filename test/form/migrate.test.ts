/** Answers of one version of a form in the next: by the map that the next one declares, never by a guess. */
import { keepsFigures } from '../../src/form/answers/answer-into';
import { migrate, type Migrated } from '../../src/form/answers/migrate';
import { load } from '../../src/rubric/load';
import type { Rubric } from '../../src/rubric/types';
import { assess } from '../../src/scoring/assess';
import { emptyAnswer } from '../../src/scoring/answer';
import type { Answer, Submission } from '../../src/scoring/answer';

const option = (text: string, points: number): { text: string; points: number } => ({ text, points });
const yesNo = (points: number): object => ({
  kind: 'choice',
  options: [option('Có', points), option('Không', 0)],
});
const rate = (...bands: object[]): object => ({
  kind: 'ratio',
  numerator: 'đã làm',
  denominator: 'tất cả',
  ...(bands.length > 0 ? { bands } : {}),
});

interface Item {
  id: string;
  text?: string;
  rule: object;
  max?: number;
  lines?: object[];
}

/** A form of these criteria, of 10 points each. */
function form(items: Item[], more: object = {}): Rubric {
  const criteria = items.map(({ id, max = 10, ...own }) => ({ id, text: `Tiêu chí ${id}`, max, ...own }));
  const total = criteria.reduce((sum, { max }) => sum + max, 0);
  const loaded = load({
    ...{ id: 'mau', province: 'Mẫu', year: 2026, audience: 'xã', title: ['Phiếu'], attachment: '(Kèm theo)' },
    ...{ decision: { authority: 'UBND', title: 'Quyết định' }, declaredTotal: total, optionRows: 'rows' },
    columns: ['no', 'text', 'max', 'self'].map((role) => ({ role, title: role, width: 9 })),
    total: { text: 'Tổng', max: total, at: 'bottom' },
    before: [{ title: 'Đơn vị', fields: [{ id: 'unit', text: 'Tên' }] }],
    ...{ after: [], signature: [], groups: [{ no: 'I', text: 'Nhóm', items: criteria }] },
    ...more,
  });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.rubric;
}

const given = (answers: Record<string, Partial<Answer>>): Submission => ({
  ...{ rubric: 'mau', unit: 'Xã A', fields: { unit: 'Xã A' } },
  answers: new Map(
    Object.entries(answers).map(([id, answer]) => [
      id,
      { ...emptyAnswer(answer.inputs?.length ?? 1), ...answer },
    ]),
  ),
});

const first = form([
  { id: 'A', rule: yesNo(10) },
  { id: 'B', rule: rate() },
  { id: 'C', rule: yesNo(10) },
  { id: 'D', rule: yesNo(10) },
]);
const answers = given({
  A: { inputs: [0], evidence: 'QĐ 1' },
  B: { inputs: [31, 50] },
  C: { inputs: [0], evidence: 'BC 3', note: 'ghi' },
  D: { inputs: [1], evidence: 'BC 4' },
});

test('what is the same goes over as it is, with its points', () => {
  const second = form(
    [
      { id: 'A', rule: yesNo(10) },
      { id: 'B', rule: rate() },
    ],
    { version: 2 },
  );
  const migrated = migrate(first, answers, second);
  expect(migrated?.submission.unit).toBe('Xã A');
  expect(migrated?.submission.answers.get('A')).toMatchObject({ inputs: [0], evidence: 'QĐ 1' });
  expect(migrated?.confirm).toEqual([]);
  expect(migrated?.left.map(({ criterion, joined }) => [criterion.id, joined])).toEqual([
    ['C', undefined],
    ['D', undefined],
  ]);
});

test('a rule or a maximum that changed is scored anew from the figures, and asked about', () => {
  const second = form(
    [
      { id: 'A', rule: yesNo(4), max: 4 },
      { id: 'B', rule: rate({ from: 60, gives: 'max' }, { gives: 0 }) },
    ],
    { version: 2 },
  );
  const migrated = migrate(first, answers, second);
  if (!migrated) throw new Error('not migrated');
  expect(migrated.confirm).toEqual(['A', 'B']);
  expect(migrated.submission.answers.get('B')?.inputs).toEqual([31, 50, null]);
  expect(assess(first, answers).criteria[1]?.points).toBe(6.2);
  expect(assess(second, migrated.submission).criteria.map(({ points }) => points)).toEqual([4, 10]);
});

test('claimed points never become points of another rule', () => {
  const claimed = given({ A: { inputs: [null], claimed: 10 }, B: { inputs: [null, null], claimed: 5 } });
  const second = form(
    [
      { id: 'A', rule: yesNo(4), max: 4 },
      { id: 'B', rule: rate() },
    ],
    { version: 2 },
  );
  const migrated = migrate(first, claimed, second);
  expect(migrated?.submission.answers.get('A')?.claimed).toBeNull();
  expect(migrated?.submission.answers.get('B')?.claimed).toBe(5);
});

test('a new name is followed by the map alone', () => {
  const items = [{ id: 'X', rule: yesNo(10) }];
  const guessed = migrate(first, answers, form(items, { version: 2 }));
  expect(guessed?.submission.answers.size).toBe(0);
  expect(guessed?.left).toHaveLength(4);
  const mapped = migrate(
    first,
    answers,
    form(items, { version: 2, from: [{ form: 'mau', criteria: { X: ['C'] } }] }),
  );
  expect(mapped?.submission.answers.get('X')).toMatchObject({ inputs: [0], evidence: 'BC 3', note: 'ghi' });
});

test('an id whose old meaning went elsewhere takes nothing over', () => {
  const second = form(
    [
      { id: 'A', rule: yesNo(10) },
      { id: 'X', rule: yesNo(10) },
    ],
    { version: 2, from: [{ form: 'mau', criteria: { X: ['A'] } }] },
  );
  const migrated = migrate(first, answers, second);
  expect([...(migrated?.submission.answers.keys() ?? [])]).toEqual(['X']);
});

test('several to one keep every source, and somebody has to say what they come to', () => {
  const second = form([{ id: 'X', rule: yesNo(10) }], {
    version: 2,
    from: [{ form: 'mau', criteria: { X: ['C', 'D'] } }],
  });
  const migrated = migrate(first, answers, second);
  expect(migrated?.submission.answers.get('X')).toMatchObject({
    inputs: [null],
    evidence: 'C: BC 3; D: BC 4',
    note: 'C: ghi',
  });
  expect(migrated?.confirm).toEqual(['X']);
  expect(migrated?.left.filter(({ joined }) => joined === 'X').map(({ criterion }) => criterion.id)).toEqual([
    'C',
    'D',
  ]);
});

test('a meaning that changed is asked about though its rule is the same', () => {
  const second = form([{ id: 'A', rule: yesNo(10) }], {
    version: 2,
    from: [{ form: 'mau', confirm: ['A'] }],
  });
  expect(migrate(first, answers, second)?.confirm).toEqual(['A']);
});

test('options are told by their words', () => {
  const turned = { kind: 'choice', options: [option('Không', 0), option('Có', 10)] };
  const second = form([{ id: 'A', rule: turned }], { version: 2 });
  expect(migrate(first, answers, second)?.submission.answers.get('A')?.inputs).toEqual([1]);
});

test('another year goes over where the form says so, and nothing goes backwards', () => {
  const next = form([{ id: 'A', rule: yesNo(10) }], { id: 'mau-2027', from: [{ form: 'mau' }] });
  expect(migrate(first, answers, next)?.submission.answers.get('A')?.inputs).toEqual([0]);
  expect(migrate(first, answers, form([{ id: 'A', rule: yesNo(10) }], { id: 'khac' }))).toBeUndefined();
  const second = form([{ id: 'A', rule: yesNo(10) }], { version: 2 });
  expect(migrate(second, answers, first)).toBeUndefined();
});

const counts = (...texts: string[]): Omit<Item, 'id'> => ({
  rule: { kind: 'counts' },
  lines: texts.map((text) => ({ text, points: 1 })),
});
const ticks = (...texts: string[]): Omit<Item, 'id'> => ({
  rule: { kind: 'checklist' },
  lines: texts.map((text) => ({ text, points: 1 })),
});
const quantity = (...from: number[]): object => ({
  kind: 'bands',
  quantity: 'số lượng',
  unit: 'tin',
  bands: [...from.map((bound) => ({ from: bound, gives: 'max' })), { gives: 0 }],
});

const rule = (own: object): Omit<Item, 'id'> => ({ rule: own });
const choice = (...texts: string[]): Omit<Item, 'id'> =>
  rule({ kind: 'choice', options: texts.map((text, at) => option(text, at === 0 ? 10 : 0)) });

test.each<[string, Omit<Item, 'id'>, Omit<Item, 'id'>, boolean]>([
  ['the same options in another order', choice('Có', 'Không'), choice('Không', 'Có'), true],
  ['an option more', choice('Có', 'Không'), choice('Có', 'Một phần', 'Không'), true],
  ['an option less', choice('Có', 'Một phần', 'Không'), choice('Có', 'Không'), false],
  ['the first option reworded', choice('Có', 'Không'), choice('Có đủ', 'Không'), false],
  ['the last option reworded', choice('Có', 'Không'), choice('Có', 'Chưa'), false],
  ['a rate with other bands', rule(rate()), rule(rate({ from: 60, gives: 'max' }, { gives: 0 })), true],
  ['a rate of other words', rule(rate()), rule({ ...rate(), numerator: 'số đã làm' }), true],
  [
    'a rate turned round',
    rule(rate()),
    rule({ ...rate(), numerator: 'tất cả', denominator: 'đã làm' }),
    false,
  ],
  ['a rate that became a question', rule(rate()), choice('Có', 'Không'), false],
  ['the same lines in another order', counts('tin', 'bài'), counts('bài', 'tin'), true],
  ['a line more', counts('tin', 'bài'), counts('tin', 'bài', 'ảnh'), false],
  ['a line less', counts('tin', 'bài', 'ảnh'), counts('tin', 'bài'), false],
  ['a line reworded', counts('tin', 'bài'), counts('tin', 'bài viết'), false],
  ['one line of other words', counts('tin'), counts('bài'), true],
  ['the only tick', ticks('tin'), ticks('tin'), true],
  ['a quantity with other bands', rule(quantity(5)), rule(quantity(7)), true],
])('whether every answer goes over: %s', (_what, from, into, all) => {
  const [before, after] = [from, into].map((own) => form([{ id: 'A', ...own }]).criteria[0]);
  if (!before || !after) throw new Error('no criterion');
  expect(keepsFigures(before, after)).toBe(all);
});

const moved = (from: Omit<Item, 'id'>, into: Omit<Item, 'id'>, answer: Partial<Answer>): Migrated => {
  const one = migrate(
    form([{ id: 'A', ...from }]),
    given({ A: answer }),
    form([{ id: 'A', ...into }], { version: 2 }),
  );
  if (!one) throw new Error('not migrated');
  return one;
};
const ratioOf = (numerator: string, denominator: string): Omit<Item, 'id'> =>
  rule({ kind: 'ratio', numerator, denominator });
const formula = (...quantities: object[]): Omit<Item, 'id'> =>
  rule({ kind: 'formula', quantities, points: 'a' });

test.each<[string, Omit<Item, 'id'>, Omit<Item, 'id'>, Answer['inputs'], Answer['inputs']]>([
  ['parts that changed places', ratioOf('A', 'B'), ratioOf('B', 'A'), [31, 50, 0.62], [50, 31, null]],
  ['a whole that became the part', ratioOf('A', 'B'), ratioOf('B', 'C'), [31, 50, 0.62], [50, null, null]],
  ['parts of other words', ratioOf('A', 'B'), ratioOf('C', 'D'), [31, 50, null], [31, 50, null]],
  ['another unit', rule(quantity(5)), rule({ ...quantity(5), unit: 'nghìn tin' }), [7], [null]],
  ['options of one text in another order', choice('Có', 'Đạt', 'Đạt'), choice('Đạt', 'Đạt', 'Có'), [2], [1]],
  [
    'a percentage that became a number',
    formula({ id: 'a', text: 'Mức', type: 'percent' }),
    formula({ id: 'a', text: 'Mức', type: 'number' }),
    [0.85],
    [null],
  ],
])('figures go where they mean the same: %s', (_what, from, into, inputs, expected) => {
  const { submission, confirm, left } = moved(from, into, { inputs });
  expect(submission.answers.get('A')?.inputs).toEqual(expected);
  expect(confirm).toEqual(['A']);
  const lost = inputs.filter((one) => one !== null).length > expected.filter((one) => one !== null).length;
  expect(left.map(({ again }) => again)).toEqual(lost ? ['A'] : []);
});

test.each<[string, object, object]>([
  ['the criterion', {}, { text: 'Tiêu chí khác' }],
  ['how it is counted', { method: 'A/B' }, { method: 'A/C' }],
  ['what is counted', {}, { rule: { ...rate(), denominator: 'tất cả, kể cả chưa đến hạn' } }],
])('an answer is asked about where %s is put in other words', (_what, before, after) => {
  const item = (own: object): Item => ({ id: 'A', rule: rate(), ...own });
  const answer = given({ A: { inputs: [31, 50, null] } });
  const second = form([item(after)], { version: 2 });
  expect(migrate(form([item(before)]), answer, second)?.confirm).toEqual(['A']);
});

test('an option and an exemption that are gone are told with what was entered', () => {
  const exempt = (text: string): object => ({ exemptions: [{ text, points: 'max' }] });
  const reworded = moved(choice('Có', 'Không'), choice('Có đủ', 'Không'), { inputs: [0] });
  expect(reworded.confirm).toEqual(['A']);
  expect(reworded.left).toMatchObject([{ criterion: { id: 'A' }, answer: { inputs: [0] }, again: 'A' }]);
  const freed = moved(
    { ...rule(rate()), ...exempt('Xã không có chợ') },
    { ...rule(rate()), ...exempt('Xã không có chợ và siêu thị') },
    { inputs: [null, null, null], exemption: 0 },
  );
  expect(freed.submission.answers.get('A')?.exemption).toBeNull();
  expect([freed.confirm, freed.left.map(({ again }) => again)]).toEqual([['A'], ['A']]);
});

test('a criterion that was divided is asked about in each of its parts', () => {
  const items = ['A', 'X'].map((id): Item => ({ id, text: 'Tiêu chí A', rule: rate() }));
  const second = form(items, { version: 2, from: [{ form: 'mau', criteria: { A: ['A'], X: ['A'] } }] });
  const earlier = form([{ id: 'A', rule: rate() }]);
  expect(migrate(earlier, given({ A: { inputs: [1, 2, null] } }), second)?.confirm).toEqual(['A', 'X']);
});

test('what waited for a person’s word waits in the later form, too', () => {
  const second = form(
    [
      { id: 'A', rule: yesNo(10) },
      { id: 'X', text: 'Tiêu chí B', rule: rate() },
    ],
    { version: 2, from: [{ form: 'mau', criteria: { X: ['B'] } }] },
  );
  expect(migrate(first, answers, second, new Set(['B', 'C']))?.confirm).toEqual(['X']);
});

test('general information goes over only where it is asked for in the same words', () => {
  const info = (...fields: object[]): object => ({
    before: [{ title: 'Đơn vị', fields: [{ id: 'unit', text: 'Tên' }, ...fields] }],
  });
  const items = [{ id: 'A', rule: yesNo(10) }];
  const staff = { id: 'staff', text: 'Tổng số cán bộ, công chức', kind: 'number' };
  const was = form(items, info(staff, { id: 'phone', text: 'Điện thoại' }, { id: 'fax', text: 'Fax' }));
  const filled = { ...given({}), fields: { unit: 'Xã A', staff: 40, phone: '0123', fax: '0456' } };
  const now = info({ ...staff, text: 'Tổng số máy tính' }, { id: 'phone', text: 'ĐIỆN THOẠI' });
  const migrated = migrate(was, filled, form(items, { version: 2, ...now }));
  expect(migrated?.submission.fields).toEqual({ unit: 'Xã A', phone: '0123' });
  expect(migrated?.leftFields).toMatchObject([
    { field: { id: 'staff' }, value: 40, again: true },
    { field: { id: 'fax' }, value: '0456', again: false },
  ]);
});
