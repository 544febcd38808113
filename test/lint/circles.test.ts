import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../tools/run';

/** What is said of a folder with these files. */
async function saidOf(files: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'circles-'));
  try {
    for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
    const { code, stdout } = await run(process.execPath, ['scripts/circles.mjs', folder]);
    return { code, said: stdout.toString('utf8') };
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('a circle is named, also one of types only', async () => {
  const files = {
    'a.ts': "import { b } from './b'; export type A = typeof b;",
    'b.ts': "export { c as b } from './c';",
    'c.tsx': "import type { A } from './a'; export const c: A | undefined = undefined;",
  };
  expect(await saidOf(files)).toEqual({ code: 1, said: 'a.ts → b.ts → c.tsx → a.ts\n' });
});

test('files that use the same one make no circle', async () => {
  const files = {
    'a.ts': "import './b'; import './c';",
    'b.ts': "import './c';",
    'c.ts': 'export const c = 1;',
  };
  expect(await saidOf(files)).toEqual({ code: 0, said: '' });
});
