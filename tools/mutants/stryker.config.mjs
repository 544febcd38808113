/**
 * `npm run test:mutants -- FOLDER [PLACES] [SEED]`: changes the code of one folder of src on purpose, piece by piece, and runs the
 * folder's own fast tests to see one fail. What none notices is named; the whole suite notices more.
 *
 * A whole folder takes hours on a small machine, so PLACES of ten lines (20, or `all`) are drawn by SEED. What was tried before and
 * stands unchanged is not tried again. The reports stand in reports/mutants.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import jestConfig from '../../jest.config.js';

const root = join(import.meta.dirname, '..', '..');
const { FOLDER: folder = 'scoring', PLACES: places = '20', SEED: seed = '1' } = process.env;

/** Folders of tests that hold a folder of src beside its own: the score is what these notice, not what the whole suite would. */
const BESIDE = { rubric: ['rubrics'], scoring: ['rubrics'], sheet: ['form', 'review', 'workbook'] };
/** How many of a hundred changes a folder's tests must notice. */
const STRICT = ['scoring', 'rubric', 'form', 'review'];
const LINES = 10;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function chance(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const files = readdirSync(join(root, 'src', folder), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)))
  .sort();

/** Places of some lines, drawn without repetition. */
function drawn() {
  const all = files.flatMap((file) => {
    const lines = readFileSync(join(root, file), 'utf8').split('\n').length;
    return Array.from(
      { length: Math.ceil(lines / LINES) },
      (_, at) => `${file}:${at * LINES + 1}-${(at + 1) * LINES}`,
    );
  });
  const next = chance(Number(seed));
  return all
    .map((place) => ({ place, by: next() }))
    .sort((a, b) => a.by - b.by)
    .slice(0, Number(places))
    .map(({ place }) => place);
}

const [unit] = jestConfig.projects;
const [room] = folder.split('/');
const tests = [room, ...(BESIDE[room] ?? [])];
const least = STRICT.includes(room) ? 85 : 75;
const report = join(root, 'reports', 'mutants', folder.replaceAll('/', '-'));

export default {
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  jest: {
    projectType: 'custom',
    config: {
      ...unit,
      globals: { ...unit.globals, briefTests: true },
      testMatch: tests.map((name) => `<rootDir>/test/${name}/**/*.test.{ts,tsx}`),
    },
  },
  mutate: places === 'all' ? files : drawn(),
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  incremental: true,
  incrementalFile: `${report}.state.json`,
  reporters: ['clear-text', 'progress-append-only', 'html'],
  htmlReporter: { fileName: `${report}.html` },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: least, low: least, break: least },
  concurrency: 1,
  timeoutMS: 120_000,
  dryRunTimeoutMinutes: 60,
  tempDirName: 'reports/mutants/sandbox',
  ignorePatterns: ['dist', 'reports', 'docs/pictures', 'tools/excel'],
  allowConsoleColors: false,
};
