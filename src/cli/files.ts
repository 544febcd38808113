/** Files and folders that people name on the command line. */
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { Unusable } from './output';

/** The named files, and for a folder all of its files with one of the endings (not those of its sub-folders), in order. */
export async function listFiles(
  paths: string[],
  endings: string[],
): Promise<{ files: string[]; folder: boolean }> {
  const files: string[] = [];
  let folder = false;
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined);
    if (!found) throw new Unusable(`Không tìm thấy ${path}.`);
    if (!found.isDirectory()) {
      files.push(path);
      continue;
    }
    folder = true;
    const names = (await readdir(path)).filter(
      (name) =>
        endings.includes(extname(name).toLowerCase()) &&
        !basename(name).startsWith('~$') &&
        !name.startsWith('.'),
    );
    files.push(...names.sort().map((name) => join(path, name)));
  }
  return { files, folder };
}

/** Parses a JSON file, or says which file is broken. */
export async function readJson(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  if (text === undefined) throw new Unusable(`Không đọc được ${path}.`);
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new Unusable(`${path} không phải là JSON hợp lệ.`);
  }
}
