/** LibreOffice as the second opinion on formulas and as the eye on printed pages. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { output, run } from './run';

/** soffice stops silently somewhere above a hundred files. */
const FILES_PER_CALL = 100;
const ATTEMPTS = 3;
const START_MS = 60_000;
const PER_FILE_MS = 3_000;

/** 0 is "always": cached values of the file are never trusted. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

type Source = 'xlsx' | 'docx';
type Target = 'xlsx' | 'pdf' | 'ods' | 'docx';

async function inTemporaryFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'scorecard-office-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** One call of soffice in a profile of its own, so that calls may run side by side. Gives what came out. */
async function convertOnce(
  files: ReadonlyMap<string, Uint8Array>,
  target: Target,
  source: Source = 'xlsx',
): Promise<Map<string, Uint8Array>> {
  return inTemporaryFolder(async (folder) => {
    const profile = join(folder, 'profile');
    const inbox = join(folder, 'in');
    const outbox = join(folder, 'out');
    await Promise.all([join(profile, 'user'), inbox, outbox].map((path) => mkdir(path, { recursive: true })));
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), SETTINGS);
    // Numbers for names: the keys may be anything.
    const names = new Map([...files.keys()].map((key, index) => [`${index}`, key]));
    const paths = await Promise.all(
      [...names].map(async ([name, key]) => {
        const path = join(inbox, `${name}.${source}`);
        await writeFile(path, files.get(key) ?? new Uint8Array());
        return path;
      }),
    );
    const profileUrl = pathToFileURL(profile).href;
    const args = [`-env:UserInstallation=${profileUrl}`, '--headless', '--norestore', '--convert-to', target];
    await run('soffice', [...args, '--outdir', outbox, ...paths], START_MS + PER_FILE_MS * paths.length);
    const results = new Map<string, Uint8Array>();
    for (const file of await readdir(outbox)) {
      const key = names.get(file.slice(0, -target.length - 1));
      if (key !== undefined && file.endsWith(`.${target}`))
        results.set(key, await readFile(join(outbox, file)));
    }
    return results;
  });
}

async function convert(
  files: ReadonlyMap<string, Uint8Array>,
  target: Target,
  source: Source = 'xlsx',
): Promise<Map<string, Uint8Array>> {
  const results = new Map<string, Uint8Array>();
  let missing = [...files];
  for (let attempt = 0; attempt < ATTEMPTS && missing.length > 0; attempt++) {
    for (let start = 0; start < missing.length; start += FILES_PER_CALL) {
      const batch = new Map(missing.slice(start, start + FILES_PER_CALL));
      for (const [name, bytes] of await convertOnce(batch, target, source)) results.set(name, bytes);
    }
    missing = missing.filter(([name]) => !results.has(name));
  }
  if (missing.length > 0) {
    throw new Error(`LibreOffice did not convert ${missing.map(([name]) => name).join(', ')} to ${target}.`);
  }
  return new Map([...files.keys()].map((name) => [name, results.get(name) ?? new Uint8Array()]));
}

/** The same workbooks with every formula calculated anew by LibreOffice. */
export function recalculate(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  return convert(files, 'xlsx');
}

/** The same workbooks, calculated anew and saved as OpenDocument sheets. */
export function toOds(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  return convert(files, 'ods');
}

/** The printed workbook. */
export async function toPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = (await convert(new Map([['workbook', bytes]]), 'pdf')).get('workbook');
  if (!pdf) throw new Error('LibreOffice gave no PDF.');
  return pdf;
}

/** Printed Word documents, of one start of LibreOffice. */
export function docxsToPdf(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  return convert(files, 'pdf', 'docx');
}

/** Word documents as LibreOffice saves them again. */
export function docxsAgain(files: ReadonlyMap<string, Uint8Array>): Promise<Map<string, Uint8Array>> {
  return convert(files, 'docx', 'docx');
}

/** The printed Word document. */
export async function docxToPdf(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = (await convert(new Map([['document', bytes]]), 'pdf', 'docx')).get('document');
  if (!pdf) throw new Error('LibreOffice gave no PDF.');
  return pdf;
}

/** A picture of every page. */
export async function pdfPages(pdf: Uint8Array, dpi = 80): Promise<{ png: Buffer }[]> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'pages.pdf');
    await writeFile(path, pdf);
    await output('pdftoppm', ['-r', String(dpi), '-png', path, join(folder, 'page')]);
    // pdftoppm pads the numbers, so the names sort as the pages do.
    const pictures = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort();
    return Promise.all(pictures.map(async (name) => ({ png: await readFile(join(folder, name)) })));
  });
}

/** The text of every page, laid out as printed. */
export async function pdfText(pdf: Uint8Array): Promise<string[]> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'pages.pdf');
    await writeFile(path, pdf);
    const text = (await output('pdftotext', ['-layout', '-enc', 'UTF-8', path, '-'])).toString('utf8');
    // Every page ends with a form feed.
    return text.split('\f').slice(0, -1);
  });
}

/** A word on a page, in millimetres from the page's upper left corner. */
export interface PrintedWord {
  text: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Letters of a word whose font lacks some of them come apart; words are further from each other than this (mm). */
const APART = 0.4;

/** Pieces of words put together. */
function joined(pieces: readonly PrintedWord[]): PrintedWord[] {
  const words: PrintedWord[] = [];
  for (const piece of pieces) {
    const last = words.at(-1);
    const follows = last && Math.abs(last.top - piece.top) < 0.5 && Math.abs(piece.left - last.right) < APART;
    if (follows) words[words.length - 1] = { ...last, text: `${last.text}${piece.text}`, right: piece.right };
    else words.push(piece);
  }
  return words;
}

const POINT_MM = 25.4 / 72;
const WORD = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;
const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** Where every word of every page stands, the size of each page (mm), and the fonts that the words are drawn with. */
export async function pdfWords(
  pdf: Uint8Array,
): Promise<{ pages: PrintedWord[][]; paper: [number, number][]; fonts: string[] }> {
  return inTemporaryFolder(async (folder) => {
    const path = join(folder, 'pages.pdf');
    await writeFile(path, pdf);
    const html = (await output('pdftotext', ['-bbox', '-enc', 'UTF-8', path, '-'])).toString('utf8');
    const fonts = (await output('pdffonts', [path])).toString('utf8').split('\n').slice(2);
    const mm = (text = ''): number => Number(text) * POINT_MM;
    return {
      pages: html
        .split('<page ')
        .slice(1)
        .map((page) =>
          joined(
            [...page.matchAll(WORD)].map(([, left, top, right, bottom, text = '']) => ({
              text: text
                .replace(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity)
                .normalize('NFC'),
              ...{ left: mm(left), top: mm(top), right: mm(right), bottom: mm(bottom) },
            })),
          ),
        ),
      paper: [...html.matchAll(/<page width="([\d.]+)" height="([\d.]+)"/g)].map(([, width, height]) => [
        Math.round(mm(width)),
        Math.round(mm(height)),
      ]),
      fonts: fonts.flatMap((line) => line.split(' ')[0] ?? []).filter((name) => name !== ''),
    };
  });
}
