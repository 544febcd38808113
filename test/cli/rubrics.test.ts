/** `scorecard rubrics`, `rubric`, `check` (docs/design.md, contracts). */
import { readFile, writeFile } from 'node:fs/promises';
import { buildCli, scorecard, workFolder } from '../tools/cli';
import { formIds } from '../tools/forms';

let work: Awaited<ReturnType<typeof workFolder>>;
beforeAll(async () => {
  await buildCli();
  work = await workFolder();
}, 200_000);
afterAll(() => work.remove());

/** Criteria and total of each form. */
const sizes: Record<string, [criteria: number, total: number]> = {
  'lam-dong-2021-so': [46, 490],
  'lam-dong-2021-huyen': [51, 510],
  'hau-giang-2017': [72, 1000],
  'hue-2021-tinh': [72, 100],
  'hue-2021-huyen': [75, 99],
  'gia-lai-2020-huyen': [170, 170],
  'ha-nam-2021-so': [84, 500],
};

test('rubrics lists the seven forms with both totals', async () => {
  const { code, stdout } = await scorecard(['rubrics', '--json']);
  expect(code).toBe(0);
  expect(JSON.parse(stdout)).toEqual(
    formIds.map((id) =>
      expect.objectContaining({
        id,
        criteria: sizes[id]?.[0],
        total: sizes[id]?.[1],
        title: expect.any(String),
        decision: expect.any(String),
        declaredTotal: expect.any(Number),
      }),
    ),
  );
  const words = await scorecard(['rubrics']);
  for (const id of formIds)
    expect(words.stdout).toMatch(new RegExp(`^${id} .* có sẵn trong chương trình `, 'm'));
});

test.each(formIds)('rubric %s gives every printed row and every criterion', async (id) => {
  const { code, stdout, stderr } = await scorecard(['rubric', id, '--json']);
  expect([code, stderr]).toEqual([0, '']);
  const form = JSON.parse(stdout) as {
    id: string;
    rows: { kind: string; criterion?: string; max: number | null; text: string }[];
    criteria: { id: string; answer: string; max: number; options?: unknown[]; lines?: unknown[] }[];
  };
  expect(form).toEqual(
    expect.objectContaining({
      id,
      title: expect.any(String),
      decision: expect.anything(),
      declaredTotal: expect.any(Number),
      bonus: expect.any(Number),
      columns: expect.any(Array),
    }),
  );
  expect(form.criteria).toHaveLength(sizes[id]?.[0] ?? 0);
  expect(new Set(form.criteria.map((one) => one.id)).size).toBe(form.criteria.length);
  for (const { kind } of form.rows)
    expect(['group', 'heading', 'criterion', 'option', 'total']).toContain(kind);
  expect(form.rows.filter(({ kind }) => kind === 'criterion').map(({ criterion }) => criterion)).toEqual(
    form.criteria.map((one) => one.id),
  );
  for (const { answer, options, lines } of form.criteria) {
    expect(['ratio', 'number', 'choice', 'checklist', 'counts', 'points']).toContain(answer);
    if (answer === 'choice' || answer === 'checklist') expect(options?.length).toBeGreaterThan(0);
    if (answer === 'counts') expect(lines?.length).toBeGreaterThan(0);
  }
  const words = await scorecard(['rubric', id]);
  expect(words.code).toBe(0);
});

test('an unknown form is answered with the ids there are', async () => {
  const { code, stdout, stderr } = await scorecard(['rubric', 'nowhere']);
  expect([code, stdout]).toEqual([2, '']);
  for (const id of formIds) expect(stderr).toContain(id);
});

test('check passes the shipped forms and names their known misprints', async () => {
  const { code, stdout } = await scorecard(['check', '--json']);
  expect(code).toBe(0);
  const results = JSON.parse(stdout) as { file: string; problems: { severity: string; code: string }[] }[];
  expect(results.map(({ file }) => file)).toEqual(formIds);
  for (const { problems } of results)
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(results.flatMap(({ problems }) => problems.filter((one) => one.code === 'misprint')).length).toBe(
    // Lâm Đồng: a group and the whole form, twice; Huế tỉnh: group 3; Huế huyện: group 4 and the whole form
    4 + 1 + 2,
  );
});

test('check finds a mistake in a file, and says what it can not read', async () => {
  const good = await readFile('rubrics/hue-2021-tinh.yaml', 'utf8');
  await writeFile(work.path('bad.yaml'), good.replace('max: 1\n', 'max: 2\n'));
  const bad = await scorecard(['check', work.path('bad.yaml')]);
  expect(bad.code).toBe(1);
  expect(bad.stdout).toContain('lỗi');
  await writeFile(work.path('broken.yaml'), 'a: [1');
  for (const name of ['broken.yaml', 'missing.yaml', '.']) {
    const { code, stdout, stderr } = await scorecard(['check', work.path(name)]);
    expect([name, code, stdout]).toEqual([name, 2, '']);
    expect(stderr).not.toBe('');
  }
});

test.each([[[]], [['nothing']], [['form']], [['form', 'hue-2021-tinh']], [['score']], [['score', '--what']]])(
  'unusable arguments %j give exit code 2 and nothing on standard output',
  async (args) => {
    const { code, stdout, stderr } = await scorecard(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
  },
);

test('help and version are no failures', async () => {
  expect((await scorecard(['--version'])).code).toBe(0);
  expect((await scorecard(['--help'])).code).toBe(0);
  expect((await scorecard(['score', '--help'])).code).toBe(0);
});

test.each([
  [['scor'], 'Không có lệnh scor. Xem các lệnh: scorecard --help. Có phải là score?'],
  [['score'], 'Thiếu <tệp, thư mục>: hãy nêu tệp hoặc tên cần dùng.'],
  [['score', '--josn', 'a.xlsx'], 'Lệnh này không có tùy chọn --josn. Có phải là --json?'],
  [['form', 'ha-nam-2021-so'], 'Thiếu tùy chọn bắt buộc -o, --output <tệp hoặc thư mục>.'],
  [
    ['form', 'ha-nam-2021-so', 'phieu.xlsx', '-o', 'a.xlsx'],
    'Nêu thừa tệp hoặc tên. Tên có dấu cách phải đặt trong ngoặc kép.',
  ],
  [['summary', 'a', '--year'], '--year <số>: thiếu giá trị sau tùy chọn.'],
])('a command line that cannot be read is refused in Vietnamese: %j', async (args, said) => {
  const { code, stderr } = await scorecard(args);
  expect(stderr.trim()).toBe(said);
  expect(code).toBe(2);
});

test.each([
  [[]],
  [['--help']],
  [['help', 'summary']],
  ...[
    'check',
    'draft',
    'evidence',
    'form',
    'gaps',
    'join',
    'merge',
    'report',
    'rubrics',
    'score',
    'split',
  ].map((command) => [[command, '--help']]),
])('no word of the help %j is commander’s own', async (args) => {
  const { stdout, stderr } = await scorecard(args);
  const text = stdout + stderr;
  expect(text).toMatch(/^Cách dùng: scorecard/);
  expect(text).not.toMatch(/\b(?:Usage|Options|Commands|Arguments|display|output the|default|options)\b/);
  // what is left in brackets is a sign, or typed as it stands
  for (const [, name = ''] of text.matchAll(/[<[]([^>\]]+)[>\]]/g))
    expect(name).toMatch(/[À-ỹ]|^(?:vi\|en|i\/n)$/);
});
