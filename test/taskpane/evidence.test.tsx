/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { emptyAnswer } from '../../src/scoring/answer';
import { ruleOf } from '../../src/scoring/rules/index';
import { blank, content, holding, openPane, rubricOf, violations } from './pane';

test('the list of evidence: numbered in the form in one step, put in as a sheet, held against a folder', async () => {
  const rubric = await rubricOf('hau-giang-2017');
  const [one, two] = rubric.criteria;
  if (!one || !two) throw new Error('no criteria');
  const answered = (criterion: typeof one, evidence: string) =>
    [criterion.id, { ...emptyAnswer(ruleOf(criterion).inputs.length), evidence }] as const;
  const submission = {
    ...blank(rubric),
    answers: new Map([
      answered(one, 'QĐ 12/QĐ-UBND; Báo cáo năm'),
      answered(two, 'qđ 12/QĐ-UBND; Ảnh chụp cổng'),
    ]),
  };
  const workbook = holding(rubric, submission);
  const { user, form } = await openPane(workbook);
  const evidenceOf = ({ id }: typeof one) => form().form.submission.answers.get(id)?.evidence;
  await user.click(screen.getByRole('tab', { name: 'Hoàn tất' }));
  const list = within(await screen.findByRole('region', { name: 'Danh mục tài liệu kiểm chứng' }));
  await user.click(list.getByText('3 tài liệu'));
  expect(list.getByText('[1] QĐ 12/QĐ-UBND')).toBeTruthy();
  expect(list.getByText(`Tiêu chí ${one.id}, ${two.id}`)).toBeTruthy();

  await user.click(list.getByRole('button', { name: 'Đánh số tài liệu trong phiếu' }));
  await waitFor(() => expect(evidenceOf(two)).toBe('[1]; [3] Ảnh chụp cổng'));
  expect(evidenceOf(one)).toBe('[1] QĐ 12/QĐ-UBND; [2] Báo cáo năm');
  expect(workbook.history?.getSnapshot().undo).toMatchObject({ code: 'numbered', count: 2 });

  const named = (path: string) =>
    Object.defineProperty(new File([], path), 'webkitRelativePath', { value: `thu-muc/${path}` });
  await user.upload(list.getByLabelText('Đối chiếu với thư mục'), [named('2. bao cao.pdf'), named('la.txt')]);
  expect(await list.findByText(/Có tệp: 1\. Thiếu tệp: 2\. Tệp không thuộc danh mục: 1\./)).toBeTruthy();
  expect(list.getAllByText('Không thấy tệp')).toHaveLength(2);
  expect(await violations()).toEqual([]);

  await user.click(list.getByRole('button', { name: 'Thêm trang danh mục vào phiếu' }));
  await screen.findByText(/Đã thêm trang tính “Danh mục tài liệu”/);
  const sheet = (await content(workbook)).sheets.find(({ name }) => name === 'Danh mục tài liệu');
  const rows = [...(sheet?.rows.values() ?? [])].map((cells) =>
    [...cells.values()].map(({ value }) => value),
  );
  expect(rows).toContainEqual([3, 'Ảnh chụp cổng', two.id]);

  // everything that was done is taken back, step by step
  await workbook.history?.travel('undo');
  await workbook.history?.travel('undo');
  await waitFor(() => expect(evidenceOf(two)).toBe('qđ 12/QĐ-UBND; Ảnh chụp cổng'));
  expect((await content(workbook)).sheets.map(({ name }) => name)).not.toContain('Danh mục tài liệu');
});

test('a folder is attached to the entry in which somebody wrote, by names alone, and taken back', async () => {
  const rubric = await rubricOf('hau-giang-2017');
  const workbook = holding(rubric, blank(rubric));
  const { user, form } = await openPane(workbook);
  const [one] = rubric.criteria;
  const evidenceOf = () => form().form.submission.answers.get(one?.id ?? '')?.evidence;
  await user.click(screen.getByRole('button', { name: 'Tiêu chí tiếp theo' }));
  const box = await screen.findByRole('textbox', { name: 'Tài liệu kiểm chứng' });
  await user.type(box, 'QĐ 12{Enter}Báo cáo');
  await user.pointer({ target: box, offset: 2, keys: '[MouseLeft]' });
  const file = Object.defineProperty(new File([], 'qd12.pdf'), 'webkitRelativePath', {
    value: 'QĐ 12/qd12.pdf',
  });
  await user.upload(screen.getByLabelText('Gắn thư mục'), [file]);
  await waitFor(() => expect(evidenceOf()).toBe('QĐ 12 – thư mục “QĐ 12” (qd12.pdf)\nBáo cáo'));
  expect(await screen.findByText('Đã ghi thư mục “QĐ 12”, 1 tệp.')).toBeTruthy();
  expect(await violations()).toEqual([]);
  await workbook.history?.travel('undo');
  await waitFor(() => expect(evidenceOf()).toBe('QĐ 12\nBáo cáo'));

  // what is still being typed goes with it
  await user.type(box, '; Ảnh');
  fireEvent.change(screen.getByLabelText('Gắn thư mục'), { target: { files: [file] } });
  await waitFor(() => expect(evidenceOf()).toBe('QĐ 12\nBáo cáo; Ảnh – thư mục “QĐ 12” (qd12.pdf)'));
  await user.tab();
  expect(evidenceOf()).toContain('Ảnh – thư mục “QĐ 12”');
});
