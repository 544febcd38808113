/** What every test file plays on: the built product and one browser, which begin and end with the file. */
import type { Browser } from 'playwright-core';
import { startBrowser } from './browser';
import { startExcel } from './excel';
import { startSite } from './site';
import type { Site } from './site';

export interface Stage {
  readonly site: Site;
  readonly browser: Browser;
}

/** The page. */
export const pageStage = (): Stage =>
  stageOf(async () => {
    const site = await startSite();
    return { site, close: () => site.close() };
  });

/** The add-in before the emulated Excel. */
export const excelStage = (): Stage => stageOf(startExcel);

function stageOf(start: () => Promise<{ site: Site; close: () => Promise<void> }>): Stage {
  let product: Awaited<ReturnType<typeof start>> | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    [product, browser] = await Promise.all([start(), startBrowser()]);
  }, 600_000);
  afterAll(async () => {
    await browser?.close();
    await product?.close();
  });
  return {
    get site() {
      return begun(product).site;
    },
    get browser() {
      return begun(browser);
    },
  };
}

function begun<T>(part: T | undefined): T {
  if (part === undefined) throw new Error('The stage stands once the tests have begun.');
  return part;
}
