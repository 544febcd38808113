/** Reads many files on all cores. A file that brings a worker down costs itself and nothing else. */
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { recordLine } from './records';
import { readUnit } from './read-unit';

/** Files that a worker takes at a time. */
const BATCH = 8;
/** Starting a worker costs more than reading so few files. */
const FEW = 12;
/** No form needs as much; a hostile file ends its worker instead of the machine. */
const MAX_WORKER_MB = 1024;

export interface PoolOptions {
  workers: number;
  /** Called with lines as they come; the next batch waits for it. */
  take(lines: string[]): Promise<void>;
  signal: AbortSignal;
}

/** Reads the files; ends early when the signal says so, with everything that was read taken. */
export async function readFiles(files: readonly string[], options: PoolOptions): Promise<void> {
  if (files.length <= FEW) {
    for (const file of files) {
      if (options.signal.aborted) return;
      await options.take([await readUnit(file)]);
    }
    return;
  }
  const queue = batches(files);
  const count = Math.min(options.workers, queue.length);
  await Promise.all(Array.from({ length: count }, () => runWorker(queue, options)));
}

function batches(files: readonly string[]): string[][] {
  const queue: string[][] = [];
  for (let start = 0; start < files.length; start += BATCH) queue.push(files.slice(start, start + BATCH));
  return queue;
}

function startWorker(): Worker {
  const worker = new Worker(join(__dirname, 'worker.cjs'), {
    resourceLimits: { maxOldGenerationSizeMb: MAX_WORKER_MB },
  });
  // what ended it is told by `exit`, which comes after
  return worker.on('error', () => undefined);
}

async function runWorker(queue: string[][], { take, signal }: PoolOptions): Promise<void> {
  let worker: Worker | undefined;
  try {
    for (let batch = queue.shift(); batch && !signal.aborted; batch = queue.shift()) {
      worker ??= startWorker();
      const lines = await ask(worker, batch);
      if (lines) await take(lines);
      else {
        worker = undefined;
        const [file] = batch;
        // one of them did it: each is tried by itself
        if (batch.length > 1) queue.unshift(...batch.map((one) => [one]));
        else if (file !== undefined)
          await take([
            recordLine({ file, size: 0, mtime: 0, ok: false, reason: 'Không đọc được tệp: quá nặng.' }),
          ]);
      }
    }
  } finally {
    await worker?.terminate();
  }
}

/** The lines of a batch; undefined where the worker came down. */
function ask(worker: Worker, batch: string[]): Promise<string[] | undefined> {
  return new Promise((resolve) => {
    const end = (lines: string[] | undefined): void => {
      worker.off('message', end).off('exit', fail);
      resolve(lines);
    };
    const fail = (): void => end(undefined);
    worker.once('message', end).once('exit', fail);
    worker.postMessage(batch);
  });
}
