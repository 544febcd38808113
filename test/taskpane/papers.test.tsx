/**
 * @jest-environment jsdom
 */
import '../tools/text-coding';
import { cleanup, screen, waitFor } from '@testing-library/react';
import example from '../fixtures/ha-nam-so-tai-chinh-2021.json';
import { parseDocument } from '../../src/scoring/document';
import { readDocumentText } from '../../src/workbook/xlsx/document-text';
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
  const { paragraphs } = document.text;
  for (const text of ['SỞ TÀI CHÍNH', 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Tổng điểm tự chấm: 496/500 điểm.'])
    expect(paragraphs).toContain(text);

  expect(localStorage.getItem('scorecard-letter')).toContain('Sở Tài chính');
  cleanup();
  const next = await openPane(holding(rubric), { saveFile });
  await next.user.click(screen.getByRole('tab', { name: 'Hoàn tất' }));
  expect((await screen.findByLabelText<HTMLInputElement>(/Cơ quan ban hành/)).value).toBe('Sở Tài chính');
  expect(screen.getByRole('button', { name: 'Lập báo cáo (.docx)' }).getAttribute('aria-disabled')).toBe(
    'true',
  );
});
