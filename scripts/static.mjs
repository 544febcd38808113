import { existsSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor } from './headers.mjs';

export const root = join(import.meta.dirname, '..');
export const dist = join(root, 'dist');

function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const sources = [
  'src',
  'rubrics',
  'assets',
  'scripts',
  'webpack.config.js',
  'manifest.xml',
  'package-lock.json',
];

/** Runs one of the webpack builds unless `product` in dist/ is newer than everything it is made from. */
export function build(name, product) {
  const file = join(dist, product);
  const made = sources.map((path) => join(root, path)).filter((path) => existsSync(path));
  if (existsSync(file) && statSync(file).mtimeMs > Math.max(...made.map(newest))) return;
  process.stdout.write('Đang dựng trang, lần đầu mất chừng một phút… (building)\n');
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const { status } = spawnSync(process.execPath, [webpack, '--config-name', name], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
  // webpack leaves a file alone whose content is the same.
  utimesSync(file, new Date(), new Date());
}

/** Answers requests from dist/, with the headers a server of the product should set. */
export function handler() {
  const serve = sirv(dist, {
    dev: true,
    etag: true,
    setHeaders: (response, path) => {
      for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
    },
  });
  return (request, response) =>
    serve(request, response, () => {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end('404\n');
    });
}

/** Listens on `port` or the next free one; resolves to the port taken. */
export function listen(server, port, host = 'localhost', last = port + 100) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (error.code === 'EADDRINUSE' && port < last) resolve(listen(server, port + 1, host, last));
      else reject(error);
    });
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve(port);
    });
  });
}
