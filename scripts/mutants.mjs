/**
 * `npm run test:mutants -- FOLDER [PLACES] [SEED]`: see tools/mutants/stryker.config.mjs. Stryker stands there with a lockfile of its own and is
 * installed at the first call.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './fresh.mjs';
import { runTool } from './tool.mjs';

const tools = join(root, 'tools', 'mutants');
const [FOLDER = 'scoring', PLACES = '20', SEED = '1'] = process.argv.slice(2);

if (!existsSync(join(tools, 'node_modules'))) await runTool('npm', '--prefix', tools, 'ci');
Object.assign(process.env, { FOLDER, PLACES, SEED });
await runTool(
  process.execPath,
  join(tools, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js'),
  'run',
  join(tools, 'stryker.config.mjs'),
).catch(() => (process.exitCode = 1)); // the report has said that the score is too low
