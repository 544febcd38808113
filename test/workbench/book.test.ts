/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import '../tools/text-coding';
import { names } from '../../src/form/layout';
import { workbookContent } from '../../src/workbook/grid/content';
import { Book } from '../../src/workbench/document/book';
import type { Draft } from '../../src/workbench/document/drafts';
import { createSession } from '../../src/taskpane/session';
import { parseReference, type CellRef } from '../../src/sheet/address';
import type { WorkbookContent } from '../../src/sheet/content';
import type { WorkbookSpec } from '../../src/sheet/spec';

/** What the browser would keep, in the order in which it was asked. */
const mockDone: string[] = [];
const mockKept: WorkbookSpec[] = [];
const mockDrafts: Draft[] = [];
/** A draft that is kept already, and whether another tab has it open. */
const mockThere: { draft?: Draft; elsewhere: boolean } = { elsewhere: false };
jest.mock('../../src/workbench/document/drafts', () => ({
  ownDraft: () => 'draft',
  beginDraft: async () => 'draft',
  continueDraft: async () => !mockThere.elsewhere,
  leaveDraft: async () => void mockDone.push('left'),
  discard: async () => void mockDone.push('discarded'),
  draftOf: async () => mockThere.draft,
  fileOf: async () => undefined,
  keep: async (_id: string, draft: Draft) => {
    mockDone.push('kept');
    mockDrafts.push(draft);
    mockKept.push(draft.spec);
  },
}));
/** What the next file holds. */
let mockFile: WorkbookContent;
jest.mock('../../src/workbench/document/open-save', () => ({
  fileNameFor: () => 'phieu.xlsx',
  openWorkbook: async () => ({ read: { ok: true, content: mockFile } }),
  saveWorkbook: async () => {
    await mockWhileSaving();
    return true;
  },
}));
/** What is done while a file is being written. */
let mockWhileSaving: () => Promise<void>;

beforeEach(() => {
  mockDone.length = 0;
  mockKept.length = 0;
  mockDrafts.length = 0;
  mockWhileSaving = async () => undefined;
  delete mockThere.draft;
  mockThere.elsewhere = false;
});

const unitIn = (spec: WorkbookSpec | undefined): unknown => {
  if (!spec) return undefined;
  const content = workbookContent(spec);
  const reference = content.names.find(({ name }) => name === names.field('unit'))?.reference ?? '';
  const at = parseReference(reference);
  return content.sheets
    .find(({ name }) => name === at?.sheet)
    ?.rows.get(at?.area.top ?? 0)
    ?.get(at?.area.left ?? 0)?.value;
};

const formOf = async (id: string): Promise<WorkbookSpec> => {
  const book = new Book('0');
  await book.create(id);
  const { opened } = book.getSnapshot();
  if (opened.kind !== 'form') throw new Error(opened.kind);
  return opened.grid.spec();
};

/** A new form in which the unit was typed last. */
async function typedInto(unit: string): Promise<Book> {
  const book = new Book('0');
  await book.create('lam-dong-2021-so');
  mockDone.length = 0;
  typeUnit(book, unit);
  return book;
}

function typeUnit(book: Book, unit: string): void {
  const { opened } = book.getSnapshot();
  if (opened.kind !== 'form') throw new Error(opened.kind);
  const reference = workbookContent(opened.grid.spec()).names.find(
    ({ name }) => name === names.field('unit'),
  );
  const at = parseReference(reference?.reference ?? '');
  if (!at) throw new Error('no unit');
  opened.grid.edit(at.sheet, [{ ref: { row: at.area.top, col: at.area.left }, value: unit }]);
}

const noForm = workbookContent({ sheets: [], names: [], styles: {}, title: '' });
const opening = (book: Book, content: WorkbookContent): Promise<void> => {
  mockFile = content;
  return book.open(new File([], 'khac.xlsx'), 'vi');
};

test.each<[string, (book: Book) => Promise<void>]>([
  ['going home', (book) => book.leave()],
  ['going to appraise', (book) => book.begin('review')],
  [
    'opening the file of another form',
    async (book) => opening(book, workbookContent(await formOf('hue-2021-tinh'))),
  ],
  ['opening a file that holds no form', (book) => opening(book, noForm)],
  ['beginning a blank form', (book) => book.create('hue-2021-tinh')],
])('%s keeps what was typed last before the draft is let go', async (_where, go) => {
  const book = await typedInto('Sở Y tế');
  expect(mockDone).toEqual([]);
  await go(book);
  expect(mockDone.slice(-2)).toEqual(['kept', 'left']);
  expect(mockKept).toHaveLength(1);
  expect(unitIn(mockKept[0])).toBe('Sở Y tế');
});

test('what was typed is kept by itself, once, when nothing more is typed', async () => {
  jest.useFakeTimers();
  try {
    await typedInto('Sở Nội vụ');
    await jest.runAllTimersAsync();
    expect(mockDone).toEqual(['kept']);
    expect(unitIn(mockKept[0])).toBe('Sở Nội vụ');
  } finally {
    jest.useRealTimers();
  }
});

test('a draft goes on in one tab only: another one is told, and shows nothing that it would write over', async () => {
  const rubric = 'lam-dong-2021-so';
  const first = await typedInto('Sở Tư pháp');
  const { opened } = first.getSnapshot();
  if (opened.kind !== 'form') throw new Error(opened.kind);
  mockThere.draft = { rubric, unit: '', fileName: 'phieu.xlsx', at: 0, spec: opened.grid.spec() };
  mockThere.elsewhere = true;
  const other = new Book('0');
  await other.resume('draft');
  expect(other.getSnapshot()).toMatchObject({
    opened: { kind: 'start' },
    trouble: { file: 'phieu.xlsx', code: 'elsewhere' },
  });
  mockThere.elsewhere = false;
  await other.resume('draft');
  const { opened: now } = other.getSnapshot();
  expect(now.kind === 'form' && unitIn(now.grid.spec())).toBe('Sở Tư pháp');
  expect(now).toMatchObject({ fileName: 'phieu.xlsx', dirty: true, fromFile: false });
  await first.leave();
  await other.leave();
});

describe('a draft that goes on', () => {
  /** What sheet and pane stand at, once the draft was resumed. */
  async function standing(selected: (at: (id: string) => CellRef) => CellRef | undefined): Promise<{
    cell: CellRef | undefined;
    pane: string | undefined;
  }> {
    const first = await typedInto('Sở Tư pháp');
    const { opened } = first.getSnapshot();
    if (opened.kind !== 'form') throw new Error(opened.kind);
    const { rubric, grid, computed } = opened;
    const placeOf = (id: string): CellRef => {
      const criterion = rubric.criteria.find((one) => one.id === id);
      const ref = criterion && computed.placement.inputs(criterion)[0];
      if (!ref) throw new Error(`no cell of ${id}`);
      return ref;
    };
    const left = selected(placeOf);
    if (left) grid.selected({ sheet: computed.sheet, ref: left });
    await first.leave();
    mockThere.draft = mockDrafts.at(-1)!;
    const other = new Book('0');
    await other.resume('draft');
    const { opened: now } = other.getSnapshot();
    if (now.kind !== 'form') throw new Error(now.kind);
    const session = createSession(now.grid, { version: '0' });
    await session.open();
    const { screen } = session.getSnapshot();
    session.dispose();
    await other.leave();
    return {
      cell: now.grid.selection()?.ref,
      pane: screen.kind === 'form' ? screen.current : screen.kind,
    };
  }

  test('stands where it was left, in sheet and pane', async () => {
    let left: CellRef | undefined;
    const { cell, pane } = await standing((at) => (left = { ...at('II.3'), col: 0 }));
    expect([cell, pane]).toEqual([left, 'II.3']);
  });

  test('stands at the first open criterion in both where no criterion was left', async () => {
    let first: CellRef | undefined;
    const { cell, pane } = await standing((at) => {
      first = at('I.1');
      return undefined;
    });
    expect([cell, pane]).toEqual([first, 'I.1']);
  });
});

test('a form in which nothing was entered leaves no draft', async () => {
  const book = new Book('0');
  await book.create('lam-dong-2021-so');
  mockDone.length = 0;
  await book.leave();
  expect(mockDone).toEqual(['left']);
});

describe('a form that was saved', () => {
  test('needs its draft no more', async () => {
    const book = await typedInto('Sở Y tế');
    await book.save();
    expect(mockDone).toEqual(['discarded']);
    expect(book.getSnapshot().opened).toMatchObject({ dirty: false, fileName: 'phieu.xlsx' });
    await book.leave();
  });

  test('stays unsaved, with its draft, where something was typed while the file was written', async () => {
    const book = await typedInto('Sở Y tế');
    mockWhileSaving = async () => typeUnit(book, 'Sở Tài chính');
    await book.save();
    expect(book.getSnapshot().opened).toMatchObject({ dirty: true });
    await book.leave();
    expect(mockDone).toEqual(['kept', 'left']);
    expect(unitIn(mockKept[0])).toBe('Sở Tài chính');
  });

  test('says nothing of another one that was opened while its file was written', async () => {
    const book = await typedInto('Sở Y tế');
    mockWhileSaving = async () => {
      await book.create('hue-2021-tinh');
      typeUnit(book, 'Sở Tài chính');
    };
    await book.save();
    const { opened } = book.getSnapshot();
    expect(opened).toMatchObject({ dirty: true, rubric: { id: 'hue-2021-tinh' } });
    expect(mockDone).not.toContain('discarded');
    await book.leave();
  });
});
