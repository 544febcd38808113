/** The directory of a zip file. Only what an .xlsx needs; everything unusual is a problem, not a guess. */
import { brief, fail } from './problems';
import { MAX_PARTS } from './limits';

export interface ZipEntry {
  /** Name with forward slashes and without a leading one. */
  name: string;
  method: number;
  encrypted: boolean;
  crc: number;
  /** Sizes as the directory declares them. */
  compressed: number;
  size: number;
  /** Where the local header starts. */
  offset: number;
}

/** Bytes of the records of a zip file, without the names and whatever else follows in them. */
export const END_SIZE = 22;
export const ENTRY_SIZE = 46;
export const LOCAL_SIZE = 30;

/** Entries by lower-case name: part names do not depend on case. */
export function readDirectory(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  if (start === 0xffffffff || size === 0xffffffff || isZip64(view, end)) failZip64(view, end);
  if (start + size > end) fail('damaged', { detail: 'zip directory out of range' });
  const entries = new Map<string, ZipEntry>();
  const decoder = new TextDecoder();
  let seen = 0;
  // The count wraps at 65,536 in some writers, so the directory is walked to its end.
  for (let at = start; at < start + size; seen++) {
    if (seen >= MAX_PARTS) fail('too-many-parts', { detail: `more than ${MAX_PARTS} parts` });
    if (at + ENTRY_SIZE > end || view.getUint32(at, true) !== 0x02014b50)
      fail('damaged', { detail: 'zip directory' });
    const nameLength = view.getUint16(at + 28, true);
    const next = at + ENTRY_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) fail('damaged', { detail: 'zip directory' });
    const name = decoder
      .decode(bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + nameLength))
      .replaceAll('\\', '/')
      .replace(/^\/+/, '');
    if (!name.endsWith('/')) {
      const key = name.toLowerCase();
      if (entries.has(key)) fail('damaged', { detail: 'two parts of one name', part: brief(name) });
      entries.set(key, {
        name,
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        crc: view.getUint32(at + 16, true),
        compressed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      });
    }
    at = next;
  }
  if ((seen & 0xffff) !== count) fail('damaged', { detail: 'zip directory count' });
  return entries;
}

/** The stored bytes of an entry, still compressed. */
export function entryData(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.compressed === 0xffffffff || entry.size === 0xffffffff || entry.offset === 0xffffffff) {
    fail('zip64', { part: brief(entry.name) });
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.offset;
  if (at + LOCAL_SIZE > bytes.length || view.getUint32(at, true) !== 0x04034b50) {
    fail('damaged', { detail: 'zip entry header', part: brief(entry.name) });
  }
  const start = at + LOCAL_SIZE + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.compressed > bytes.length)
    fail('damaged', { detail: 'zip entry cut off', part: brief(entry.name) });
  return bytes.subarray(start, start + entry.compressed);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - 0xffff);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (
      view.getUint32(at, true) === 0x06054b50 &&
      at + END_SIZE + view.getUint16(at + 20, true) <= view.byteLength
    )
      return at;
  }
  return fail('damaged', { detail: 'the end of the zip file is missing' });
}

function isZip64(view: DataView, end: number): boolean {
  return end >= 20 && view.getUint32(end - 20, true) === 0x07064b50;
}

function failZip64(view: DataView, end: number): never {
  const record = isZip64(view, end) ? view.getUint32(end - 12, true) : view.byteLength;
  if (
    record + 40 <= end &&
    view.getUint32(record, true) === 0x06064b50 &&
    view.getUint32(record + 32, true) > MAX_PARTS
  ) {
    fail('too-many-parts', { detail: `more than ${MAX_PARTS} parts` });
  }
  return fail('zip64');
}
