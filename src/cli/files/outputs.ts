/** Files that a command writes: never in place of an input or of a file of another kind, and whole or not at all. */
import { constants } from 'node:fs';
import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { refusals } from '../../messages/cli';
import { Unusable, readableError } from '../output';

export interface Output {
  path: string | undefined;
  kind: keyof typeof KINDS;
}

/** The beginning that a file of the kind has; an empty file is of any kind. */
const KINDS = {
  xlsx: /^PK\u0003\u0004/,
  docx: /^PK\u0003\u0004/,
  parquet: /^PAR1/,
  csv: /^(?!PK\u0003\u0004|%PDF|PAR1)[^\u0000]*$/,
  yaml: /^(?!PK\u0003\u0004|%PDF|PAR1)[^\u0000]*$/,
  jsonl: /^\{"v":/,
} as const;
const HEAD_BYTES = 512;

/** Refuses, before anything is read or written, outputs that would take the place of something else. */
export async function checkOutputs(outputs: readonly Output[], inputs: readonly string[]): Promise<void> {
  const wanted = outputs.flatMap(({ path, kind }) => (path === undefined ? [] : [{ path, kind }]));
  if (wanted.length === 0) return;
  const read = new Map<string, string>();
  for (const input of inputs) for (const key of await keysOf(input)) read.set(key, input);
  const written = new Map<string, string>();
  for (const { path, kind } of wanted) {
    for (const key of await keysOf(path)) {
      const input = read.get(key);
      if (input !== undefined) throw new Unusable(refusals.isInput(path, input));
      const other = written.get(key);
      if (other !== undefined) throw new Unusable(refusals.sameOutput(other, path));
    }
    for (const key of await keysOf(path)) written.set(key, path);
    await checkKind(path, kind);
  }
}

/** What a file is known by: where it really lies, and the file itself where it is there (it may have several names). */
async function keysOf(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  const place = await realpath(path).catch(async () =>
    join(await realpath(dirname(path)).catch(() => dirname(path)), basename(path)),
  );
  return found ? [place, `${found.dev}:${found.ino}`] : [place];
}

async function checkKind(path: string, kind: Output['kind']): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return;
  const other = new Unusable(refusals.otherKind(path, found.isDirectory(), kind));
  if (!found.isFile()) throw other;
  if (found.size === 0) return;
  if (extname(path).toLowerCase() !== `.${kind}` || !KINDS[kind].test(await headOf(path))) throw other;
}

async function headOf(path: string): Promise<string> {
  const file = await open(path, constants.O_RDONLY);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead).toString('latin1');
  } finally {
    await file.close();
  }
}

/** Lets `work` write a file beside the wanted one, and puts it in place once it is whole. */
export async function writeWhole(path: string, work: (path: string) => Promise<void>): Promise<void> {
  // a link stays a link: the file that it leads to is the one that changes
  const target = await realpath(path).catch(() => path);
  const unfinished = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    await work(unfinished);
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw new Unusable(refusals.notWritten(path, readableError(error)));
  }
}

/** The same for bytes that are at hand. */
export const writeBytes = (path: string, bytes: Uint8Array): Promise<void> =>
  writeWhole(path, async (place) => {
    const file = await open(place, 'wx');
    try {
      await file.writeFile(bytes);
    } finally {
      await file.close();
    }
  });

/** Signs that no file system takes in a name. */
const UNSAFE = /[\\/:*?"<>|\u0000-\u001f]/g;

/** A name of a person's choice as the name of a file. */
export const safeName = (name: string): string => name.replace(UNSAFE, '_').slice(0, 100).trim();
