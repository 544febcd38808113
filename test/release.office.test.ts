/** The release as an office unpacks it: its checksums, its guides, and nginx and Apache with the examples that it carries. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { headersFor } from '../scripts/headers.mjs';
import { output } from './tools/run';
import { until } from './tools/until';

const folder = mkdtempSync(join(tmpdir(), 'scorecard-release-'));
/** Where the servers look: the release at the root and, once more, in a folder below it. */
const served = join(folder, 'srv');
const files = new Map<string, Uint8Array>();
const running: ChildProcess[] = [];

beforeAll(async () => {
  const zip = (await output(process.execPath, ['scripts/release.mjs'], 600_000)).toString().trim();
  for (const [path, bytes] of Object.entries(unzipSync(new Uint8Array(readFileSync(zip))))) {
    files.set(path, bytes);
    for (const place of [served, join(served, 'danh-gia')]) {
      mkdirSync(dirname(join(place, path)), { recursive: true });
      writeFileSync(join(place, path), bytes);
    }
  }
  // the servers drop their rights and must be able to walk here
  chmodSync(folder, 0o755);
}, 600_000);
afterAll(async () => {
  await Promise.all(running.map(ended));
  rmSync(folder, { recursive: true, force: true });
});

/** Ends a server and waits for it and for all that it started. */
const ended = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (server.stderr?.closed === true) resolve();
    server.once('close', () => resolve());
    server.kill();
  });

const text = (path: string): string => new TextDecoder().decode(files.get(path));

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object'
          ? resolve(address.port)
          : reject(new Error('no port')),
      );
    });
  });

/** Starts a server in the foreground and gives its address once it answers. */
async function start(program: string, args: string[], port: number): Promise<string> {
  const url = `http://127.0.0.1:${port}/`;
  const server = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  running.push(server);
  let said = '';
  server.stderr.on('data', (part: Buffer) => void (said += part.toString()));
  server.on('error', (error) => void (said += String(error)));
  await until(async () => {
    if (server.exitCode !== null) throw new Error(`${program}: ${said}`);
    return (await fetch(url).catch(() => undefined))?.ok === true;
  });
  return url;
}

it('carries page, add-in, one file, command line and guides, each with its checksum', () => {
  for (const path of [
    'index.html',
    'sw.js',
    'taskpane.html',
    'manifest.xml',
    'scorecard.html',
    'cli/scorecard.cjs',
    'LICENSE',
  ])
    expect(files.has(path)).toBe(true);
  const listed = text('SHA256SUMS').trimEnd().split('\n');
  const sums = [...files]
    .filter(([path]) => path !== 'SHA256SUMS')
    .map(([path, bytes]) => `${createHash('sha256').update(bytes).digest('hex')}  ${path}`);
  expect(listed).toEqual(sums);
});

it('has no guide with a picture or a guide behind a link that is not there', () => {
  const guides = [...files.keys()].filter((path) => path.startsWith('docs/') && path.endsWith('.html'));
  expect(guides).toHaveLength(readdirSync('docs/huong-dan').length + 1);
  const broken = guides.flatMap((guide) =>
    [...text(guide).matchAll(/(?:src|href)="([^":#]+)/g)]
      .map(([, link = '']) => join(dirname(guide), link))
      .filter((target) => !files.has(target))
      .map((target) => `${guide}: ${target}`),
  );
  expect(broken).toEqual([]);
});

/** Headers of the product that an answer carries. */
async function answered(url: string): Promise<Record<string, string | null>> {
  const response = await fetch(url);
  expect([url, response.status]).toEqual([url, 200]);
  const names = [
    ...['X-Content-Type-Options', 'Referrer-Policy', 'Cache-Control'],
    ...['Content-Security-Policy', 'Cross-Origin-Opener-Policy'],
  ];
  return Object.fromEntries(names.map((name) => [name, response.headers.get(name)]));
}

const none = {
  'Cache-Control': null,
  'Content-Security-Policy': null,
  'Cross-Origin-Opener-Policy': null,
};

/** Every kind of file, at the root and in a folder, has the headers that the product's own server gives. */
async function expectHeaders(server: string): Promise<void> {
  const script = [...files.keys()].find((path) => /^page\/main\.[0-9a-f]{8}\.js$/.test(path)) ?? '';
  const kinds = [
    '',
    'index.html',
    'taskpane.html',
    'scorecard.html',
    'sw.js',
    'manifest.xml',
    'shortcuts.json',
  ];
  for (const base of ['', 'danh-gia/'])
    for (const path of [...kinds, script, 'assets/icon-128.png'])
      expect([path, await answered(`${server}${base}${path}`)]).toEqual([
        path,
        { ...none, ...headersFor(`/${path}`) },
      ]);
}

it('is served by nginx with every header', async () => {
  const port = await freePort();
  const example = text('docs/may-chu/nginx.conf')
    .replace('listen 80;', `listen 127.0.0.1:${port};`)
    .replace('/srv/egov-scorecard', served);
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; pid ${folder}/nginx.pid; error_log stderr; events {}\nhttp { include /etc/nginx/mime.types; access_log off; ${own.join(' ')}\n${example}\n}`,
  );
  await expectHeaders(await start('nginx', ['-e', 'stderr', '-c', join(folder, 'nginx.conf')], port));
});

it('is served by Apache with every header', async () => {
  const port = await freePort();
  const modules = ['mpm_event', 'authz_core', 'dir', 'mime', 'headers'].map(
    (name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`,
  );
  writeFileSync(join(folder, 'types'), 'text/html html\ntext/javascript js\n');
  writeFileSync(
    join(folder, 'apache.conf'),
    [
      ...[...modules, `Listen 127.0.0.1:${port}`, 'ServerName localhost', `PidFile ${folder}/apache.pid`],
      ...[`ErrorLog ${folder}/apache.log`, `TypesConfig ${folder}/types`, 'User www-data', 'Group www-data'],
      ...[`DefaultRuntimeDir ${folder}`, `DocumentRoot ${served}`],
      text('docs/may-chu/apache.conf').replace('/srv/egov-scorecard', served),
    ].join('\n'),
  );
  await expectHeaders(await start('apache2', ['-DFOREGROUND', '-f', join(folder, 'apache.conf')], port));
});

it('says the same to IIS', () => {
  const config = text('docs/may-chu/web.config');
  for (const value of Object.values(headersFor('/index.html'))) expect(config).toContain(`value="${value}"`);
  // IIS gives no file whose ending it does not know: forms beside the page
  expect(config).toContain('fileExtension=".yaml"');
});
