/**
 * What reviewing costs beside reading and scoring the same files, on the command line and on the page.
 *   node bench/review.mjs [files]        (100)
 * Aims: at most 1.5 times the cost of reading and scoring, memory flat in the number of files, no block of the page above 100 ms.
 * The files are one real submission under other names, because many files of one unit would be findings of their own.
 */
/* global window, PerformanceObserver -- what stands in functions that the browser runs */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { chromium } from 'playwright-core';
import { build } from '../scripts/build.mjs';
import { root } from '../scripts/fresh.mjs';
import { handler, listen } from '../scripts/static.mjs';
import { CLI, cli } from './cli.mjs';

/** Folders with so many distinct units. */
function generate(home, counts) {
  const source = join(root, 'test', 'fixtures', 'gia-lai-kbang-2020.json');
  const { name } = JSON.parse(readFileSync(source, 'utf8')).unit;
  const template = join(home, 'template.xlsx');
  spawnSync(process.execPath, [CLI, 'form', 'gia-lai-2020-huyen', '--answers', source, '-o', template]);
  const parts = unzipSync(readFileSync(template));
  const naming = Object.keys(parts).filter((path) => strFromU8(parts[path]).includes(name));
  return counts.map((count) => {
    const folder = join(home, String(count));
    mkdirSync(folder);
    for (let unit = 1; unit <= count; unit++) {
      const changed = { ...parts };
      for (const path of naming)
        changed[path] = strToU8(strFromU8(parts[path]).replaceAll(name, `UBND huyện số ${unit}`));
      writeFileSync(join(folder, `${unit}.xlsx`), zipSync(changed, { level: 1 }));
    }
    return folder;
  });
}

/** Chooses the files on the page: files a second and the longest block of the main thread while they are read. */
async function onPage(folder) {
  await build('page');
  const server = createServer(handler());
  const port = await listen(server, 4600);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(300_000);
    await page.goto(`http://localhost:${port}/`);
    await page.getByRole('button', { name: 'Thẩm định các phiếu đã nộp' }).click();
    const paths = readdirSync(folder).map((name) => join(folder, name));
    const start = performance.now();
    await page.getByLabel(/Chọn các tệp đã nộp/).setInputFiles(paths);
    // the choice itself is Chromium's work: it looks at every file before the page hears of any
    await page.evaluate(() => {
      window.blocks = [0];
      new PerformanceObserver((list) =>
        window.blocks.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe({ type: 'longtask' });
    });
    await page.getByText(`Đã đọc ${paths.length}/${paths.length} tệp`).first().waitFor();
    const rate = (paths.length * 1000) / (performance.now() - start);
    return { rate, block: Math.max(...(await page.evaluate(() => window.blocks))) };
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

/** Measures; gives lines to print. */
export async function run({ files = 100 } = {}) {
  const home = mkdtempSync(join(tmpdir(), 'scorecard-bench-'));
  try {
    const [few, many] = generate(home, [files, files * 5]);
    const cost = async (command) => {
      const [small, large] = [await cli([command, few, '--json']), await cli([command, many, '--json'])];
      return { perFile: (large.cpu - small.cpu) / (files * 4), small, large };
    };
    const score = await cost('score');
    const review = await cost('review');
    const { rate, block } = await onPage(many);
    return [
      `review: ${review.perFile.toFixed(1)} ms of CPU a file, ${(review.perFile / score.perFile).toFixed(1)} × reading and scoring (aim 1.5)`,
      `review: peak memory ${review.small.rss.toFixed(0)} MB for ${files} files, ${review.large.rss.toFixed(0)} MB for ${files * 5}`,
      `review on the page: ${files * 5} files, ${rate.toFixed(1)} files/s, longest block ${block < 50 ? 'below 50' : block.toFixed(0)} ms (aim 100)`,
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

if (process.argv[1] === import.meta.filename)
  for (const text of await run(process.argv[2] ? { files: Number(process.argv[2]) } : {})) console.log(text);
