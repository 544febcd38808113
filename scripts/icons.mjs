/** `npm run icons`: draws the PNG icons from their SVG sources with Chromium (CHROMIUM to name its program). */
import { copyFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const assets = join(import.meta.dirname, '../assets');
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
async function draw(source, name, size) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const svg = readFileSync(join(assets, source), 'utf8');
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  await page.screenshot({ path: join(assets, `${name}-${size}.png`), omitBackground: true });
  await page.close();
}
for (const size of [16, 32, 64, 80, 128])
  await draw(size === 16 ? 'icon-small.svg' : 'icon.svg', 'icon', size);
for (const name of ['check', 'gap'])
  for (const size of [16, 32, 64, 80]) await draw(`${name}.svg`, name, size);
await browser.close();
copyFileSync(join(assets, 'icon.svg'), join(assets, 'favicon.svg'));
