/** XML bytes → text. Parts of a workbook are UTF-8 or UTF-16 and nothing else. */
import { fail } from './problems';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** Node's own way through UTF-16, twice as fast as its decoder; a browser has only the decoder. */
const native = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:buffer');

/** The text of a part, without its byte order mark. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  try {
    const wide = wideEncoding(bytes);
    const text =
      wide === undefined ? decodeUtf8(bytes) : new TextDecoder(wide, { fatal: true }).decode(bytes);
    if (wide === undefined) requireUtf8(text, part);
    return text;
  } catch (error) {
    // TextDecoder says by a TypeError that bytes are no text of this encoding
    if (error instanceof TypeError) fail('damaged', { detail: 'text encoding', part });
    throw error;
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  // the decoder is as fast where one byte is one sign, and says what is wrong
  if (!native || native.isAscii(bytes) || !native.isUtf8(bytes)) return UTF8.decode(bytes);
  const text = native.transcode(bytes, 'utf8', 'utf16le').toString('utf16le');
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [a, b] = bytes;
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return undefined;
}

function requireUtf8(text: string, part: string): void {
  const declared = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([^"'>]*)["']/
    .exec(text.slice(0, 256))?.[1]
    ?.toLowerCase();
  if (declared !== undefined && !/^(utf-?8|utf-?16|us-ascii|ascii)$/.test(declared)) {
    fail('damaged', { detail: 'text encoding', part });
  }
}
