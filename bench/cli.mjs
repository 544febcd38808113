/** The command line as people run it, measured. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';

export const CLI = join(import.meta.dirname, '..', 'dist', 'cli', 'scorecard.cjs');

/** Runs the command line and says what it took: CPU milliseconds and the highest resident memory in MB. */
export const cli = (args) => node([CLI, ...args]);

/** The same of any program for Node: the floor of what starts there. */
export async function node(args) {
  const child = spawn(process.execPath, ['--require', join(import.meta.dirname, 'usage.cjs'), ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let usage = { cpu: Number.NaN, rss: Number.NaN };
  child.on('message', (message) => (usage = message));
  await new Promise((resolve) => child.on('close', resolve));
  return usage;
}
