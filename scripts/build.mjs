/**
 * Builds into dist/ what is not of the sources as they stand: `node scripts/build.mjs cli excel page`.
 * Whoever needs a build calls `build` first; several at once wait for each other.
 */
import { mkdirSync, rmSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { isFresh, notes } from './fresh.mjs';

const lock = join(notes, 'building');
/** Whoever has held the lock so long was ended in the middle. */
const LONGEST_MS = 300_000;

async function alone(work) {
  mkdirSync(notes, { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - since > LONGEST_MS) rmSync(lock, { recursive: true, force: true });
      await wait(200);
    }
  }
  try {
    return await work();
  } finally {
    rmdirSync(lock);
  }
}

/** Runs those of the webpack builds whose product is not of the sources as they stand. */
export function build(...names) {
  return alone(async () => {
    const stale = names.filter((name) => !isFresh(name));
    if (stale.length === 0) return;
    process.stderr.write('Đang dựng, lần đầu mất chừng một phút… (building)\n');
    // not loaded where nothing is built: it takes longer than all else of `npm start`
    const [{ default: webpack }, { default: configurations }] = await Promise.all([
      import('webpack'),
      import('../webpack.config.js'),
    ]);
    const wanted = configurations.filter(({ name }) => stale.includes(name));
    await new Promise((resolve, reject) =>
      webpack(wanted).run((error, stats) => {
        const failed = error ?? stats.hasErrors();
        if (stats) process.stderr.write(`${stats.toString('errors-warnings')}\n`);
        if (failed) reject(error ?? new Error(`The build of ${stale.join(', ')} failed.`));
        else resolve();
      }),
    );
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build(...process.argv.slice(2));
