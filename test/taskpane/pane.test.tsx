/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { act, screen, waitFor, within } from '@testing-library/react';
import example from '../fixtures/ha-nam-so-tai-chinh-2021.json';
import { assess } from '../../src/scoring/assess';
import { parseDocument } from '../../src/scoring/document';
import { gridWorkbook } from '../../src/workbook/grid/index';
import { blank, holding, openPane, rubricOf, violations } from './pane';

const filled = async () => {
  const rubric = await rubricOf('ha-nam-2021-so');
  const read = parseDocument(example, rubric);
  if (!read.ok) throw new Error('broken example');
  return { rubric, submission: read.submission };
};

const total = (): string => document.querySelector('.pane-total')?.textContent ?? '';

describe('the pane', () => {
  it('finds a form without diacritics, names the unit from the list, and puts it in', async () => {
    const { user, form } = await openPane(gridWorkbook());
    expect(await violations()).toEqual([]);
    await user.type(screen.getByLabelText(/Tìm theo/), 'hau giang');
    expect(screen.getAllByRole('radio')).toHaveLength(1);
    const unit = await screen.findByRole('combobox', { name: 'Tên đơn vị' });
    expect(document.querySelectorAll('datalist option').length).toBe(32);
    await user.type(unit, 'Sở Tư pháp');
    expect(screen.getByText(/Không hoàn tác được bằng Ctrl\+Z/)).toBeTruthy();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Thêm phiếu vào tệp' }));
    await screen.findByRole('tablist');
    expect(form().form.submission.unit).toBe('Sở Tư pháp');
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
  });

  it('shows points as they arise, from the pane and from the sheet', async () => {
    const rubric = await rubricOf('lam-dong-2021-so');
    const workbook = holding(rubric);
    const { user, session, form } = await openPane(workbook);
    const ratio = rubric.criteria.find(({ rule }) => rule.kind === 'ratio')!;
    act(() => session.show(ratio.id));
    const [first, second] = within(document.querySelector('article')!).getAllByRole('textbox');
    await user.type(first!, '31');
    await user.tab();
    await user.type(second!, '62,0');
    await user.tab();
    expect(document.querySelector('.pane-points')?.textContent).toContain('31/62 = 50%');
    expect(total()).toContain(String(ratio.max / 2).replace('.', ','));
    const { located } = form().form;
    workbook.edit(located.sheet.name, [{ ref: located.inputs(ratio)[0]!, value: 62 }]);
    await waitFor(() => expect(total()).toContain(String(ratio.max)));
    expect(first).toHaveProperty('value', '62');
    // the score on screen is the engine's
    expect(form().form.assessment).toEqual(assess(rubric, form().form.submission));
  });

  it('writes what was being typed when the card goes to another criterion', async () => {
    const rubric = await rubricOf('lam-dong-2021-so');
    const { user, session, form } = await openPane(holding(rubric));
    const [ratio, other] = rubric.criteria.filter(({ rule }) => rule.kind === 'ratio');
    if (!ratio || !other) throw new Error('no rates');
    act(() => session.show(ratio.id));
    const [first] = within(document.querySelector('article')!).getAllByRole('textbox');
    await user.type(first!, '31');
    // as a selection in the sheet does, with the field never left
    act(() => session.show(other.id));
    expect(form().form.submission.answers.get(ratio.id)?.inputs[0]).toBe(31);
    expect(form().form.submission.answers.get(other.id)?.inputs[0] ?? null).toBeNull();
  });

  it('keeps the focus where it is when the sheet changes', async () => {
    const rubric = await rubricOf('lam-dong-2021-so');
    const workbook = holding(rubric);
    const { form } = await openPane(workbook);
    const outside = document.body.appendChild(document.createElement('button'));
    outside.focus();
    const { located } = form().form;
    const edited = rubric.criteria[3]!;
    const ref = located.inputs(edited)[0]!;
    workbook.edit(located.sheet.name, [{ ref, value: 'abc' }]);
    act(() => workbook.selected({ sheet: located.sheet.name, ref }));
    await waitFor(() => {
      expect(form().form.submission.answers.get(edited.id)?.inputs[0]).toMatchObject({ unreadable: 'abc' });
      expect(document.querySelector('article h2')?.textContent).toContain(edited.text);
    });
    expect(document.activeElement).toBe(outside);
    outside.remove();
  });

  it('names what is wrong, with its cell, and selects it', async () => {
    const { rubric, submission } = await filled();
    const workbook = holding(rubric, submission);
    const { user, form } = await openPane(workbook);
    const ratio = rubric.criteria.find(({ rule }) => rule.kind === 'ratio')!;
    const { located } = form().form;
    const ref = located.inputs(ratio)[0]!;
    workbook.edit(located.sheet.name, [{ ref, value: 'ba mươi' }]);
    await user.click(screen.getByRole('tab', { name: /Lỗi, lưu ý/ }));
    await screen.findByText(/“ba mươi” không phải là số/);
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^Lỗi 1/ }));
    const item = screen.getByText(/“ba mươi” không phải là số/).closest('li')!;
    const cell = within(item).getByRole('button', { name: /^Đến ô / });
    cell.focus();
    await user.keyboard('{Enter}');
    expect(workbook.selection()).toEqual({ sheet: located.sheet.name, ref });
    expect(document.activeElement).toBe(cell);
    await user.click(screen.getByRole('button', { name: 'Kiểm tra lại' }));
    await screen.findByText('Đã đọc lại toàn bộ phiếu.');
  });

  it('counts what it lists: one cause once, in the filter, on the tab and before finishing', async () => {
    const { rubric, submission } = await filled();
    const workbook = holding(rubric, submission);
    const { user, form } = await openPane(workbook);
    const ratio = rubric.criteria.find(({ rule }) => rule.kind === 'ratio')!;
    const { located } = form().form;
    const [above, below] = located.inputs(ratio);
    // more computers than people: a contradiction, and a rate above the whole, of one cause
    workbook.edit(located.sheet.name, [
      { ref: above!, value: 90 },
      { ref: below!, value: 40 },
    ]);
    await user.click(screen.getByRole('tab', { name: /Lỗi, lưu ý/ }));
    const cards = (await screen.findByText(/Tử số 90 lớn hơn mẫu số 40/)).closest('ul')!.children.length;
    const chips = screen.getAllByRole('button', { pressed: false }).map(({ textContent }) => textContent);
    expect(screen.getByRole('button', { name: /^Tất cả/ }).textContent).toBe(`Tất cả ${cards}`);
    expect(chips).toContain(`Cần xem lại ${cards}`);
    await user.click(screen.getByRole('tab', { name: 'Hoàn tất' }));
    await screen.findByText(`${cards} nội dung cần xem lại.`);
  });

  it('says what is missing, freezes the code, and says when the form was changed', async () => {
    const { rubric, submission } = await filled();
    const { user, session, form } = await openPane(holding(rubric, submission));
    await user.click(screen.getByRole('tab', { name: 'Hoàn tất' }));
    await screen.findByText(/1 tiêu chí chưa nhập/);
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Vẫn hoàn tất và lấy mã' }));
    await screen.findByText('Phiếu khớp với mã này.');
    expect(screen.getByText(form().code)).toBeTruthy();
    await act(async () => void (await session.setAnswer(rubric.criteria[0]!.id, { note: 'đã sửa' })));
    expect(screen.getByText('Phiếu đã bị sửa sau khi hoàn tất')).toBeTruthy();
  });

  it('carries over from a chosen file and asks for confirmation', async () => {
    const { rubric, submission } = await filled();
    const earlier = await holding(rubric, submission).read();
    if (!earlier.ok) throw new Error('unreadable');
    const { user, session } = await openPane(holding(rubric), { openFile: async () => earlier.value });
    act(() => session.show(undefined));
    const file = new File(['x'], 'cu.xlsx');
    await user.upload(await screen.findByLabelText('Chọn tệp .xlsx năm trước', { selector: 'input' }), file);
    await screen.findByText(/Đã lấy số liệu năm trước cho 83 tiêu chí/);
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Xác nhận tất cả còn đúng' }));
    await waitFor(() => expect(screen.queryByText(/chờ xác nhận/)).toBeNull());
  });

  it('has no violations on any card of the forms', async () => {
    const { rubric, submission } = await filled();
    const { session } = await openPane(holding(rubric, submission));
    for (const kind of new Set(rubric.criteria.map(({ rule }) => rule.kind))) {
      const criterion = rubric.criteria.find(({ rule }) => rule.kind === kind)!;
      act(() => session.show(criterion.id));
      expect([kind, await violations()]).toEqual([kind, []]);
    }
    const exempt = rubric.criteria.find(({ exemptions }) => exemptions.length > 0)!;
    await act(async () => void (await session.setAnswer(exempt.id, { exemption: 0 })));
    act(() => session.show(exempt.id));
    expect(await violations()).toEqual([]);
  });

  it('fills criterion after criterion with the keyboard alone', async () => {
    const rubric = await rubricOf('lam-dong-2021-so');
    const { user, session, form } = await openPane(holding(rubric, { ...blank(rubric), unit: 'Sở Nội vụ' }));
    act(() => session.show(rubric.criteria[0]!.id));
    const card = (): HTMLElement => document.querySelector('article')!;
    within(card())
      .getAllByRole(rubric.criteria[0]!.rule.kind === 'ratio' ? 'textbox' : 'radio')[0]!
      .focus();
    // each Tab is slow in jsdom; a real browser goes through whole forms
    const some = rubric.criteria.slice(0, 12);
    for (const criterion of some) {
      expect(form().current).toBe(criterion.id);
      switch (criterion.rule.kind) {
        case 'ratio':
          await user.keyboard('3{Tab}4{Tab}');
          break;
        case 'counts':
          await user.keyboard('1{Tab}'.repeat(criterion.rule.lines.length));
          break;
        case 'checklist':
          await user.keyboard(' {Tab}'.repeat(criterion.rule.options.length));
          break;
        default:
          await user.keyboard(' ');
      }
      const next = document.querySelector('.pane-next');
      for (let presses = 0; next && document.activeElement !== next && presses < 30; presses++)
        await user.tab();
      if (next) await user.keyboard('{Enter}');
    }
    expect(form().form.assessment.answered).toBe(some.length);
  });

  it('plans the least that reaches the next class, and keeps what is not feasible in the workbook', async () => {
    const rubric = await rubricOf('hau-giang-2017');
    const workbook = holding(rubric);
    const { user, form } = await openPane(workbook);
    await user.click(screen.getByRole('tab', { name: 'Điểm mất' }));
    await screen.findByText(/Loại kế tiếp/);
    await user.selectOptions(screen.getByLabelText('Nhóm'), 'VII ĐIỂM THƯỞNG');
    expect(await violations()).toEqual([]);
    const [box] = screen.getAllByRole('checkbox');
    await user.click(box!);
    expect(form().infeasible.size).toBe(1);
    await user.click(screen.getByRole('button', { name: /Thêm trang/ }));
    await screen.findByText('Đã thêm trang tính “Kế hoạch cải thiện”.');
    expect(workbook.spec().sheets.map(({ name }) => name)).toContain('Kế hoạch cải thiện');
  });

  it.each([
    ['several forms', { kind: 'several-forms' }],
    ['an unknown form', { kind: 'unknown-rubric' }],
    ['a newer form', { kind: 'newer-layout' }],
    ['a workbook that can not be read', { kind: 'failed' }],
  ])('has a screen for %s', async (_name, { kind }) => {
    const rubric = await rubricOf('hue-2021-tinh');
    const workbook = holding(rubric);
    const identity = (await workbook.read().then((read) => (read.ok ? read.value : undefined)))!.sheets.at(
      -1,
    )!.name;
    if (kind === 'unknown-rubric') {
      await workbook.write(identity, [{ ref: { row: 2, col: 1 }, value: 'tinh-khac-2030' }]);
      const read = await workbook.read();
      if (!read.ok) throw new Error('unreadable');
      // another decision prints other texts: what is printed as a known form is that form, whatever a hidden cell says
      for (const sheet of read.value.sheets)
        for (const cells of sheet.rows.values())
          for (const [col, cell] of cells)
            if (sheet.visibility === 'visible' && typeof cell.value === 'string' && cell.value.length > 20)
              cells.set(col, { ...cell, value: `${cell.value} của tỉnh khác` });
      workbook.read = async () => ({ ok: true, value: read.value });
    }
    if (kind === 'newer-layout') await workbook.write(identity, [{ ref: { row: 1, col: 1 }, value: 99 }]);
    if (kind === 'failed') workbook.read = async () => ({ ok: false, failure: { code: 'connection-lost' } });
    if (kind === 'several-forms') {
      const read = await workbook.read();
      const other = await holding(await rubricOf('hue-2021-huyen')).read();
      if (!read.ok || !other.ok) throw new Error('unreadable');
      const both = { ...read.value, sheets: [...read.value.sheets, other.value.sheets.at(-1)!] };
      workbook.read = async () => ({ ok: true, value: both });
    }
    const { session } = await openPane(workbook, { language: 'en' });
    expect(session.getSnapshot().screen.kind).toBe(kind);
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    // forms have names; a key means nothing to a person
    if (kind === 'several-forms')
      await waitFor(() => {
        const names = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
        expect(names).toEqual([
          expect.stringContaining('Thừa Thiên Huế'),
          expect.stringContaining('Thừa Thiên Huế'),
        ]);
        expect(names.filter((name) => name?.includes('hue-2021'))).toEqual([]);
      });
    expect(await violations()).toEqual([]);
  });

  it('says that edits are not told of where they can not be followed, and reads them when asked', async () => {
    const rubric = await rubricOf('lam-dong-2021-so');
    const grid = holding(rubric);
    const workbook = {
      ...grid,
      observe: async () => ({ ok: false, failure: { code: 'api-missing' } }) as const,
    };
    const { user, session, form } = await openPane(workbook);
    expect(session.getSnapshot().failure).toMatchObject({ code: 'not-observed' });
    expect(await screen.findByRole('alert')).toHaveProperty(
      'textContent',
      expect.stringMatching(/Kiểm tra lại/),
    );
    const ratio = rubric.criteria.find(({ rule }) => rule.kind === 'ratio')!;
    const { located } = form().form;
    grid.edit(located.sheet.name, [{ ref: located.inputs(ratio)[0]!, value: 62 }]);
    await user.click(screen.getByRole('tab', { name: /Lỗi, lưu ý/ }));
    await user.click(screen.getByRole('button', { name: 'Kiểm tra lại' }));
    await screen.findByText('Đã đọc lại toàn bộ phiếu.');
    expect(form().form.submission.answers.get(ratio.id)?.inputs[0]).toBe(62);
  });

  it('gives the diagnostics as text where the clipboard is refused', async () => {
    const workbook = gridWorkbook();
    workbook.read = async () => ({ ok: false, failure: { code: 'connection-lost' } });
    const { user } = await openPane(workbook);
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
    await user.click(screen.getByRole('button', { name: 'Sao chép thông tin lỗi' }));
    const text = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Sao chép thông tin lỗi' });
    expect(text.value).toContain('failure: connection-lost');
    expect(screen.queryByText(/Đã sao chép/)).toBeNull();
    expect(await violations()).toEqual([]);
  });
});
