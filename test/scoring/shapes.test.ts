/** Every shape of today's rules with a figure worked out by hand, and with every face: words, sheet formula, yield, what one more brings. */
import { explanationText } from '../../src/messages/explanations';
import { stepText } from '../../src/messages/gaps';
import { ruleLines } from '../../src/messages/rules';
import { columnAt, layoutOf, rowAt } from '../../src/form/layout';
import { assess } from '../../src/scoring/assess';
import { findGaps } from '../../src/scoring/gaps';
import { canYield, ruleOf } from '../../src/scoring/rules';
import { leftOf, standingWith } from '../../src/scoring/standing';
import { criteriaFor } from '../../src/scoring/unit-type';
import { load } from '../../src/rubric/load';
import type { HeadingSource } from '../../src/rubric/schema/rubric';
import { formOf, sourceOf } from '../tools/forms';
import { specOf, submissionOf } from '../tools/workbooks';

const CCHC = 'vinh-an-2026-cchc';
const XA = 'vinh-an-2026-xa';

interface Shape {
  shape: string;
  form: string;
  id: string;
  answer: Record<string, unknown>;
  type?: string;
  points: number;
  /** The first step, where the unit can do more. */
  step?: RegExp;
}

const pointsIn = (given: Record<string, number | undefined>, id: string): { points?: number } =>
  given[id] === undefined ? {} : { points: given[id] };
const values = (given: Record<string, number | string>) => ({ values: given });

test.each<Shape>([
  {
    shape: 'mean of two rates',
    form: CCHC,
    id: 'II.1',
    answer: values({ a1: 31, b1: 40, a2: 1, b2: 3 }),
    points: 2.77,
    step: /Thêm/,
  },
  {
    shape: 'weighted sum',
    form: CCHC,
    id: 'II.2',
    answer: values({ x: 3, y: 2, z: 7 }),
    points: 0.9,
    step: /Thêm/,
  },
  {
    shape: 'weights over a total',
    form: CCHC,
    id: 'IV.1.2',
    answer: values({ dung: 3, cham: 1, muon: 2, tong: 6 }),
    points: 1.33,
    step: /Thêm/,
  },
  { shape: 'offset', form: CCHC, id: 'I.2', answer: values({ a: 9, b: 10 }), points: 1.5, step: /Thêm 1 / },
  {
    shape: 'inverse',
    form: CCHC,
    id: 'I.3',
    answer: values({ cham: 1, tong: 8 }),
    points: 1.75,
    step: /Giảm 1 /,
  },
  {
    shape: 'above 100 %',
    form: CCHC,
    id: 'II.4',
    answer: values({ kq: 110, kh: 100 }),
    points: 2,
    step: /Thêm/,
  },
  {
    shape: 'ceiling and floor',
    form: CCHC,
    id: 'IV.2.3',
    answer: values({ giao: 100, co: 104 }),
    points: 0.9,
    step: /Giảm/,
  },
  { shape: 'growth', form: CCHC, id: 'II.3', answer: values({ nay: 110, truoc: 100 }), points: 1 },
  { shape: 'growth from nothing', form: CCHC, id: 'II.3', answer: values({ nay: 5, truoc: 0 }), points: 2 },
  {
    shape: 'condition',
    form: CCHC,
    id: 'I.4',
    answer: values({ coQuyChe: 1, sk: 2 }),
    points: 1,
    step: /Thêm 1 /,
  },
  {
    shape: 'condition not met',
    form: CCHC,
    id: 'I.4',
    answer: values({ coQuyChe: 0, sk: 2 }),
    points: 0,
    step: /Bổ sung/,
  },
  {
    shape: 'standard of several conditions',
    form: CCHC,
    id: 'IV.2.4',
    answer: values({ phong: 0, kySo: 0, hoSo: 95 }),
    points: 0,
    step: /Bổ sung: .*; /,
  },
  { shape: 'nothing of nothing', form: CCHC, id: 'II.7', answer: values({ a: 0, b: 0 }), points: 1 },
  {
    shape: 'date',
    form: CCHC,
    id: 'I.1',
    answer: values({ t: '2026-02-10' }),
    points: 1,
    step: /chậm nhất ngày 30\/01\/2026/,
  },
  { shape: 'survey of the office', form: CCHC, id: 'III.1', answer: values({ hl: 80 }), points: 3.2 },
  { shape: 'external index', form: CCHC, id: 'III.3', answer: values({ ddci: 64.25 }), points: 1.29 },
  { shape: 'penalty a case', form: CCHC, id: 'VIII.1', answer: values({ n: 1 }), points: -2 },
  {
    shape: 'penalty a day, with a floor',
    form: CCHC,
    id: 'VIII.2',
    answer: values({ t: '2027-01-31' }),
    points: -1,
  },
  { shape: 'small maximum', form: CCHC, id: 'II.5', answer: { option: 1 }, points: 0.1, step: /Đầy đủ/ },
  {
    shape: 'five options without rows',
    form: CCHC,
    id: 'IV.1.1',
    answer: { option: 3 },
    points: 0.25,
    step: /quý II/,
  },
  {
    shape: 'limit by type',
    form: XA,
    id: '2.2',
    type: 'Xã',
    answer: values({ a: 15, b: 100 }),
    points: 1.5,
    step: /Thêm/,
  },
  {
    shape: 'limit by another type',
    form: XA,
    id: '2.2',
    type: 'Phường',
    answer: values({ a: 15, b: 100 }),
    points: 0.6,
    step: /Thêm/,
  },
])('$shape ($id)', async ({ form, id, answer, type, points, step }) => {
  const rubric = await formOf(form);
  const fields = type === undefined ? {} : { unitType: type };
  const submission = submissionOf(rubric, {
    rubric: form,
    unit: { name: 'A' },
    fields,
    answers: { [id]: answer },
  });
  const assessment = assess(rubric, submission);
  const index = rubric.criteria.findIndex((criterion) => criterion.id === id);
  const one = assessment.criteria[index];
  const criterion = criteriaFor(rubric, submission)[index];
  if (!one || !criterion) throw new Error(`no criterion ${id}`);
  expect([one.status, one.own ?? one.points]).toEqual(['scored', points]);
  expect(canYield(ruleOf(criterion).yields(), points)).toBe(true);
  expect(explanationText(one.explanation)).toMatch(/\d/);
  expect(ruleLines(criterion.rule, criterion.max).join(' ')).toMatch(/\S/);
  const layout = layoutOf(rubric);
  const column = columnAt(layout, layout.columns.has('own') ? 'own' : 'self');
  const cell = specOf(rubric, submission).sheets[0]?.cells[rowAt(layout, id)]?.[column];
  expect(cell).toMatchObject({ formula: expect.stringMatching(/\(/), value: points });
  if (!step) return;
  const gap = findGaps(rubric, submission, assessment).find((found) => found.id === id);
  const own = ruleOf(criterion).steps(submission.answers.get(id)?.inputs ?? [])[0];
  expect(own && stepText({ ...own, gain: own.hundredths / 100 - points })).toMatch(step);
  expect(gap).toBeDefined();
});

test('a claim is held against nothing where the points come with all units', async () => {
  const form = await formOf(CCHC);
  const told = (id: string, answer: Record<string, unknown>) => {
    const given = submissionOf(form, { rubric: CCHC, unit: { name: 'A' }, answers: { [id]: answer } });
    const found = assess(form, given).criteria.find((one) => one.id === id);
    return [found?.status, ...(found?.problems.map(({ code }) => code) ?? [])];
  };
  expect(told('VI.2', { ...values({ c: 12.5 }), claimed: 0.25 })).toEqual(['pending']);
  expect(told('II.2', { ...values({ x: 3, y: 2, z: 7 }), claimed: 0.25 })).toContain('claim-differs');
});

test('penalties are taken off, too, where their group is divided by headings', async () => {
  const source = sourceOf(CCHC);
  const form = load({
    ...source,
    groups: source.groups.map((group: HeadingSource): HeadingSource =>
      group.penalty === undefined ? group : { ...group, items: [{ text: 'Trong năm', items: group.items }] },
    ),
  });
  if (!form.ok) throw new Error(JSON.stringify(form.problems));
  const answers = {
    'VII.2': { option: 0 },
    // three cases of 2 points, a day of 1 point at most, and 5 points at most for the group
    'VIII.1': values({ n: 3 }),
    'VIII.2': values({ t: '2027-01-31' }),
  };
  const { criteria, bonus, base } = assess(
    form.rubric,
    submissionOf(form.rubric, { rubric: CCHC, unit: { name: 'A' }, answers }),
  );
  const pointsOf = (id: string) => criteria.find((one) => one.id === id)?.points;
  expect([pointsOf('VIII.1'), pointsOf('VIII.2'), bonus, base]).toEqual([-5, -1, 1, -5]);
});

test.each([
  ['nothing', {}, 'Xuất sắc'],
  // "không có cán bộ bị xử lý kỷ luật"; a group of penalties is none of the groups of which half is asked
  ['a discipline', { 'VIII.1': -2 }, 'Tốt'],
  ['a late report', { 'VIII.2': -1 }, 'Xuất sắc'],
  ['a whole group', { 'III.1': 0, 'III.2': 0, 'III.3': 0, 'III.4': 0 }, 'Khá'],
])('the class of a unit that has all points, and against it: %s', async (_what, less, name) => {
  const rubric = await formOf(CCHC);
  const given = rubric.criteria.map(({ id, max }) => ({ id, max, points: max, ...pointsIn(less, id) }));
  const stands = standingWith(rubric, given);
  expect(stands.class).toBe(name);
});

test.each([
  [1.99, 1.99, undefined],
  [2, 2, undefined],
  [2.01, 2, 'không quá'],
])(
  '%s points beside a limit of 2 are %s, and only what was taken off is said to be limited',
  (points, left, by) => {
    const own = new Map([
      ['a', { points: Math.round(points * 100), max: 500 }],
      ['b', { points: 200, max: 300 }],
    ]);
    const limits = [{ criterion: 'a', text: 'không quá', kind: 'atMost' as const, by: 'b' }];
    const found = leftOf({ limits }, own).get('a');
    expect([found?.points, found?.limitedBy]).toEqual([Math.round(left * 100), by]);
  },
);

test('a unit to which nothing of a scaled form applies has nothing, and nothing fails', async () => {
  const rubric = await formOf(XA);
  expect(rubric.scaled).toBe(true);
  const stands = standingWith(
    rubric,
    rubric.criteria.map(({ id }) => ({ id, max: 0, points: 0 })),
  );
  expect([stands.total, stands.base, stands.bonus]).toEqual([0, 0, 0]);
});
