import { spawn } from 'node:child_process';
import { root } from './fresh.mjs';

/** Runs a program to its end, while this one goes on serving. */
export const runTool = (command, ...args) =>
  new Promise((done, fail) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
    child.once('error', fail);
    child.once('exit', (code) =>
      code === 0 ? done() : fail(new Error(`${command} ${args.join(' ')}: ${code}`)),
    );
  });
