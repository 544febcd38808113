/**
 * How fast the page is on the largest form, beside a floor in the same browser: the very same elements without an engine.
 *   node bench/page.mjs
 * Aims: first screen within 1 s, sheet within 1.5 s, an edit repainted within 100 ms, at most 400 KB (gzip) without rubrics and writer.
 */
/* global document, window, requestAnimationFrame -- what stands in functions that the browser runs */
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { build } from '../scripts/build.mjs';
import { dist } from '../scripts/fresh.mjs';
import { handler, listen } from '../scripts/static.mjs';

const ROUNDS = 3;
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

/** In the page: from the key that ends the entry until what `selector` names shows something else and is painted. */
const watch = (selector) => {
  const before = document.querySelector(selector)?.textContent;
  window.painted = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error(`${selector} does not change`)), 10_000);
    const begin = () => {
      const start = performance.now();
      const look = () =>
        document.querySelector(selector)?.textContent === before
          ? requestAnimationFrame(look)
          : setTimeout(() => resolve(performance.now() - start));
      requestAnimationFrame(look);
    };
    window.addEventListener('keydown', begin, { capture: true, once: true });
  });
};

async function repaint(page, cell, selector, text) {
  await cell.click();
  await page.keyboard.type(text);
  await page.evaluate(watch, selector);
  await page.keyboard.press('Enter');
  return page.evaluate(() => window.painted);
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
const bareEdit = (selectors) =>
  new Promise((resolve) => {
    const start = performance.now();
    for (const selector of selectors) {
      const element = document.querySelector(selector);
      if (element) element.textContent = '1';
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
    bareEdit: [],
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
      // the first edit also warms up; the figure differs each time, and so does what is repainted
      for (const [index, [name, selector]] of Object.entries(WATCHED).entries())
        taken[name].push(await repaint(page, cell, selector, String(index + 1)));
      const bare = await context.newPage();
      await bare.route('**/floor.html', (route) =>
        route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<!doctype html>${html}` }),
      );
      await bare.goto(`${url}floor.html`, { waitUntil: 'commit' });
      taken.bare.push(await seen(bare, '.pane-head'));
      taken.bareEdit.push(await bare.evaluate(bareEdit, Object.values(WATCHED)));
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
    line('edit → total of the sheet (aim 100 ms)', ms('sheetTotal'), edit),
    line('edit → total of the pane (aim 100 ms)', ms('paneTotal'), edit),
    line('edit → gaps (aim 100 ms)', ms('gaps'), edit),
    `${sum(used).toFixed(0)} KB (gzip) are loaded for a form, without its rubric (aim 400 KB):`,
    ...parts.map(
      (part) => `  ${kb(part).toFixed(1).padStart(6)} KB  ${part.name}${part.used ? '' : '  (later)'}`,
    ),
  ];
}
if (process.argv[1] === import.meta.filename) for (const text of await run()) console.log(text);
