/** Files and folders that people name on the command line. */
import { constants } from 'node:fs';
import type { Dirent } from 'node:fs';
import { open, readFile, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { isLock } from '../../intake/file/lock';
import { refusals } from '../../messages/cli';
import { fileProblemText } from '../../messages/file-problems';
import { MAX_FILE_BYTES } from '../../workbook/package/limits';
import type { FileProblem } from '../../workbook/package/problems';
import { Unusable, oneLine, tell } from '../output';

/** Folders inside each other, and files below one folder; more is no collection of forms. */
const MAX_DEPTH = 32;
const MAX_FILES = 200_000;

/** Files that are no submission by their very name: system files, pictures, recordings, notes, our own results files. */
const ASIDE = new RegExp(
  `^\\.|^(?:thumbs\\.db|desktop\\.ini)$|\\.(?:${[
    ...['txt', 'md', 'log', 'ini', 'db', 'lnk', 'url', 'tmp', 'bak', 'jsonl', 'parquet', 'yaml', 'yml'],
    ...['png', 'jpe?g', 'gif', 'bmp', 'tiff?', 'webp', 'heic', 'svg', 'ico'],
    ...['mp3', 'm4a', 'wav', 'mp4', 'mov', 'avi', 'mkv', 'exe', 'dll', 'msi', 'ttf', 'otf'],
  ].join('|')})$`,
  'i',
);

export interface Aside {
  file: string;
  reason: string;
}

export interface Listed {
  /** What may be a submission, in order; what each of them is, only its content tells. */
  files: string[];
  /** The other files of the folders, each with what it is. */
  aside: Aside[];
  /** True where a folder was named. */
  folder: boolean;
}

/** The named files, and every file of the named folders and below them: none is left out without a word. */
export async function listFiles(paths: string[]): Promise<Listed> {
  const listed: Listed = { files: [], aside: [], folder: false };
  for (const path of paths) {
    const found = await stat(path).catch((error: NodeJS.ErrnoException) => error.code);
    if (found === 'ENOENT') throw new Unusable(refusals.notFound(path));
    if (typeof found === 'object' && found.isDirectory()) {
      listed.folder = true;
      await walk(path, 0, listed);
    } else listed.files.push(path);
  }
  listed.files = [...new Set(listed.files)];
  return listed;
}

async function walk(folder: string, depth: number, listed: Listed): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined);
  // a folder that can't be opened is a file that can't be read
  if (!entries) return void listed.files.push(folder);
  const byName = (a: Dirent, b: Dirent): number => (a.name < b.name ? -1 : 1);
  for (const entry of entries.sort(byName)) {
    const path = join(folder, entry.name);
    const aside = entry.isDirectory() ? undefined : asideReason(entry.name);
    // a link to a folder is not followed: it is refused where it is opened
    if (entry.isDirectory() && depth < MAX_DEPTH) await walk(path, depth + 1, listed);
    else if (aside !== undefined) listed.aside.push({ file: path, reason: aside });
    else listed.files.push(path);
    if (listed.files.length + listed.aside.length > MAX_FILES)
      throw new Unusable(refusals.tooManyFiles(folder, MAX_FILES));
  }
}

function asideReason(name: string): string | undefined {
  if (isLock(name)) return fileProblemText({ code: 'lock' });
  return ASIDE.test(name) ? fileProblemText({ code: 'aside' }) : undefined;
}

/** Names the files that are no submission, in one line a reason. */
export function tellAside(aside: readonly Aside[]): void {
  for (const reason of new Set(aside.map((one) => one.reason))) {
    const files = aside.filter((one) => one.reason === reason);
    tell(`${files.map(({ file }) => oneLine(file)).join(', ')}: ${reason}`);
  }
}

/** The files of a folder itself that have the ending, in order. */
export async function filesWithEnding(folder: string, ending: string): Promise<string[]> {
  const names = (await readdir(folder)).filter(
    (name) => extname(name).toLowerCase() === ending && !isLock(name) && !name.startsWith('.'),
  );
  return names.sort().map((name) => join(folder, name));
}

export type ReadBytes = { ok: true; bytes: Uint8Array } | { ok: false; problem: FileProblem };

/** The bytes of an ordinary file of a sensible size; anything else is refused before it is opened. */
export async function readBytes(path: string): Promise<ReadBytes> {
  const refuse = (code: FileProblem['code']): ReadBytes => ({ ok: false, problem: { code } });
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) {
    if (found.code === 'ENOENT' || found.code === 'ELOOP') return refuse('special');
    throw found;
  }
  if (!found.isFile()) return refuse('special');
  // were it a pipe by now, opening would not wait
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const { size } = await handle.stat();
    if (size > MAX_FILE_BYTES) return refuse('too-large');
    const bytes = new Uint8Array(size);
    let filled = 0;
    while (filled < size) {
      const { bytesRead } = await handle.read(bytes, filled, size - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return { ok: true, bytes: bytes.subarray(0, filled) };
  } finally {
    await handle.close();
  }
}

/** Parses a JSON file, or says which file is broken. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Unusable(refusals.unreadable(path));
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Unusable(refusals.notJson(path));
  }
}
