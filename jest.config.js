/** hucre and @noble/hashes ship ES modules only, so they are transformed like our own code. */
export default {
  testEnvironment: 'node',
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
