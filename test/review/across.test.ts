/** Several files together: two of one unit, one copied from another and lightly changed, and units that only resemble each other. */
import { findAcross, tracesOf } from '../../src/review/across';
import type { ComparedFile } from '../../src/review/across';
import type { Rubric } from '../../src/rubric/types';
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

const fileOf = (submission: Submission, file: string, unit = submission.unit): ComparedFile => ({
  ...{ file, unit, rubric, sheet: 'Phiếu đánh giá' },
  traces: tracesOf(rubric, submission),
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
  expect(found.get(submissions.length)).toEqual([
    expect.objectContaining({ code: 'figures-shared', expected: `${copied.unit} (0.xlsx)` }),
    expect.objectContaining({ code: 'evidence-shared' }),
  ]);
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
