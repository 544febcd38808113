/** A zip file with some entries replaced, left out or added; all others are copied as they are, still compressed. */
import { crc32 } from './crc32';
import { deflate } from './deflate';
import { END_SIZE, ENTRY_SIZE, entryData, LOCAL_SIZE, readDirectory } from './zip';

interface Stored {
  name: Uint8Array;
  method: number;
  crc: number;
  size: number;
  data: Uint8Array;
}

/** 1 January 1980: files with the same content are the same bytes. */
const DAY = 0x0021;
/** Names are UTF-8. */
const UTF8 = 0x0800;

/** `replaced`: new content by name, as the directory writes it; null leaves the entry out. What the file has not is added at the end. */
export function replaceEntries(
  bytes: Uint8Array,
  replaced: ReadonlyMap<string, Uint8Array | null>,
): Uint8Array {
  const names = new TextEncoder();
  const entries: Stored[] = [];
  const packed = (name: Uint8Array, fresh: Uint8Array): Stored => ({
    name,
    method: 8,
    crc: crc32(fresh),
    size: fresh.length,
    data: deflate(fresh),
  });
  const directory = [...readDirectory(bytes).values()];
  for (const entry of directory) {
    const name = names.encode(entry.name);
    const fresh = replaced.get(entry.name);
    if (fresh === null) continue;
    if (fresh === undefined) {
      const { method, crc, size } = entry;
      entries.push({ name, method, crc, size, data: entryData(bytes, entry) });
    } else entries.push(packed(name, fresh));
  }
  const there = new Set(directory.map(({ name }) => name));
  for (const [name, fresh] of replaced)
    if (fresh && !there.has(name)) entries.push(packed(names.encode(name), fresh));
  return zipOf(entries);
}

function zipOf(entries: readonly Stored[]): Uint8Array {
  const room = entries.reduce(
    (sum, { name, data }) => sum + LOCAL_SIZE + ENTRY_SIZE + 2 * name.length + data.length,
    END_SIZE,
  );
  const bytes = new Uint8Array(room);
  const view = new DataView(bytes.buffer);
  const offsets: number[] = [];
  let at = 0;
  /** What the two headers of an entry have in common, from the version on. */
  const head = (start: number, { name, method, crc, size, data }: Stored): void => {
    [20, UTF8, method, 0, DAY].forEach((word, index) => view.setUint16(start + 2 * index, word, true));
    [crc, data.length, size].forEach((word, index) => view.setUint32(start + 10 + 4 * index, word, true));
    view.setUint16(start + 22, name.length, true);
  };
  for (const entry of entries) {
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    head(at + 4, entry);
    bytes.set(entry.name, at + LOCAL_SIZE);
    bytes.set(entry.data, at + LOCAL_SIZE + entry.name.length);
    at += LOCAL_SIZE + entry.name.length + entry.data.length;
  }
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    head(at + 6, entry);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(entry.name, at + ENTRY_SIZE);
    at += ENTRY_SIZE + entry.name.length;
  });
  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}
