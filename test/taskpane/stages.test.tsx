/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { screen } from '@testing-library/react';
import { excelWorkbook } from '../../src/workbook/excel/index';
import { bootExcel } from '../excel-host/boot-jest';
import { FAULTS } from '../excel-host/host';
import type { ExcelHost } from '../excel-host/host';
import { openPane } from './pane';
import type { Opened } from './pane';

let host: ExcelHost;
const choose = async (): Promise<Opened> => {
  host = await bootExcel();
  const opened = await openPane(excelWorkbook());
  await opened.user.click(screen.getByRole('radio', { name: /Hậu Giang/ }));
  return opened;
};
const put = ({ user }: Opened): Promise<void> =>
  user.click(screen.getByRole('button', { name: 'Thêm phiếu vào tệp' }));

it('putting a form in shows how far it has come, and can be stopped without a trace', async () => {
  const opened = await choose();
  const before = host.snapshot();
  const stages: unknown[] = [];
  opened.session.subscribe(() => {
    const { stage } = opened.session.getSnapshot();
    stages.push(stage?.done);
    // a person reads three quarters of the bar
    if (stage?.done === 4) screen.getByRole('button', { name: 'Dừng' }).click();
  });
  await put(opened);
  await screen.findByText(/Đã dừng\. Không có gì bị thay đổi/);
  expect(stages).toEqual(expect.arrayContaining([0, 1, 2, 3, 4]));
  expect(stages).not.toContain(6);
  expect(screen.queryByRole('progressbar')).toBeNull();
  expect(host.snapshot()).toEqual(before);
  expect(opened.session.getSnapshot().screen.kind).toBe('no-form');
});

it('a form whose pages can not be set up is there, and what to do before printing is said', async () => {
  const opened = await choose();
  host.failAt(6, { ...FAULTS.general, after: 3 });
  await put(opened);
  await screen.findByText(/chưa đặt được trang in/);
  expect(opened.form().rubric.id).toBe('hau-giang-2017');
});
