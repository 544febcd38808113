/**
 * One criterion's evidence, entry by entry: words, the number of a document, and the folder that holds its files, all of it text that a
 * person can read and write: "[3] QĐ 12/QĐ-UBND – thư mục “QĐ 12” (qd12.pdf, phu luc.xlsx)".
 */
import { evidence as words } from '../../messages/evidence/index';

/** A folder as it was chosen: its name and those of its files, as text; none is opened. */
export interface EvidenceFolder {
  name: string;
  files: string[];
  /** Files beyond those that are named. */
  more: number;
}

export interface EvidenceEntry {
  /** Empty where the entry only refers to a number. */
  text: string;
  no?: number;
  folder?: EvidenceFolder;
}

/** Entries of one criterion that are looked at; nobody proves more. */
const MOST_OF_ONE = 200;
/** Files of a folder that are named; the others are counted. */
const MOST_NAMED = 30;
/** A semicolon separates entries, but not inside a link ("…;jsessionid=1"). */
const PIECE = /(?:https?:\/\/(?:;(?=[\w.%-]+=)|[^\s;])+|[^;\n])+/gi;
const MARKED = /^\[(\d{1,4})\]\s*/;
const ONLY_REFERENCES = /^(?:\[\d{1,4}\][\s,]*)+$/;
const FOLDER = new RegExp(`(?:^|[–-] )${words.folder} [“"]([^“”"]{1,200})[”"](?: \\(([^“”"]*)\\))?$`, 'iu');
const MORE = new RegExp(` ${words.more('(\\d{1,5})')}$`, 'u');

/** What a criterion's evidence names, and where in the text. */
export const entriesOf = (evidence: string): (EvidenceEntry & { at: number })[] =>
  piecesOf(evidence).flatMap(({ 0: piece, index }) =>
    entriesIn(piece).map((entry) => ({ ...entry, at: index })),
  );

const piecesOf = (evidence: string): RegExpExecArray[] => {
  const pieces: RegExpExecArray[] = [];
  for (const piece of evidence.matchAll(PIECE)) if (pieces.push(piece) === MOST_OF_ONE) break;
  return pieces;
};

function entriesIn(piece: string): EvidenceEntry[] {
  const line = piece.replace(/^[\s•*+–-]+/, '').replace(/(?<![\s.,])[\s.,]+$/, '');
  if (line === '') return [];
  if (ONLY_REFERENCES.test(line))
    return [...line.matchAll(/\[(\d{1,4})\]/g)].map(([, no]) => ({ text: '', no: Number(no) }));
  const no = Number(MARKED.exec(line)?.[1] ?? 0);
  const rest = line.replace(MARKED, '');
  const found = FOLDER.exec(rest);
  const folder = found?.[1] === undefined ? undefined : folderIn(found[1], found[2] ?? '');
  // an entry may be nothing but a folder: it is then what the folder is called
  const own = folder && found?.index === 0 && !/^[–-]/.test(rest) ? alone(folder) : undefined;
  const text = own ?? (found ? rest.slice(0, found.index).trim() : rest);
  return [{ text, ...(no === 0 ? {} : { no }), ...(folder ? { folder } : {}) }];
}

function folderIn(name: string, listed: string): EvidenceFolder {
  const more = Number(MORE.exec(listed)?.[1] ?? 0);
  const files = listed.replace(MORE, '').split(', ');
  return { name, files: files.filter((file) => file !== ''), more };
}

/** The entry as it is written. */
export function entryText({ text, no, folder }: EvidenceEntry): string {
  const marked = [no === undefined ? '' : `[${no}]`, text].filter(Boolean).join(' ');
  if (!folder) return marked;
  if (text === alone(folder)) return marked + inBrackets(folder);
  return `${marked}${marked === '' ? '' : ' – '}${words.folder} “${folder.name}”${inBrackets(folder)}`;
}

/** A folder of which nothing else is said. */
const alone = ({ name }: EvidenceFolder): string =>
  `${words.folder.charAt(0).toLocaleUpperCase('vi')}${words.folder.slice(1)} “${name}”`;

/** Names of its files, as text. */
const inBrackets = ({ files, more }: EvidenceFolder): string =>
  files.length === 0 ? '' : ` (${files.join(', ')}${more === 0 ? '' : ` ${words.more(String(more))}`})`;

/** Files that systems put into folders by themselves. */
export const isOfTheSystem = (name: string): boolean => /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i.test(name);

/** The folder with the files that were chosen, by their paths: "QĐ 12/phụ lục/1.pdf" is the file "1.pdf" of "QĐ 12". */
export function folderOf(paths: readonly string[]): EvidenceFolder {
  const split = paths.map((path) => path.split(/[\\/]/));
  const files = split
    .map((parts) => plain(parts.at(-1) ?? ''))
    .filter((file) => file !== '' && !isOfTheSystem(file))
    .sort(new Intl.Collator('vi', { numeric: true }).compare);
  return {
    name: plain(split[0]?.[0] ?? '').slice(0, 200),
    files: files.slice(0, MOST_NAMED),
    more: Math.max(0, files.length - MOST_NAMED),
  };
}

/** A name without the signs that part entries and names. */
const plain = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}“”";,]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The evidence with the folder at the entry that stands at a place of the text, instead of an earlier one there. */
export function withFolder(evidence: string, at: number, folder: EvidenceFolder): string {
  const pieces = piecesOf(evidence).filter(([piece]) => entriesIn(piece).length > 0);
  const piece = pieces.findLast(({ index }) => index <= at) ?? pieces[0];
  const entries = piece ? entriesIn(piece[0]) : [];
  const last = entries.pop();
  if (!piece || !last)
    return [evidence.trim(), entryText({ text: alone(folder), folder })].filter(Boolean).join('\n');
  const text = last.folder && last.text === alone(last.folder) ? alone(folder) : last.text;
  const said = [...entries, { ...last, text, folder }].map(entryText).join('; ');
  const lead = /^[\s•*+–-]*/.exec(piece[0])?.[0] ?? '';
  return evidence.slice(0, piece.index) + lead + said + evidence.slice(piece.index + piece[0].length);
}
