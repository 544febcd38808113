/** A folder's result names every file below it, outputs take nobody's place, and a terminal is never commanded. */
import { execFileSync } from 'node:child_process';
import { link, mkdir, readFile, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCli, scorecard, workFolder } from '../tools/cli';

let work: Awaited<ReturnType<typeof workFolder>>;
let folder: string;
const json = (text: string): unknown => JSON.parse(text);

beforeAll(async () => {
  await buildCli();
  work = await workFolder();
  folder = work.path('phieu');
  await mkdir(join(folder, 'con', 'nua'), { recursive: true });
  await scorecard(['form', 'ha-nam-2021-so', '--unit', 'Sở A', '-o', join(folder, 'a.xlsx')]);
  await scorecard(['form', 'ha-nam-2021-so', '--unit', 'Sở B', '-o', join(folder, 'con', 'nua', 'b.xlsx')]);
}, 240_000);
afterAll(() => work.remove());

const odd: [name: string, content: string | Uint8Array][] = [
  ['bang.csv', 'TT;Điểm'],
  ['con/quet.pdf', '%PDF-1.7'],
  ['goi.rar', 'Rar!'],
  ['khong.xlsx', new Uint8Array(2000)],
  ['rong.xlsx', ''],
  ['trang.xls', '<html><table>'],
  ['x.json', '{'],
];
const aside = ['.an', 'anh.png', 'con/ghi-chu.txt', '~$a.xlsx'];

describe('a folder with everything that offices put into one', () => {
  const special = ['con/len', 'hong.xlsx', 'ong.xlsx', 'thiet-bi.xlsx', 'vong.xlsx'];
  const wanted = (): string[] =>
    ['a.xlsx', 'con/nua/b.xlsx', ...odd.map(([name]) => name), ...aside, ...special]
      .map((name) => join(folder, name))
      .sort();

  beforeAll(async () => {
    for (const [name, content] of odd) await writeFile(join(folder, name), content);
    for (const name of aside) await writeFile(join(folder, name), 'x');
    await symlink('..', join(folder, 'con', 'len'));
    await symlink('khong-co', join(folder, 'hong.xlsx'));
    await symlink('vong.xlsx', join(folder, 'vong.xlsx'));
    await symlink('/dev/zero', join(folder, 'thiet-bi.xlsx'));
    execFileSync('mkfifo', [join(folder, 'ong.xlsx')]);
  });

  test.each(['score', 'review'])('%s names every file once', async (command) => {
    const { code, stdout, stderr } = await scorecard([command, folder, '--json']);
    const list = json(stdout) as { file: string; error?: string; total?: number }[];
    expect(list.map(({ file }) => file).sort()).toEqual(wanted());
    for (const { file, error } of list.filter((one) => one.total === undefined)) {
      expect(error).toMatch(/[À-ỹ].*\.|JSON/);
      expect(error).not.toMatch(/E[A-Z]{3,}:/);
      expect(stderr).toContain(file);
    }
    expect(code).toBe(1);
  });

  test('summary names every file once', async () => {
    const { stdout } = await scorecard(['summary', folder, '--json']);
    const {
      forms,
      failed,
      aside: others,
    } = json(stdout) as {
      forms: { units: { file: string }[]; blank: { file: string }[] }[];
      failed: { file: string; reason: string }[];
      aside: { file: string }[];
    };
    // forms that nobody filled in stand beside the ranking
    const units = forms.flatMap((form) => [...form.units, ...form.blank]);
    const named = [...units, ...failed, ...others].map(({ file }) => file);
    expect([...new Set(named)].sort()).toEqual(wanted());
    for (const { reason } of failed) expect(reason).not.toMatch(/E[A-Z]{3,}:/);
  });
});

describe('an output', () => {
  const refused = async (args: string[], target: string): Promise<string> => {
    const before = await readFile(target);
    const { code, stderr } = await scorecard(args);
    expect(code).toBe(2);
    expect(await readFile(target)).toEqual(before);
    return stderr;
  };

  test('never takes the place of an input, under whatever name', async () => {
    const input = join(folder, 'a.xlsx');
    const [hard, soft] = [work.path('cung.xlsx'), work.path('mem.xlsx')];
    await link(input, hard);
    await symlink(input, soft);
    for (const path of [input, hard, soft, join(folder, 'con', '..', 'a.xlsx')]) {
      expect(await refused(['review', input, '-o', path], input)).toContain('tệp đầu vào');
      expect(await refused(['gaps', input, '-o', path], input)).toContain('tệp đầu vào');
      expect(await refused(['summary', folder, '-o', path], input)).toContain('tệp đầu vào');
      expect(await refused(['summary', input, '--csv', path], input)).toContain('tệp đầu vào');
      expect(await refused(['summary', input, '--results', path], input)).toContain('tệp đầu vào');
    }
  });

  test('never takes the place of what is read beside the submissions', async () => {
    const [input, other] = [join(folder, 'a.xlsx'), join(folder, 'con', 'nua', 'b.xlsx')];
    const report = work.path('bao-cao.docx');
    await writeFile(report, 'PK\u0003\u0004');
    const results = work.path('truoc.jsonl');
    await scorecard(['summary', other, '--results', results]);
    for (const [args, target] of [
      [['merge', results, '--units', input, '-o', input], input],
      [['summary', other, '--units', input, '-o', input], input],
      [['summary', other, '--last-year', input, '-o', input], input],
      [['summary', other, '--last-year', folder, '-o', input], input],
      [['review', other, '--given', input, '-o', input], input],
      [['review', other, '--report', report, '--minutes', report], report],
    ] as const)
      expect(await refused([...args], target)).toContain('tệp đầu vào');
  });

  test('of a summary of several forms takes the place of no file that was read, counted or not', async () => {
    const both = work.path('hai-mau');
    await mkdir(both);
    const blank = join(both, 'bang-ha-nam-2021-so.csv');
    await writeFile(blank, 'TT;Điểm');
    for (const [form, name] of [
      ['ha-nam-2021-so', 'ha-nam'],
      ['hau-giang-2017', 'hau-giang'],
    ] as const)
      await writeFile(
        join(both, `${name}.json`),
        JSON.stringify({ rubric: form, unit: { name: 'Sở Y tế' }, answers: { 'I.1': { claimed: 1 } } }),
      );
    const args = ['summary', both, '--csv', join(both, 'bang.csv')];
    expect(await refused(args, blank)).toContain('tệp đầu vào');
  });

  test('never takes the place of a file of another kind', async () => {
    const input = join(folder, 'a.xlsx');
    const note = work.path('cong-van.docx');
    await writeFile(note, 'x');
    await writeFile(work.path('ghi.jsonl'), 'khác');
    await writeFile(work.path('that.xlsx'), '%PDF-1.7');
    for (const [args, target] of [
      [['review', input, '-o', note], note],
      [['review', input, '--minutes', note], note],
      [['form', 'ha-nam-2021-so', '-o', note], note],
      [['form', 'ha-nam-2021-so', '-o', work.path('that.xlsx')], work.path('that.xlsx')],
      [['summary', input, '--csv', note], note],
      [['summary', input, '--results', work.path('ghi.jsonl')], work.path('ghi.jsonl')],
    ] as const)
      expect(await refused([...args], target)).toMatch(/không phải là \.\w+/);
  });

  test('takes the place of an earlier one of its kind, whole', async () => {
    const out = work.path('ra');
    await mkdir(out);
    for (let run = 0; run < 2; run++) {
      const { code } = await scorecard([
        'summary',
        join(folder, 'a.xlsx'),
        '-o',
        join(out, 't.xlsx'),
        '--csv',
        join(out, 't.csv'),
      ]);
      expect(code).toBe(0);
    }
    expect((await readdir(out)).sort()).toEqual(['t.csv', 't.xlsx']);
  });
});

test('what a terminal would obey is named; JSON holds it exactly', async () => {
  const name = 'x\u001b[31m\u202e\u200b\u009b\n.xlsx';
  const path = work.path(name);
  await writeFile(path, await readFile(join(folder, 'a.xlsx')));
  const shown = await scorecard(['score', path]);
  expect(shown.stdout + shown.stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e]/);
  expect(shown.stdout).toContain('x‹U+001B›[31m‹U+202E›‹U+200B›‹U+009B›‹U+000A›.xlsx');
  const { stdout } = await scorecard(['score', path, '--json']);
  expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u202e]/);
  expect(json(stdout)).toMatchObject([{ file: path }]);
});
