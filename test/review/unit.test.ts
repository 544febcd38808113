/** Whose form it is, of which year, and whether it is one yet: blank forms, units that no list has. */
import { findingText } from '../../src/messages/findings';
import { reviewAnswers } from '../../src/review/answers';
import { earlierDoubts } from '../../src/review/earlier';
import { assess } from '../../src/scoring/assess';
import { parseDocument } from '../../src/scoring/document';
import type { Submission } from '../../src/scoring/answer';
import type { Review } from '../../src/review/review';
import { formOf } from '../tools/forms';
import { read, review, write } from './workbooks';

const FORM = 'hau-giang-2017';

async function submissionOf(unit: string, answers: Record<string, unknown>): Promise<Submission> {
  const parsed = parseDocument({ rubric: FORM, unit: { name: unit }, answers }, await formOf(FORM));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.submission;
}

const reviewed = async (unit: string, answers: Record<string, unknown>): Promise<Review> =>
  review(read(await write(await formOf(FORM), await submissionOf(unit, answers))));

const codes = ({ findings }: Review): string[] => findings.map(({ code }) => code);

test('a blank form is called blank and has no class, in a workbook and as answers', async () => {
  const rubric = await formOf(FORM);
  const blank = await submissionOf('Sở Tài chính', {});
  const both = [await reviewed('Sở Tài chính', {}), reviewAnswers(rubric, blank, assess(rubric, blank), [])];
  for (const result of both) {
    expect(codes(result)).toEqual(['form-blank']);
    const { claimed, sheet, engine } = result.comparison;
    expect([claimed, sheet, engine]).toEqual(Array(3).fill({ points: 0 }));
    expect(result.assessment.class).toBeUndefined();
  }
});

test('one entry makes a form of it, with a class', async () => {
  const { id } = (await formOf(FORM)).criteria.find(({ rule }) => rule.kind === 'ratio') ?? { id: '' };
  const result = await reviewed('Sở Tài chính', { [id]: { numerator: 0, denominator: 3 } });
  expect(codes(result)).toEqual([]);
  expect(result.comparison.engine).toEqual({ points: 0, class: 'Yếu' });
});

test('a unit that no list has is proposed the names that it may mean', async () => {
  const found = async (unit: string): Promise<string[]> =>
    (await reviewed(unit, {})).findings
      .filter(({ code }) => code === 'unit-not-listed')
      .map((one) => findingText(one));
  expect(await found('Sở TNMT')).toEqual([
    '“Sở TNMT” không có trong danh mục đơn vị của quyết định. Có phải là Sở Tài nguyên và Môi trường?',
  ]);
  expect(await found('Công ty Điện lực')).toEqual([
    '“Công ty Điện lực” không có trong danh mục đơn vị của quyết định.',
  ]);
});

test.each([
  ['the last day of last year', '2025-12-31', []],
  ['the same day of last year', '2025-01-01', []],
  ['the first day of this year', '2026-01-01', [{ code: 'this-year', day: '2026-01-01' }]],
  ['no day', undefined, []],
])('a form of %s beside that of 2026', async (_what, saved, doubts) => {
  const { id } = (await formOf(FORM)).criteria.find(({ rule }) => rule.kind === 'ratio') ?? { id: '' };
  const { unit, answers } = await submissionOf('Sở Tài chính', { [id]: { numerator: 1, denominator: 3 } });
  expect(earlierDoubts('Sở Tài chính', { unit, answers, saved }, '2026-01-01')).toEqual(doubts);
});
