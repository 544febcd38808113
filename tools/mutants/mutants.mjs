/** Tries the drawn mutants of one folder: on its tests, each test several times; what then is left, one by one. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { draw, filesBelow, printOf, sourceOf } from './drawn.mjs';

const root = join(import.meta.dirname, '..', '..');
/** Folders of tests that hold a folder of src beside its own. */
const BESIDE = {
  rubric: ['rubrics', 'scoring'],
  scoring: ['rubrics'],
  sheet: ['form', 'review', 'workbook'],
};
/** How many of a hundred mutants a folder's tests must notice. */
const STRICT = ['scoring', 'rubric', 'form', 'review'];

const readJson = (path, otherwise) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : otherwise);

/** Mutants that change nothing anybody could notice, or that tests with other programs notice: each with the reason. */
const excused = readJson(join(import.meta.dirname, 'excused.json'));
for (const { file } of excused)
  if (!existsSync(join(root, file))) throw new Error(`excused.json: there is no ${file} any more`);
const reasonOf = ({ file, from, to }) =>
  excused.find((one) => one.file === file && one.from === from && one.to === to)?.why;

/**
 * The tests of a folder, and those elsewhere that name one of the files; those of screens are slow and stay where they belong. The
 * score is what these notice, not what the whole suite would.
 */
function testsFor(room, files) {
  const rooms = [room, ...(BESIDE[room] ?? [])].map((name) => `test/${name}/`);
  const doors = files.map((file) => `/${file.replace(/(\/index)?\.ts$/, '')}'`);
  // of what is imported as a type nothing runs
  const named = (test) => sourceOf(test).replace(/^import type [^;]*;/gm, '');
  return filesBelow('test', /(?<!\.office)\.test\.tsx?$/).filter((test) => {
    if (/^test\/(cli|e2e)\//.test(test)) return false;
    if (rooms.some((name) => test.startsWith(name))) return true;
    return test.endsWith('.ts') && doors.some((door) => named(test).includes(door));
  });
}

function jest(files, environment) {
  const bin = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
  const config = join(import.meta.dirname, 'jest.config.mjs');
  const args = [bin, '--config', config, '--runInBand', '--bail', '--runTestsByPath', ...files];
  return spawnSync(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
}

/** All open mutants on all tests, in one run. */
function tryTogether(work, open, tests) {
  writeFileSync(work.plan, JSON.stringify({ ...work, open: open.map(({ id }) => id) }));
  const { status, stderr } = jest(tests, { MUTANTS: work.plan });
  const said = readJson(work.result);
  if (status !== 0 || !said) throw new Error(`The tests are red without any mutant.\n${stderr}`);
  return said;
}

/** One mutant that is there before a file loads: the test file that fails. */
function tryAlone(work, { id }, tests) {
  if (tests.length === 0) return undefined;
  if (Date.now() > work.until) return 'time';
  rmSync(work.result, { force: true });
  const { status, stderr } = jest(tests, { MUTANTS: work.plan, MUTANT: id });
  const { failed, late } = readJson(work.result, {});
  if (failed === undefined && status !== 0 && !late) throw new Error(stderr);
  return failed ?? (late ? 'time' : undefined);
}

/** What was found before about code and tests that stand unchanged. */
function recall(path, tests) {
  const found = readJson(path, {});
  const all = printOf(tests.map(sourceOf).join('\0'));
  const stands = (one) =>
    one.by === undefined
      ? one.tests === all
      : existsSync(join(root, one.by)) && one.tests === printOf(sourceOf(one.by));
  return {
    of: ({ print }) => (found[print] && stands(found[print]) ? found[print] : undefined),
    keep({ print }, by, test) {
      found[print] = { by, test, tests: by === undefined ? all : printOf(sourceOf(by)) };
      writeFileSync(path, JSON.stringify(found, null, 1));
    },
  };
}

function report(folder, mutants, outcome) {
  const count = (state) => mutants.filter((one) => outcome.get(one) === state).length;
  for (const state of ['survived', 'untried'])
    for (const one of mutants.filter((mutant) => outcome.get(mutant) === state))
      console.log(`${state}: ${one.file}:${one.line} ${one.kind}\n    ${one.from}\n  → ${one.to}`);
  const noticed = count('noticed');
  const tried = noticed + count('survived');
  const score = tried === 0 ? 100 : Math.round((noticed / tried) * 1000) / 10;
  const least = STRICT.includes(folder.split('/')[0]) ? 85 : 75;
  console.log(
    `${folder}: ${noticed} of ${tried} noticed, ${score} % (at least ${least}); excused ${count('excused')}, out of time ${count('untried')}`,
  );
  return score >= least;
}

/** Whether enough is noticed. */
export async function tryMutants({ folder, count, seed, minutes }) {
  const begun = Date.now();
  const [room] = folder.split('/');
  const { of, drawn, codes } = await draw(folder, count, seed);
  const tests = testsFor(
    room,
    codes.map(([file]) => file),
  );
  console.log(`${folder}: ${drawn.length} of ${of} mutants, seed ${seed}, ${tests.length} test files`);
  const place = join(root, 'reports', 'mutants', folder.replaceAll('/', '-'));
  mkdirSync(dirname(place), { recursive: true });
  const work = {
    root,
    codes,
    plan: `${place}.plan.json`,
    result: `${place}.result.json`,
    begun,
    until: begun + minutes * 60_000,
  };
  const memory = recall(`${place}.json`, tests);
  const outcome = new Map();
  const open = drawn.filter((one) => {
    const known = memory.of(one);
    if (reasonOf(one)) outcome.set(one, 'excused');
    else if (known) outcome.set(one, known.by === undefined ? 'survived' : 'noticed');
    return !outcome.has(one);
  });
  if (open.length > 0) settle(work, open, tests, memory, outcome);
  const enough = report(folder, drawn, outcome);
  console.log(`${seconds(work)} s`);
  return enough;
}

const seconds = ({ begun }) => Math.round((Date.now() - begun) / 1000);

function settle(work, open, tests, memory, outcome) {
  const { noticed, reached, spoilt, late } = tryTogether(work, open, tests);
  console.log(`${Object.keys(noticed).length} noticed together, ${seconds(work)} s`);
  if (spoilt.length > 0) console.log(`tests that spoil each other when repeated: ${spoilt.join(', ')}`);
  for (const one of open) {
    if (!(one.id in noticed)) continue;
    const [by, ...test] = noticed[one.id].split(': ');
    memory.keep(one, by, test.join(': '));
    outcome.set(one, 'noticed');
  }
  for (const one of open.filter((mutant) => !outcome.has(mutant))) {
    // out of time, nobody knows which tests reach it
    const by = late ? 'time' : tryAlone(work, one, reached[one.id] ?? []);
    console.log(
      `${one.file}:${one.line} alone on ${reached[one.id]?.length ?? 0} files: ${by ?? 'survived'}, ${seconds(work)} s`,
    );
    outcome.set(one, by === 'time' ? 'untried' : by === undefined ? 'survived' : 'noticed');
    if (by !== 'time') memory.keep(one, by);
  }
}
