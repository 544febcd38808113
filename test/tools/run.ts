/** Starts programs that the tests compare with. */
import { spawn } from 'node:child_process';

const PROGRAMS = 'apt-get install libreoffice-calc poppler-utils fonts-liberation nginx-light apache2-bin';

export interface Ran {
  code: number | null;
  stdout: Buffer;
  stderr: string;
}

/** Set by jest.config.js. */
const inUnitTests = Reflect.get(globalThis, 'unitTests') === true;

/** Runs a program to its end; after `timeout` ms it is ended with everything that it started. */
export function run(program: string, args: string[], timeout = 60_000): Promise<Ran> {
  if (inUnitTests && program !== process.execPath)
    throw new Error(`A test that starts ${program} is named *.office.test.ts.`);
  return new Promise((resolve, reject) => {
    // A group of its own, because soffice is a script that starts the real program.
    const child = spawn(program, args, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    const timer = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, timeout);
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(timer);
      reject(
        error.code === 'ENOENT'
          ? new Error(`The program ${program} is missing. Install what the tests need: ${PROGRAMS}`)
          : error,
      );
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8') });
    });
  });
}

/** Like `run`, and what the program wrote; fails with the program's own words where it failed. */
export async function output(program: string, args: string[], timeout?: number): Promise<Buffer> {
  const ran = await run(program, args, timeout);
  if (ran.code !== 0)
    throw new Error(`${program} ended with ${ran.code ?? 'a signal'}: ${ran.stderr.trim()}`);
  return ran.stdout;
}
