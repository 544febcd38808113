/** XML bytes → text. Parts of a workbook are UTF-8 or UTF-16 and nothing else. */
import { fail } from './problems';

const UTF8 = new TextDecoder('utf-8', { fatal: true });

/** The text of a part, without its byte order mark. */
export function decodeXml(bytes: Uint8Array, part: string): string {
  try {
    const wide = wideEncoding(bytes);
    const text = (wide === undefined ? UTF8 : new TextDecoder(wide, { fatal: true })).decode(bytes);
    if (wide === undefined) requireUtf8(text, part);
    return text;
  } catch (error) {
    // TextDecoder says by a TypeError that bytes are no text of this encoding
    if (error instanceof TypeError) fail('damaged', { detail: 'text encoding', part });
    throw error;
  }
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
