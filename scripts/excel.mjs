/**
 * `npm run excel`: builds the add-in, serves it on https://localhost:3000 with a certificate trusted on this machine, and opens Excel
 * with it. `npm run excel -- web --document URL` for Excel on the web.
 *
 * Microsoft's tools (office-addin-debugging, office-addin-dev-certs, and with them office-addin-cli and office-addin-manifest) are
 * called through npx with fixed versions: as devDependencies they would add 590 packages and 450 MB to every `npm ci`, for this
 * command alone. Their usage reporting is turned off before anything else runs.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { root } from './fresh.mjs';
import { handler, listen } from './static.mjs';

function tool(name, ...args) {
  const { status } = spawnSync('npx', ['--yes', name, ...args], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`${name} ${args[0]} failed`);
}

await build('excel');
tool('office-addin-usage-data@3.0.0', 'off');
tool('office-addin-dev-certs@3.0.0', 'install');
const certificates = join(homedir(), '.office-addin-dev-certs');
const tls = {
  key: readFileSync(join(certificates, 'localhost.key')),
  cert: readFileSync(join(certificates, 'localhost.crt')),
};
// The manifest names the port, so no other one will do.
await listen(createServer(tls, handler()), 3000, 'localhost', 3000);
tool('office-addin-debugging@7.0.0', 'start', 'dist/manifest.xml', ...process.argv.slice(2));
process.stdout.write('https://localhost:3000/taskpane.html  Ctrl+C để dừng (to stop)\n');
