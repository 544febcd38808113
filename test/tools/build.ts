/** The builds of the product, as `npm start` makes them. */
import { output } from './run';

const BUILD_MS = 600_000;

/** Builds what is not of the sources as they stand; test files that need a build wait for each other. */
export async function build(...names: ('cli' | 'excel' | 'page' | 'one-file')[]): Promise<void> {
  await output(process.execPath, ['scripts/build.mjs', ...names], BUILD_MS);
}
