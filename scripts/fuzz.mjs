/**
 * Hands thousands of damaged workbooks to the command line and looks whether it holds: no crash, no hang, no file without an answer,
 * no other total without a line that says why, and the same total in `score` and `review`.
 *   npm run fuzz -- [--seed N] [--count N] [--minutes N] [--only I] [--keep FOLDER]
 * Every damage has a number; `--seed N --only I` makes that one again. Without a count it runs for three minutes.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chance, damaged } from './mutations.mjs';

const root = join(import.meta.dirname, '..');
const CLI = join(root, 'dist', 'cli', 'scorecard.cjs');
const FORMS = [
  ['ha-nam-2021-so', 'ha-nam-so-tai-chinh-2021.json'],
  ['gia-lai-2020-huyen', 'gia-lai-kbang-2020.json'],
];
const BATCH = 100;
const HANG_MS = 300_000;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    count: { type: 'string' },
    minutes: { type: 'string', default: '3' },
    only: { type: 'string' },
    keep: { type: 'string' },
  },
});
const seed = Number(values.seed);
const most = values.count === undefined ? Infinity : Number(values.count);
const until = values.count === undefined ? Date.now() + Number(values.minutes) * 60_000 : Infinity;
const work = mkdtempSync(join(tmpdir(), 'scorecard-fuzz-'));
const failures = [];
const counts = { files: 0, read: 0, refused: 0, otherTotal: 0 };

const run = (...args) =>
  spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8', timeout: HANG_MS, maxBuffer: 2 ** 30 });

/** The same file as LibreOffice saves it; undefined where there is none. */
function asOds(path) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`;
  const { status } = spawnSync('soffice', [
    profile,
    '--headless',
    '--convert-to',
    'ods',
    '--outdir',
    work,
    path,
  ]);
  return status === 0 ? path.replace(/xlsx$/, 'ods') : undefined;
}

const originals = FORMS.flatMap(([form, answers]) => {
  const path = join(work, `${form}.xlsx`);
  run('form', form, '--answers', join(root, 'test', 'fixtures', answers), '-o', path);
  return [path, asOds(path)]
    .filter((file) => file !== undefined)
    .map((file) => {
      const [{ total }] = JSON.parse(run('score', file, '--json').stdout);
      return { bytes: readFileSync(file), total };
    });
});

/** Answers of a command by file; a crash, a hang and a lost file are failures of the whole batch. */
function answers(command, folder, batch) {
  const { status, signal, stdout, stderr } = run(command, folder, '--json');
  const fail = (why) => failures.push(`${command}, ${batch[0].index}–${batch.at(-1).index}: ${why}`);
  if (signal !== null || ![0, 1, 2].includes(status))
    fail(`ended by ${signal ?? status}: ${stderr.slice(-300)}`);
  if (stderr.includes('Lỗi ngoài dự kiến')) fail(stderr.slice(-300));
  try {
    return new Map(JSON.parse(stdout).map((one) => [one.file, one]));
  } catch {
    fail('no JSON');
    return new Map();
  }
}

function check({ index, path, what, total }, scored, reviewed) {
  const fail = (why) => failures.push(`--seed ${seed} --only ${index} (${what}): ${why}`);
  if (!scored || !reviewed) return fail('no answer');
  if ((scored.error === undefined) !== (reviewed.error === undefined))
    return fail(`score: ${scored.error ?? scored.total}; review: ${reviewed.error ?? reviewed.total}`);
  counts[scored.error === undefined ? 'read' : 'refused'] += 1;
  if (scored.error !== undefined) return;
  if (scored.total !== reviewed.total) fail(`score ${scored.total}, review ${reviewed.total}`);
  if (reviewed.total !== reviewed.comparison.engine.points)
    fail(`total ${reviewed.total}, comparison ${reviewed.comparison.engine.points}`);
  if (reviewed.total === total) return;
  counts.otherTotal += 1;
  const lines = reviewed.findings.length + reviewed.issues.length;
  if (lines === 0 && reviewed.criteria.every(({ issues }) => issues.length === 0))
    fail(`${total} became ${reviewed.total} without a word`);
  if (values.keep !== undefined) process.stdout.write(`${path}\n`);
}

function damages(first, size) {
  const folder = join(values.keep ?? work, `${first}`);
  mkdirSync(folder, { recursive: true });
  const batch = Array.from({ length: size }, (_, at) => {
    const index = first + at;
    const any = chance(seed * 1_000_003 + index);
    const { bytes, total } = originals[any(originals.length)];
    const [what, file] = damaged(bytes, any);
    const path = join(folder, `${index}.xlsx`);
    writeFileSync(path, file);
    return { index, path, what, total };
  });
  const [scored, reviewed] = [answers('score', folder, batch), answers('review', folder, batch)];
  for (const one of batch) check(one, scored.get(one.path), reviewed.get(one.path));
  counts.files += size;
  if (values.keep === undefined) rmSync(folder, { recursive: true });
}

try {
  process.stdout.write(`seed ${seed}\n`);
  if (values.only !== undefined) damages(Number(values.only), 1);
  else
    for (let first = 0; first < most && Date.now() < until; first += BATCH)
      damages(first, Math.min(BATCH, most - first));
} finally {
  rmSync(work, { recursive: true, force: true });
}
const { files, read, refused, otherTotal } = counts;
process.stdout.write(`${files} files: ${read} read, ${refused} refused, ${otherTotal} with another total\n`);
for (const failure of failures) process.stdout.write(`${failure}\n`);
process.exitCode = failures.length > 0 ? 1 : 0;
