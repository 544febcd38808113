/** How far a long reading has come, on standard error. */
import { lines } from '../../messages/cli';
import { number } from '../../messages/language';
import { tell } from '../output';

const EVERY_MS = 1000;
const shownRate = (rate: number): string => number(Math.round(rate * 10) / 10, 'vi');

export class Progress {
  private done = 0;
  private readonly start = performance.now();
  private last = this.start;

  /** Says nothing where `shown` is false or nothing was to be read. */
  constructor(
    private readonly all: number,
    before: number,
    private readonly shown: boolean,
  ) {
    if (shown && before > 0 && all > 0) tell(lines.progress.before(before, all));
  }

  add(files: number): void {
    this.done += files;
    const now = performance.now();
    if (!this.shown || now - this.last < EVERY_MS) return;
    this.last = now;
    const rate = this.rate();
    this.write(
      lines.progress.now(this.done, this.all, shownRate(rate), Math.ceil((this.all - this.done) / rate)),
    );
  }

  /** The last word: how many and how fast. */
  end(): void {
    if (!this.shown || this.all === 0) return;
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
    tell(lines.progress.end(this.done, shownRate(this.rate())));
  }

  private rate(): number {
    return this.done / Math.max(0.001, (performance.now() - this.start) / 1000);
  }

  private write(text: string): void {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
    else tell(text);
  }
}
