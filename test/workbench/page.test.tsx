/**
 * The page around a form, in jsdom.
 *
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import '../tools/quick-jsdom';
import { act, render } from '@testing-library/react';
import { names } from '../../src/form/layout';
import { Shelf } from '../../src/intake/forms/shelf';
import { parseReference } from '../../src/sheet/address';
import { Book } from '../../src/workbench/document/book';
import { Page } from '../../src/workbench/Page';
import { workbookContent } from '../../src/workbook/grid/content';

/** Units of the drafts that the browser was asked to keep. */
const mockKept: string[] = [];
jest.mock('../../src/workbench/document/drafts', () => ({
  ownDraft: () => 'draft',
  beginDraft: async () => 'draft',
  leaveDraft: async () => undefined,
  freeDrafts: async () => [],
  keptHere: async () => ({ drafts: [], works: [], open: 0, received: 0, settings: 0 }),
  keep: async (_id: string, { unit }: { unit: string }) => void mockKept.push(unit),
}));
/** What the page shows is not looked at here. */
jest.mock('../../src/workbench/start/Start', () => ({ Start: () => null }));
jest.mock('../../src/workbench/desk/Desk', () => ({ Desk: () => null }));

test('a tab that is closed asks, and keeps what was typed last, once something was typed', async () => {
  const shelf = new Shelf(
    { read: () => Promise.resolve([]), write: () => Promise.resolve() },
    'http://localhost/',
  );
  const book = new Book('0');
  render(<Page book={book} version="0" forms={shelf} />);
  const asksToStay = (): Promise<boolean> =>
    act(async () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  await act(() => book.create('lam-dong-2021-so'));
  expect([await asksToStay(), mockKept]).toEqual([false, []]);

  const { opened } = book.getSnapshot();
  if (opened.kind !== 'form') throw new Error(opened.kind);
  const unit = workbookContent(opened.grid.spec()).names.find(({ name }) => name === names.field('unit'));
  const at = parseReference(unit?.reference ?? '');
  if (!at) throw new Error('no unit');
  const ref = { row: at.area.top, col: at.area.left };
  act(() => void opened.grid.edit(at.sheet, [{ ref, value: 'Sở Y tế' }]));
  expect([await asksToStay(), mockKept]).toEqual([true, ['Sở Y tế']]);
});
