/**
 * "Soạn mẫu phiếu" in Excel: the draft stands in the workbook, before the emulated Excel.
 *
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { parse } from 'yaml';
import { readDraft } from '../../src/draft/sheet/read';
import type { ReadDraft } from '../../src/draft/sheet/read';
import { Batch } from '../../src/intake/batch/batch';
import { sheets, type SheetColumn } from '../../src/messages/draft/sheet';
import { checkRubric } from '../../src/rubric/problems/content';
import { a1, cell } from '../../src/sheet/address';
import { excelWorkbook } from '../../src/workbook/excel/index';
import { selectedArea } from '../../src/workbook/excel/observe';
import { bootExcel } from '../excel-host/boot-jest';
import { docx, p, plain, run, table } from '../draft/word';
import { InPlace } from '../tools/in-place';
import { content, openPane, violations } from './pane';
import type { Opened } from './pane';

const HEAD = ['STT', 'Tiêu chí', 'Cách tính điểm', 'Điểm tối đa', 'Điểm tự chấm'];
const ROWS = [
  ['I', 'HẠ TẦNG SỐ', '', '6', ''],
  ['1', 'Tỷ lệ hộ có Internet', 'Từ 80% trở lên: Điểm tối đa; dưới 80%: 0 điểm', '4', ''],
  ['2', 'Phòng họp trực tuyến', 'Tùy chất lượng', '2', ''],
  ['', 'TỔNG CỘNG', '', '6', ''],
];
const bytes = docx(
  p(run('BỘ CHỈ SỐ CHUYỂN ĐỔI SỐ')) +
    p(run('(Kèm theo Quyết định số 12/QĐ-UBND ngày 5/6/2026 của Ủy ban nhân dân tỉnh Sông Mây)')) +
    table(plain(...HEAD), ...ROWS.map((row) => plain(...row))),
);
const saved = jest.fn((_bytes: Uint8Array, _name: string) => 'downloaded' as const);

interface Desk extends Opened {
  host: Awaited<ReturnType<typeof bootExcel>>;
}

async function openDesk(): Promise<Desk> {
  const host = await bootExcel();
  const workbook = excelWorkbook();
  const author = { workbook, selectedArea };
  const opened = await openPane(workbook, { author, saveFile: saved, batch: new Batch(new InPlace()) });
  await opened.user.click(screen.getByRole('button', { name: 'Soạn mẫu phiếu' }));
  return { ...opened, host };
}

async function drafted(): Promise<Desk> {
  const desk = await openDesk();
  const file = new File([new Uint8Array(bytes)], 'quyet-dinh.docx');
  file.arrayBuffer = () => Promise.resolve(new Uint8Array(bytes).buffer);
  fireEvent.change(await screen.findByLabelText('Chọn tệp', { selector: 'input' }), {
    target: { files: [file] },
  });
  await screen.findByLabelText(/^Cách chấm/);
  return desk;
}

const sheetNow = async (): Promise<ReadDraft> => {
  const read = readDraft(await content(excelWorkbook()));
  if (!read) throw new Error('no draft in the workbook');
  return read;
};
const place = ({ rows, columns }: ReadDraft, index: number, key: SheetColumn): string =>
  a1(cell(rows[index] ?? 0, columns.get(key) ?? 0));
/** A line of the card has its name alone; what is typed into an area counts to its label. */
const field = (name: string): HTMLElement =>
  screen.queryByLabelText(name) ?? screen.getByLabelText(new RegExp(`^${name}`));
const valueOf = (name: string): unknown => Reflect.get(field(name), 'value');

test('a decision is drafted into the workbook, put right from both sides, confirmed and published', async () => {
  const { host, user } = await drafted();
  expect(valueOf('Cách chấm')).toBe(
    'a = Số hộ có Internet; b = Tổng số hộ; từ 80%: điểm tối đa; còn lại: 0 điểm',
  );
  screen.getByText(/79,9 % → 0; 80 % → 4/);
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('checkbox', { name: /xác nhận/ }));
  await waitFor(async () => expect((await sheetNow()).draft.entries[1]?.confirmed).toBe(true));

  // the row that is selected in the sheet is the one in the pane, and what is typed there shows here
  const read = await sheetNow();
  await act(async () => host.select(sheets.rows, place(read, 2, 'sentence')));
  await waitFor(() => expect(valueOf('Mã')).toBe('I.2'));
  await act(async () => host.type(sheets.rows, place(read, 2, 'sentence'), 'hội đồng chấm theo mức độ'));
  await waitFor(() => expect(valueOf('Cách chấm')).toBe('hội đồng chấm theo mức độ'));
  await user.click(screen.getByRole('checkbox', { name: /xác nhận/ }));
  fireEvent.change(field('Đối tượng chấm'), { target: { value: 'Ủy ban nhân dân xã' } });
  const publish = screen.getByRole<HTMLButtonElement>('button', { name: 'Ban hành' });
  await waitFor(() => expect(publish.disabled).toBe(false));
  await user.click(publish);
  await screen.findByText(/Đã ban hành bản 1/);
  await screen.findByText('Đã ban hành, bản 1');
  const [form] = saved.mock.calls;
  expect(saved.mock.calls.map(([, name]) => name)).toEqual(['song-may-2026.yaml', 'song-may-2026.xlsx']);
  const { rubric } = checkRubric(parse(new TextDecoder().decode(form?.[0])));
  expect(rubric?.criteria.map(({ id }) => id)).toEqual(['I.1', 'I.2']);
  // the paper to check it by, and the form that is corrected from now on, are in the workbook
  const { draft } = await sheetNow();
  expect(draft.base?.fingerprints.whole).toBe(rubric?.fingerprints.whole);
  expect((await content(excelWorkbook())).sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining([sheets.rows, sheets.info, sheets.review]),
  );
  expect(await violations()).toEqual([]);
});

test('a table that is selected in Excel starts a draft', async () => {
  const { host, user } = await openDesk();
  const [own] = (await content(excelWorkbook())).sheets;
  const name = own?.name ?? '';
  [HEAD, ...ROWS].forEach((row, at) =>
    row.forEach((text, col) => text !== '' && host.type(name, a1(cell(at + 4, col + 1)), text)),
  );
  const take = await screen.findByRole('button', { name: 'Lấy vùng đang chọn trong Excel' });
  await act(async () => host.select(name, 'B7:F8'));
  await user.click(take);
  await screen.findByText(/không có bảng tiêu chí nào/);
  await act(async () => host.select(name, 'B5:F8'));
  await user.click(take);
  await screen.findByLabelText(/^Cách chấm/);
  expect((await sheetNow()).draft.entries.map(({ kind }) => kind)).toEqual([
    'group',
    'criterion',
    'criterion',
  ]);
});
