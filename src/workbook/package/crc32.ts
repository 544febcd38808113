/** Checksum of zip entries: a flipped digit in a stored part must not pass as a score. Node's own where there is one; else eight bytes a step. */

const native = typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:zlib');
const TABLES = buildTables();

function buildTables(): Int32Array {
  const tables = new Int32Array(8 * 256);
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    tables[n] = c;
  }
  for (let i = 256; i < tables.length; i++) {
    const before = tables[i - 256] ?? 0;
    tables[i] = (before >>> 8) ^ (tables[before & 255] ?? 0);
  }
  return tables;
}

/** CRC-32 as zip files carry it, as an unsigned number; `before` is that of the bytes in front of these. */
export const crc32 = (bytes: Uint8Array, before = 0): number =>
  native ? native.crc32(bytes, before) : crc32InSteps(bytes, before);

/** The same where nothing native answers. */
export function crc32InSteps(bytes: Uint8Array, before = 0): number {
  const t = TABLES;
  const end = bytes.length - (bytes.length % 8);
  let c = ~before;
  let i = 0;
  for (; i < end; i += 8) {
    c ^= bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    c =
      t[1792 + (c & 255)]! ^
      t[1536 + ((c >>> 8) & 255)]! ^
      t[1280 + ((c >>> 16) & 255)]! ^
      t[1024 + (c >>> 24)]! ^
      t[768 + bytes[i + 4]!]! ^
      t[512 + bytes[i + 5]!]! ^
      t[256 + bytes[i + 6]!]! ^
      t[bytes[i + 7]!]!;
  }
  for (; i < bytes.length; i++) c = (c >>> 8) ^ t[(c ^ bytes[i]!) & 255]!;
  return ~c >>> 0;
}
