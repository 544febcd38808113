import { availableParallelism } from 'node:os';

/** How our own code is put into what Node runs. */
const swc = (module) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', tsx: true },
      transform: { react: { runtime: 'automatic' } },
    },
    module: { type: 'commonjs', ...module },
  },
];

/** The one file of Fluent that names all its components: each is loaded when it is first used (1.3 s of each test of the pane otherwise). */
const COMPONENTS = '@fluentui/react-components/lib/index.js';

/** What every project shares. hucre and @noble/hashes ship ES modules only, so they are transformed like our own code. */
const shared = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  transform: {
    '\\.yaml$': '<rootDir>/scripts/yaml-transform.cjs',
    '\\.md$': '<rootDir>/scripts/markdown-transform.mjs',
    [`/${COMPONENTS}$`]: swc({ lazy: true }),
    '^.+\\.(t|j)sx?$|\\.mjs$': swc(),
  },
  moduleNameMapper: {
    '\\.(css|svg)$': '<rootDir>/scripts/empty.cjs',
    '^@fluentui/react-components$': `<rootDir>/node_modules/${COMPONENTS}`,
    '^@noble/hashes/sha2\\.js$': '<rootDir>/scripts/sha2.cjs',
    '^@fluentui/react-icons$': '<rootDir>/scripts/lazy-icons.cjs',
  },
  transformIgnorePatterns: [`/node_modules/(?!(hucre|@noble)/|${COMPONENTS})`],
  // a look-up of these in the room of a test is slow: handed in, 7 % less time goes by
  sandboxInjectedGlobals: [
    'Array',
    'Error',
    'JSON',
    'Map',
    'Math',
    'Number',
    'Object',
    'RegExp',
    'Set',
    'String',
    'Uint8Array',
  ],
  restoreMocks: true,
};

/**
 * Three projects: `unit` needs nothing but Node, `office` starts other programs (LibreOffice, Poppler, Microsoft's validator, the
 * built command line), `browser` drives Chromium. A test file says by its name where it belongs.
 */
export default {
  // other programs are slow on a busy machine; nothing is asserted about time
  testTimeout: 600_000,
  // Chromium, LibreOffice and what else is started work while a test waits for them: another one goes on meanwhile
  maxWorkers: Math.ceil(1.5 * availableParallelism()),
  testSequencer: '<rootDir>/scripts/sequencer.cjs',
  // random tests begin from the seed of the run: `npx jest FILE --seed=N` tries the same again; `npm test` has one of its own
  showSeed: true,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      globals: { unitTests: true },
      testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
      testPathIgnorePatterns: ['/test/(cli|e2e)/', '\\.office\\.test\\.ts$'],
    },
    {
      ...shared,
      displayName: 'office',
      testMatch: ['<rootDir>/test/cli/**/*.test.ts', '<rootDir>/test/**/*.office.test.ts'],
    },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
  ],
};
