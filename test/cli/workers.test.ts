/** Files that bring a worker down: by memory, by ending it, by never answering to it. The run goes on and names them. */
import { cp, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCli, scorecard, workFolder } from '../tools/cli';

let work: Awaited<ReturnType<typeof workFolder>>;
let folder: string;
beforeAll(async () => {
  await buildCli();
  work = await workFolder();
  await cp(join('dist', 'cli'), work.path('cli'), { recursive: true });
  // the worker as built, behind one that some files bring down
  await rename(work.path('cli/worker.cjs'), work.path('cli/honest.cjs'));
  await writeFile(
    work.path('cli/worker.cjs'),
    `const { parentPort } = require('node:worker_threads');
     let files = 0;
     parentPort.on('message', ({ file }) => {
       files += 1;
       if (file.includes('mon') && files > 1) process.exit(4);
       if (file.includes('thoat')) process.exit(3);
       if (file.includes('nem')) throw new Error('không đỡ được');
       if (file.includes('bo-nho')) for (const all = [];;) all.push(new Array(1e6).fill(file));
     });
     require('./honest.cjs');`,
  );
  folder = work.path('phieu');
  await mkdir(folder);
  const answers = { rubric: 'hau-giang-2017', answers: { 'I.1': { numerator: 3, denominator: 4 } } };
  for (const [index, name] of HONEST.entries())
    await writeFile(
      join(folder, `${name}.json`),
      JSON.stringify({ ...answers, unit: { name: `Sở ${index}` } }),
    );
  for (const name of DOWN) await writeFile(join(folder, `${name}.json`), '{}');
}, 240_000);
afterAll(() => work.remove());

const DOWN = ['2-nem', '2-thoat'];
/** Brings down only a worker that other files have worn out: a fresh one reads it. */
const WORN = '5-mon';
const HONEST = ['1', '2', '3', '4', WORN];
const MEMORY = '2-bo-nho';
const fileOf = (name: string): string => join(folder, `${name}.json`);
const heavy = expect.stringContaining('Tệp quá nặng');

test.each(['score', 'review'])(
  '%s',
  async (command) => {
    const { code, stdout } = await scorecard(
      [command, folder, '--json'],
      undefined,
      work.path('cli/scorecard.cjs'),
    );
    const answers = JSON.parse(stdout) as { file: string; total?: number; error?: string }[];
    expect(answers.map(({ file, error }) => [file, error])).toEqual(
      ['1', ...DOWN, '2', '3', '4', WORN].map((name) => [
        fileOf(name),
        DOWN.includes(name) ? heavy : undefined,
      ]),
    );
    expect(new Set(answers.flatMap(({ total }) => total ?? [])).size).toBe(1);
    expect(code).toBe(1);
  },
  120_000,
);

test('summary, by two workers, and again from its results', async () => {
  await writeFile(fileOf(MEMORY), '{}');
  const args = ['summary', folder, '--json', '--workers', '2', '--results', work.path('r.jsonl')];
  const { code, stdout } = await scorecard(args, undefined, work.path('cli/scorecard.cjs'));
  const { forms, failed } = JSON.parse(stdout) as {
    forms: { units: { file: string }[] }[];
    failed: { file: string; reason: string }[];
  };
  expect(forms[0]?.units.map(({ file }) => file).sort()).toEqual(HONEST.map(fileOf));
  expect(failed.sort((a, b) => (a.file < b.file ? -1 : 1))).toEqual(
    [MEMORY, ...DOWN].map((name) => ({ file: fileOf(name), reason: heavy })),
  );
  expect(code).toBe(1);
  const lines = await readFile(work.path('r.jsonl'), 'utf8');
  const again = await scorecard(args, undefined, work.path('cli/scorecard.cjs'));
  expect(again.stdout).toBe(stdout);
  // what brought a worker down is not tried again before it has changed
  expect(await readFile(work.path('r.jsonl'), 'utf8')).toBe(lines);
}, 120_000);
