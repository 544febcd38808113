/** The built product on a local address: what `npm start` serves, and servers in front of it that change what a test needs. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Site {
  /** Ends with a slash. */
  url: string;
  close: () => Promise<void>;
}

/** Serves the page with the very program of `npm start`, which builds it where it is not of the sources as they stand. */
export async function startSite(): Promise<Site> {
  // any free port: some of the fixed ones (4190, 5060, 6000) no browser asks and no fetch
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await printedAddress(child);
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`npm start answers with ${answer.status} at ${url}`);
  return {
    url,
    close: () =>
      new Promise((resolve) => {
        child.once('close', () => resolve());
        child.kill();
      }),
  };
}

function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const [address] = /http:\/\/\S+/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code ?? 'a signal'}: ${said}`)));
  });
}

export interface Changes {
  /** Folder under which the site appears, `/a/b/`. */
  folder?: string;
  /** Files that are answered here instead, by path without the leading slash; undefined leaves one to the site. */
  instead?: (path: string, site: () => Promise<Response>) => Promise<Response | undefined>;
}

/** A server before the site. */
export async function before(site: Site, { folder = '/', instead }: Changes): Promise<Site> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const answer = async (): Promise<Response> => {
      if (!path.startsWith(folder)) return new Response('404', { status: 404 });
      const inside = path.slice(folder.length);
      const original = (): Promise<Response> => fetch(new URL(inside, site.url));
      return (await instead?.(inside, original)) ?? original();
    };
    answer().then(
      async (found) => {
        const body = Buffer.from(await found.arrayBuffer());
        const headers = [...found.headers].filter(([name]) => !unforwarded.has(name));
        response.writeHead(found.status, Object.fromEntries(headers));
        response.end(body);
      },
      (error: unknown) => {
        response.writeHead(502);
        response.end(String(error));
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    url: `http://localhost:${portOf(server.address())}${folder}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The body arrives unpacked and whole. */
const unforwarded = new Set(['content-encoding', 'content-length', 'transfer-encoding', 'connection']);

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
