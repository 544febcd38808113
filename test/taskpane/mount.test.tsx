/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { readFileSync } from 'node:fs';
import { act, waitFor } from '@testing-library/react';
import { drawForm } from '../../src/form/drawing/form';
import { Shelf } from '../../src/intake/forms/shelf';
import { mountPane } from '../../src/taskpane/mount';
import { gridWorkbook } from '../../src/workbook/grid/index';
import { exampleFile } from '../tools/forms';
import { until } from '../tools/until';
import { emptySubmission } from '../tools/workbooks';
import { VERSION } from './pane';

const ID = 'truong-son-2026-xa';

it('a pane knows the forms that its surroundings give it, and follows their language until it is taken away', async () => {
  const shelf = new Shelf({ read: async () => undefined, write: async () => undefined }, 'file:///page.html');
  const text = readFileSync(exampleFile(ID));
  await shelf.add([Object.assign(new File([], 'phieu.yaml'), { arrayBuffer: async () => text })]);
  const rubric = await shelf.load(ID);
  if (!rubric) throw new Error('not added');
  const workbook = gridWorkbook(drawForm(rubric, emptySubmission(rubric), { version: VERSION }));
  const element = document.body.appendChild(document.createElement('div'));
  const host = { language: 'vi', version: VERSION, forms: shelf } as const;
  const pane = await act(async () => {
    const mounted = mountPane(element, { workbook, host });
    await until(() => mounted.session.getSnapshot().screen.kind !== 'loading');
    return mounted;
  });
  const shown = pane.session.getSnapshot().screen;
  expect(shown.kind === 'form' && shown.rubric.id).toBe(ID);
  await waitFor(() => expect(element.textContent).toContain('NHẬN THỨC SỐ'));
  const before = element.textContent;
  act(() => pane.update({ ...host, language: 'en' }));
  expect(element.textContent).not.toBe(before);
  act(() => pane.unmount());
  expect(element.textContent).toBe('');
});
