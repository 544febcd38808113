/** `scorecard summary` and `scorecard merge`: the contract, resuming, sharding, the full table. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { appendFile, cp, mkdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCli, scorecard, workFolder } from '../tools/cli';
import { formOf } from '../tools/forms';
import { makeProvince } from '../tools/province';
import type { Province } from '../tools/province';
import { output } from '../tools/run';
import { until } from '../tools/until';
import { bytesOf, submissionOf } from '../tools/workbooks';

interface Unit {
  unit: string;
  file: string;
  list: string | null;
  rank: number;
  total: number;
  percent: number;
  class?: string;
  groups: { no: string; points: number; max: number; rank: number }[];
  source: string;
  late: boolean;
  before?: { total: number; rank: number };
}
interface Summed {
  forms: { rubric: string; units: Unit[]; missing: string[]; failed: { file: string; reason: string }[] }[];
  failed: { file: string; reason: string }[];
}

let work: Awaited<ReturnType<typeof workFolder>>;
let province: Province;
let folder: string;

async function writeProvince(path: string, units: Province['units']): Promise<void> {
  await mkdir(path, { recursive: true });
  for (const { file, document, sent } of units) {
    const target = join(path, file.replace('.xlsx', '.json'));
    await writeFile(target, JSON.stringify(document));
    const moment = new Date(`${sent}T10:00:00`);
    await utimes(target, moment, moment);
  }
}

/** The province of the tests and one broken file. */
async function provinceFolder(name: string): Promise<string> {
  await writeProvince(work.path(name), province.units);
  await writeFile(join(work.path(name), 'hong.xlsx'), 'không phải bảng tính');
  return work.path(name);
}

beforeAll(async () => {
  await buildCli();
  work = await workFolder();
  const rubric = await formOf('hau-giang-2017');
  province = makeProvince(rubric);
  folder = await provinceFolder('in');
  await writeProvince(work.path('last'), makeProvince(rubric, 2016, -0.4).units);
}, 200_000);
afterAll(() => work.remove());

const summed = (stdout: string): Summed => JSON.parse(stdout) as Summed;
const linesOf = async (path: string): Promise<string[]> => (await readFile(path, 'utf8')).trim().split('\n');

test('the summary as JSON: ranks, sources, missing units, broken files; nothing else on standard output', async () => {
  const { code, stdout, stderr } = await scorecard([
    'summary',
    folder,
    '--json',
    '--last-year',
    work.path('last'),
  ]);
  const { forms, failed } = summed(stdout);
  expect(code).toBe(1);
  expect(forms).toHaveLength(1);
  const [form] = forms;
  expect(form?.rubric).toBe('hau-giang-2017');
  expect(form?.units).toHaveLength(30);
  expect(form?.missing.sort()).toEqual([...province.missing].sort());
  expect(
    form?.units
      .filter(({ late }) => late)
      .map(({ unit }) => unit)
      .sort(),
  ).toEqual([...province.late].sort());
  expect(form?.failed).toEqual(failed);
  expect(failed.map(({ file }) => file)).toEqual([join(folder, 'hong.xlsx')]);
  expect(stderr).toContain('hong.xlsx: Tệp văn bản, không phải bảng tính.');
  for (const unit of form?.units ?? []) {
    expect(unit).toMatchObject({
      rank: expect.any(Number),
      total: expect.any(Number),
      percent: expect.any(Number),
    });
    expect(unit.groups.map(({ no }) => no)).toEqual(['I', 'II', 'III', 'IV', 'V', 'VII']);
    expect(['self', 'recomputed', 'appraised']).toContain(unit.source);
  }
  expect(form?.units.some(({ before }) => before !== undefined)).toBe(true);
}, 60_000);

test('a run goes on where the last one ended: unchanged files are not read again, changed ones are', async () => {
  const own = await provinceFolder('resumed');
  const results = work.path('r.jsonl');
  const command = ['summary', own, '--json', '--results', results, '--workers', '2'];
  const first = await scorecard(command);
  const lines = await linesOf(results);
  expect(lines).toHaveLength(province.units.length + 1);
  // what a kill in the middle of writing leaves
  await appendFile(results, lines[0]?.slice(0, 40) ?? '');
  expect((await scorecard(command)).stdout).toBe(first.stdout);
  expect(await linesOf(results)).toEqual(lines);

  const [unit] = province.units;
  if (!unit) throw new Error('no unit');
  const changed = join(own, unit.file.replace('.xlsx', '.json'));
  const before = await readFile(changed, 'utf8');
  await writeFile(
    changed,
    JSON.stringify({ ...unit.document, answers: { 'I.1': { numerator: 0, denominator: 4 } } }),
  );
  const again = await scorecard(command);
  expect(await linesOf(results)).toHaveLength(lines.length + 1);
  expect(summed(again.stdout).forms[0]?.units.find(({ file }) => file === changed)?.total).toBe(0);
  await writeFile(changed, before);
  const moment = new Date(`${unit.sent}T10:00:00`);
  await utimes(changed, moment, moment);
  expect((await scorecard(command)).stdout).toBe(first.stdout);

  // a file that was taken away counts no more, though its results are still there
  await rm(changed);
  const [form] = summed((await scorecard(command)).stdout).forms;
  const [all] = summed(first.stdout).forms;
  expect(form?.units.map(({ file }) => file).sort()).toEqual(
    all?.units.flatMap(({ file }) => (file === changed ? [] : [file])).sort(),
  );
  expect(form?.missing).toContain(unit.name);
}, 120_000);

/** Lines of a results file of the province. */
async function resultsOf(path: string): Promise<{ lines: string[]; stdout: string }> {
  const { stdout } = await scorecard(['summary', folder, '--json', '--results', path]);
  return { lines: await linesOf(path), stdout };
}

const ofOtherEdition = (line: string): string => line.replace(/"hash":"[^"]+"/, '"hash":"0"');

test('results of another edition of the form are read anew', async () => {
  const results = work.path('edition.jsonl');
  const { lines, stdout } = await resultsOf(results);
  const others = lines.map((line) => ofOtherEdition(line).replace(/"points":[1-9][\d.]*/g, '"points":0'));
  await writeFile(results, `${others.join('\n')}\n`);
  const again = await resultsOf(results);
  expect(again.stdout).toBe(stdout);
  // the broken file is of no edition
  expect(again.lines).toHaveLength(2 * lines.length - 1);
});

test('merged results of another edition of the form are named and count for nobody', async () => {
  const mixed = work.path('mixed.jsonl');
  const { lines } = await resultsOf(mixed);
  const [first = '', ...others] = lines.filter((line) => line.includes('"hash":"'));
  await writeFile(mixed, `${[ofOtherEdition(first), ...others].join('\n')}\n`);
  const { file } = JSON.parse(first) as { file: string };
  const { forms, failed }: { forms: { units: { file: string }[] }[]; failed: object[] } = JSON.parse(
    (await scorecard(['merge', mixed, '--json'])).stdout,
  );
  const counted = forms.flatMap(({ units }) => units.map((unit) => unit.file));
  expect(counted.length).toBeGreaterThan(others.length / 2);
  expect(counted).not.toContain(file);
  expect(failed).toEqual([{ file, reason: expect.stringContaining('hau-giang-2017') }]);
});

test('shards read apart and merged are the whole', async () => {
  const whole = await scorecard(['summary', folder, '--json']);
  const parts: string[] = [];
  for (const shard of ['1/3', '2/3', '3/3']) {
    const part = work.path(`part-${shard[0] ?? ''}.jsonl`);
    parts.push(part);
    await scorecard(['summary', folder, '--shard', shard, '--results', part]);
  }
  const files = (await Promise.all(parts.map(linesOf)))
    .flat()
    .map((line) => (JSON.parse(line) as { file: string }).file);
  expect(files).toHaveLength(province.units.length + 1);
  expect(new Set(files).size).toBe(files.length);
  expect((await scorecard(['merge', ...parts, '--json'])).stdout).toBe(whole.stdout);
  // the same results twice count once
  expect((await scorecard(['merge', ...parts, ...parts, '--json'])).stdout).toBe(whole.stdout);
}, 120_000);

test('killed in the middle and run again, nothing is lost and nothing counts twice', async () => {
  // the program as built, with workers that stand still at two of the files
  await cp(join('dist', 'cli'), work.path('cli'), { recursive: true });
  await rename(work.path('cli/worker.cjs'), work.path('cli/honest.cjs'));
  await writeFile(
    work.path('cli/worker.cjs'),
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', ({ file }) => {
       if (file.includes('treo')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
     });
     require('./honest.cjs');`,
  );
  const many = work.path('many');
  await mkdir(many);
  const rubric = await formOf('hau-giang-2017');
  const [unit] = province.units;
  if (!unit) throw new Error('no unit');
  const bytes = await bytesOf(rubric, submissionOf(rubric, unit.document));
  for (let i = 10; i < 40; i++)
    await writeFile(join(many, i === 20 || i === 21 ? `${i}-treo.xlsx` : `${i}.xlsx`), bytes);
  const results = work.path('killed.jsonl');
  const args = ['summary', many, '--results', results, '--workers', '2', '--json'];
  const child = spawn(process.execPath, [work.path('cli/scorecard.cjs'), ...args], { stdio: 'ignore' });
  const ended = new Promise((resolve) => child.on('close', resolve));
  const filesIn = async (): Promise<string[]> =>
    (await linesOf(results)).map((line) => (JSON.parse(line) as { file: string }).file);
  await until(() => existsSync(results) && readFileSync(results, 'utf8').split('\n').length > 10);
  child.kill('SIGKILL');
  await ended;
  const before = await filesIn();
  expect(before).toHaveLength(10);
  const { stdout } = await scorecard(args);
  const after = await filesIn();
  expect(after.slice(0, 10)).toEqual(before);
  expect([after.length, new Set(after).size]).toEqual([30, 30]);
  expect(summed(stdout).forms[0]?.units).toHaveLength(1);
}, 180_000);

test('workbook, report and full table are written; texts that look like formulas are guarded', async () => {
  const odd = work.path('odd');
  const names = ['=HYPERLINK("http://example.invalid";"x")', 'Xã "A", huyện B', '+84 Sở', '@xã', '-5'];
  await writeProvince(
    odd,
    names.map((name, index) => ({
      ...province.units[index]!,
      document: { ...province.units[index]!.document, unit: { name } },
    })),
  );
  const paths = ['o.xlsx', 'o.docx', 'o.csv', 'o.parquet'].map((name) => work.path(name));
  const [xlsx = '', docx = '', csv = '', parquet = ''] = paths;
  const { code } = await scorecard([
    'summary',
    odd,
    '-o',
    xlsx,
    '--docx',
    docx,
    '--csv',
    csv,
    '--parquet',
    parquet,
  ]);
  expect(code).toBe(0);
  for (const path of [xlsx, docx]) expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK');
  const text = await readFile(csv, 'utf8');
  expect(text.startsWith('\uFEFFform,list,unit,rank,')).toBe(true);
  const lines = text.trimEnd().split('\r\n');
  expect(lines).toHaveLength(6);
  for (const field of [
    `"'=HYPERLINK(""http://example.invalid"";""x"")"`,
    '"Xã ""A"", huyện B"',
    "'+84 Sở",
    "'@xã",
    "'-5",
  ])
    expect(text).toContain(`hau-giang-2017,,${field},`);
  const rows = JSON.parse(
    (
      await output(process.execPath, [
        '--input-type=module',
        '-e',
        `import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
         const rows = await parquetReadObjects({ file: await asyncBufferFromFile(${JSON.stringify(parquet)}) });
         console.log(JSON.stringify(rows));`,
      ])
    ).toString(),
  ) as Record<string, unknown>[];
  expect(rows.map(({ unit }) => unit).sort()).toEqual([...names].sort());
  const header = (lines[0] ?? '').replace('\uFEFF', '').split(',');
  expect(Object.keys(rows[0] ?? {})).toEqual(header);
}, 120_000);

test('a list of units, a due date and a year of one’s own', async () => {
  const list = work.path('units.txt');
  await writeFile(
    list,
    '\uFEFF[Khối A]\r\nSở Y tế;01/12/2017\r\nSở Nội vụ\r\n# ghi chú\r\nKhối B;Đơn vị mới\r\n',
  );
  const { stdout } = await scorecard([
    'summary',
    folder,
    '--json',
    '--units',
    list,
    '--due-before',
    '2017-12-05',
  ]);
  const [form] = summed(stdout).forms;
  expect(form?.missing).toEqual(['Đơn vị mới']);
  const health = form?.units.find(({ unit }) => unit === 'Sở Y tế');
  expect([health?.list, health?.late]).toEqual(['Khối A', false]);
  expect(form?.units.filter(({ list: own }) => own === null)).toHaveLength(28);
  // a year later nothing was late
  const later = await scorecard(['summary', folder, '--json', '--year', '2018']);
  expect(summed(later.stdout).forms[0]?.units.every(({ late }) => !late)).toBe(true);
}, 60_000);

test.each([
  [['summary', 'khong-co'], 'Không tìm thấy'],
  [['summary', 'test/cli'], 'Không có tệp'],
  [['summary', 'test/fixtures', '--shard', '1/2'], '--results'],
  [['summary', 'test/fixtures', '--shard', '3/2', '--results', join(tmpdir(), 'khong-ghi.jsonl')], 'i/n'],
  [['summary', 'test/fixtures', '--workers', '0'], '--workers'],
  [['summary', 'test/fixtures', '--due-before', 'hôm nay'], 'hôm nay'],
  [['merge', 'khong-co.jsonl'], 'Không tìm thấy tệp kết quả khong-co.jsonl'],
  [['summary', 'test/fixtures', '--last-year', 'khong-co'], 'Không tìm thấy'],
])(
  '%j is unusable, and a sentence says why',
  async (args, said) => {
    const { code, stdout, stderr } = await scorecard(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/\n\s+at /);
  },
  30_000,
);
