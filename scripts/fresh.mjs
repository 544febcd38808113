/** Whether what stands in dist/ is of the sources as they stand. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '..');
export const dist = join(root, 'dist');

export const notes = join(root, 'node_modules', '.cache', 'scorecard');
/** What the builds are made from; node_modules/.package-lock.json says which packages are installed. */
const sources = [
  ...[
    'src',
    'rubrics',
    'assets',
    'docs',
    'CHANGELOG.md',
    'scripts',
    'webpack.config.js',
    'manifest.xml',
    'selftest.xml',
    'package.json',
  ],
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

export function isFresh(name) {
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
