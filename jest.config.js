/** hucre and @noble/hashes ship ES modules only, so they are transformed like our own code. */
export default {
  testEnvironment: 'node',
  // other programs (LibreOffice, Chromium, the built command line) are slow on a busy machine; nothing is asserted about time
  testTimeout: 120_000,
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '\\.yaml$': '<rootDir>/scripts/yaml-transform.cjs',
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
  moduleNameMapper: { '\\.css$': '<rootDir>/scripts/empty.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!(hucre|@noble)/)'],
};
