/** Several files together: two of one unit, one copied from another and lightly changed, and units that only resemble each other. */
import { findingText } from '../../src/messages/findings';
import { findAcross } from '../../src/review/across';
import { tracesOf } from '../../src/review/traces';
import type { ComparedFile } from '../../src/review/across';
import type { Rubric } from '../../src/rubric/types';
import { emptyAnswer } from '../../src/scoring/answer';
import type { Answer, Submission } from '../../src/scoring/answer';
import { formOf } from '../tools/forms';
import { makeProvince } from '../tools/province';
import { submissionOf } from '../tools/workbooks';

const FORM = 'hau-giang-2017';

let rubric: Rubric;
let submissions: Submission[];
beforeAll(async () => {
  rubric = await formOf(FORM);
  const { units, tie } = makeProvince(rubric);
  // the province has two units with the same answers, and one whose name is written in two ways
  submissions = units
    .map(({ document }) => submissionOf(rubric, document))
    .filter(({ unit }) => unit !== tie[1] && unit !== unit.toLocaleUpperCase('vi'));
});

const fileOf = (
  submission: Submission,
  file: string,
  unit = submission.unit,
  madeFor = unit,
): ComparedFile => ({
  ...{ file, unit, rubric, sheet: 'Phiếu đánh giá' },
  traces: tracesOf(rubric, { ...submission, unit }, { unit: madeFor }),
});
const files = (): ComparedFile[] => submissions.map((one, index) => fileOf(one, `${index}.xlsx`));

test('two files of one unit are told of each other', () => {
  const [one, two] = submissions;
  if (!one || !two) throw new Error('no province');
  const found = findAcross([
    fileOf(one, 'a', 'Sở Tài chính'),
    fileOf(two, 'b', 'Sở Y tế'),
    fileOf(one, 'c', `SỞ  TÀI CHÍNH tỉnh ${rubric.province}`),
  ]);
  expect([found.get(0), found.get(2)]).toEqual([
    [expect.objectContaining({ code: 'unit-twice', found: 'c' })],
    [expect.objectContaining({ code: 'unit-twice', found: 'a' })],
  ]);
  expect(found.has(1)).toBe(false);
});

test('of each file of a form that has too many of them it is said that it was not compared', () => {
  const [one] = submissions;
  if (!one) throw new Error('no province');
  const file = fileOf(one, 'a.xlsx');
  const found = findAcross(Array.from({ length: 1_001 }, (_, at) => ({ ...file, unit: `Xã số ${at}` })));
  expect(found.size).toBe(1_001);
  for (const findings of found.values())
    expect(findings).toEqual([
      expect.objectContaining({ code: 'not-compared', severity: 'note', points: 0 }),
    ]);
});

test.each([
  ['Sở Tài chinh', 'Sở Tài chính', true],
  ['Sở TNMT', 'Sở Tài nguyên và Môi trường', true],
  ['Trung tâm Lưu trữ', 'Trung tâm Lưu tru', true],
  // the decision lists both
  ['Sở Tài chính', 'Sở Tư pháp', false],
  ['UBND huyện Châu Thành', 'UBND huyện Châu Thành A', false],
  ['UBND xã số 1', 'UBND xã số 2', false],
  ['Trung tâm Văn hóa', 'Trung tâm Y tế', false],
])('“%s” and “%s” are told of each other as alike: %s', (name, other, alike) => {
  const [one, two] = submissions;
  if (!one || !two) throw new Error('no province');
  const found = findAcross([fileOf(one, 'a.xlsx', name), fileOf(two, 'b.xlsx', other)]);
  const told = [0, 1].map((index) =>
    (found.get(index) ?? []).flatMap((each) => (each.code === 'unit-alike' ? findingText(each) : [])),
  );
  expect(told).toEqual(
    alike
      ? [
          [`Tên đơn vị “${name}” gần giống “${other} (b.xlsx)”. Kiểm tra có phải cùng một đơn vị hay không.`],
          [`Tên đơn vị “${other}” gần giống “${name} (a.xlsx)”. Kiểm tra có phải cùng một đơn vị hay không.`],
        ]
      : [[], []],
  );
});

test('units that answered for themselves are not compared aloud', () => {
  expect([...findAcross(files())]).toEqual([]);
});

test('a form copied from another unit and lightly changed is found, in both files and in no other', () => {
  const [copied] = submissions;
  if (!copied) throw new Error('no province');
  let changed = 0;
  const answers = new Map(
    [...copied.answers].map(([id, answer]): [string, Answer] => {
      const inputs = answer.inputs.map((entry) =>
        typeof entry === 'number' && entry > 10 && changed++ % 12 === 5 ? entry + 1 : entry,
      );
      return [id, { ...answer, inputs }];
    }),
  );
  const all = [...files(), fileOf({ ...copied, answers, unit: 'Sở Mới' }, 'moi.xlsx')];
  const found = findAcross(all);
  expect([...found.keys()].sort((a, b) => a - b)).toEqual([0, submissions.length]);
  const [figures, documents] = found.get(submissions.length) ?? [];
  expect(figures).toMatchObject({ code: 'figures-shared', expected: `${copied.unit} (0.xlsx)` });
  expect(documents).toMatchObject({ code: 'evidence-shared' });
  // how many of how many, and how unlikely
  expect(figures && findingText(figures)).toMatch(/^Trùng \d+\/\d+ số liệu .*1\/10\^\d{2,}/);
});

/** The figures of a submission, each as the change makes it. */
const withFigures = (
  submission: Submission,
  change: (inputs: Answer['inputs']) => Answer['inputs'],
): Submission => ({
  ...submission,
  answers: new Map(
    [...submission.answers].map(([id, answer]): [string, Answer] => [
      id,
      { ...answer, inputs: change(answer.inputs) },
    ]),
  ),
});
const each =
  (change: (value: number) => number) =>
  (inputs: Answer['inputs']): Answer['inputs'] =>
    inputs.map((entry) => (typeof entry === 'number' ? change(entry) : entry));

test.each([
  ['both figures of a rate exchanged', 'figures-shared', (inputs: Answer['inputs']) => [...inputs].reverse()],
  ['counted in thousands', 'figures-shared', each((value) => value * 1000)],
  ['each one more', 'figures-near', each((value) => value + 1)],
  ['each one more or less in turn', 'figures-near', each((value) => value + (value % 2 === 0 ? 1 : -1))],
])('copied with %s: found in both files and in no other', (_name, code, change) => {
  const [copied] = submissions;
  if (!copied) throw new Error('no province');
  const found = findAcross([
    ...files(),
    fileOf({ ...withFigures(copied, change), unit: 'Sở Mới' }, 'moi.xlsx'),
  ]);
  const told = [...found].filter(([, list]) => list.some((one) => one.code === code));
  expect(told.map(([index]) => index).sort((a, b) => a - b)).toEqual([0, submissions.length]);
  expect(findingText(told[0]?.[1].find((one) => one.code === code) ?? { code: 'check' })).toMatch(
    /\d+\/\d+ số liệu/,
  );
});

test('two units of one size that reached everything are not compared aloud', () => {
  const full = (size: number) => each(() => size);
  const [one, two] = submissions;
  if (!one || !two) throw new Error('no province');
  const evidence = (submission: Submission): Submission => ({
    ...submission,
    answers: new Map(
      [...submission.answers].map(([id, answer]): [string, Answer] => [id, { ...answer, evidence: '' }]),
    ),
  });
  const found = findAcross([
    ...files(),
    fileOf({ ...evidence(withFigures(one, full(50))), unit: 'Sở Một' }, 'mot.xlsx'),
    fileOf({ ...evidence(withFigures(two, full(50))), unit: 'Sở Hai' }, 'hai.xlsx'),
    fileOf({ ...evidence(withFigures(two, full(51))), unit: 'Sở Ba' }, 'ba.xlsx'),
  ]);
  expect([...found.values()].flat().filter(({ code }) => code.startsWith('figures'))).toEqual([]);
});

test('two units that exchanged their files are each told of the other', () => {
  const [one, two] = submissions;
  if (!one || !two) throw new Error('no province');
  const found = findAcross([
    fileOf(one, 'a.xlsx', 'Sở Tài chính', 'Sở Y tế'),
    fileOf(two, 'b.xlsx', 'Sở Y tế', 'Sở Tài chính'),
  ]);
  expect([0, 1].map((index) => found.get(index))).toEqual([
    [expect.objectContaining({ code: 'file-descends', expected: 'Sở Y tế (b.xlsx)' })],
    [expect.objectContaining({ code: 'file-descends', expected: 'Sở Tài chính (a.xlsx)' })],
  ]);
});

test('a name in letters that look the same is the same name', () => {
  const [one, two] = submissions;
  if (!one || !two) throw new Error('no province');
  // Cyrillic letters
  const found = findAcross([fileOf(one, 'a.xlsx', 'Sở Tài chính'), fileOf(two, 'b.xlsx', 'Sở Tài сhính')]);
  expect([...found.values()].flat().map(({ code }) => code)).toEqual(['unit-twice', 'unit-twice']);
});

test('another unit is told once, however many files it sent', () => {
  const [one, two] = submissions;
  if (!one || !two) throw new Error('no province');
  const found = findAcross([
    fileOf(one, 'a.xlsx', 'Sở Tài chính'),
    fileOf(one, 'b.xlsx', 'Sở Y tế'),
    fileOf(one, 'c.xlsx', 'Sở Y tế'),
  ]);
  expect(found.get(0)?.filter(({ code }) => code === 'figures-shared')).toEqual([
    expect.objectContaining({ expected: 'Sở Y tế (b.xlsx, c.xlsx)' }),
  ]);
});

test('units that all have the same are told in one finding', () => {
  const [one] = submissions;
  if (!one) throw new Error('no province');
  const units = Array.from({ length: 12 }, (_, index) => `UBND xã ${String.fromCharCode(65 + index)}`);
  const found = findAcross(units.map((unit) => fileOf(one, `${unit.at(-1)}.xlsx`, unit)));
  for (const index of units.keys()) {
    const codes = (found.get(index) ?? []).map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
    const documents = found.get(index)?.find(({ code }) => code === 'evidence-shared');
    expect(documents?.others).toMatchObject({ count: 10, named: { length: 6 } });
    expect(documents && findingText(documents)).toMatch(
      / Cũng như vậy với 10 đơn vị khác: UBND xã [A-L] \([A-L]\.xlsx\); .* và 4 đơn vị nữa\.$/,
    );
  }
});

test("a file made for another unit that sent one too is that unit's child", () => {
  const [one, two] = submissions;
  if (!one || !two) throw new Error('no province');
  const found = findAcross([
    fileOf(one, 'a.xlsx', 'Sở Tài chính'),
    fileOf(two, 'b.xlsx', 'Sở Y tế', 'Sở Tài chính'),
  ]);
  expect([...found]).toEqual([
    [1, [expect.objectContaining({ code: 'file-descends', expected: 'Sở Tài chính (a.xlsx)' })]],
  ]);
});

test('figures that all units have alike are no sign of copying', () => {
  const files = submissions.map((submission, index) => {
    const answers = new Map(
      [...submission.answers].map(([id, answer], at): [string, Answer] => [
        id,
        at % 2 === 0
          ? { ...answer, inputs: answer.inputs.map((entry) => (typeof entry === 'number' ? 12 : entry)) }
          : answer,
      ]),
    );
    return fileOf({ ...submission, answers }, `${index}.xlsx`);
  });
  const codes = [...findAcross(files).values()].flat().map(({ code }) => code);
  expect(codes.filter((code) => code === 'figures-shared')).toEqual([]);
});

test('documents of another unit are noted where they stand for the same criteria', () => {
  const [one, two] = submissions;
  if (!one || !two) throw new Error('no province');
  const ids = rubric.criteria.slice(0, 4).map(({ id }) => id);
  const withEvidence = (submission: Submission, evidence: (index: number) => string): Submission => ({
    ...submission,
    answers: new Map([
      ...[...submission.answers].map(([id, answer]): [string, Answer] => [id, { ...answer, evidence: '' }]),
      ...ids.flatMap((id, index): [string, Answer][] => {
        const answer = submission.answers.get(id);
        return answer ? [[id, { ...answer, evidence: evidence(index) }]] : [];
      }),
    ]),
  });
  const documents = (index: number): string => `Báo cáo số ${index + 7}/BC-UBND`;
  const codes = (a: Submission, b: Submission): string[] =>
    [...findAcross([fileOf(a, 'a'), fileOf(b, 'b')]).values()].flat().map(({ code }) => code);
  const shared = ['evidence-shared', 'evidence-shared'];
  const otherwise = (index: number): string => `BC ${index + 7}/bc-ubnd (bản chính) ngày 3/4`;
  expect(codes(withEvidence(one, documents), withEvidence(two, otherwise))).toEqual(shared);
  const told = (year: number) => (index: number) =>
    `Đã nâng cấp trang thông tin mục ${index} năm ${year}, tập huấn cho toàn bộ công chức và phân công người trực`;
  expect(codes(withEvidence(one, told(2016)), withEvidence(two, told(2017)))).toEqual(shared);
  const later = (index: number): string =>
    told(2017)(index).replace('người trực', 'cán bộ phụ trách, có lịch');
  expect(codes(withEvidence(one, told(2016)), withEvidence(two, later))).toEqual(shared);
  expect(codes(withEvidence(one, documents), withEvidence(two, documents))).toEqual([
    'evidence-shared',
    'evidence-shared',
  ]);
  expect(
    codes(
      withEvidence(one, () => 'Có quy chế'),
      withEvidence(two, () => 'Có quy chế'),
    ),
  ).toEqual([]);
});

test.each([
  [9, false],
  [10, true],
])('a figure of %d tells units apart: %s', (figure, tells) => {
  const [first] = rubric.criteria;
  const answers = new Map([[first?.id ?? '', { ...emptyAnswer(2), inputs: [figure, 3] }]]);
  const [traced] = tracesOf(rubric, { rubric: FORM, unit: 'Sở A', fields: {}, answers }, undefined).figures;
  expect(traced !== '').toBe(tells);
});
