/**
 * `npm run dev`: the page, pane included, built anew and reloaded on every change, under the policy that ships.
 * `npm run dev:excel`: the pane of the add-in in front of the emulated Excel of the tests; `excelHost` in the console is Excel.
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { readFile } from 'node:fs/promises';
import webpack from 'webpack';
import { GenerateSW } from 'workbox-webpack-plugin';
import { Noted, root } from './fresh.mjs';
import { handler, listen } from './static.mjs';

const kinds = {
  page: { html: 'index.html', port: 3100, before: [], entry: {} },
  excel: {
    html: 'taskpane.html',
    port: 3200,
    // before office.js, which then believes it is in Excel
    before: ['excel/boot.js'],
    entry: { boot: join(root, 'test/excel-host/boot-browser.ts') },
  },
};
const name = process.argv[2] ?? 'page';
const kind = kinds[name];
const folder = join(root, 'node_modules', '.cache', 'scorecard', 'dev', name);

process.env.OFFICE_JS = 'self';
const { default: configurations } = await import('../webpack.config.js');

/** The build that ships, unhashed, readable and without its copy for offline use. */
function watched() {
  const shipped = configurations.find((configuration) => configuration.name === name);
  return {
    ...shipped,
    mode: 'development',
    // the policy of the page allows no eval
    devtool: 'cheap-module-source-map',
    cache: { type: 'filesystem', name: `dev-${name}` },
    entry: { ...shipped.entry, ...kind.entry },
    output: { path: folder, filename: `${name}/[name].js`, chunkFilename: `${name}/[name].js` },
    plugins: shipped.plugins.filter(
      (plugin) => !(plugin instanceof GenerateSW) && !(plugin instanceof Noted),
    ),
    optimization: { splitChunks: false },
  };
}

/** Pages that wait for the next build. */
const waiting = new Set();

const RELOAD = `
let reloading = false;
// no question about unsaved work: the draft is kept
addEventListener('beforeunload', (event) => reloading && event.stopImmediatePropagation());
new EventSource('changes').onmessage = () => { reloading = true; location.reload(); };`;

const files = handler(folder);
const answers = {
  '/changes': (response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' });
    response.flushHeaders();
    waiting.add(response);
    response.on('close', () => waiting.delete(response));
  },
  '/reload.js': (response) => {
    response.writeHead(200, { 'Content-Type': 'text/javascript' });
    response.end(RELOAD);
  },
};

async function start(request, response) {
  const path = new URL(request.url, 'http://localhost').pathname;
  if (answers[path]) return answers[path](response);
  if (path !== '/' && path !== `/${kind.html}`) return files(request, response);
  const scripts = ['reload.js', ...kind.before].map((script) => `<script src="${script}"></script>`);
  const html = await readFile(join(folder, kind.html), 'utf8');
  response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
  response.end(html.replace('<meta name="viewport"', `${scripts.join('')}$&`));
}

let port;
webpack(watched()).watch({ aggregateTimeout: 50 }, async (error, stats) => {
  const failed = error ?? stats.hasErrors();
  if (failed) process.stderr.write(`${error?.stack ?? stats.toString('errors-only')}\n`);
  else {
    const { startTime, endTime } = stats.compilation;
    process.stdout.write(`${((endTime - startTime) / 1000).toFixed(1)} s\n`);
    for (const response of waiting) response.write('data: built\n\n');
  }
  port ??= listen(createServer(start), Number(process.env.PORT ?? kind.port)).then((taken) =>
    process.stdout.write(`\n  http://localhost:${taken}/  Ctrl+C để dừng (to stop)\n\n`),
  );
});
