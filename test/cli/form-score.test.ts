/** `scorecard form` and `scorecard score` (docs/design.md, contracts), with the two real submissions. */
import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HOSTILE, workbookFile } from '../fixtures/hostile';
import { buildCli, scorecard, workFolder } from '../tools/cli';
import { fixture, formIds } from '../tools/forms';

interface Scored {
  file: string;
  rubric: string;
  unit: string;
  total: number;
  max: number;
  percent: number;
  class?: string;
  error?: string;
  groups: { no: string; points: number; max: number }[];
  criteria: {
    id: string;
    points: number;
    status: string;
    claimed: number | null;
    recomputedDiffers: boolean;
    issues: { code: string; severity: string; cell?: string; message: string }[];
  }[];
  issues: { code: string; severity: string; message: string }[];
}

const KBANG = 'test/fixtures/gia-lai-kbang-2020.json';
const HA_NAM = 'test/fixtures/ha-nam-so-tai-chinh-2021.json';

let work: Awaited<ReturnType<typeof workFolder>>;
beforeAll(async () => {
  await buildCli();
  work = await workFolder();
}, 200_000);
afterAll(() => work.remove());

const scored = (stdout: string): Scored[] => JSON.parse(stdout) as Scored[];
const only = (stdout: string): Scored => {
  const [first, ...rest] = scored(stdout);
  if (!first || rest.length > 0) throw new Error('one file was expected');
  return first;
};

/** One sentence or two, in Vietnamese, without the name of an error or a stack. */
function isSentence(text: string): boolean {
  return /[\u00c0-\u1ef9]/.test(text) && !/\n\s+at |Error:|undefined|\[object/.test(text.trim());
}

test.each(formIds)('%s: an empty form is written, read back, and holds no points', async (id) => {
  const file = work.path(`${id}.xlsx`);
  expect(await scorecard(['form', id, '-o', file, '--unit', 'Sở Nội vụ'])).toMatchObject({
    code: 0,
    stdout: '',
    stderr: '',
  });
  const { code, stdout } = await scorecard(['score', file, '--json']);
  const result = only(stdout);
  expect([code, result.rubric, result.unit, result.total, result.percent]).toEqual([
    0,
    id,
    'Sở Nội vụ',
    0,
    0,
  ]);
  expect(result.criteria.every(({ status, points }) => status === 'missing' && points === 0)).toBe(true);
});

test('Kbang: part 1 is 54,34 and the items add up to 142,23', async () => {
  const file = work.path('kbang.xlsx');
  await scorecard(['form', 'gia-lai-2020-huyen', '--answers', KBANG, '-o', file]);
  const { code, stdout } = await scorecard(['score', file, '--json']);
  const result = only(stdout);
  expect(code).toBe(0);
  expect(result.groups.map(({ points }) => points)).toEqual([54.34, 87.89]);
  expect([result.total, result.max, result.percent]).toEqual([142.23, 170, 83.66]);
  const points = new Map(result.criteria.map((one) => [one.id, one]));
  expect(points.get('2.III.1')).toMatchObject({ points: 0.1, status: 'scored', claimed: 0.1 });
  expect(points.get('2.III.2')).toMatchObject({ points: 0.01, status: 'scored' });
  expect(points.get('2.III.3')).toMatchObject({ points: 0.45, status: 'scored' });
  // the same answers without the workbook in between
  const direct = only((await scorecard(['score', KBANG, '--json'])).stdout);
  const bare = (one: Scored): unknown => one.criteria.map(({ issues: _, ...rest }) => rest);
  expect(bare(direct)).toEqual(bare(result));
  expect(direct.total).toBe(result.total);
});

test('Hà Nam: the claimed 496 of 500 holds as a sum', async () => {
  const file = work.path('hanam.xlsx');
  await scorecard(['form', 'ha-nam-2021-so', '--answers', HA_NAM, '-o', file]);
  const result = only((await scorecard(['score', file, '--json'])).stdout);
  expect([result.total, result.max, result.percent]).toEqual([496, 500, 99.2]);
  expect(result.criteria.filter(({ status }) => status === 'missing')).toHaveLength(1);
});

test('a submission with errors gives exit code 1, and each error has its cell and its words', async () => {
  const document = fixture('ha-nam-so-tai-chinh-2021') as { answers: Record<string, unknown> };
  document.answers['I.1'] = { numerator: 'năm mươi', denominator: 48 };
  document.answers['I.2'] = { claimed: 11 };
  document.answers['I.3.4'] = { exempt: true };
  await writeFile(work.path('errors.json'), JSON.stringify(document));
  const file = work.path('errors.xlsx');
  expect(
    (await scorecard(['form', 'ha-nam-2021-so', '--answers', work.path('errors.json'), '-o', file])).code,
  ).toBe(0);
  const { code, stdout } = await scorecard(['score', file, '--json']);
  expect(code).toBe(1);
  const points = new Map(only(stdout).criteria.map((one) => [one.id, one]));
  expect(points.get('I.1')).toMatchObject({ status: 'invalid', points: 0 });
  expect(points.get('I.2')).toMatchObject({ status: 'invalid', points: 0, recomputedDiffers: true });
  expect(points.get('I.3.4')).toMatchObject({ status: 'exempt', points: 5 });
  for (const id of ['I.1', 'I.2', 'I.3.4']) {
    const errors = points.get(id)?.issues.filter(({ severity }) => severity === 'error') ?? [];
    expect(errors.length).toBeGreaterThan(0);
    for (const { cell, message } of errors) {
      expect(cell).toMatch(/^[A-Z]+\d+$/);
      expect(isSentence(message)).toBe(true);
    }
  }
});

test('a folder of answers becomes a folder of workbooks, and a folder is scored file by file', async () => {
  const answers = work.path('answers');
  await mkdir(answers);
  await copyFile(KBANG, join(answers, 'một.json'));
  await copyFile(KBANG, join(answers, 'hai.json'));
  await writeFile(join(answers, 'notes.txt'), 'x');
  const out = work.path('out');
  expect((await scorecard(['form', 'gia-lai-2020-huyen', '--answers', answers, '-o', out])).code).toBe(0);
  expect((await readdir(out)).sort()).toEqual(['hai.xlsx', 'một.xlsx']);
  await writeFile(join(out, '~$hai.xlsx'), 'lock');
  const good = await scorecard(['score', out, '--json']);
  expect(good.code).toBe(0);
  expect(scored(good.stdout).map(({ total }) => total)).toEqual([142.23, 142.23]);

  await writeFile(join(out, 'zz-hỏng.xlsx'), workbookFile().slice(0, 500));
  await writeFile(join(out, 'zz-khác.xlsx'), workbookFile());
  await writeFile(join(out, 'zz-cũ.xls'), HOSTILE['xls']?.bytes() ?? new Uint8Array());
  const mixed = await scorecard(['score', out, '--json']);
  expect(mixed.code).toBe(1);
  expect(scored(mixed.stdout).map(({ total, error }) => error ?? total)).toEqual([
    142.23,
    142.23,
    expect.stringContaining('.xls'),
    expect.stringContaining('hỏng'),
    expect.stringContaining('không có phiếu'),
    expect.stringContaining('khóa tạm'),
  ]);
});

test('one bad document in a folder does not stop the others', async () => {
  const answers = work.path('mixed');
  await mkdir(answers);
  await copyFile(KBANG, join(answers, 'a.json'));
  await writeFile(join(answers, 'b.json'), '{"rubric": ');
  await copyFile(HA_NAM, join(answers, 'c.json'));
  const out = work.path('mixed-out');
  const { code, stderr } = await scorecard(['form', 'gia-lai-2020-huyen', '--answers', answers, '-o', out]);
  expect(code).toBe(1);
  expect(await readdir(out)).toEqual(['a.xlsx']);
  expect(stderr).toContain('b.json');
  expect(stderr).toContain('c.json');
});

test.each([
  ['missing.xlsx', undefined],
  ['empty.xlsx', new Uint8Array()],
  ['text.xlsx', new TextEncoder().encode('xin chào')],
  ['old.xls', HOSTILE['xls']?.bytes()],
  ['locked.xlsx', HOSTILE['encrypted']?.bytes()],
  ['cut.xlsx', HOSTILE['truncated']?.bytes()],
  ['other.xlsx', workbookFile()],
  ['broken.json', new TextEncoder().encode('{')],
  ['other.json', new TextEncoder().encode('{"a": 1}')],
  ['list.json', new TextEncoder().encode('[]')],
  ['unknown.json', new TextEncoder().encode('{"rubric": "x", "answers": {}}')],
])('%s alone: one clear sentence, exit code 2, only JSON on standard output', async (name, bytes) => {
  if (bytes) await writeFile(work.path(name), bytes);
  const { code, stdout, stderr } = await scorecard(['score', work.path(name), '--json']);
  expect(code).toBe(2);
  if (stdout !== '') expect(only(stdout).error).toEqual(expect.any(String));
  expect(stderr.trim().split('\n')).toHaveLength(1);
  expect(isSentence(stderr)).toBe(true);
});

test('a folder of hostile files: each is answered with a sentence, within memory', async () => {
  const folder = work.path('hostile');
  await mkdir(folder);
  const names = Object.keys(HOSTILE);
  for (const [index, { bytes }] of Object.values(HOSTILE).entries())
    await writeFile(join(folder, `${String(index).padStart(3, '0')}.xlsx`), bytes());
  const { code, stdout, peakMb } = await scorecard(['score', folder, '--json']);
  expect(code).toBe(2);
  const answers = scored(stdout);
  expect(answers).toHaveLength(names.length);
  answers.forEach(({ error }, index) =>
    expect([names[index], error !== undefined && isSentence(error)]).toEqual([names[index], true]),
  );
  // one after the other in one process, so what one file leaves behind adds up
  expect(peakMb).toBeLessThan(450);
}, 120_000);

test.each(['bomb of 700 MB', 'sheets that share 30 MB', 'two million cells', 'a million hidden rows'])(
  '%s alone stays within 300 MB',
  async (name) => {
    const file = work.path('alone.xlsx');
    await writeFile(file, HOSTILE[name]?.bytes() ?? new Uint8Array());
    const { code, peakMb } = await scorecard(['score', file]);
    expect(code).toBe(2);
    expect(peakMb).toBeLessThan(300);
  },
  30_000,
);

test('answers that do not fit are named, and the rest is written', async () => {
  await writeFile(
    work.path('odd.json'),
    JSON.stringify({
      rubric: 'hue-2021-tinh',
      unit: { name: 'Sở Y tế' },
      answers: { '1.1.1': { option: 0 }, '9.9.9': { option: 0 }, '1.1.2': { numerator: 1 }, '1.1.3': 'có' },
    }),
  );
  const { code, stderr } = await scorecard([
    'form',
    'hue-2021-tinh',
    '--answers',
    work.path('odd.json'),
    '-o',
    work.path('odd.xlsx'),
  ]);
  expect(code).toBe(1);
  for (const id of ['9.9.9', '1.1.2', '1.1.3']) expect(stderr).toContain(id);
  const result = only((await scorecard(['score', work.path('odd.xlsx'), '--json'])).stdout);
  expect([result.unit, result.total]).toEqual(['Sở Y tế', 1]);
});

test('what can not be written gives exit code 2', async () => {
  const { code, stderr } = await scorecard([
    'form',
    'hue-2021-tinh',
    '-o',
    work.path('no/such/folder/x.xlsx'),
  ]);
  expect(code).toBe(2);
  expect(isSentence(stderr)).toBe(true);
});

test('the printed score says a warning of many criteria once', async () => {
  const { code, stdout, stderr } = await scorecard(['score', KBANG]);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('142,23');
  const evidence = stdout.split('\n').filter((line) => line.includes('Chưa ghi tài liệu kiểm chứng'));
  expect(evidence).toHaveLength(1);
  expect(evidence[0]).toMatch(/\d+ tiêu chí: 1\.I\.4, .*…/);
});

test('a reader that leaves early ends the command without a word', async () => {
  const many = work.path('many');
  await mkdir(many);
  const text = await readFile(KBANG, 'utf8');
  for (let index = 0; index < 40; index++) await writeFile(join(many, `${index}.json`), text);
  for (const args of [
    ['score', many, '--json'],
    ['score', many],
    ['rubric', 'gia-lai-2020-huyen', '--json'],
  ]) {
    const { stderr } = await scorecard(args, 10);
    expect([args, stderr]).toEqual([args, '']);
  }
});
