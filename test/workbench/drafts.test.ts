/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import type { WorkbookSpec } from '../../src/sheet/spec';
import { MemoryDatabases, MemoryLocks } from '../tools/browser-memory';

type Drafts = typeof import('../../src/workbench/document/drafts');
type KeptFiles = typeof import('../../src/intake/batch/kept-files');
type KeptWork = typeof import('../../src/workbench/author/kept-work');
type Tab = Drafts & Pick<KeptFiles, 'browserFiles'> & Pick<KeptWork, 'continueWork'>;

const mockDatabases = new MemoryDatabases();
jest.mock('idb-keyval', () => mockDatabases);

/** Another tab: everything of ours is loaded again, what the browser keeps is the same. */
async function tab(): Promise<Tab> {
  let loaded: (Drafts & KeptFiles & KeptWork) | undefined;
  await jest.isolateModulesAsync(async () => {
    loaded = {
      ...(await import('../../src/workbench/document/drafts')),
      ...(await import('../../src/intake/batch/kept-files')),
      ...(await import('../../src/workbench/author/kept-work')),
    };
  });
  if (!loaded) throw new Error('not loaded');
  sessionStorage.clear();
  return loaded;
}

/** A browser in which no tab is open. */
const useLocks = (): void => {
  Object.defineProperty(navigator, 'locks', { value: new MemoryLocks(), configurable: true });
};

let count = 0;
beforeEach(() => {
  mockDatabases.clear();
  localStorage.clear();
  sessionStorage.clear();
  Object.assign(globalThis.crypto, { randomUUID: () => `id-${++count}` });
  useLocks();
});

const spec: WorkbookSpec = { sheets: [], names: [], styles: {}, title: '' };
const draft = (unit: string, at = 0) => ({
  rubric: 'lam-dong-2021-so',
  unit,
  fileName: 'phieu.xlsx',
  at,
  spec,
});
const units = async ({ freeDrafts }: Drafts): Promise<string[]> =>
  (await freeDrafts()).map(({ unit }) => unit);

/** A tab that works on a draft of this unit. */
async function working(
  unit: string,
  at = 0,
  file?: Uint8Array,
): Promise<{ on: Awaited<ReturnType<typeof tab>>; id: string }> {
  const on = await tab();
  const id = await on.beginDraft();
  await on.keep(id, draft(unit, at), file);
  return { on, id };
}

test('a draft is free once its tab has left it; the newest comes first', async () => {
  const first = await working('Sở Y tế', 1);
  const second = await working('Sở Nội vụ', 3);
  const third = await working('Sở Tư pháp', 2);
  const looking = await tab();
  expect(await units(looking)).toEqual([]);
  for (const { on, id } of [first, second, third]) {
    sessionStorage.setItem('draft', id);
    expect(on.ownDraft()).toBe(id);
    await on.leaveDraft();
    expect(on.ownDraft()).toBeUndefined();
  }
  expect(await units(looking)).toEqual(['Sở Nội vụ', 'Sở Tư pháp', 'Sở Y tế']);
  expect((await looking.freeDrafts()).map(({ id }) => id)).toEqual([second.id, third.id, first.id]);
});

test('a draft goes on in one tab at a time', async () => {
  const { on, id } = await working('Sở Y tế');
  const other = await tab();
  expect(await other.continueDraft(id)).toBe(false);
  expect(other.ownDraft()).toBeUndefined();
  sessionStorage.setItem('draft', id);
  await on.leaveDraft();
  expect(await other.continueDraft(id)).toBe(true);
  expect(other.ownDraft()).toBe(id);
  // and may be taken up again by the tab that has it
  expect(await other.continueDraft(id)).toBe(true);
  expect(await (await tab()).continueDraft(id)).toBe(false);
});

test('a browser that knows no locks keeps drafts all the same', async () => {
  Reflect.deleteProperty(navigator, 'locks');
  const { id } = await working('Sở Y tế');
  const other = await tab();
  expect(await units(other)).toEqual(['Sở Y tế']);
  expect(await other.continueDraft(id)).toBe(true);
  await other.leaveDraft();
  expect(await units(other)).toEqual(['Sở Y tế']);
});

test('what was kept last is the draft; the opened file stands beside it and stays the first', async () => {
  const file = new Uint8Array([1, 2, 3]);
  const { on, id } = await working('Sở Y tế', 1, file);
  await on.keep(id, draft('Sở Y tế tỉnh', 2), new Uint8Array([9]));
  expect(await on.draftOf(id)).toMatchObject({
    unit: 'Sở Y tế tỉnh',
    at: 2,
    rubric: 'lam-dong-2021-so',
    spec,
  });
  expect(await on.fileOf(id)).toEqual(file);
  expect(await on.fileOf('another')).toBeUndefined();
  expect(await on.draftOf('another')).toBeUndefined();
  await on.discard(id);
  expect([await on.draftOf(id), await on.fileOf(id)]).toEqual([undefined, undefined]);
  await on.keep(id, draft('Sở Y tế'), new Uint8Array([7]));
  expect(await on.fileOf(id)).toEqual(new Uint8Array([7]));
});

test('what the first released program kept is read: a draft, a form in the making, received files', async () => {
  const put = (place: string, id: string, value: object): void =>
    void mockDatabases.at(place).set(id, { ...value, format: 1, at: 7 });
  put('egov-scorecard/drafts', 'a', draft('Sở Y tế'));
  const made = { draft: { info: { province: 'Hà Nam', year: '2021' } }, selected: 3, lasting: [] };
  put('egov-scorecard-author/drafts', 'b', made);
  const file = { id: 5, file: new File([], 'a.xlsx'), batch: 'c', unsaved: true, reviewer: 'Nguyễn Văn A' };
  put('egov-scorecard-received/files', 'c/5', file);
  const on = await tab();
  const kept = await on.keptHere();
  expect(kept.drafts).toMatchObject([{ id: 'a', unit: 'Sở Y tế', at: 7 }]);
  expect(kept.works).toEqual([{ id: 'b', name: 'Hà Nam · 2021', at: 7 }]);
  expect(await on.continueWork('b')).toMatchObject(made);
  expect(await on.browserFiles().free()).toEqual([{ batch: 'c', at: 7, files: 1, touched: 0 }]);
  expect(await on.browserFiles().take('c')).toMatchObject([file]);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a word', 'draft'],
  ['a number', 1],
  ['an empty object', {}],
  ['a draft of a later program', { format: 2, rubric: 'x', spec, at: 0 }],
  ['a draft without a format', { rubric: 'x', spec, at: 0 }],
  ['a draft without a form', { format: 1, spec, at: 0 }],
  ['a draft without a workbook', { format: 1, rubric: 'x', at: 0 }],
])('%s in the place of a draft is none, and hides no other', async (_what, kept) => {
  const { on, id } = await working('Sở Y tế');
  await on.leaveDraft();
  mockDatabases.at('egov-scorecard/drafts').set('odd', kept);
  mockDatabases.at('egov-scorecard-files/files').set('odd', 'no bytes');
  const looking = await tab();
  expect(await looking.draftOf('odd')).toBeUndefined();
  expect(await looking.fileOf('odd')).toBeUndefined();
  expect((await looking.freeDrafts()).map((one) => one.id)).toEqual([id]);
});

test('everything kept is counted and forgotten, but for what a tab works on', async () => {
  const file = new Uint8Array([1]);
  const received = (id: number) => ({
    ...{ id, file: new File([], `${id}.xlsx`), unsaved: true, reviewer: '', mending: new Map() },
  });
  await (await tab()).browserFiles().put(received(1));
  // that tab is closed
  useLocks();
  await (await tab()).browserFiles().put(received(2));
  const open = await working('Sở Y tế', 1, file);
  const free = await working('Sở Nội vụ', 2, file);
  await free.on.leaveDraft();
  localStorage.setItem('language', 'en');
  // the file of a draft that went missing
  mockDatabases.at('egov-scorecard-files/files').set('orphan', file);
  const looking = await tab();
  const kept = await looking.keptHere();
  expect(kept).toMatchObject({ open: 1, received: 1, settings: 1 });
  expect(kept.drafts.map(({ unit }) => unit)).toEqual(['Sở Nội vụ']);
  await looking.forgetAll();
  expect(await looking.keptHere()).toMatchObject({ drafts: [], open: 1, received: 0, settings: 0 });
  expect(await looking.draftOf(open.id)).toMatchObject({ unit: 'Sở Y tế' });
  expect(await looking.fileOf(open.id)).toEqual(file);
  expect([...mockDatabases.at('egov-scorecard-received/files').values()]).toMatchObject([{ id: 2 }]);
  expect([await looking.fileOf(free.id), await looking.fileOf('orphan')]).toEqual([undefined, undefined]);
});
