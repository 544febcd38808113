import config from './jest.config.js';

/** The same tests; those with chance in them try many times more. */
export default {
  ...config,
  testTimeout: 3_600_000,
  projects: config.projects.map((project) => ({
    ...project,
    globals: { ...project.globals, longTests: true },
  })),
};
