/**
 * Runs a test file once and each of its tests again for each mutant that it reaches: loading costs more than testing. A test that
 * fails under a mutant must pass again without, or else the file's own state was spoilt and the file says nothing more.
 *
 * Where one mutant is switched on from the start (MUTANT), the file runs as always, to its first failure.
 */
const { readFileSync, writeFileSync } = require('node:fs');
const { relative } = require('node:path');
const { createEmptyTestResult } = require('@jest/test-result');
const circus = require('jest-circus/runner').default;

const plan = JSON.parse(readFileSync(process.env.MUTANTS, 'utf8'));
const always = process.env.MUTANT;
const PATIENCE_MS = 30_000;
/** More often than this no code of ours is passed by an honest test, but by a loop without end. */
const HITS = 5_000_000;

/** Mutants nobody noticed yet; what has noticed each; the files that reach each, also while they load; files that say no more. */
const open = new Set(plan.open);
const noticed = {};
const reached = {};
const spoilt = [];
let late = false;

/** The same test, to be run once more for a mutant or, without one, to see that it still passes. */
const again = (test, mutant, proves) => ({
  ...test,
  ...{ errors: [], invocations: 0, retryReasons: [], seenDone: false, startedAt: null, status: null },
  ...{ duration: null, numPassingAsserts: 0, unhandledRejectionErrorByPromise: new Map() },
  timeout: Math.min(test.timeout ?? PATIENCE_MS, PATIENCE_MS),
  mutant,
  proves,
  repeats: true,
});

const isOver = () => Date.now() > plan.until;

/** What happens to the tests of one file. */
function watchFile(file, switches) {
  const counts = switches.mutantCoverage;
  let torn = false;
  let number = 0;
  const done = [];

  const repeats = (block) =>
    done
      .filter(({ test }) => test.parent === block)
      .sort((one, other) => one.ms - other.ms)
      .flatMap(({ test, ids }) => ids.filter((id) => open.has(id)).map((id) => again(test, id)));

  function first(test, ms) {
    const ids = Object.keys(counts.perTest[switches.currentTestId] ?? {});
    switches.currentTestId = undefined;
    if (test.errors.length > 0) torn = true;
    else done.push({ test, ms, ids });
    for (const id of ids) (reached[id] ??= new Set()).add(file);
  }

  function repeated(test) {
    const failed = test.errors.length > 0;
    test.errors = [];
    switches.activeMutant = undefined;
    if (test.proves === undefined) {
      if (failed)
        test.parent.children.splice(
          test.parent.children.indexOf(test) + 1,
          0,
          again(test, undefined, test.mutant),
        );
      return;
    }
    if (failed) torn = true;
    else {
      open.delete(test.proves);
      noticed[test.proves] = `${file}: ${test.name}`;
    }
  }

  return {
    run_describe_start({ describeBlock: { children } }) {
      const some = children.find(({ type }) => type === 'test');
      if (some) children.push({ ...again(some), mode: 'skip', ends: true });
    },
    test_start({ test }) {
      if (isOver()) {
        test.mode = 'skip';
        late = true;
      } else if (test.ends) test.parent.children.push(...repeats(test.parent));
      else if (!test.repeats) switches.currentTestId = `${number++}`;
      else if (torn || open.size === 0 || (test.mutant !== undefined && !open.has(test.mutant)))
        test.mode = 'skip';
      else Object.assign(switches, { activeMutant: test.mutant, hitCount: 0, hitLimit: HITS });
    },
    test_done({ test }) {
      if (test.repeats) repeated(test);
      else first(test, test.duration ?? 0);
    },
    finish() {
      for (const id of Object.keys(counts.static)) (reached[id] ??= new Set()).add(file);
      return torn;
    },
  };
}

/** One mutant is on throughout: nothing is run after the first failure, nor too late. */
function watchOne(file) {
  const said = {};
  return {
    test_start({ test }) {
      if (isOver()) said.late = true;
      if (said.late || said.failed) test.mode = 'skip';
      test.timeout = PATIENCE_MS;
    },
    test_done({ test }) {
      if (test.errors.length > 0) said.failed ??= file;
    },
    finish: (failed) => ({ ...said, failed: said.failed ?? (failed ? file : undefined) }),
  };
}

/** What jest is told of a file that has nothing left to show: one test, left out. */
const nothingRun = (path) => ({
  ...createEmptyTestResult(),
  testFilePath: path,
  testResults: [
    {
      ancestorTitles: [],
      failureMessages: [],
      fullName: path,
      numPassingAsserts: 0,
      status: 'pending',
      title: path,
    },
  ],
});

module.exports = async (globalConfig, config, environment, runtime, path, send) => {
  late ||= !always && isOver();
  if (late || (!always && open.size === 0)) return nothingRun(path);
  const switches = { mutantCoverage: { static: {}, perTest: {} }, activeMutant: always };
  if (always) Object.assign(switches, { hitCount: 0, hitLimit: HITS });
  environment.global.__stryker__ = switches;
  const file = relative(plan.root, path).replaceAll('\\', '/');
  const watch = always ? watchOne(file) : watchFile(file, switches);
  const own = environment.handleTestEvent?.bind(environment);
  environment.handleTestEvent = async (event, state) => {
    await own?.(event, state);
    watch[event.name]?.(event);
  };
  const result = await circus(globalConfig, config, environment, runtime, path, send);
  if (always) {
    const said = watch.finish(result.testExecError || result.failureMessage);
    if (said.failed || said.late) writeFileSync(plan.result, JSON.stringify(said));
    return result;
  }
  if (watch.finish()) spoilt.push(file);
  const where = Object.fromEntries(Object.entries(reached).map(([id, files]) => [id, [...files]]));
  writeFileSync(plan.result, JSON.stringify({ noticed, reached: where, spoilt, late }));
  return result;
};
