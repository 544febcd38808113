/** Chromium, and a watch over everything that a page asks for or complains about. */
import { existsSync } from 'node:fs';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** Chromium without windows, where it is installed, does the same for less; the other one does it everywhere. */
const PROGRAMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Starts Chromium. */
export async function startBrowser(): Promise<Browser> {
  const { CHROMIUM } = process.env;
  const named = CHROMIUM === undefined ? PROGRAMS : [CHROMIUM];
  const executablePath = named.find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error(
      `Chromium is missing at ${named.join(', ')}. Install it (apt-get install chromium) or name its program in the variable CHROMIUM.`,
    );
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
}

export interface Watched {
  context: BrowserContext;
  page: Page;
  /** Requests to other origins, violations of the policy, errors of scripts and of the console. */
  complaints: string[];
}

interface Profile extends BrowserContextOptions {
  /** Pages are loaded more than once. The copy for offline use, which the first visit makes for the next one, is not made otherwise. */
  returns?: boolean;
}

/** A fresh profile with one page. */
export async function openProfile(
  browser: Browser,
  origin: string,
  { returns = false, ...options }: Profile = {},
): Promise<Watched> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  context.setDefaultTimeout(60_000);
  if (!returns)
    await context.addInitScript(() => {
      if ('serviceWorker' in navigator)
        navigator.serviceWorker.register = () => Promise.reject(new Error('Nobody comes again.'));
    });
  const complaints: string[] = [];
  // a page from the disk has no origin: nothing but itself is its own
  const own = origin.startsWith('file:') ? origin : `${new URL(origin).origin}/`;
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(own) && !/^(data|blob):/.test(url)) complaints.push(`request to ${url}`);
  });
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  context.on('weberror', (error) => complaints.push(String(error.error())));
  return { context, page: await context.newPage(), complaints };
}

const axeSource = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

const ROWS = '.sheet tr';

/** Rows of sheets in which axe found nothing, as they stood: it is not asked again about one that has not changed. */
const cleanRows = new Set<string>();

/** All that axe's answer about each row of the sheet hangs on: the row and how it is drawn, what it stands in and where, and the look. */
const rowsNow = (page: Page): Promise<string[]> =>
  page.evaluate((rows) => {
    const shells = new Map<Element, string>();
    const shellOf = (one: Element): string => {
      const shell = one.cloneNode();
      return `${one.scrollTop} ${one.scrollLeft} ${shell instanceof Element ? shell.outerHTML : ''}`;
    };
    const around = (element: Element): string => {
      const one = element.parentElement;
      if (!one) return '';
      const known = shells.get(one) ?? `${shellOf(one)} ${around(one)}`;
      shells.set(one, known);
      return known;
    };
    const look = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map(
      (one) => matchMedia(one).matches,
    );
    return [...document.querySelectorAll(rows)].map((row) => {
      const drawn = [row, ...row.querySelectorAll('*')].map((one) => {
        const { color, backgroundColor, fontSize, fontWeight, visibility, opacity } = getComputedStyle(one);
        return [color, backgroundColor, fontSize, fontWeight, visibility, opacity].join();
      });
      return JSON.stringify([look, row.getBoundingClientRect(), drawn, around(row), row.outerHTML]);
    });
  }, ROWS);

/** What axe finds wrong with the page as it stands, by rule and element. */
export async function violations(page: Page): Promise<string[]> {
  // the policy of the page allows no inline script; the debugger's own evaluation is not subject to it
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  // a colour on its way to another is neither; what goes on for ever is not waited for (`finished` of a transition is not always kept)
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every((one) => one.playState !== 'running' || one.effect?.getComputedTiming().endTime === Infinity),
  );
  const rows = await rowsNow(page);
  const clean = rows.map((row) => cleanRows.has(row));
  const found = await page.evaluate(
    async ([selector, known]) => {
      const axe: unknown = Reflect.get(window, 'axe');
      interface Found {
        violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[];
      }
      const run = (axe as { run: (context: object, options: object) => Promise<Found> }).run;
      const exclude = [...document.querySelectorAll(selector)].filter((_, index) => known[index]);
      const { violations: broken } = await run({ exclude }, { resultTypes: ['violations'] });
      return broken.flatMap(({ id, nodes }) =>
        nodes
          .slice(0, 5)
          .map(
            ({ html, failureSummary = '' }) => `${id}: ${html.slice(0, 200)} ${failureSummary.slice(0, 300)}`,
          ),
      );
    },
    [ROWS, clean] as const,
  );
  if (found.length === 0) for (const row of rows) cleanRows.add(row);
  return found;
}

/** How people set their screens; in Excel the pane is as wide as they drag it. */
const LOOKS = [
  { look: 'light', colorScheme: 'light', forcedColors: 'none', pane: 320 },
  { look: 'dark', colorScheme: 'dark', forcedColors: 'none', pane: 350 },
  { look: 'forced colours', colorScheme: 'light', forcedColors: 'active', pane: 450 },
] as const;

/** What is wrong with the page as it stands in any look: what axe finds, and a page wider than its window. It is light and as wide as it was afterwards. */
export async function wrongInLooks(page: Page, of: 'page' | 'pane'): Promise<string[]> {
  const before = page.viewportSize();
  if (!before) throw new Error('The page has no window.');
  const wrong: string[] = [];
  const { height } = before;
  for (const { look, pane, ...media } of [...LOOKS.slice(1), LOOKS[0]]) {
    const width = of === 'pane' ? pane : before.width;
    await page.emulateMedia(media);
    await page.setViewportSize({ width, height });
    // the page hears of it before it is drawn
    await page.evaluate(
      () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
    );
    wrong.push(...(await violations(page)).map((one) => `${look}: ${one}`));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) wrong.push(`${look}: ${wide} px of ${width}`);
  }
  await page.setViewportSize(before);
  return wrong;
}
