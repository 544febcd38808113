/** `npm run check`: types, lint, circles of imports and format side by side; what each says is shown when it has ended. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './fresh.mjs';

const program = (...path) => join(root, 'node_modules', ...path);
const cache = (name) => join(root, 'node_modules', '.cache', name);
const checks = {
  typescript: [program('typescript', 'bin', 'tsc'), '--noEmit'],
  eslint: [
    program('eslint', 'bin', 'eslint.js'),
    ...['--cache', '--cache-strategy', 'content', '--cache-location', cache('eslint/'), '.'],
  ],
  circles: [join(root, 'scripts', 'circles.mjs')],
  prettier: [
    program('prettier', 'bin', 'prettier.cjs'),
    ...['--cache', '--cache-strategy', 'content', '--check', '.'],
  ],
};

/** Runs one of them to its end; true where it found nothing. */
function check(name, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => {
      process.stdout.write(code === 0 ? `${name}: nothing found\n` : `${name}:\n${said}\n`);
      resolve(code === 0);
    });
  });
}

const results = await Promise.all(Object.entries(checks).map(([name, args]) => check(name, args)));
if (results.includes(false)) process.exitCode = 1;
