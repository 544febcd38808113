/**
 * The author's screen in jsdom: a decision's table becomes a published form without any other program.
 *
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import '../tools/quick-jsdom';
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { Batch } from '../../src/intake/batch/batch';
import { Shelf } from '../../src/intake/forms/shelf';
import { pageTexts } from '../../src/messages/page';
import { saveFile } from '../../src/taskpane/save-file';
import Author from '../../src/workbench/author/Author';
import { continueWork, freeWork } from '../../src/workbench/author/kept-work';
import type { ResumedWork } from '../../src/workbench/author/work';
import { Book } from '../../src/workbench/document/book';
import { smallDecision } from '../tools/decision';
import type { MemoryDatabases } from '../tools/browser-memory';
import { MemoryLocks } from '../tools/browser-memory';
import { InPlace } from '../tools/in-place';

// a machine may be busy
configure({ asyncUtilTimeout: 60_000 });

// jsdom has no media queries, and lays nothing out
Element.prototype.scrollIntoView = () => undefined;
window.matchMedia = (query) =>
  Object.assign(new EventTarget(), {
    ...{ matches: false, media: query, onchange: null },
    ...{ addListener: () => undefined, removeListener: () => undefined },
  });
jest.mock('../../src/taskpane/save-file', () => ({ saveFile: jest.fn() }));
jest.mock('idb-keyval', () => {
  const memory = jest.requireActual<typeof import('../tools/browser-memory')>('../tools/browser-memory');
  return new memory.MemoryDatabases();
});
const databases = jest.requireMock<MemoryDatabases>('idb-keyval');
let count = 0;
beforeEach(() => {
  jest.mocked(saveFile).mockClear();
  databases.clear();
  Object.defineProperty(navigator, 'locks', { value: new MemoryLocks(), configurable: true });
  Object.assign(globalThis.crypto, { randomUUID: () => `work-${++count}` });
});

const bytes = smallDecision();

/** The author's screen, at its beginning or with work that is gone on with. */
function showAuthor(resumed?: ResumedWork) {
  const leave = jest.fn();
  const context = {
    book: new Book('1.0.0'),
    t: pageTexts.vi,
    language: 'vi' as const,
    setLanguage: () => undefined,
    version: '1.0.0',
    help: () => undefined,
    batch: new Batch(new InPlace()),
    forms: new Shelf(
      { read: () => Promise.resolve([]), write: () => Promise.resolve() },
      'http://localhost/',
    ),
  };
  render(<Author context={context} resumed={resumed} leave={leave} />);
  return { user: userEvent.setup(), leave };
}

async function openAuthor() {
  const shown = showAuthor();
  const file = new File([new Uint8Array(bytes)], 'quyet-dinh.docx');
  file.arrayBuffer = () => Promise.resolve(new Uint8Array(bytes).buffer);
  fireEvent.change(screen.getByLabelText('Chọn tệp', { selector: 'input' }), { target: { files: [file] } });
  await screen.findByRole('listbox');
  return shown;
}

const confirmation = (): HTMLInputElement =>
  screen.getByRole<HTMLInputElement>('checkbox', { name: /xác nhận/ });
const field = (name: string): HTMLElement => screen.getByLabelText(new RegExp(`^${name}`));

test('a decision is drafted, put right, confirmed and published by keyboard and mouse alone', async () => {
  const { user } = await openAuthor();
  // the first criterion is at hand, with its edges
  expect(Reflect.get(field('Cách chấm'), 'value')).toBe(
    'a = Số hộ có Internet; b = Tổng số hộ; từ 80%: điểm tối đa; còn lại: 0 điểm',
  );
  screen.getByText(/79,9 % → 0; 80 % → 4/);
  const publish = screen.getByRole<HTMLButtonElement>('button', { name: 'Ban hành' });
  expect(publish.disabled).toBe(true);
  await user.click(screen.getByRole('checkbox', { name: /xác nhận/ }));
  screen.getByRole('listbox').focus();
  await user.keyboard('{ArrowDown}');
  await user.selectOptions(screen.getByLabelText('Mẫu câu'), 'hội đồng chấm theo mức độ');
  await user.click(screen.getByRole('checkbox', { name: /xác nhận/ }));
  fireEvent.change(field('Đối tượng chấm'), { target: { value: 'Ủy ban nhân dân xã' } });
  await waitFor(() => expect(publish.disabled).toBe(false));
  await user.click(publish);
  await waitFor(() => expect(saveFile).toHaveBeenCalledTimes(3));
  // what is published is no unfinished work, whichever row is looked at
  await screen.findByText(/^Đã ban hành bản 1/);
  screen.getByRole('listbox').focus();
  await user.keyboard('{ArrowUp}');
  await waitFor(() => expect(databases.at('egov-scorecard-author/drafts').size).toBe(0));
  expect(jest.mocked(saveFile).mock.calls.map(([, name]) => name)).toEqual([
    'song-may-2026.yaml',
    'song-may-2026.xlsx',
    'song-may-2026-doi-chieu.xlsx',
  ]);
  // a file that the browser lost is there once more
  await user.click(await screen.findByRole('button', { name: 'song-may-2026.xlsx' }));
  const [, blank, , again] = jest.mocked(saveFile).mock.calls;
  expect(again).toEqual(blank);
  // and so is the exact table that the form came from
  await user.click(screen.getByRole('button', { name: 'song-may-2026-bang-nguon.docx' }));
  expect(jest.mocked(saveFile).mock.calls.at(-1)?.[0]).toEqual(bytes);
});

test('a published form is corrected as the next version, and what is not changed makes none', async () => {
  const { user } = await openAuthor();
  const publish = screen.getByRole<HTMLButtonElement>('button', { name: 'Ban hành' });
  await user.click(confirmation());
  screen.getByRole('listbox').focus();
  await user.keyboard('{ArrowDown}');
  await user.selectOptions(screen.getByLabelText('Mẫu câu'), 'hội đồng chấm theo mức độ');
  await user.click(confirmation());
  fireEvent.change(field('Đối tượng chấm'), { target: { value: 'Ủy ban nhân dân xã' } });
  screen.getByText('Nháp');
  await waitFor(() => expect(publish.disabled).toBe(false));
  await user.click(publish);
  await screen.findByText('Đã ban hành, bản 1');
  expect(publish.disabled).toBe(true);
  expect(screen.queryByText(/ban hành được/)).toBeNull();
  fireEvent.change(field('Tài liệu kiểm chứng'), { target: { value: 'Biên bản họp' } });
  await screen.findByText('Đã sửa sau bản 1');
  expect(Reflect.get(field('Mã ở bản trước'), 'value')).toBe('I.2');
  await waitFor(() => expect(publish.disabled).toBe(false));
  await user.click(publish);
  await screen.findByText('Đã ban hành, bản 2');
  await screen.findByText(/Đã ban hành bản 2 \(Sửa phần in/);
});

test('a table that is pasted starts a draft; what holds no table is said', async () => {
  showAuthor();
  const place = screen.getByRole('textbox', { name: /dán vào đây/ });
  const paste = (text: string): boolean =>
    fireEvent.paste(place, {
      clipboardData: { getData: (type: string) => (type === 'text/plain' ? text : '') },
    });
  paste('chỉ là chữ');
  await screen.findByText(/vừa dán không có bảng/);
  paste('STT\tTiêu chí\tCách tính điểm\tĐiểm tối đa\r\n1\tMạng\tCó: 2 điểm; không: 0 điểm\t2\r\n');
  expect(within(await screen.findByRole('listbox')).getAllByRole('option')).toHaveLength(1);
});

test('last year’s form is laid beside the draft, and says what is other', async () => {
  const lastYear = {
    ...{
      id: 'song-may-2025',
      province: 'Sông Mây',
      year: 2025,
      audience: 'Ủy ban nhân dân xã',
      title: ['X'],
    },
    ...{ attachment: '(Kèm theo)', decision: { authority: 'UBND tỉnh Sông Mây', title: 'Bộ chỉ số' } },
    ...{ declaredTotal: 3, optionRows: 'rows', total: { text: 'TỔNG', max: 3, at: 'bottom' } },
    columns: (['no', 'text', 'max', 'self'] as const).map((role) => ({ role, title: role, width: 9 })),
    before: [{ title: 'ĐƠN VỊ', fields: [{ id: 'unit', text: 'Tên' }] }],
    ...{ after: [], signature: [] },
    groups: [
      {
        ...{ no: 'I', text: 'HẠ TẦNG', max: 3 },
        items: [{ id: 'I.7', no: '7', text: 'Tỷ lệ hộ có Internet', max: 3, rule: { kind: 'judgement' } }],
      },
    ],
  };
  await openAuthor();
  const bytesOf = new TextEncoder().encode(JSON.stringify(lastYear));
  const file = new File([bytesOf], 'cu.yaml');
  file.arrayBuffer = () => Promise.resolve(new Uint8Array(bytesOf).buffer);
  fireEvent.change(screen.getByLabelText('So với mẫu năm trước…', { selector: 'input' }), {
    target: { files: [file] },
  });
  await screen.findByText(/1 tiêu chí nối được; mới: I.2/);
  expect(Reflect.get(field('Mã ở bản trước'), 'value')).toBe('I.7');
  screen.getByText('điểm tối đa: 3');
  // who fills in was not said by the decision
  expect(Reflect.get(field('Đối tượng chấm'), 'value')).toBe('Ủy ban nhân dân xã');
});

test('a rule written anew is no longer confirmed', async () => {
  const { user } = await openAuthor();
  await user.click(screen.getByRole('checkbox', { name: /xác nhận/ }));
  expect(confirmation().checked).toBe(true);
  fireEvent.change(field('Cách chấm'), { target: { value: 'chọn một: Có: 4 điểm; Không: 0 điểm' } });
  expect(confirmation().checked).toBe(false);
});

test('a file without a table is said, and nobody is shut out', async () => {
  const { leave, user } = await openAuthor();
  const text = new File(['abc'], 'thu.txt');
  text.arrayBuffer = () => Promise.resolve(new Uint8Array([1, 2, 3]).buffer);
  fireEvent.change(screen.getByLabelText('Chọn tệp khác', { selector: 'input' }), {
    target: { files: [text] },
  });
  await screen.findByText(/Không đọc được thu.txt/);
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id }) => id)).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Trang chủ' }));
  expect(leave).toHaveBeenCalled();
});

const taken = async (): Promise<ResumedWork> => {
  const [{ id } = { id: '' }] = await freeWork();
  const work = await continueWork(id);
  if (!work) throw new Error('nothing was kept');
  return { ...work, id };
};

test('what is being made is kept as it changes: who leaves goes on where they were, and nobody else meanwhile', async () => {
  const { user, leave } = await openAuthor();
  fireEvent.change(field('Tài liệu kiểm chứng'), { target: { value: 'theo Công văn 12' } });
  await user.keyboard('{Tab}');
  await screen.findByText('Bản nháp được giữ trong trình duyệt này');
  expect(await freeWork()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Trang chủ' }));
  await waitFor(() => expect(leave).toHaveBeenCalled());
  cleanup();
  showAuthor(await taken());
  expect(Reflect.get(field('Tài liệu kiểm chứng'), 'value')).toBe('theo Công văn 12');
  expect(await freeWork()).toEqual([]);
});

test('another file begins other work; the first stays kept', async () => {
  const { user, leave } = await openAuthor();
  const file = new File([new Uint8Array(bytes)], 'khac.docx');
  file.arrayBuffer = () => Promise.resolve(new Uint8Array(bytes).buffer);
  fireEvent.drop(screen.getByRole('main'), { dataTransfer: { files: [file] } });
  await waitFor(async () => expect(await freeWork()).toHaveLength(1));
  await user.click(screen.getByRole('button', { name: 'Trang chủ' }));
  await waitFor(() => expect(leave).toHaveBeenCalled());
  expect(await freeWork()).toHaveLength(2);
});

test('a browser that keeps nothing says so, and asks before the page is left', async () => {
  databases.at('egov-scorecard-author/drafts').set = () => {
    throw new Error('the disk is full');
  };
  const { user, leave } = await openAuthor();
  await screen.findByText(/Trình duyệt không giữ được bản nháp/);
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(true);
  await user.click(screen.getByRole('button', { name: 'Trang chủ' }));
  await user.click(await screen.findByRole('button', { name: 'Ở lại' }));
  expect(leave).not.toHaveBeenCalled();
  await user.click(screen.getByRole('button', { name: 'Trang chủ' }));
  await user.click(await screen.findByRole('button', { name: 'Về trang chủ' }));
  await waitFor(() => expect(leave).toHaveBeenCalled());
});
