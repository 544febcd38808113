/**
 * Builds into dist/ what is not of the sources as they stand: `node scripts/build.mjs cli excel page`.
 * Whoever needs a build calls `build` first; several at once wait for each other.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

export const root = join(import.meta.dirname, '..');
export const dist = join(root, 'dist');

const notes = join(root, 'node_modules', '.cache', 'scorecard');
const lock = join(notes, 'building');
/** Whoever has held the lock so long was ended in the middle. */
const LONGEST_MS = 300_000;

/** What the builds are made from; node_modules/.package-lock.json says which packages are installed. */
const sources = [
  ...['src', 'rubrics', 'assets', 'scripts', 'webpack.config.js', 'manifest.xml', 'package.json'],
  'node_modules/.package-lock.json',
];
const settings = ['SCORECARD_BASE_URL', 'OFFICE_JS'];

const filesIn = (path) =>
  statSync(join(root, path)).isDirectory()
    ? readdirSync(join(root, path)).flatMap((name) => filesIn(`${path}/${name}`))
    : [path];

/** Another one as soon as anything is changed, added or taken away that a build is made from. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const path of sources.filter((source) => existsSync(join(root, source))).flatMap(filesIn))
    hash
      .update(`${path}\0`)
      .update(readFileSync(join(root, path)))
      .update('\0');
  for (const name of settings) hash.update(`${name}=${process.env[name] ?? ''}\0`);
  return hash.digest('hex');
}

const noteOf = (name) => join(notes, `${name}.json`);

function isFresh(name) {
  if (!existsSync(noteOf(name))) return false;
  const { made, files } = JSON.parse(readFileSync(noteOf(name), 'utf8'));
  return made === fingerprint() && files.every((file) => existsSync(join(dist, file)));
}

/** In each build of webpack.config.js: notes what was built from which sources. */
export class Noted {
  constructor(name, folder = '') {
    this.name = name;
    this.folder = folder;
  }

  apply(compiler) {
    let made;
    compiler.hooks.run.tap('Noted', () => void (made = fingerprint()));
    compiler.hooks.done.tap('Noted', ({ compilation }) => {
      if (made === undefined || compilation.errors.length > 0) return;
      const files = Object.keys(compilation.assets).map((file) => `${this.folder}${file}`);
      mkdirSync(notes, { recursive: true });
      writeFileSync(noteOf(this.name), JSON.stringify({ made, files }));
    });
  }
}

async function alone(work) {
  mkdirSync(notes, { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > LONGEST_MS) rmdirSync(lock);
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
    const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
    const args = [webpack, ...stale.flatMap((name) => ['--config-name', name])];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
    if (code !== 0) throw new Error(`The build of ${stale.join(', ')} failed.`);
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await build(...process.argv.slice(2));
