/**
 * Side by side in one run: what the product costs beside a floor and named peers, as CPU time per file.
 *   npm run bench -- [files]        (100)
 * Aims: read + score within 3 × the floor, reading at least 2.5 × faster than hucre's, memory flat in the number of files.
 *
 * Floor and peers are loops in this process: warm, one thread, the best of some rounds. The command line is measured as people run it:
 * CPU time of the whole process, with the thread that prints, the compiler's and the collector's. What remains when few files are taken
 * off many is the steady cost of a file; start-up is said apart. Rounds of all alternate, so that other work on the machine meets all.
 * The collector weighs more in a process than in a loop, and more where other work keeps the cores: until marking garbage beside the
 * workers was switched off (src/cli/workers/pool.ts), a file cost 4.8 × the floor in a loop and up to 9.6 × on the command line.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { CLI, cli, node } from './cli.mjs';

const root = join(import.meta.dirname, '..');
const files = Number(process.argv[2] ?? 100);
const work = mkdtempSync(join(tmpdir(), 'scorecard-bench-'));

const ROUNDS = 3;

/** CPU milliseconds of each call in this process. */
async function cpu(calls, act) {
  const start = process.cpuUsage();
  for (let i = 0; i < calls; i++) await act(i);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / calls;
}

/** The least that each of the measures gave, taken in turn. */
async function least(measures) {
  const best = Object.fromEntries(Object.keys(measures).map((name) => [name, Infinity]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, measure] of Object.entries(measures))
      best[name] = Math.min(best[name], await measure());
  return best;
}

/** The floor: inflates every part of a zip file and looks for its cells. */
function floor(bytes) {
  let cells = 0;
  let at = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  let entry = bytes.readUInt32LE(at + 16);
  for (let left = bytes.readUInt16LE(at + 10); left > 0; left--) {
    const local = bytes.readUInt32LE(entry + 42);
    at = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(at, at + bytes.readUInt32LE(entry + 20));
    const text = (bytes.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
    for (const found of text.matchAll(/<c r="[A-Z]+[0-9]+"/g)) cells += found.length > 0 ? 1 : 0;
    entry +=
      46 + bytes.readUInt16LE(entry + 28) + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return cells;
}

const rows = [];
const row = (what, ms, base, note = '') =>
  rows.push([what, `${ms.toFixed(1)} ms`, base === undefined ? '' : `${(ms / base).toFixed(1)} ×`, note]);

try {
  const template = join(work, 'one.xlsx');
  const answers = join(root, 'test', 'fixtures', 'gia-lai-kbang-2020.json');
  spawnSync(process.execPath, [CLI, 'form', 'gia-lai-2020-huyen', '--answers', answers, '-o', template]);
  const folders = { one: 1, few: files, many: files * 5 };
  for (const [name, count] of Object.entries(folders)) {
    mkdirSync(join(work, name));
    for (let i = 0; i < count; i++) copyFileSync(template, join(work, name, `${i}.xlsx`));
  }
  const bytes = readFileSync(template);
  const { readXlsx } = await import('hucre/xlsx');
  const { default: exceljs } = await import('exceljs');

  const memory = { one: 0, few: 0, many: 0 };
  const inFolder = async (name) => {
    const taken = await cli(['score', join(work, name), '--json']);
    memory[name] = Math.max(memory[name], taken.rss);
    return taken.cpu;
  };
  // what compiles itself while it runs has done so before it is measured
  await cpu(30, () => floor(bytes));
  await cpu(30, () => readXlsx(new Uint8Array(bytes)));
  const { base, hucre, peer, few, many } = await least({
    base: () => cpu(30, () => floor(bytes)),
    hucre: () => cpu(10, () => readXlsx(new Uint8Array(bytes))),
    peer: () => cpu(5, () => new exceljs.Workbook().xlsx.load(bytes)),
    few: () => inFolder('few'),
    many: () => inFolder('many'),
  });
  const perFile = (many - few) / (folders.many - folders.few);
  const whole = async (run) => (await run).cpu;
  const { bare, idle, blank, first } = await least({
    bare: () => whole(node(['--eval', '0'])),
    idle: () => whole(cli(['--version'])),
    blank: () => whole(cli(['form', 'gia-lai-2020-huyen', '-o', join(work, 'written.xlsx')])),
    first: () => inFolder('one'),
  });

  row('floor: inflate and look for cells', base);
  row('read + score (170 criteria)', perFile, base, `${(1000 / perFile).toFixed(0)} files a second and core`);
  row('hucre, read alone', hucre, base, `${(hucre / perFile).toFixed(1)} × our read + score`);
  row('exceljs, read alone', peer, base, `${(peer / perFile).toFixed(1)} × our read + score`);
  rows.push(['', '', '', '']);
  row('floor: Node starts and does nothing', bare);
  row('start-up', idle, bare);
  row('write one form, start-up included', blank, bare);
  row('score one file, start-up included', first, bare);
  const width = rows[0].map((_, col) => Math.max(...rows.map((line) => line[col].length)));
  for (const line of rows) console.log(line.map((text, col) => text.padEnd(width[col])).join('  '));
  console.log(
    `peak memory: ${memory.few.toFixed(0)} MB for ${folders.few} files, ${memory.many.toFixed(0)} MB for ${folders.many}`,
  );
  console.log(
    `one file: ${(bytes.length / 1024).toFixed(0)} KB, ${readdirSync(join(work, 'many')).length} copies read`,
  );
  const summary = await import('./summary.mjs');
  for (const measured of await summary.run({ files })) console.log(summary.line(measured));
  const review = await import('./review.mjs');
  for (const text of await review.run({ files })) console.log(text);
  const page = await import('./page.mjs');
  for (const text of await page.run()) console.log(text);
  const excel = await import('./excel.mjs');
  for (const line of await excel.run()) console.log(line);
} finally {
  rmSync(work, { recursive: true, force: true });
}
