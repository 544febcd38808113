/** Two appraisers of one submission, and a decision taken back: nothing that anybody decided is lost. */
import { acceptAgreeing, decide, deduct, startAppraisal } from '../../src/review/appraisal/appraisal';
import type { Appraisal, Decision, Who } from '../../src/review/appraisal/appraisal';
import { isJoinable, joinAppraisals } from '../../src/review/appraisal/join';
import { lastDecided, undone } from '../../src/review/appraisal/undo';
import { form, submission } from '../scoring/forms';
import { read, review, write } from './workbooks';

const rubric = form('hau-giang-2017');
const [first = '', second = '', third = ''] = rubric.criteria.map(({ id }) => id);
const an: Who = { at: '2017-12-20T08:00:00.000Z', by: 'An' };
const binh: Who = { at: '2017-12-20T09:00:00.000Z', by: 'Bình' };
let start: Appraisal;
beforeAll(async () => {
  start = startAppraisal(await review(read(await write(rubric, submission(rubric, {})))));
});

function decided(appraisal: Appraisal, id: string, decision: Decision, who: Who): Appraisal {
  const result = decide(appraisal, id, decision, who);
  if (!result.ok) throw new Error(result.refusal);
  return result.appraisal;
}
const pointsOf = ({ criteria }: Appraisal, id: string): number | undefined =>
  criteria.find((criterion) => criterion.id === id)?.appraised;

test('only appraisals of one unit by one version of the form are joined', () => {
  const mine = { rubric, appraisal: { unit: 'Sở Y tế' } };
  expect(isJoinable(mine, { rubric: rubric.key, appraisal: { unit: 'Sở Y tế tỉnh Hậu Giang' } })).toBe(true);
  expect(isJoinable(mine, { rubric: rubric.key, appraisal: { unit: 'Sở Nội vụ' } })).toBe(false);
  expect(isJoinable(mine, { ...mine, rubric: `${rubric.id}@2` })).toBe(false);
});

test('each took some criteria: both are there, with both logs in order', () => {
  const mine = decided(start, first, { appraised: 1, reason: 'Thiếu' }, an);
  const theirs = decided(start, second, { appraised: 2, reason: 'Đủ' }, binh);
  const joined = joinAppraisals(mine, theirs);
  expect(joined?.conflicts).toEqual([]);
  expect(joined?.taken).toEqual([second]);
  expect([pointsOf(joined?.appraisal ?? start, first), pointsOf(joined?.appraisal ?? start, second)]).toEqual(
    [1, 2],
  );
  expect(joined?.appraisal.log).toEqual([...mine.log, ...theirs.log]);
  // joining once more brings nothing new
  expect(joined && joinAppraisals(joined.appraisal, theirs)).toMatchObject({
    taken: [],
    appraisal: joined?.appraisal,
  });
});

test('both decided one criterion: told with both decisions, and neither log is lost', () => {
  const mine = decided(start, first, { appraised: 1, reason: 'Thiếu' }, an);
  const theirs = decided(start, first, { appraised: 2, reason: 'Đủ' }, binh);
  const joined = joinAppraisals(mine, theirs);
  expect(
    joined?.conflicts.map(({ criterion, mine: own, theirs: other }) => [
      criterion,
      own.appraised,
      other.appraised,
    ]),
  ).toEqual([[first, 1, 2]]);
  expect(pointsOf(joined?.appraisal ?? start, first)).toBe(1);
  expect(joined?.appraisal.log).toHaveLength(mine.log.length + theirs.log.length);
});

test('deductions of both count once each', () => {
  const off = { ground: 0, amount: 2, reason: 'Nộp muộn' };
  const mine = deduct(start, rubric, off, an);
  const theirs = deduct(start, rubric, { ...off, amount: 1 }, binh);
  if (!mine.ok || !theirs.ok) throw new Error('not deducted');
  const joined = joinAppraisals(mine.appraisal, theirs.appraisal);
  expect(joined?.appraisal.deductions.map(({ amount }) => amount)).toEqual([2, 1]);
  expect(joinAppraisals(mine.appraisal, mine.appraisal)?.appraisal.deductions).toHaveLength(1);
});

test('an appraisal of another form is not joined', () => {
  expect(joinAppraisals(start, { ...start, rubric: 'hue-2021-tinh' })).toBeUndefined();
});

test('a decision taken back leaves everything as it was, and stands in the log', () => {
  const before = decided(start, third, { appraised: 3, reason: 'Đủ' }, an);
  const after = decided(before, first, { appraised: 1, reason: 'Thiếu', question: 'Gửi danh sách' }, binh);
  expect(lastDecided(after)).toEqual([first]);
  const back = undone(after, { ...binh, at: '2017-12-20T09:01:00.000Z' });
  expect(back.criteria).toEqual(before.criteria);
  expect(back.log.length).toBeGreaterThan(after.log.length);
});

test.each([
  ['a question to the unit', { state: 'supplement', question: 'Gửi danh sách' }],
  ['points that were changed', { appraised: 1, reason: 'Thiếu' }],
  ['points that were left', { state: 'accepted', reason: 'Đủ' }],
] satisfies [string, Decision][])('%s: what was decided afterwards is taken back to it', (_, decision) => {
  const before = decided(start, first, decision, an);
  for (const next of [
    { state: 'supplement', question: 'Gửi lại' },
    { appraised: 0.5, state: 'adjusted', reason: 'Thiếu nhiều' },
    { state: 'open' },
  ] satisfies Decision[]) {
    const after = decided(before, first, next, binh);
    expect(lastDecided(after)).toEqual([first]);
    expect(undone(after, { ...binh, at: '2017-12-20T09:01:00.000Z' }).criteria).toEqual(before.criteria);
  }
});

test('accepting many at once is taken back at once', () => {
  const after = acceptAgreeing(start, an);
  expect(lastDecided(after).length).toBeGreaterThan(1);
  expect(undone(after, binh).criteria).toEqual(start.criteria);
});
