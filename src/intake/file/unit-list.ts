/** A file that names units, as people keep it: text in the usual encodings and separators, JSON, or a workbook. */
import { parseCsv, writeCsv } from 'hucre/csv';
import { names } from '../../form/layout';
import type { ContentCell, WorkbookContent } from '../../sheet/content';
import { hasHead, listsOfJson, listsOfLines, listsOfTable, unitListRows } from '../../summary/unit-lists';
import { readSheets } from './open-file';
import type { ReadUnitLists, UnitListProblem, UnitListsResult } from '../../summary/unit-lists';

const MAX_BYTES = 8_000_000;
const problem = (code: Exclude<UnitListProblem['code'], 'letters-lost'>): UnitListsResult => ({
  ok: false,
  problem: { code },
});

/** Reads a list of units from the bytes of its file, or says what is wrong with it. */
export function readUnitLists(bytes: Uint8Array): UnitListsResult {
  if (bytes.length > MAX_BYTES) return problem('too-large');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return fromWorkbook(bytes);
  const text = textOf(bytes);
  if (text === undefined) return problem('encoding');
  const lost = text.split(/[\n\r;,\t]/).find((field) => LOST.test(field));
  if (lost !== undefined)
    return { ok: false, problem: { code: 'letters-lost', text: lost.trim().slice(0, 60) } };
  if (/^\s*\[\s*[{\]]/.test(text)) return listsOfJson(text);
  return listsOfLines(rowsOf(text));
}

/** The list as a file that a spreadsheet opens with its letters, and that is read back as it was. */
export const unitListFile = (lists: ReadUnitLists): string =>
  writeCsv(unitListRows(lists), { delimiter: ';', bom: true, escapeFormulae: true });

/** A question mark inside a word, or one that bears a tone: what stays of a letter that an encoding does not have. */
const LOST = /\p{L}\?\p{L}|\p{L}\?\p{M}|\uFFFD/u;
/** Signs that letters of TCVN3 and VNI become when they are read as something else. */
const OTHER_CODE = /\p{L}[\u00A1-\u00BF\u00D7\u00F7]|[\u00A1-\u00BF\u00D7\u00F7]\p{L}/u;

/** The text of the bytes in NFC; undefined where they are in no encoding that lists are kept in. */
function textOf(bytes: Uint8Array): string | undefined {
  const decoded = (encoding: string, fatal = true): string | undefined => {
    try {
      return new TextDecoder(encoding, { fatal }).decode(bytes).normalize('NFC');
    } catch {
      return undefined;
    }
  };
  const wide = wideEncoding(bytes);
  if (wide !== undefined) return decoded(wide);
  const text = decoded('utf-8');
  if (text !== undefined) return text.includes('\0') ? undefined : text;
  const legacy = decoded('windows-1258', false);
  return legacy === undefined || OTHER_CODE.test(legacy) || legacy.includes('\0') ? undefined : legacy;
}

/** UTF-16, by its mark or by the zeros that most of its line ends, blanks and letters hold. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  bytes.slice(0, 1000).forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) * 8 < Math.min(bytes.length, 1000)) return undefined;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function rowsOf(text: string): string[][] {
  const delimiter = delimiterOf(text);
  return parseCsv(text, { delimiter, comment: '#', skipEmptyRows: true, unescapeFormulae: true }).map((row) =>
    row.map((cell) => String(cell ?? '')),
  );
}

/** Names hold commas: a comma separates only where fields are quoted, or where every line has as many and none a blank behind it. */
function delimiterOf(text: string): string {
  const bare = text.replace(/"(?:[^"]|"")*"/g, '""');
  const sign = ['\t', ';'].find((candidate) => bare.includes(candidate));
  if (sign !== undefined) return sign;
  const lines = bare.split(/[\r\n]+/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const counts = new Set(lines.map((line) => line.split(',').length));
  const regular = counts.size === 1 && !counts.has(1) && !/,\s/.test(bare);
  return regular || /,""|"",/.test(bare) ? ',' : '\0';
}

function fromWorkbook(bytes: Uint8Array): UnitListsResult {
  const read = readSheets(bytes);
  if (!read.ok) return problem('encoding');
  const { content } = read;
  if (content.names.some(({ name }) => name === names.field('unit'))) return problem('is-form');
  const tables = content.sheets.filter(({ visibility }) => visibility === 'visible').map(sheetRows);
  // a cover has texts, too: a table with a head goes before one without
  const results = [...tables.filter(hasHead), ...tables.filter((rows) => !hasHead(rows))].map(listsOfTable);
  return results.find(({ ok }) => ok) ?? results[0] ?? problem('no-units');
}

function sheetRows({ rows }: WorkbookContent['sheets'][number]): string[][] {
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([, cells]) => {
      const texts: string[] = [];
      for (const [col, cell] of cells) texts[col] = textIn(cell);
      return Array.from(texts, (text) => text ?? '');
    });
}

/** A day as its date, numbers and texts as they are. */
const textIn = ({ value, date }: ContentCell): string =>
  date !== undefined ? date.slice(0, 10) : typeof value === 'object' ? '' : String(value);
