/** A form that travels: one build that never heard of it, then the workbook alone, then a corrected decision. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildCli, scorecard, workFolder } from '../tools/cli';
import { recalculate, toOds } from '../tools/libreoffice';
import { validate } from '../tools/validator';

const ID = 'truong-son-2026-xa';
const FORM = join('test', 'fixtures', 'forms', `${ID}.yaml`);

let work: Awaited<ReturnType<typeof workFolder>>;
/** A filled workbook of the form. */
let filled: string;
let text: string;

/** Runs the program; the parsed document where one was asked for. */
async function run(...args: string[]): Promise<{ code: number | null; json: unknown; stderr: string }> {
  const { code, stdout, stderr } = await scorecard(args);
  return { code, json: args.includes('--json') ? JSON.parse(stdout || 'null') : undefined, stderr };
}

/** The form file with changes, under another name. */
async function changed(name: string, ...changes: [string | RegExp, string][]): Promise<string> {
  const path = work.path(`${name}.yaml`);
  await writeFile(
    path,
    changes.reduce((all, [from, to]) => all.replace(from, to), text),
  );
  return path;
}

/** Codes of the findings of a review, without those that every unfinished form has. */
async function found(file: string, ...forms: string[]): Promise<Record<string, unknown>[]> {
  const { json } = await run('review', file, '--json', ...forms.flatMap((form) => ['--rubrics', form]));
  const [review] = json as { findings: Record<string, unknown>[] }[];
  return review?.findings ?? [];
}

const SECOND: [string | RegExp, string][] = [
  [/^year: .*$/m, 'year: 2026\nversion: 2\nchanges: điểm c) tiêu chí I.5 còn 90%'],
  [
    '      denominator: Tổng số cán bộ, công chức của xã\n',
    '      denominator: Tổng số cán bộ, công chức của xã\n      bands:\n      - from: 90\n        gives: max\n      - gives: rate\n',
  ],
];

beforeAll(async () => {
  await buildCli();
  work = await workFolder();
  text = await readFile(FORM, 'utf8');
  filled = work.path('xa.xlsx');
  const answers = work.path('answers.json');
  const document = {
    rubric: ID,
    unit: { name: 'UBND xã An Sơn' },
    answers: {
      'I.1': { option: 0, evidence: 'QĐ 12/QĐ-UBND' },
      'I.2': { value: 3, evidence: '=QĐ' },
      'I.4': { counts: [4] },
      'I.5': { numerator: 31, denominator: 34 },
      'II.8': { numerator: 9, denominator: 10 },
      'IX.60': { counts: [1] },
    },
  };
  await writeFile(answers, JSON.stringify(document));
  const made = await run('form', FORM, '--answers', answers, '-o', filled);
  expect([made.code, made.stderr]).toEqual([0, '']);
}, 300_000);
afterAll(() => work.remove());

/** The workbook as LibreOffice saves it. */
async function throughOffice(target: 'xlsx' | 'ods'): Promise<string> {
  const saved = await (target === 'ods' ? toOds : recalculate)(new Map([['a', await readFile(filled)]]));
  const path = work.path(`office.${target}`);
  await writeFile(path, saved.get('a') ?? '');
  return path;
}

test('scores, gaps, review, minutes and summary with the form given; Microsoft finds nothing', async () => {
  const given = ['--rubrics', FORM];
  const [score, gaps, review, summary] = await Promise.all([
    run('score', filled, '--json', ...given),
    run('gaps', filled, '--json', ...given),
    run('review', filled, '--json', ...given, '--minutes', work.path('bien-ban.docx')),
    run('summary', filled, '--json', ...given, '-o', work.path('tong-hop.xlsx')),
  ]);
  const [{ total, form }] = score.json as [{ total: number; form: string }];
  expect([total > 10, form]).toEqual([true, 'store']);
  expect((gaps.json as { total: number }[])[0]?.total).toBe(total);
  expect((review.json as { total: number }[])[0]?.total).toBe(total);
  const { forms } = summary.json as { forms: { units: { total: number }[] }[] };
  expect(forms[0]?.units[0]?.total).toBe(total);
  expect(await validate(await readFile(filled))).toEqual([]);
});

test.each(['xlsx', 'ods'] as const)('the workbook alone, saved by LibreOffice as .%s', async (target) => {
  const file = await throughOffice(target);
  const [score, gaps, review] = await Promise.all([
    run('score', file, '--json'),
    run('gaps', file, '--json'),
    run('review', file, '--json', '--minutes', work.path(`bien-ban-${target}.docx`)),
  ]);
  const known = await run('score', filled, '--json', '--rubrics', FORM);
  const [alone] = score.json as { total: number; form: string; fingerprint: string }[];
  const [own] = known.json as { total: number; fingerprint: string }[];
  expect(alone).toMatchObject({ total: own?.total, form: 'embedded', fingerprint: own?.fingerprint });
  expect((gaps.json as { total: number; form: string }[])[0]).toMatchObject({
    total: own?.total,
    form: 'embedded',
  });
  const [{ findings }] = review.json as [{ findings: { code: string; severity: string }[] }];
  expect(findings[0]?.code).toBe('form-not-in-store');
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a form that nobody has is not ranked, with words; the workbook itself can give it', async () => {
  const alone = await run('summary', filled, '--json');
  expect(alone.code).toBe(2);
  expect(alone.json).toMatchObject({
    forms: [],
    failed: [{ reason: expect.stringContaining('Chưa xếp hạng') }],
  });
  const asked = await run('summary', filled, '--json', '--rubrics', filled);
  expect((asked.json as { forms: unknown[] }).forms).toHaveLength(1);
});

test('files that were not ranked are read again once their form is there', async () => {
  const results = ['--json', '--results', work.path('ket-qua.jsonl')];
  expect((await run('summary', filled, ...results)).json).toMatchObject({ forms: [] });
  const { json } = await run('summary', filled, ...results, '--rubrics', FORM);
  expect(json).toMatchObject({ forms: [{ rubric: ID, units: [{ unit: 'UBND xã An Sơn' }] }], failed: [] });
});

test('versions are ranked apart, and each ranking says which units stand in the other', async () => {
  const second = await changed('ban-2', ...SECOND);
  const answers = work.path('answers-b.json');
  const own = await readFile(work.path('answers.json'), 'utf8');
  await writeFile(answers, own.replace('An Sơn', 'Bình Sơn'));
  const later = work.path('xa-b.xlsx');
  expect((await run('form', second, '--answers', answers, '-o', later)).code).toBe(0);
  const { stdout } = await scorecard(['summary', filled, later, '--rubrics', FORM, '--rubrics', second]);
  expect(stdout).toMatch(/theo bản 2 .*: UBND xã Bình Sơn\./);
  expect(stdout).toMatch(/theo bản 1 .*: UBND xã An Sơn\./);
});

test('a corrected decision accuses nobody, whichever versions the reviewer has', async () => {
  const second = await changed('ban-2', ...SECOND);
  const codes = async (...forms: string[]): Promise<unknown[]> =>
    (await found(filled, ...forms)).map(({ code }) => code).filter((code) => String(code).startsWith('form'));
  const plain = (await found(filled, FORM)).map(({ code }) => code);
  expect(await codes(FORM)).toEqual([]);
  expect(await codes(FORM, second)).toEqual(['form-newer']);
  expect(await codes(second)).toEqual(['form-not-in-store', 'form-newer']);
  const both = await found(filled, FORM, second);
  expect(both[0]).toMatchObject({ code: 'form-newer', message: expect.stringContaining('còn 90%') });
  expect(both.slice(1).map(({ code }) => code)).toEqual(plain);
});

test('answers go over to the second version, what changed is asked about', async () => {
  const second = await changed('ban-2', ...SECOND);
  const moved = work.path('xa-2.xlsx');
  const { code, json } = await run(
    ...['migrate', filled, '-o', moved, '--json', '--rubrics', FORM, '--rubrics', second],
  );
  expect([code, json]).toEqual([
    0,
    { file: filled, from: ID, to: `${ID}@2`, confirm: ['I.5'], reentered: [], gone: [], fields: [] },
  ]);
  const points = async (file: string): Promise<unknown> => {
    const { json: scored } = await run('score', file, '--json', '--rubrics', FORM, '--rubrics', second);
    return (scored as { criteria: { id: string; points: number }[] }[])[0]?.criteria.find(
      ({ id }) => id === 'I.5',
    )?.points;
  };
  expect([await points(filled), await points(moved)]).toEqual([2.74, 3]);
});

test('a form altered inside a file, formulas and all, is found with its rows and points', async () => {
  const altered = await changed('sua', ['points: 0.5', 'points: 0.75']);
  const answers = work.path('answers.json');
  const forged = work.path('gia.xlsx');
  expect((await run('form', altered, '--answers', answers, '-o', forged)).code).toBe(0);
  const findings = await found(forged, FORM);
  const altering = findings.find(({ code }) => code === 'form-altered');
  expect(altering).toMatchObject({
    severity: 'error',
    points: 1,
    differences: [{ criterion: 'I.4', points: 1 }],
  });
  expect(String(altering?.['message'])).toContain('I.4');
  const clash = await scorecard(['rubrics', '--rubrics', FORM, '--rubrics', altered]);
  expect([clash.code, clash.stderr]).toEqual([2, expect.stringContaining('I.4')]);
});
