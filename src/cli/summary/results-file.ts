/** A results file: lines are only ever appended, so that a run that was ended can go on. */
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { refusals } from '../../messages/cli';
import { Unusable, readableError } from '../output';

const NEWLINE = 0x0a;
const CHUNK = 65_536;

/** Lines of the file, one after the other. */
export async function* linesOf(path: string): AsyncGenerator<string> {
  if (!(await stat(path).catch(() => undefined))?.isFile()) throw new Unusable(refusals.noResults(path));
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
  for await (const line of lines) if (line !== '') yield line;
}

/** Opens a results file to append to; a last line that was torn when a run was ended is cut off. */
export async function openResults(path: string): Promise<ResultsFile> {
  try {
    const handle = await open(path, 'a+');
    const { size } = await handle.stat();
    const whole = await endOfLastLine(handle, size);
    if (whole < size) await handle.truncate(whole);
    return new ResultsFile(path, handle);
  } catch (error) {
    throw new Unusable(refusals.notWritten(path, readableError(error)));
  }
}

async function endOfLastLine(handle: FileHandle, size: number): Promise<number> {
  const buffer = Buffer.alloc(CHUNK);
  for (let end = size; end > 0;) {
    const start = Math.max(0, end - CHUNK);
    const { bytesRead } = await handle.read(buffer, 0, end - start, start);
    const at = buffer.subarray(0, bytesRead).lastIndexOf(NEWLINE);
    if (at >= 0) return start + at + 1;
    end = start;
  }
  return 0;
}

export class ResultsFile {
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    readonly path: string,
    private readonly handle: FileHandle,
  ) {}

  /** Appends lines in one piece. */
  append(lines: readonly string[]): Promise<void> {
    const done = this.queue.then(() => this.handle.appendFile(lines.map((line) => `${line}\n`).join('')));
    this.queue = done;
    return done;
  }

  async close(): Promise<void> {
    await this.queue;
    await this.handle.close();
  }
}
