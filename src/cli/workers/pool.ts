/** Reads files in workers. A file that brings a worker down, or holds it up, costs itself and nothing else. */
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { JobAnswer, JobName } from './jobs';
import { officeForWorkers } from '../office';
import { forWorkers } from '../store';

/** No form needs as much; a hostile file ends its worker instead of the machine. */
const MAX_WORKER_MB = 1024;
/** No form takes a hundredth of it. */
const PATIENCE_MS = 60_000;

// every core has a worker: marking garbage beside it takes its time away, and cost a quarter more where the machine did other work
setFlagsFromString('--no-concurrent-marking');

export interface PoolOptions<Name extends JobName> {
  workers: number;
  /** Called with each answer as it comes, undefined where the file could not be endured; the worker's next file waits for it. */
  take(file: string, answer: JobAnswer<Name> | undefined): Promise<void>;
  signal?: AbortSignal;
}

/** Does the job for every file; ends early when the signal says so, with everything that was answered taken. */
export async function inWorkers<Name extends JobName>(
  files: readonly string[],
  job: Name,
  options: PoolOptions<Name>,
): Promise<void> {
  const queue = files.values();
  const count = Math.min(options.workers, files.length);
  await Promise.all(Array.from({ length: count }, () => work(queue, job, options)));
}

async function work<Name extends JobName>(
  queue: Iterator<string>,
  job: Name,
  { take, signal }: PoolOptions<Name>,
): Promise<void> {
  let hand: Hand | undefined;
  try {
    for (let next = queue.next(); !next.done && !signal?.aborted; next = queue.next()) {
      const file = next.value;
      const fresh = hand === undefined;
      hand ??= new Hand();
      let answer = await hand.ask(job, file);
      // what came before may have worn the worker out: the file has a second try, alone
      if (answer === undefined && !fresh && !hand.impatient) {
        hand = new Hand();
        answer = await hand.ask(job, file);
      }
      if (answer === undefined) hand = undefined;
      await take(file, answer);
    }
  } finally {
    await hand?.end();
  }
}

/** One worker, one question at a time. */
class Hand {
  /** True once a file took too long. */
  impatient = false;
  private readonly worker = new Worker(join(__dirname, 'worker.cjs'), {
    resourceLimits: { maxOldGenerationSizeMb: MAX_WORKER_MB },
    workerData: { ...forWorkers(), ...officeForWorkers() },
  });

  constructor() {
    // what ended it is told by `exit`, which comes after
    this.worker.on('error', () => undefined);
  }

  /** Undefined where the worker came down or was ended for taking too long; it can't be asked again. */
  ask<Name extends JobName>(job: Name, file: string): Promise<JobAnswer<Name> | undefined> {
    return new Promise((resolve) => {
      const { worker } = this;
      const settle = (answer: JobAnswer<Name> | undefined): void => {
        clearTimeout(timer);
        worker.off('message', settle).off('exit', fail);
        resolve(answer);
      };
      const fail = (): void => settle(undefined);
      const timer = setTimeout(() => {
        this.impatient = true;
        void worker.terminate();
      }, PATIENCE_MS);
      worker.once('message', settle).once('exit', fail);
      worker.postMessage({ job, file });
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }
}
