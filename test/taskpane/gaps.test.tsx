/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { act, screen, waitFor, within } from '@testing-library/react';
import example from '../fixtures/ha-nam-so-tai-chinh-2021.json';
import { findGaps } from '../../src/scoring/gaps';
import { parseDocument } from '../../src/scoring/document';
import { Batch } from '../../src/intake/batch/batch';
import { createCommands } from '../../src/taskpane/commands';
import { createTrial } from '../../src/taskpane/trial';
import type { PaneHost } from '../../src/taskpane/host';
import { InPlace } from '../tools/in-place';
import { content, openPane, holding, rubricOf, violations } from './pane';

const PATIENCE = { timeout: 20_000 };

const openGaps = async (host: Partial<PaneHost> = {}) => {
  const rubric = await rubricOf('ha-nam-2021-so');
  const read = parseDocument(example, rubric);
  if (!read.ok) throw new Error('broken example');
  const workbook = holding(rubric, read.submission);
  const opened = await openPane(workbook, { openFile: async () => content(workbook), ...host });
  await opened.user.click(screen.getByRole('tab', { name: 'Điểm mất' }));
  await screen.findByText(/tiêu chí mất/, {}, PATIENCE);
  return { rubric, workbook, ...opened };
};

const itemOf = (id: string): HTMLElement => {
  const item = screen.getByText(id, { selector: '.pane-problem .pane-no' }).closest('li');
  if (!item) throw new Error(`no gap ${id}`);
  return item;
};

describe('what is tried', () => {
  it('changes the result beside the form, and the form only when it is written', async () => {
    const { user, form, rubric } = await openGaps();
    const before = form().form;
    const [gap] = findGaps(rubric, before.submission, before.assessment).filter(({ next }) => next);
    if (!gap?.next) throw new Error('the example loses no points');
    const item = within(itemOf(gap.id));
    await user.click(item.getByRole('button', { name: 'Tính thử' }));
    await user.click(item.getByRole('button', { name: /^Tính thử: / }));
    const bar = within(await screen.findByRole('region', { name: 'Đang tính thử' }));
    bar.getByText(/Tính thử 1 tiêu chí: từ 496 thành /);
    expect(bar.getByText(/Phiếu chưa thay đổi/).textContent).toContain(gap.id);
    expect(form().form.assessment.total).toBe(496);
    // the result above says that it is a trial's
    const above = within(document.querySelector<HTMLElement>('.pane-head')!);
    above.getByText('Đang tính thử: kết quả dưới đây chưa có trong phiếu.');
    expect(above.queryByText('496')).toBeNull();
    expect(screen.getByRole('button', { name: /Thêm trang/ }).getAttribute('aria-disabled')).toBe('true');
    expect(await violations()).toEqual([]);
    await user.click(bar.getByRole('button', { name: 'Ghi vào phiếu' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Đang tính thử' })).toBeNull());
    expect(form().form.assessment.total).toBeCloseTo(496 + gap.next.gain, 9);
  });

  it('stays while another job is looked at', async () => {
    const { user } = await openGaps({ batch: new Batch(new InPlace()) });
    await user.clear(screen.getByLabelText('Tổng điểm muốn đạt'));
    await user.type(screen.getByLabelText('Tổng điểm muốn đạt'), '499');
    await user.click(screen.getByRole('button', { name: 'Tính thử cả kế hoạch' }));
    const bar = () => screen.findByRole('region', { name: 'Đang tính thử' });
    const { textContent: before } = await bar();
    await user.click(screen.getByRole('button', { name: 'Thẩm định' }));
    await screen.findByRole('heading', { name: 'Thẩm định các phiếu đã nộp' });
    await user.click(screen.getByRole('button', { name: 'Điền phiếu' }));
    expect((await bar()).textContent).toBe(before);
  });

  it('is gone when it is discarded', async () => {
    const { user, form, workbook } = await openGaps();
    const spec = workbook.spec();
    await user.clear(screen.getByLabelText('Tổng điểm muốn đạt'));
    await user.type(screen.getByLabelText('Tổng điểm muốn đạt'), '499');
    await user.click(screen.getByRole('button', { name: 'Tính thử cả kế hoạch' }));
    const bar = within(await screen.findByRole('region', { name: 'Đang tính thử' }));
    await user.click(bar.getByRole('button', { name: 'Bỏ tính thử' }));
    expect(screen.queryByRole('region', { name: 'Đang tính thử' })).toBeNull();
    expect(workbook.spec()).toBe(spec);
    expect(form().form.assessment.total).toBe(496);
  });

  it('follows the workbook, and an answer that is the same is nothing', async () => {
    const { session, form } = await openGaps();
    const trial = createTrial(session);
    const stop = trial.subscribe(() => undefined);
    const { submission, assessment } = form().form;
    const id = 'II.4.1';
    const answer = submission.answers.get(id);
    if (!answer) throw new Error(`no answer ${id}`);
    trial.try([[id, answer]]);
    expect(trial.tried().size).toBe(0);
    trial.try([[id, { ...answer, inputs: [0] }]]);
    const total = () => {
      const { screen: shown } = trial.getSnapshot();
      return shown.kind === 'form' ? shown.form.assessment.total : NaN;
    };
    expect(total()).toBe(assessment.total + 4);
    await act(() => session.setAnswer('I.1', { inputs: { 0: 24, 1: 48 } }));
    expect(total()).toBe(form().form.assessment.total + 4);
    stop();
  });
});

describe('the list', () => {
  it('is filtered by reason and grouped', async () => {
    const { user, form, rubric } = await openGaps();
    const { submission, assessment } = form().form;
    const gaps = findGaps(rubric, submission, assessment);
    const missing = gaps.filter(({ reason }) => reason.code === 'gap-missing').length;
    expect(missing).toBeGreaterThan(0);
    await user.selectOptions(screen.getByLabelText('Lý do'), 'Chưa nhập hoặc thiếu số liệu');
    const shown = () => document.querySelectorAll('.pane-problem[data-severity=gap]').length;
    expect(shown()).toBe(missing);
    await user.selectOptions(screen.getByLabelText('Lý do'), 'Tất cả lý do');
    await user.selectOptions(screen.getByLabelText('Sắp xếp theo'), 'Nhóm tiêu chí');
    expect(shown()).toBe(gaps.length);
    expect(screen.getAllByRole('heading', { level: 3 }).length).toBeGreaterThan(1);
  });

  it('hides what is not feasible this year, and be it one criterion', async () => {
    const { user, session, form, rubric } = await openGaps();
    const { submission, assessment } = form().form;
    const gaps = findGaps(rubric, submission, assessment);
    const shown = () => document.querySelectorAll('.pane-problem[data-severity=gap]').length;
    expect(screen.queryByLabelText('Ẩn việc không khả thi năm nay')).toBeNull();
    await act(() => session.mark([gaps[0]?.id ?? ''], 'infeasible', true));
    await user.click(screen.getByLabelText('Ẩn việc không khả thi năm nay'));
    expect(shown()).toBe(gaps.length - 1);
  });

  it('keeps a note in the workbook and prints it in the plan; a later plan keeps what people wrote', async () => {
    const { user, form, workbook } = await openGaps();
    const [id] = findGaps(form().rubric, form().form.submission, form().form.assessment).map((gap) => gap.id);
    const note = within(itemOf(id!)).getByLabelText('Ghi chú');
    await user.type(note, 'Chờ kinh phí{Enter}');
    await waitFor(() => expect(form().notes.get(id!)).toBe('Chờ kinh phí'));
    await user.click(screen.getByRole('button', { name: /Thêm trang/ }));
    await screen.findByText('Đã thêm trang tính “Kế hoạch cải thiện”.');
    const plan = () =>
      content(workbook).then(({ sheets }) => sheets.filter(({ name }) => /^Kế hoạch/.test(name)));
    const [first] = await plan();
    const row = [...(first?.rows ?? [])].find(([, cells]) => cells.get(1)?.value === id);
    expect(row?.[1].get(13)?.value).toBe('Chờ kinh phí');
    // somebody writes who does it, and goes on with the note
    await workbook.write('Kế hoạch cải thiện', [
      { ref: { row: row![0], col: 11 }, value: 'Văn thư' },
      { ref: { row: row![0], col: 13 }, value: 'Chờ kinh phí quý III' },
    ]);
    await user.click(screen.getByRole('button', { name: /Thêm trang/ }));
    await screen.findByText('Đã thêm trang tính “Kế hoạch cải thiện (2)”.');
    const [kept, later] = await plan();
    expect(kept?.rows.get(row![0])?.get(11)?.value).toBe('Văn thư');
    const again = [...(later?.rows ?? [])].find(([, cells]) => cells.get(1)?.value === id);
    expect([again?.[1].get(11)?.value, again?.[1].get(13)?.value]).toEqual([
      'Văn thư',
      'Chờ kinh phí quý III',
    ]);
    // what the pane says otherwise since stands above what the sheet says
    await user.clear(note);
    await user.type(note, 'Đã có kinh phí{Enter}');
    await user.click(screen.getByRole('button', { name: /Thêm trang/ }));
    await screen.findByText('Đã thêm trang tính “Kế hoạch cải thiện (3)”.');
    const last = [...((await plan())[2]?.rows ?? [])].find(([, cells]) => cells.get(1)?.value === id);
    expect(last?.[1].get(13)?.value).toBe('Đã có kinh phí\nChờ kinh phí quý III');
  });
});

it('the picture has its figures in a table, with the year before once a file is picked', async () => {
  const { user } = await openGaps();
  const picture = within(screen.getByRole('region', { name: 'Điểm theo nhóm' }));
  await user.click(picture.getByText('Xem bảng số liệu'));
  expect(picture.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
    'Nhóm',
    'Điểm',
    'Tối đa',
  ]);
  // what a bar says to whoever does not see it
  expect(picture.getByRole('meter', { name: 'Cộng' }).getAttribute('aria-valuetext')).toBe('496/500 điểm');
  await user.upload(picture.getByLabelText(/So với phiếu năm trước/), new File(['x'], '2020.xlsx'));
  await picture.findByText('Năm trước: 2020.xlsx');
  expect(picture.queryByText(/Tệp là của/)).toBeNull();
  const total = within(picture.getByRole('rowheader', { name: 'Cộng' }).closest('tr')!);
  expect(total.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['496', '500', '496', '0']);
  expect(await violations()).toEqual([]);
});

it('the ribbon leads to the gap that brings most, with every further press to the next, and round again', async () => {
  const rubric = await rubricOf('ha-nam-2021-so');
  const read = parseDocument(example, rubric);
  if (!read.ok) throw new Error('broken example');
  const answers = new Map(read.submission.answers);
  for (const { id } of rubric.criteria.slice(3, 6)) answers.delete(id);
  const workbook = holding(rubric, { ...read.submission, answers });
  const commands = createCommands();
  // pressed before the pane has read anything
  commands.give('gap');
  const { form, session } = await openPane(workbook, { commands });
  const { criteria } = form().form.assessment;
  const lost = new Map(criteria.map(({ id, points, max }) => [id, max - (points ?? 0)]));
  const open = [...lost].filter(([, points]) => points > 0).map(([id]) => id);
  const seen: string[] = [];
  /** The criterion whose cell is selected, once it is another one. */
  const selected = async (): Promise<void> => {
    await waitFor(() => {
      const ref = workbook.selection()?.ref;
      const found = rubric.criteria.find((criterion) =>
        form()
          .form.located.inputs(criterion)
          .some((cell) => cell?.row === ref?.row && cell?.col === ref?.col),
      );
      if (!found || found.id === seen.at(-1)) throw new Error('not yet');
      seen.push(found.id);
    });
  };
  await selected();
  for (let press = 0; press < open.length; press++) {
    act(() => commands.give('gap'));
    await selected();
  }
  expect(seen.slice(0, -1).sort()).toEqual([...open].sort());
  expect(seen.at(-1)).toBe(seen[0]);
  expect(lost.get(seen[0] ?? '')).toBe(Math.max(...lost.values()));
  expect(session.getSnapshot().failure).toBeUndefined();
});

it('a command of the ribbon leads from another job to the form, whose files stay received', async () => {
  const workbook = holding(await rubricOf('hue-2021-tinh'));
  const commands = createCommands();
  const batch = new Batch({
    receive: async ({ name }) => ({ ok: false, file: name, reason: 'hỏng' }),
    show: async () => undefined,
    compare: async () => undefined,
    report: async () => undefined,
    keeps: async () => undefined,
    paper: async () => undefined,
  });
  const { user } = await openPane(workbook, { commands, batch });
  await user.click(screen.getByRole('button', { name: 'Thẩm định' }));
  const picker = await screen.findByLabelText(/Chọn các tệp đã nộp/, {}, PATIENCE);
  await user.upload(picker, new File(['x'], 'mot.xlsx'));
  await screen.findByText('Đã đọc 1/1 tệp');
  act(() => commands.give('check'));
  await screen.findByText('Đã đọc lại toàn bộ phiếu.');
  expect(screen.getByRole('tab', { name: /Lỗi/ }).getAttribute('aria-selected')).toBe('true');
  await user.click(screen.getByRole('button', { name: 'Thẩm định' }));
  await screen.findByText('Đã đọc 1/1 tệp');
});

describe('what a gap offers', () => {
  it('is the small step and the whole way', async () => {
    const { form, rubric, session } = await openGaps();
    for (const kind of ['ratio', 'bands', 'checklist', 'counts', 'choice']) {
      const one = rubric.criteria.find(({ rule }) => rule.kind === kind);
      const inputs = kind === 'ratio' ? { 0: 1, 1: 100 } : { 0: 0 };
      if (one) await act(() => session.setAnswer(one.id, { inputs }));
    }
    const { submission, assessment } = form().form;
    const gap = findGaps(rubric, submission, assessment).find(({ steps }) => steps.length > 1);
    if (!gap) throw new Error('every gap has one step');
    await waitFor(() => expect(itemOf(gap.id).querySelectorAll('.pane-step')).toHaveLength(2));
    const steps = itemOf(gap.id).querySelectorAll('.pane-step');
    expect(steps[1]?.textContent).toMatch(/^Hoặc .*\+/);
  });

  it.each(['nhiều', '', '99999999'])(
    'is no plan for the goal “%s”, which is refused with a word',
    async (goal) => {
      const { user } = await openGaps();
      const field = screen.getByLabelText('Tổng điểm muốn đạt');
      // whoever takes a goal away is told too
      await user.type(field, '5');
      await user.clear(field);
      if (goal !== '') await user.type(field, goal);
      await waitFor(() => expect(field.getAttribute('aria-invalid')).toBe('true'));
      expect(screen.queryByRole('button', { name: 'Tính thử cả kế hoạch' })).toBeNull();
    },
  );
});
