/**
 * The highest use of memory (KB) of a process, as an expression that the process itself evaluates. Linux counts in maxRSS what the
 * parent held when it started the process; the high-water mark is the process's own.
 */
export const PEAK_KB = `(() => {
  const { existsSync, readFileSync } = require('node:fs');
  const status = '/proc/self/status';
  if (!existsSync(status)) return process.resourceUsage().maxRSS;
  return Number(/VmHWM:\\s+(\\d+) kB/.exec(readFileSync(status, 'utf8'))[1]);
})()`;
