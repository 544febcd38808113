/** Tells what a file is from its first bytes, before anything is unpacked. */
import { fail } from './problems';

const ascii = (text: string): number[] => Array.from(text, (ch) => ch.charCodeAt(0));
const wide = (text: string): number[] => ascii(text).flatMap((code) => [code, 0]);

const KINDS: [magic: number[], detail: string][] = [
  [[0x89, 0x50, 0x4e, 0x47], 'image'],
  [[0xff, 0xd8, 0xff], 'image'],
  [ascii('GIF8'), 'image'],
  [ascii('BM'), 'image'],
  [ascii('II*\0'), 'image'],
  [ascii('MM\0*'), 'image'],
  [ascii('%PDF'), 'pdf'],
  [ascii('Rar!'), 'rar'],
  [[0x37, 0x7a, 0xbc, 0xaf], '7z'],
  [ascii('{\\rtf'), 'rtf'],
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Beginnings of streams that Excel 2–4 wrote without a container. */
const BIFF = [0x00, 0x02, 0x04].map((version) => [0x09, version]);

const ZIP = [0x50, 0x4b, 3, 4];

/** Whether the bytes begin like a zip file. */
export const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, ZIP);

/** Returns only where the bytes begin like a zip file. */
export function requireZip(bytes: Uint8Array): void {
  if (bytes.length === 0) fail('empty');
  if (isZip(bytes)) return;
  if (startsWith(bytes, [0x50, 0x4b, 5, 6])) fail('not-xlsx', { detail: 'zip' });
  if (bytes.every((byte) => byte === 0)) fail('zeros');
  if (startsWith(bytes, OLE)) failOle(bytes);
  if (BIFF.some((magic) => startsWith(bytes, magic)) && (bytes[3] ?? 1) === 0) fail('legacy-xls');
  const kind = KINDS.find(([magic]) => startsWith(bytes, magic));
  const detail = kind?.[1] ?? markup(bytes);
  fail('not-xlsx', detail === undefined ? {} : { detail });
}

function failOle(bytes: Uint8Array): never {
  if (includes(bytes, wide('EncryptedPackage'))) fail('encrypted');
  if (includes(bytes, wide('WordDocument'))) fail('not-xlsx', { detail: 'doc' });
  if (includes(bytes, wide('PowerPoint Document'))) fail('not-xlsx', { detail: 'ppt' });
  if (includes(bytes, wide('Workbook\0')) || includes(bytes, wide('Book\0'))) fail('legacy-xls');
  return fail('not-xlsx', { detail: 'ole' });
}

/** Web pages, XML and plain text saved under the name of a workbook are common. */
function markup(bytes: Uint8Array): string | undefined {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes.subarray(0, 4096));
  const start = text.trimStart().toLowerCase();
  if (/^(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body|table|meta)\b/s.test(start)) return 'html';
  if (/^mime-version:/.test(start)) return 'html';
  if (start.startsWith('<?xml')) {
    if (start.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'xml-2003';
    return /<html\b/.test(start) ? 'html' : 'xml';
  }
  return /[\u0000-\u0008\u000E-\u001A\u001C-\u001F]/.test(text) ? undefined : 'text';
}

function startsWith(bytes: Uint8Array, magic: number[]): boolean {
  return magic.every((value, i) => bytes[i] === value);
}

function includes(bytes: Uint8Array, needle: number[]): boolean {
  const first = needle[0] ?? 0;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (needle.every((value, i) => bytes[at + i] === value)) return true;
  }
  return false;
}
