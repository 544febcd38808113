/** What is told only once all files are read, kept on the disk until then, so that thousands need no more memory than one. */
import { mkdtemp, open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Plain values in the order in which they came; gone when it is closed, or its program ends. */
export class Spool<Value> {
  private constructor(
    private readonly folder: string,
    private readonly file: FileHandle,
  ) {}

  static async open<Value>(): Promise<Spool<Value>> {
    const folder = await mkdtemp(join(tmpdir(), 'scorecard-spool-'));
    // nobody else is to read what offices sent
    const file = await open(join(folder, 'spool.jsonl'), 'wx+', 0o600);
    // the open file needs no name; where a system wants one, it goes when it is closed
    await rm(folder, REMOVED).catch(() => undefined);
    return new Spool<Value>(folder, file);
  }

  async add(value: Value): Promise<void> {
    await this.file.appendFile(`${JSON.stringify(value)}\n`);
  }

  /** The values as they were given; only this program has written them. */
  async *values(): AsyncGenerator<Value> {
    let rest = '';
    const input = this.file.createReadStream({ start: 0, autoClose: false, encoding: 'utf8' });
    for await (const chunk of input) {
      const lines = (rest + String(chunk)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield JSON.parse(line) as Value;
    }
  }

  async close(): Promise<void> {
    await this.file.close();
    await rm(this.folder, REMOVED);
  }
}

const REMOVED = { recursive: true, force: true };
