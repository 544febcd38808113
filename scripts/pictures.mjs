/**
 * `npm run pictures [name …]`: makes the pictures of the README and of docs/huong-dan from the built product, real submissions
 * and, for the leadership, the generated year of a province that the tests use.
 * Chromium shows the page (CHROMIUM to name its program), LibreOffice and Poppler the printed sheets.
 * To add a picture, add a line to `screens` or `prints`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import webpack from 'webpack';
import configurations from '../webpack.config.js';
import { build } from './build.mjs';
import { root } from './fresh.mjs';
import { handler, listen } from './static.mjs';

const images = join(root, 'docs', 'images');
const fixture = (name) => join(root, 'test', 'fixtures', name);
const work = mkdtempSync(join(tmpdir(), 'scorecard-pictures-'));

const scorecard = (...args) =>
  execFileSync(process.execPath, [join(root, 'dist/cli/scorecard.cjs'), ...args], { stdio: 'ignore' });

const example = async (page) => {
  await page.getByRole('button', { name: /Xem ví dụ/ }).click();
  await page.locator('.sheet [data-at]').first().waitFor();
  await page.locator('.pane-head').waitFor();
};
const part = (name) => async (page) => {
  await example(page);
  await page.locator('.pane-tabs').getByRole('tab', { name }).click();
  await page.locator('#pane-panel h2').first().waitFor();
};

/** Two real submissions, as a reviewer receives them. */
const submitted = async (page) => {
  const files = ['gia-lai-kbang-2020', 'ha-nam-so-tai-chinh-2021'].map((name) => {
    const file = join(work, `${name}.xlsx`);
    const answers = fixture(`${name}.json`);
    scorecard('form', JSON.parse(readFileSync(answers, 'utf8')).rubric, '--answers', answers, '-o', file);
    return file;
  });
  await page.getByLabel(/Chọn các tệp đã nộp/).setInputFiles(files);
  await page.getByText(`Đã đọc ${files.length}/${files.length} tệp`).first().waitFor();
};
const job = (name) => async (page) => {
  await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: /Chọn các tệp đã nộp/ }).waitFor();
  await submitted(page);
};

/** The screen on which a form is made, with a decision's table and a rule that is not quite understood. */
const drafting = async (page) => {
  const file = join(work, 'quyet-dinh.docx');
  writeFileSync(file, (await bundled('test/tools/decision.ts')).decisionFile());
  await page.getByRole('button', { name: /Soạn mẫu phiếu/ }).click();
  await page.getByLabel('Chọn tệp').setInputFiles(file);
  await page.getByRole('option', { name: /Kế hoạch chuyển đổi số/ }).click();
  await page.locator('.author-check').waitFor();
};

/** Pictures of the page by file name: the way from the first screen to what is shown. */
const screens = {
  start: async () => undefined,
  page: example,
  problems: part(/Lỗi/),
  gaps: part(/Điểm mất/),
  ready: part(/Hoàn tất/),
  review: job('Thẩm định các phiếu đã nộp'),
  summary: job('Tổng hợp, xếp hạng'),
  'soan-mau-phieu': drafting,
};

/** The workbook and the report of test/tools/leadership.ts, made once. */
let made;
const leadership = (part) => async (file) => {
  made ??= await bundled('test/tools/leadership.ts').then(({ leadershipFiles }) => leadershipFiles());
  writeFileSync(file, made[part]);
};

/** A module of the tests, built as the command line is. */
async function bundled(path) {
  const name = basename(path, '.ts');
  const compiler = webpack({
    ...configurations.find((configuration) => configuration.name === 'cli'),
    entry: { [name]: join(root, path) },
    output: { path: join(work, name), filename: `${name}.cjs`, library: { type: 'commonjs2' } },
    plugins: [],
  });
  await new Promise((resolve, reject) =>
    compiler.run((error, stats) =>
      error || stats.hasErrors() ? reject(error ?? new Error(stats.toString('errors-only'))) : resolve(),
    ),
  );
  return createRequire(import.meta.url)(join(work, name, `${name}.cjs`));
}

/** Pictures of printed pages by file name: the file, and which of its pages by number or by a text that stands on it first. */
const prints = {
  'tong-hop-mot-trang': { page: 1, make: leadership('workbook') },
  'tong-hop-tong-hop': { page: 'TỔNG HỢP KẾT QUẢ', make: leadership('workbook') },
  'tong-hop-diem-mat': { page: 'ĐIỂM MẤT CỦA TỪNG ĐƠN VỊ', make: leadership('workbook') },
  'tong-hop-bieu-do': { page: 'Điểm theo nhóm tiêu chí', make: leadership('workbook') },
  'tong-hop-bao-cao': { ending: 'docx', page: 1, make: leadership('report') },
  'lam-dong-so': { page: 1, make: (file) => scorecard('form', 'lam-dong-2021-so', '-o', file) },
  kbang: {
    page: 2,
    make: (file) =>
      scorecard('form', 'gia-lai-2020-huyen', '--answers', fixture('gia-lai-kbang-2020.json'), '-o', file),
  },
};

const wanted = (name) => process.argv.length < 3 || process.argv.includes(name);

async function pictureScreens(names) {
  await build('cli', 'page');
  const server = createServer(handler());
  const port = await listen(server, 4300);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  try {
    for (const name of names) {
      const context = await browser.newContext({
        viewport: { width: 1366, height: 768 },
        locale: 'vi-VN',
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.goto(`http://localhost:${port}/`);
      await page.locator('main.start').waitFor();
      await screens[name](page);
      await page.mouse.move(0, 0);
      await page.waitForLoadState('networkidle');
      save(name, await page.screenshot({ animations: 'disabled' }));
      await context.close();
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

async function picturePrint(name) {
  const { ending = 'xlsx', page, make } = prints[name];
  const file = join(work, `${name}.${ending}`);
  await make(file);
  const profile = pathToFileURL(join(work, 'profile')).href;
  const office = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', work];
  execFileSync('soffice', [...office, file], { stdio: 'ignore' });
  const pdf = join(work, `${name}.pdf`);
  const at = String(typeof page === 'number' ? page : pageWith(pdf, page));
  const pages = ['-png', '-r', '70', '-f', at, '-l', at, '-singlefile'];
  execFileSync('pdftoppm', [...pages, pdf, join(work, name)]);
  save(name, readFileSync(join(work, `${name}.png`)));
}

function pageWith(pdf, text) {
  const pages = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).normalize('NFC').split('\f');
  const index = pages.findIndex((page) => page.replace(/\s+/g, ' ').includes(text));
  if (index < 0) throw new Error(`No page says “${text}”.`);
  return index + 1;
}

function save(name, bytes) {
  writeFileSync(join(images, `${name}.png`), bytes);
  process.stdout.write(`docs/images/${name}.png\n`);
}

try {
  const shown = Object.keys(screens).filter(wanted);
  if (shown.length > 0) await pictureScreens(shown);
  for (const name of Object.keys(prints).filter(wanted)) await picturePrint(name);
} finally {
  rmSync(work, { recursive: true, force: true });
}
