/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cleanup, screen, waitFor } from '@testing-library/react';
import example from '../fixtures/ha-nam-so-tai-chinh-2021.json';
import { parseDocument } from '../../src/scoring/document';
import { readDocumentText } from '../../src/workbook/docx/document-text';
import { holding, openPane, rubricOf, violations } from './pane';

test('the unit’s report comes from the pane, with what was given once and is kept for the next pane', async () => {
  const rubric = await rubricOf('ha-nam-2021-so');
  const read = parseDocument(example, rubric);
  if (!read.ok) throw new Error('broken example');
  const files: { bytes: Uint8Array; name: string }[] = [];
  const saveFile = (bytes: Uint8Array, name: string) => {
    files.push({ bytes, name });
    return 'downloaded' as const;
  };
  const { user } = await openPane(holding(rubric, read.submission), { saveFile });
  await user.click(screen.getByRole('tab', { name: 'Hoàn tất' }));
  await user.click(await screen.findByText('Thông tin ghi trên văn bản'));
  await user.type(screen.getByLabelText(/Cơ quan ban hành/), 'Sở Tài chính');
  await user.type(screen.getByLabelText(/Chức vụ người ký/), 'KT. GIÁM ĐỐC{Enter}PHÓ GIÁM ĐỐC');
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Lập báo cáo (.docx)' }));
  await waitFor(() => expect(files).toHaveLength(1));
  expect(files[0]?.name).toBe('Báo cáo - Sở Tài chính tỉnh Hà Nam.docx');
  const document = readDocumentText(files[0]?.bytes ?? new Uint8Array());
  if (!document.ok) throw new Error(document.problem.code);
  const { paragraphs } = document.content;
  for (const text of ['SỞ TÀI CHÍNH', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Tổng điểm tự chấm: 496/500 điểm.'])
    expect(paragraphs.map((paragraph) => paragraph.text)).toContain(text);

  // made again from the report that was saved: first what would change is shown, then what was written stays
  const parts = unzipSync(files[0]?.bytes ?? new Uint8Array());
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const typed = xml
    // as a program leaves it that keeps tags and no bookmarks
    .replace(/<w:bookmark(?:Start|End)\b[^>]*>/g, '')
    .replace(/(own:proposals"\/>)<w:showingPlcHdr\/>(.*?<w:t[^>]*>)[^<]*/, '$1$2Đề nghị cấp máy mới.')
    .replace('Tổng điểm tự chấm: 496/500 điểm.', 'Sở được 496 điểm.')
    .replace('27/27, đạt tỷ lệ 100%', '26/27, đạt tỷ lệ 96,3%')
    .replace(/(said:III\.2\.3)#\w+/g, '$1#0')
    .replace(/<w:p>(?:(?!<w:p>)[^])*?said:I\.2#[^]*?<\/w:p>/, '');
  const earlier = zipSync({ ...parts, 'word/document.xml': strToU8(typed) });
  const file = (bytes: Uint8Array, name: string): File =>
    Object.assign(new File([], name), { arrayBuffer: async () => bytes.slice().buffer });
  const picker = screen.getByLabelText('Chọn báo cáo đã lập trước (.docx)');
  await user.upload(picker, file(new Uint8Array(9), 'hong.docx'));
  await screen.findByText(/^Tệp /);
  await user.upload(picker, file(earlier, 'cu.docx'));
  const told = await screen.findByText('Lập lại sẽ giữ 2 phần, đoạn, câu', { exact: false });
  expect(told.textContent).toContain('Sẽ thay đổi 1 câu:');
  expect(screen.getByText(/26\/27, đạt tỷ lệ 96,3%/).tagName).toBe('DEL');
  expect(screen.getByText(/27\/27, đạt tỷ lệ 100%/).tagName).toBe('INS');
  expect(files).toHaveLength(1);
  const takenOut = screen.getByRole<HTMLInputElement>('checkbox', { name: /50\/50, đạt tỷ lệ 100%/ });
  expect(takenOut.checked).toBe(false);
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Lập báo cáo (.docx)' }));
  await waitFor(() => expect(files).toHaveLength(2));
  const remade = readDocumentText(files[1]?.bytes ?? new Uint8Array());
  const texts = remade.ok ? remade.content.paragraphs.map((paragraph) => paragraph.text) : [];
  expect(texts).toEqual(expect.arrayContaining(['Đề nghị cấp máy mới.', 'Sở được 496 điểm.']));
  expect(texts.join(' ')).toContain('27/27, đạt tỷ lệ 100%');
  const isTakenOut = (text: string): boolean => text.endsWith('50/50, đạt tỷ lệ 100%.');
  expect(texts.filter(isTakenOut)).toEqual([]);
  await user.click(takenOut);
  await user.click(screen.getByRole('button', { name: 'Lập báo cáo (.docx)' }));
  await waitFor(() => expect(files).toHaveLength(3));
  const back = readDocumentText(files[2]?.bytes ?? new Uint8Array());
  expect(back.ok && back.content.paragraphs.filter(({ text }) => isTakenOut(text))).toHaveLength(1);

  // a file that is no report takes the place of the one that was: nothing of that is kept any more
  await user.upload(picker, file(new Uint8Array(9), 'hong.docx'));
  await screen.findByText(/^Tệp /);
  expect(screen.queryByText('Lập lại sẽ giữ 2 phần, đoạn, câu', { exact: false })).toBeNull();

  expect(localStorage.getItem('scorecard-letter')).toContain('Sở Tài chính');
  cleanup();
  const next = await openPane(holding(rubric), { saveFile });
  await next.user.click(screen.getByRole('tab', { name: 'Hoàn tất' }));
  expect((await screen.findByLabelText<HTMLInputElement>(/Cơ quan ban hành/)).value).toBe('Sở Tài chính');
  expect(screen.getByRole('button', { name: 'Lập báo cáo (.docx)' }).getAttribute('aria-disabled')).toBe(
    'true',
  );
});
