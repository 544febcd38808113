/** The command line as people run it: the built program in a process of its own. */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PEAK_KB } from './peak';
import { build } from './build';

const PROGRAM = join('dist', 'cli', 'scorecard.cjs');

export interface CliRun {
  code: number | null;
  stdout: string;
  stderr: string;
  /** Highest use of memory, in MB. */
  peakMb: number;
}

/** Builds the command line where it is not of the sources as they stand. */
export const buildCli = (): Promise<void> => build('cli');

/** Runs `scorecard …`; `closeAfter` closes the pipe once so many characters were read, as `head` does. */
export async function scorecard(
  args: string[],
  closeAfter?: number,
  program = PROGRAM,
  env: Record<string, string> = {},
): Promise<CliRun> {
  const folder = await mkdtemp(join(tmpdir(), 'scorecard-cli-'));
  try {
    const peak = join(folder, 'peak');
    const probe = join(folder, 'probe.cjs');
    await writeFile(
      probe,
      `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(peak)}, String(${PEAK_KB})))`,
    );
    const child = spawn(process.execPath, ['--require', probe, program, ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      if (closeAfter !== undefined && stdout.length >= closeAfter) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    const code = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', resolve);
    });
    return { code, stdout, stderr, peakMb: Number(await readFile(peak, 'utf8')) / 1024 };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A folder for one test file, taken away by the returned function. */
export async function workFolder(): Promise<{ path: (name: string) => string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'scorecard-work-'));
  return {
    path: (name) => join(folder, name),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
