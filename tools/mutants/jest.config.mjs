import jestConfig from '../../jest.config.js';

const [unit] = jestConfig.projects;
const own = '^.+\\.(t|j)sx?$|\\.mjs$';
if (!(own in unit.transform)) throw new Error('The transform of our own code has another pattern now.');

/** The unit tests, on code with mutants in it. */
export default {
  ...unit,
  rootDir: '../..',
  globals: { ...unit.globals, briefTests: true },
  testSequencer: '<rootDir>/tools/mutants/sequencer.cjs',
  testRunner: '<rootDir>/tools/mutants/runner.cjs',
  transform: { ...unit.transform, [own]: ['<rootDir>/tools/mutants/transform.cjs', unit.transform[own][1]] },
  testTimeout: 120_000,
  reporters: [],
};
