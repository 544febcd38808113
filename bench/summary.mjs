/**
 * How fast `scorecard summary` reads a folder of submissions, beside the floor: inflating the same files and scanning their cells.
 *   node bench/summary.mjs [files] [workers …]
 * Needs dist/cli (npm run build). Workbooks are one template with other names and figures, so that making them costs little.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearInterval, clearTimeout, setInterval, setTimeout } from 'node:timers';
import { fileURLToPath } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const CLI = join(import.meta.dirname, '..', 'dist', 'cli', 'scorecard.cjs');
const RUBRIC = 'hau-giang-2017';
const NAME = 'TEN-DON-VI-MAU';
/** A figure that stands for another one in every file. */
const MARK = 700001;
/** Ticks of the kernel's clock in a second. */
const TICKS = 100;

const cli = (args) =>
  execFileSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'ignore'],
  });

/** Answers of a good unit, with marks for the figures that vary. */
function templateAnswers() {
  const { criteria } = JSON.parse(cli(['rubric', RUBRIC, '--json']));
  let mark = MARK;
  const answers = {};
  for (const { id, answer, options, lines } of criteria) {
    if (answer === 'ratio') answers[id] = { numerator: mark++, denominator: 1000 };
    else if (answer === 'choice') answers[id] = { option: 0 };
    else if (answer === 'checklist') answers[id] = { checked: options.map((_, index) => index) };
    else if (answer === 'counts') answers[id] = { counts: lines.map(() => 1) };
    else if (answer === 'points') answers[id] = { points: 5 };
    else answers[id] = { value: 1 };
  }
  return { rubric: RUBRIC, unit: { name: NAME }, answers, marks: mark - MARK };
}

/** Writes `count` workbooks into a folder. */
export function generate(folder, count) {
  mkdirSync(folder, { recursive: true });
  const { marks, ...document } = templateAnswers();
  const answers = join(folder, 'template.json');
  const template = join(folder, 'template.xlsx');
  writeFileSync(answers, JSON.stringify(document));
  cli(['form', RUBRIC, '--answers', answers, '-o', template]);
  const parts = unzipSync(readFileSync(template));
  rmSync(answers);
  rmSync(template);
  const texts = Object.keys(parts).filter((path) => {
    const xml = strFromU8(parts[path]);
    return xml.includes(NAME) || xml.includes(String(MARK));
  });
  let state = 1;
  const random = () => (state = (Math.imul(state, 1103515245) + 12345) >>> 0) / 4294967296;
  for (let index = 0; index < count; index++) {
    const changed = { ...parts };
    for (const path of texts) {
      let xml = strFromU8(parts[path]).replaceAll(NAME, `UBND xã số ${index + 1}`);
      for (let mark = 0; mark < marks; mark++)
        xml = xml.replaceAll(`>${MARK + mark}<`, `>${Math.floor(random() * 1000)}<`);
      changed[path] = strToU8(xml);
    }
    writeFileSync(join(folder, `${String(index + 1).padStart(5, '0')}.xlsx`), zipSync(changed, { level: 1 }));
  }
}

/** Runs the command and watches its memory; `killAfter` ends it in the middle (milliseconds). */
export function measure(args, { killAfter } = {}) {
  return new Promise((resolve) => {
    const started = performance.now();
    const child = spawn(process.execPath, [CLI, ...args], { stdio: 'ignore' });
    let peak = 0;
    let cpu = 0;
    const watch = setInterval(() => {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
        const times = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ');
        peak = Math.max(peak, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024);
        cpu = (Number(times[11]) + Number(times[12])) / TICKS;
      } catch {
        // it has just ended, or there is no /proc here
      }
    }, 50);
    const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
    child.on('close', (code) => {
      clearInterval(watch);
      clearTimeout(timer);
      resolve({ code, seconds: (performance.now() - started) / 1000, peak, cpu });
    });
  });
}

/** Inflates and scans every file: what no reader can be faster than on one thread. */
function floor(folder) {
  const started = performance.now();
  let cells = 0;
  for (const name of readdirSync(folder)) {
    const parts = unzipSync(readFileSync(join(folder, name)));
    for (const path of Object.keys(parts))
      if (path.startsWith('xl/worksheets/')) cells += (strFromU8(parts[path]).match(/<c /g) ?? []).length;
  }
  return { seconds: (performance.now() - started) / 1000, cells };
}

/** Rows of the benchmark, for bench.mjs and for people. */
export async function run({ files = 200, workers = [1, 2] } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'scorecard-bench-'));
  try {
    const folder = join(home, 'in');
    generate(folder, files);
    const rows = [];
    for (const count of workers) {
      const { seconds, peak, cpu } = await measure([
        'summary',
        folder,
        '-o',
        join(home, 'out.xlsx'),
        '--workers',
        String(count),
      ]);
      rows.push({
        name: `summary, ${files} files, ${count} worker${count === 1 ? '' : 's'}`,
        seconds,
        filesPerSecond: files / seconds,
        perCore: files / seconds / count,
        peakMb: peak,
        cpuMsPerFile: (cpu * 1000) / files,
      });
    }
    const { seconds } = floor(folder);
    rows.push({
      name: 'floor: inflate and scan, one thread',
      seconds,
      filesPerSecond: files / seconds,
      perCore: files / seconds,
    });
    return rows;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** A row as people read it. */
export function line({ name, seconds, filesPerSecond, perCore, peakMb, cpuMsPerFile }) {
  const memory =
    peakMb === undefined ? '' : `, ${cpuMsPerFile.toFixed(0)} ms of CPU a file, peak ${peakMb.toFixed(0)} MB`;
  return `${name}: ${seconds.toFixed(1)} s, ${filesPerSecond.toFixed(1)} files/s, ${perCore.toFixed(1)} per core${memory}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [files = 200, ...workers] = process.argv.slice(2).map(Number);
  for (const row of await run({ files, ...(workers.length > 0 ? { workers } : {}) })) console.log(line(row));
}
