/**
 * How fast the page is on the largest form, beside a floor in the same browser: the very same elements without an engine.
 *   node bench/page.mjs
 * Aims: first screen within 1 s, sheet within 1.5 s, an edit repainted everywhere within 50 ms, at most 400 KB (gzip) without rubrics and writer.
 */
/* global document, window, requestAnimationFrame, NodeFilter -- what stands in functions that the browser runs */
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { build } from '../scripts/build.mjs';
import { dist } from '../scripts/fresh.mjs';
import { handler, listen } from '../scripts/static.mjs';

const ROUNDS = 3;
/** Edits of a round; the first one warms up. */
const EDITS = 6;
const FORM = /Gia Lai 2020/;
/** Cells of a ratio that can be written: evidence, numerator, denominator. */
const CELL = '.sheet [data-at][aria-label*="2.III.1 "]:not([aria-readonly])';
/** What an edit changes: the total above the sheet, the total of the pane, the gaps. */
const WATCHED = {
  sheetTotal: '.sheet [data-at="0,0"]',
  paneTotal: '.pane-total-figure',
  gaps: '#pane-panel',
};
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** In the page: from the key that ends the entry until what each selector names shows something else and is painted. */
const watch = (watched) => {
  const selectors = Object.entries(watched);
  const before = selectors.map(([, selector]) => document.querySelector(selector)?.textContent);
  window.painted = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('An edit does not show.')), 10_000);
    const begin = () => {
      const start = performance.now();
      const taken = {};
      const look = () => {
        const changed = selectors.filter(
          ([name, selector], at) =>
            !(name in taken) && document.querySelector(selector)?.textContent !== before[at],
        );
        setTimeout(() => {
          for (const [name] of changed) taken[name] = performance.now() - start;
          if (Object.keys(taken).length === selectors.length) resolve(taken);
        });
        if (Object.keys(taken).length + changed.length < selectors.length) requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    };
    window.addEventListener('keydown', begin, { capture: true, once: true });
  });
};

/** Processor time of the page's main thread so far, in milliseconds. */
async function threadTime(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
}

/** Follows the processor time of a page. */
async function followed(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return session;
}

/** What follows a painting at once (keeping the draft comes later) is counted as well. */
const SETTLED_MS = 100;

/** Types into the cell: when each watched place has changed, and the processor time that it took. */
async function repaint(page, session, cell, text) {
  await cell.click();
  await page.keyboard.type(text);
  // the draft of the edit before is being kept
  await page.waitForTimeout(600);
  await page.evaluate(watch, WATCHED);
  const before = await threadTime(session);
  await page.keyboard.press('Enter');
  const painted = await page.evaluate(() => window.painted);
  await page.waitForTimeout(SETTLED_MS);
  return { ...painted, cpu: (await threadTime(session)) - before };
}

/** In the page: milliseconds from the start of loading until `selector` is there and painted. */
const seen = (page, selector) =>
  page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        const look = () =>
          document.querySelector(wanted)
            ? setTimeout(() => resolve(performance.now()))
            : requestAnimationFrame(look);
        requestAnimationFrame(look);
      }),
    selector,
  );

/** In the page: the same elements given other words, without working anything out. */
const bareEdit = ([selectors, word]) =>
  new Promise((resolve) => {
    const start = performance.now();
    for (const selector of selectors) {
      const text = document
        .createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT)
        .nextNode();
      if (text) text.data = word;
    }
    requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
  });

/** Sizes of what a person loads before the first form stands, and of everything else, compressed. */
function sizes(loaded) {
  return readdirSync(join(dist, 'page'))
    .filter((name) => /\.(js|css)$/.test(name))
    .map((name) => ({
      name,
      kb: gzipSync(readFileSync(join(dist, 'page', name)), { level: 9 }).length / 1024,
      used: loaded.has(name),
    }))
    .sort((a, b) => b.kb - a.kb);
}

/** Measures everything; gives lines to print. */
export async function run() {
  await build('page');
  const server = createServer(handler());
  const port = await listen(server, 4500);
  const url = `http://localhost:${port}/`;
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const taken = {
    first: [],
    sheet: [],
    sheetTotal: [],
    paneTotal: [],
    gaps: [],
    bare: [],
    cpu: [],
    bareEdit: [],
    bareCpu: [],
  };
  const loaded = new Set();
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const context = await browser.newContext({
        viewport: { width: 1366, height: 768 },
        serviceWorkers: 'block',
      });
      const page = await context.newPage();
      page.on('request', (request) => loaded.add(request.url().split('/').at(-1)));
      await page.goto(url, { waitUntil: 'commit' });
      taken.first.push(await seen(page, 'main.start'));
      const before = await page.evaluate(() => performance.now());
      await page.getByRole('button').filter({ hasText: FORM }).click({ noWaitAfter: true });
      taken.sheet.push((await seen(page, '.pane-head')) - before);
      const html = await page.evaluate(
        () =>
          [...document.querySelectorAll('link[rel=stylesheet]')].map((link) => link.outerHTML).join('') +
          document.querySelector('#root').outerHTML,
      );
      await page.locator('.pane-tabs').getByRole('tab', { name: 'Điểm mất' }).click();
      const cell = page.locator(CELL).nth(1);
      await page.locator(CELL).nth(2).click();
      await page.keyboard.type('10');
      await page.keyboard.press('Enter');
      const session = await followed(page);
      // the figure differs each time, and so does what is repainted
      for (let edit = 0; edit < EDITS; edit++) {
        const took = await repaint(page, session, cell, String(edit + 1));
        if (edit > 0) for (const [name, ms] of Object.entries(took)) taken[name].push(ms);
      }
      const bare = await context.newPage();
      await bare.route('**/floor.html', (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html>${html}` }),
      );
      await bare.goto(`${url}floor.html`, { waitUntil: 'commit' });
      taken.bare.push(await seen(bare, '.pane-head'));
      const bareSession = await followed(bare);
      for (let edit = 0; edit < EDITS; edit++) {
        const before = await threadTime(bareSession);
        const ms = await bare.evaluate(bareEdit, [Object.values(WATCHED), String(edit)]);
        await bare.waitForTimeout(SETTLED_MS);
        if (edit === 0) continue;
        taken.bareEdit.push(ms);
        taken.bareCpu.push((await threadTime(bareSession)) - before);
      }
      await context.close();
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
  const kb = ({ kb }) => kb;
  const sum = (parts) => parts.reduce((all, part) => all + kb(part), 0);
  const parts = sizes(loaded);
  const [ms, floor, edit] = [(name) => median(taken[name]), median(taken.bare), median(taken.bareEdit)];
  const line = (what, took, base) =>
    `${what.padEnd(44)}${took.toFixed(0).padStart(6)} ms${base === undefined ? '' : `  ${(took / base).toFixed(1)} ×`}`;
  const used = parts.filter((part) => part.used && !part.name.startsWith('rubric-'));
  return [
    line('floor: the same elements without an engine', floor),
    line('first screen (aim 1000 ms)', ms('first'), floor),
    line('from the choice to a usable sheet (aim 1500 ms)', ms('sheet'), floor),
    line('floor: other words in the same elements', edit),
    line('edit → total of the sheet (aim 50 ms)', ms('sheetTotal'), edit),
    line('edit → total of the pane (aim 50 ms)', ms('paneTotal'), edit),
    line('edit → gaps (aim 50 ms)', ms('gaps'), edit),
    line('floor: processor time of the other words', ms('bareCpu')),
    line('edit: processor time of the main thread', ms('cpu'), ms('bareCpu')),
    `${sum(used).toFixed(0)} KB (gzip) are loaded for a form, without its rubric (aim 400 KB):`,
    ...parts.map(
      (part) => `  ${kb(part).toFixed(1).padStart(6)} KB  ${part.name}${part.used ? '' : '  (later)'}`,
    ),
  ];
}
if (process.argv[1] === import.meta.filename) for (const text of await run()) console.log(text);
