/**
 * @jest-environment ./scripts/jsdom-environment.cjs
 */
import { browserFiles, countKept } from '../../src/intake/batch/kept-files';
import type { FileKeeper, KeptFile } from '../../src/intake/batch/kept-files';

/** What the browser's database holds. */
const mockHeld = new Map<string, unknown>();
jest.mock('idb-keyval', () => ({
  createStore: () => undefined,
  keys: async () => [...mockHeld.keys()],
  entries: async () => [...mockHeld.entries()],
  set: async (key: string, value: unknown) => void mockHeld.set(key, value),
  delMany: async (gone: string[]) => gone.forEach((key) => mockHeld.delete(key)),
}));
let count = 0;
beforeEach(() => {
  mockHeld.clear();
  // jsdom makes no ids
  Object.assign(globalThis.crypto, { randomUUID: () => `batch-${++count}` });
});

const file = (id: number, said: boolean): KeptFile => ({
  ...{ id, file: new File([], `${id}.xlsx`), unsaved: said, reviewer: '' },
  ...(said ? { mending: new Map() } : {}),
});
const keeping = async (...files: KeptFile[]): Promise<FileKeeper> => {
  const keeper = browserFiles();
  for (const one of files) await keeper.put(one);
  return keeper;
};

test('files of one reviewer go, and those of another stay', async () => {
  const first = await keeping(file(1, true), file(2, true));
  await keeping(file(1, true));
  const kept = await first.free();
  expect(kept.map(({ files, touched }) => [files, touched]).sort()).toEqual([
    [1, 1],
    [2, 2],
  ]);
  const both = kept.find(({ files }) => files === 2)?.batch ?? '';
  await browserFiles().drop(both);
  expect((await first.free()).map(({ files }) => files)).toEqual([1]);
  expect(await countKept()).toBe(1);
});

test('one of several files is removed, the others are taken up in their order', async () => {
  const keeper = await keeping(file(3, true), file(1, true), file(2, true));
  // of another reviewer
  await keeping(file(9, true));
  await keeper.remove([1]);
  const kept = (await keeper.free()).find(({ files }) => files === 2);
  const taken = await browserFiles().take(kept?.batch ?? '');
  expect(taken?.map(({ id }) => id)).toEqual([2, 3]);
});

test('who begins with other files leaves only those about which nobody said anything', async () => {
  await keeping(file(1, false));
  await keeping(file(1, true));
  const last = await keeping(file(5, false));
  expect((await last.free()).map(({ touched }) => touched).sort()).toEqual([0, 1]);
});
