/** A worker of the command line: takes one file after the other, so that a file that brings it down costs only itself. */
import { parentPort } from 'node:worker_threads';
import { jobs } from './jobs';
import type { Order } from './jobs';

parentPort?.on('message', ({ job, file }: Order) => {
  void jobs[job](file).then((answer) => parentPort?.postMessage(answer));
});
