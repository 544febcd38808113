/** The documents of a list beside the names of the files in a folder. Names only: no file is opened. */
import { baseLetters, foldText } from '../../reading/fold';
import { isOfTheSystem } from './entries';
import type { EvidenceDocument } from './list';

export interface CheckedFolder {
  documents: (EvidenceDocument & {
    /** Files that are this document by their names; none where it is missing. */
    files: string[];
    /** Names that its folders name and no file bears. */
    absent: string[];
  })[];
  /** Files that no document of the list is. */
  others: string[];
}

/** Files of a folder that are looked at. */
export const MOST_FILES = 10_000;
/** A name of fewer letters and digits says too little to be found in a text. */
const LEAST_NAME = 5;

/**
 * Which documents are there, by the paths of the files: the text names the file, the name begins with the number, both say the same, or
 * the file is in the folder that goes with the document.
 */
export function checkFolder(documents: readonly EvidenceDocument[], paths: readonly string[]): CheckedFolder {
  const files = paths
    .slice(0, MOST_FILES)
    .map(namedFile)
    .filter(({ name }) => !isOfTheSystem(name));
  const byFolder = groupBy(files, ({ folders }) => folders);
  const byName = groupBy(files, ({ whole }) => [whole]);
  const attached = new Set(documents.flatMap(({ folders }) => folders.map(({ name }) => foldText(name))));
  const used = new Set<string>();
  const checked = documents.map((document) => {
    const letters = lettersOf(document.text);
    const found = new Set(
      files.filter(
        (file) =>
          // "1.pdf" in a folder of another document is no number of this list
          (file.number === document.no && !file.folders.some((name) => attached.has(name))) ||
          (file.letters.length >= LEAST_NAME && letters.includes(file.letters)),
      ),
    );
    const absent: string[] = [];
    for (const folder of document.folders) {
      const inside = byFolder.get(foldText(folder.name));
      for (const file of inside ?? []) found.add(file);
      for (const name of folder.files) {
        // the folder may have another name by now, or be the one that was chosen
        const same = byName.get(wholeOf(name))?.filter((file) => !inside || inside.includes(file)) ?? [];
        if (same.length === 0) absent.push(name);
        for (const file of same) found.add(file);
      }
    }
    for (const { path } of found) used.add(path);
    return { ...document, files: [...found].map(({ path }) => path), absent };
  });
  return { documents: checked, others: files.flatMap(({ path }) => (used.has(path) ? [] : [path])) };
}

interface NamedFile {
  path: string;
  name: string;
  /** Letters of the name, with and without its ending. */
  whole: string;
  letters: string;
  number: number | undefined;
  /** Folders on the way to it. */
  folders: string[];
}

function namedFile(path: string): NamedFile {
  const parts = path.split(/[\\/]/);
  const name = parts.pop() ?? '';
  const letters = lettersOf(name.replace(/\.[^.]{1,5}$/, ''));
  return { path, name, whole: wholeOf(name), letters, number: numberOf(name), folders: parts.map(foldText) };
}

function groupBy<T>(all: readonly T[], keys: (one: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all)
    for (const key of keys(one)) {
      const group = groups.get(key);
      if (group) group.push(one);
      else groups.set(key, [one]);
    }
  return groups;
}

/** A name in another alphabet has no such letters. */
const wholeOf = (name: string): string => lettersOf(name) || foldText(name);

/** Letters and digits of a name or text, without marks. */
const lettersOf = (text: string): string => baseLetters(text).replace(/[^a-z0-9]/g, '');

/** "[3] …", "03. …", "3_…", "TL3 …" are the third document; "31-2021" and "12 QĐ" are none. */
const numberOf = (name: string): number | undefined => {
  const found = /^(?:\[(\d{1,4})\]|(?:TL|tài liệu)\s?(\d{1,4})(?!\d)|(\d{1,3})[._)] ?(?!\d))/iu.exec(
    name.normalize('NFC'),
  );
  const number = found?.slice(1).find((part) => part !== undefined);
  return number === undefined ? undefined : Number(number);
};
