/** Folders dropped on the page: every file of them, however deep, a hundred entries at a time. */
import { droppedFiles } from '../../src/workbench/document/dropped';

type Tree = { [name: string]: Tree | null };
const names = (count: number): Tree =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${i}.xlsx`, null]));

/** Entries as browsers give them; `broken` can't be read. */
function entryOf(name: string, inside: Tree | null): object {
  const failed = (_done: unknown, fail: () => void): void => fail();
  if (inside === null)
    return {
      name,
      isFile: true,
      isDirectory: false,
      file: name === 'broken' ? failed : (done: (file: File) => void) => done(new File(['x'], name)),
    };
  const all = Object.entries(inside).map(([own, below]) => entryOf(own, below));
  return {
    name,
    isFile: false,
    isDirectory: true,
    createReader: () => {
      let from = 0;
      const some = (done: (entries: object[]) => void): void => {
        done(all.slice(from, from + 100));
        from += 100;
      };
      return { readEntries: name === 'closed' ? failed : some };
    },
  };
}

async function dropped(tree: Tree): Promise<{ names: string[]; folder: boolean }> {
  const items = Object.entries(tree).map(([name, inside]) => ({
    kind: 'file',
    webkitGetAsEntry: () => entryOf(name, inside),
  }));
  const files = Object.entries(tree).flatMap(([name, inside]) =>
    inside === null ? [new File(['x'], name)] : [],
  );
  const transfer = { items: [{ kind: 'string' }, ...items], files };
  const found = await droppedFiles(transfer as unknown as DataTransfer);
  return { names: found.files.map(({ name }) => name), folder: found.folder };
}

test('files as they are', async () => {
  expect(await dropped({ 'b.xlsx': null, 'a.pdf': null })).toEqual({
    names: ['b.xlsx', 'a.pdf'],
    folder: false,
  });
});

test('folders with everything below them', async () => {
  const tree = {
    'z.xlsx': null,
    phiếu: { 'b.xlsx': null, con: { 'a.xlsx': null, cháu: { 'c.pdf': null } }, trống: {} },
  };
  expect(await dropped(tree)).toEqual({ names: ['b.xlsx', 'a.xlsx', 'c.pdf', 'z.xlsx'], folder: true });
});

test('more than the browser gives at a time', async () => {
  const { names: found } = await dropped({ nhiều: names(250) });
  expect(new Set(found).size).toBe(250);
});

test('what can’t be read, and what never ends, costs only itself', async () => {
  const inside = await dropped({ a: { broken: null, closed: { 'x.xlsx': null }, 'y.xlsx': null } });
  expect(inside.names).toEqual(['broken', 'y.xlsx']);
  let deep: Tree = { 'đáy.xlsx': null };
  for (let level = 0; level < 40; level++) deep = { f: deep };
  expect((await dropped(deep)).names).toEqual([]);
  expect((await dropped({ nhiều: names(21_000) })).names).toHaveLength(20_000);
});
