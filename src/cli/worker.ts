/** A worker of `scorecard summary`: takes names of files, gives lines of results. */
import { parentPort } from 'node:worker_threads';
import { readUnit } from './read-unit';

parentPort?.on('message', (files: string[]) => {
  void (async () => {
    const lines: string[] = [];
    for (const file of files) lines.push(await readUnit(file));
    parentPort?.postMessage(lines);
  })();
});
