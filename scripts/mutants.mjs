/**
 * `npm run test:mutants -- FOLDER [MUTANTS] [SEED] [MINUTES]`: changes the code of one folder of src on purpose, piece by piece, runs the
 * folder's own unit tests and names what none notices. As many mutants as asked for (40) are drawn by the seed; what was tried before and
 * stands unchanged is not tried again (reports/mutants). What writes them, Stryker's instrumenter, stands apart with a lockfile of its own.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './fresh.mjs';
import { runTool } from './tool.mjs';

const tools = join(root, 'tools', 'mutants');
const [folder = 'scoring', count = '40', seed = `${Date.now() % 100_000}`, minutes = '15'] =
  process.argv.slice(2);

if (!existsSync(join(tools, 'node_modules'))) await runTool('npm', '--prefix', tools, 'ci');
const { tryMutants } = await import('../tools/mutants/mutants.mjs');
const enough = await tryMutants({
  folder,
  count: Number(count),
  seed: Number(seed),
  minutes: Number(minutes),
});
if (!enough) process.exitCode = 1;
