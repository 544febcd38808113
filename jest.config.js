/** What every project shares. hucre and @noble/hashes ship ES modules only, so they are transformed like our own code. */
const shared = {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/test'],
  transform: {
    '\\.yaml$': '<rootDir>/scripts/yaml-transform.cjs',
    '\\.md$': '<rootDir>/scripts/markdown-transform.mjs',
    '^.+\\.(t|j)sx?$|\\.mjs$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  moduleNameMapper: { '\\.(css|svg)$': '<rootDir>/scripts/empty.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(hucre|@noble)/)'],
  restoreMocks: true,
};

/**
 * Three projects: `unit` needs nothing but Node, `office` starts other programs (LibreOffice, Poppler, Microsoft's validator, the
 * built command line), `browser` drives Chromium. A test file says by its name where it belongs.
 */
export default {
  // other programs are slow on a busy machine; nothing is asserted about time
  testTimeout: 600_000,
  maxWorkers: '100%',
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
