/** A form that the program was not built with: given as a file, it is laid out, scored, reviewed and ranked without a new build. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCli, scorecard, workFolder } from '../tools/cli';

const FORM = join('test', 'fixtures', 'forms', 'vinh-an-2026-xa.yaml');
const ID = 'vinh-an-2026-xa';

let work: Awaited<ReturnType<typeof workFolder>>;
let filled: string;
beforeAll(async () => {
  await buildCli();
  work = await workFolder();
  filled = work.path('xa-a.xlsx');
}, 200_000);
afterAll(() => work.remove());

/** The best answer to every choice of the form. */
async function answersFile(): Promise<string> {
  const { stdout } = await scorecard(['rubric', ID, '--json', '--rubrics', FORM]);
  const { criteria } = JSON.parse(stdout) as { criteria: { id: string; answer: string }[] };
  const choices = criteria.filter(({ answer }) => answer === 'choice');
  expect(choices.length).toBeGreaterThan(1);
  const document = {
    rubric: ID,
    unit: { name: 'Xã A' },
    answers: Object.fromEntries(choices.map(({ id }) => [id, { option: 0 }])),
  };
  const path = work.path('answers.json');
  await writeFile(path, JSON.stringify(document));
  return path;
}

test('gives the same total in every command, and is taken from its workbook by a run without it', async () => {
  expect((await scorecard(['form', FORM, '--answers', await answersFile(), '-o', filled])).code).toBe(0);
  const run = async (...args: string[]): Promise<unknown> => {
    const { stdout } = await scorecard([...args, filled, '--rubrics', FORM, '--json']);
    return JSON.parse(stdout);
  };
  const [[score], [review], [gaps], summary] = (await Promise.all([
    run('score'),
    run('review'),
    run('gaps'),
    run('summary'),
  ])) as [
    { total: number }[],
    { total: number }[],
    { total: number }[],
    { forms: { units: { total: number }[] }[] },
  ];
  expect(score?.total).toBeGreaterThan(0);
  expect([review?.total, gaps?.total, summary.forms[0]?.units[0]?.total]).toEqual(
    Array(3).fill(score?.total),
  );
  const alone = await scorecard(['score', filled, '--json']);
  expect(JSON.parse(alone.stdout)).toMatchObject([{ rubric: ID, form: 'embedded', total: score?.total }]);
});

test('is found in a folder that the environment names, beside the built-in forms', async () => {
  const { stdout } = await scorecard(['rubrics', '--json'], undefined, undefined, {
    SCORECARD_RUBRICS: join('test', 'fixtures', 'forms'),
  });
  const ids = (JSON.parse(stdout) as { id: string }[]).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining([ID, 'ha-nam-2021-so']));
});

test.each([
  [
    'with errors',
    (text: string) => text.replace(/^declaredTotal: .*$/m, 'declaredTotal: 1'),
    /chưa dùng được làm mẫu phiếu|không bằng/,
  ],
  ['that is no YAML', () => '{', /không đọc được theo YAML/],
  [
    'with thousands of repeated parts',
    () =>
      `a: &a [x]\n${Array.from({ length: 500 }, (_, n) => `b${n}: [${'*a, '.repeat(20)}*a]`).join('\n')}\n`,
    /không đọc được theo YAML/,
  ],
  [
    'whose id another form has',
    (text: string) => text.replace(/^id: .*$/m, 'id: ha-nam-2021-so'),
    /ha-nam-2021-so.*đã có/,
  ],
])('a file %s is refused with words, and nothing of it is taken', async (_name, change, words) => {
  const path = work.path('changed.yaml');
  await writeFile(path, change(await readFile(FORM, 'utf8')));
  const { code, stdout, stderr } = await scorecard(['rubrics', '--rubrics', path]);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(words);
});
