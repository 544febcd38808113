/** The documents of a list beside the names of the files in a folder. Names only: no file is opened. */
import { baseLetters } from '../../reading/fold';
import type { EvidenceDocument } from './list';

export interface CheckedFolder {
  documents: (EvidenceDocument & {
    /** Files that are this document by their names; none where it is missing. */
    files: string[];
  })[];
  /** Files that no document of the list is. */
  others: string[];
}

/** Files of a folder that are looked at. */
export const MOST_FILES = 10_000;
/** A name of fewer letters and digits says too little to be found in a text. */
const LEAST_NAME = 5;
/** Files that systems put into folders by themselves. */
const OF_THE_SYSTEM = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i;

/** Which documents are there, by the paths of the files: the text names the file, the name begins with the number, or both say the same. */
export function checkFolder(documents: readonly EvidenceDocument[], paths: readonly string[]): CheckedFolder {
  const files = paths
    .slice(0, MOST_FILES)
    .map((path) => ({ path, name: path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) }))
    .filter(({ name }) => !OF_THE_SYSTEM.test(name))
    .map(({ path, name }) => ({
      path,
      letters: lettersOf(name.replace(/\.[^.]{1,5}$/, '')),
      number: numberOf(name),
    }));
  const used = new Set<string>();
  const checked = documents.map((document) => {
    const letters = lettersOf(document.text);
    const found = files.filter(
      (file) =>
        file.number === document.no || (file.letters.length >= LEAST_NAME && letters.includes(file.letters)),
    );
    for (const { path } of found) used.add(path);
    return { ...document, files: found.map(({ path }) => path) };
  });
  return { documents: checked, others: files.flatMap(({ path }) => (used.has(path) ? [] : [path])) };
}

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
