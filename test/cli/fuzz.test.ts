/** A slice of `npm run fuzz` that is the same every time. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { buildCli } from '../tools/cli';

test('damaged workbooks: every one is answered, and no total changes without a word', async () => {
  await buildCli();
  const args = ['scripts/fuzz.mjs', '--seed', '12', '--count', '40'];
  const { stdout } = await promisify(execFile)(process.execPath, args).catch(
    (error: { stdout: string }) => error,
  );
  expect(stdout.split('\n').slice(2)).toEqual(['']);
  expect(stdout).toContain('40 files');
}, 600_000);
