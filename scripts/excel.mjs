/**
 * `npm run excel`: builds the add-in, serves it on https://localhost:3000 with a certificate trusted on this machine, and opens Excel
 * with it. `npm run excel -- web --document URL` for Excel on the web, `npm run excel -- selftest` for the self-test.
 *
 * office-addin-debugging, which opens Excel, brings 590 packages and a native build: it stands in tools/excel with a lockfile of its
 * own and is installed at the first call. Usage reporting of Microsoft's tools is turned off before anything else runs.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import { getHttpsServerOptions } from 'office-addin-dev-certs';
import { build } from './build.mjs';
import { root } from './fresh.mjs';
import { handler, listen } from './static.mjs';
import { runTool } from './tool.mjs';

const [first, ...rest] = process.argv.slice(2);
const [manifest, more] =
  first === 'selftest' ? ['dist/selftest.xml', rest] : ['dist/manifest.xml', process.argv.slice(2)];
const tools = join(root, 'tools', 'excel');

await build('excel');
await runTool('npx', 'office-addin-usage-data', 'off');
if (!existsSync(join(tools, 'node_modules'))) await runTool('npm', '--prefix', tools, 'ci');
const tls = await getHttpsServerOptions();
// The manifest names the port, so no other one will do.
await listen(createServer(tls, handler()), 3000, 'localhost', 3000);
process.stdout.write('https://localhost:3000/taskpane.html  Ctrl+C để dừng (to stop)\n');
await runTool('npm', '--prefix', tools, 'exec', '--', 'office-addin-debugging', 'start', manifest, ...more);
