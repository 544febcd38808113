/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { act, screen, waitFor } from '@testing-library/react';
import { emptyAnswer } from '../../src/scoring/answer';
import { ruleOf } from '../../src/scoring/rules/index';
import type { Submission } from '../../src/scoring/answer';
import type { Rubric } from '../../src/rubric/types';
import { blank, content, holding, openPane, rubricOf, violations } from './pane';

/** A form of a unit with a first answer. */
function filledBy(rubric: Rubric, unit: string): Submission {
  const [first] = rubric.criteria;
  if (!first) throw new Error('no criteria');
  const answer = { ...emptyAnswer(ruleOf(first).inputs.length), note: 'năm trước' };
  return { ...blank(rubric), unit, answers: new Map([[first.id, answer]]) };
}

/** Opens the pane of "Sở Y tế" and chooses a file for last year; what is chosen after it is `next`. */
async function choosing(earlier: Submission, saved?: string, next = earlier) {
  const rubric = await rubricOf('hau-giang-2017');
  const fileOf = async (submission: Submission) => ({
    ...(await content(holding(rubric, submission))),
    ...(saved === undefined ? {} : { saved }),
  });
  const files = [await fileOf(earlier), await fileOf(next)];
  const workbook = holding(rubric, { ...blank(rubric), unit: 'Sở Y tế' });
  const opened = await openPane(workbook, { openFile: async () => files.shift() });
  act(() => opened.session.show(undefined));
  const field = await screen.findByLabelText('Chọn tệp .xlsx năm trước', { selector: 'input' });
  await opened.user.upload(field, new File(['x'], 'cu.xlsx'));
  const notes = () => [...opened.form().form.submission.answers.values()].map(({ note }) => note);
  return { ...opened, notes };
}

const rubricHG = rubricOf('hau-giang-2017');
const thisYear = `${new Date().getFullYear()}-06-15T08:00:00Z`;

test.each([
  ['of another unit', 'Sở Nội vụ', undefined, /Tệp là của “Sở Nội vụ”, phiếu đang mở là của “Sở Y tế”\./],
  ['without a unit', '', undefined, /Tệp không ghi tên đơn vị\./],
  ['of this year', 'sở  y tế', thisYear, /Tệp được lưu ngày 15\/06\/\d{4}, trong năm nay\./],
])('a file %s is asked about before anything is taken', async (_name, unit, saved, sentence) => {
  const { user, notes } = await choosing(filledBy(await rubricHG, unit), saved);
  const question = await screen.findByRole('alertdialog');
  expect(question.textContent).toMatch(sentence);
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Chọn tệp khác' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(notes()).not.toContain('năm trước');
  const again = screen.getByLabelText('Chọn tệp .xlsx năm trước', { selector: 'input' });
  await user.upload(again, new File(['x'], 'cu.xlsx'));
  await user.click(await screen.findByRole('button', { name: 'Đúng, lấy số liệu' }));
  await screen.findByText(/Đã lấy số liệu năm trước cho 1 tiêu chí/);
  expect(notes()).toContain('năm trước');
});

test('the file of the unit itself is taken without a question', async () => {
  const { notes } = await choosing(filledBy(await rubricHG, 'Sở Y tế'), '2017-12-01T08:00:00Z');
  await screen.findByText(/Đã lấy số liệu năm trước cho 1 tiêu chí/);
  expect(notes()).toContain('năm trước');
});

test('a file that was never filled in gives nothing, and is told until another is chosen', async () => {
  const rubric = await rubricHG;
  const empty = { ...blank(rubric), unit: 'Sở Y tế' };
  const { user, notes } = await choosing(empty, '2017-12-01T08:00:00Z', filledBy(rubric, 'Sở Y tế'));
  await screen.findByText('Tệp đã chọn chưa có số liệu nào. Hãy chọn tệp khác.');
  const again = screen.getByLabelText('Chọn tệp .xlsx năm trước', { selector: 'input' });
  await user.upload(again, new File(['x'], 'dung.xlsx'));
  await screen.findByText(/Đã lấy số liệu năm trước cho 1 tiêu chí/);
  expect(screen.queryByText('Tệp đã chọn chưa có số liệu nào. Hãy chọn tệp khác.')).toBeNull();
  expect(notes()).toContain('năm trước');
});
