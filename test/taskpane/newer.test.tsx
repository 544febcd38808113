/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { readFileSync } from 'node:fs';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { drawForm } from '../../src/form/drawing/form';
import { Shelf } from '../../src/intake/forms/shelf';
import { App } from '../../src/taskpane/App';
import { paneOf } from '../../src/taskpane/host';
import { createSession } from '../../src/taskpane/session';
import { gridWorkbook } from '../../src/workbook/grid/index';
import { exampleFile } from '../tools/forms';
import { contentOf, readBack, submissionOf } from '../tools/workbooks';
import { VERSION, violations } from './pane';

const ID = 'truong-son-2026-xa';
/** jsdom's files give no bytes. */
const fileOf = (text: string, name: string): File =>
  Object.assign(new File([], name), { arrayBuffer: async () => new TextEncoder().encode(text).buffer });

it('a workbook of an older version says so, and is saved as one of the newer version with what it holds', async () => {
  const first = readFileSync(exampleFile(ID), 'utf8');
  const second = first.replace(
    /^id: .*$/m,
    (line) => `${line}\nversion: 2\nchanges: sửa tên cơ quan chủ trì`,
  );
  const shelf = new Shelf({ read: async () => undefined, write: async () => undefined }, 'file:///page.html');
  const added = await shelf.add([fileOf(first, 'ban-1.yaml'), fileOf(second, 'ban-2.yaml')]);
  expect(added.map(({ kind }) => kind)).toEqual(['added', 'added']);
  const older = await shelf.load(ID);
  const newer = await shelf.load(`${ID}@2`);
  if (!older || !newer) throw new Error('no form');
  const answers = { 'I.1': { option: 0 } };
  const submission = submissionOf(older, { rubric: ID, unit: { name: 'Xã A' }, answers });
  const workbook = gridWorkbook(drawForm(older, submission, { version: VERSION }));
  const saved = new Map<string, Uint8Array>();
  const session = createSession(workbook, { version: VERSION, forms: shelf });
  const saveFile = (bytes: Uint8Array, name: string) => {
    saved.set(name, bytes);
    return 'downloaded' as const;
  };
  render(<App pane={paneOf(session, { language: 'vi', version: VERSION, forms: shelf, saveFile })} />);
  await act(() => session.open());
  await screen.findByText(/^Phiếu lập theo bản 1 .* Đã có bản 2: sửa tên cơ quan chủ trì\.$/);
  expect(await violations()).toEqual([]);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Lưu một phiếu theo bản 2…' }));
  await waitFor(() => expect(saved.size).toBe(1));
  const [[name, bytes] = ['', new Uint8Array()]] = saved;
  expect(name).toBe(`Xã A - ${ID}@2.xlsx`);
  await screen.findByText(new RegExp(`^Đã lưu ${name}`));
  const again = readBack(contentOf(bytes), newer);
  expect(again.submission.answers.get('I.1')?.inputs).toEqual([0]);
  expect(again.assessment.total).toBeGreaterThan(0);
  // what stands open is of the first version still
  const screenNow = session.getSnapshot().screen;
  expect(screenNow.kind === 'form' && screenNow.rubric.key).toBe(ID);
});
