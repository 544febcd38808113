/** Parts of the package: finds them by name, unpacks them under the caps, follows relationships inside the file only. */
import { BlankCells } from './blank-cells';
import { crc32 } from './crc32';
import { decodeXml } from './decode';
import { inflate, inflateThrough } from './inflate';
import * as limits from './limits';
import { brief, fail } from './problems';
import { scanXml } from './scan';
import type { XmlAttributes, XmlSink } from './xml';
import { entryData, readDirectory, type ZipEntry } from './zip';

export interface Relationship {
  /** Last step of the type, the same in transitional and strict files: "worksheet", "hyperlink". */
  type: string;
  /** Part name where it is inside, the target as written where it is external. */
  target: string;
  external: boolean;
}

export class Parts {
  private readonly entries: Map<string, ZipEntry>;
  private total = 0;
  /** Bytes of large sheets that were unpacked to leave most of them out. */
  private unpacked = 0;

  constructor(private readonly bytes: Uint8Array) {
    this.entries = readDirectory(bytes);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  names(): string[] {
    return Array.from(this.entries.values(), (entry) => entry.name);
  }

  /** Text of a part that must be there. */
  text(name: string, cap: number = limits.MAX_SMALL_PART_BYTES): string {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) fail('damaged', { detail: 'part is missing', part: brief(name) });
    return decodeXml(this.unpack(entry, cap), brief(entry.name));
  }

  /** Text of a sheet; one that is larger than other parts may be comes without cells that hold only a style. */
  sheetText(name: string): string {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry || entry.size <= limits.MAX_PART_BYTES || entry.method !== 8)
      return this.text(name, limits.MAX_PART_BYTES);
    const part = brief(entry.name);
    const data = this.packed(entry, limits.MAX_SHEET_BYTES);
    this.unpacked += entry.size;
    if (this.unpacked > limits.MAX_SHEET_BYTES)
      fail('too-large', { detail: `sheets of more than ${limits.MAX_SHEET_BYTES} bytes`, part });
    const cells = new BlankCells(limits.MAX_PART_BYTES);
    let crc = 0;
    let fits = true;
    const whole = inflateThrough(data, entry.size, (chunk) => {
      crc = crc32(chunk, crc);
      return (fits = cells.push(chunk));
    });
    const bytes = cells.finish();
    if (!fits || !bytes)
      fail('too-large', { detail: `part of more than ${limits.MAX_PART_BYTES} bytes`, part });
    if (!whole) fail('damaged', { detail: 'zip data', part });
    if (crc !== entry.crc) fail('damaged', { detail: 'checksum', part });
    this.count(bytes.length, part);
    return decodeXml(bytes, part);
  }

  /** Sends a small part to `sink`; does nothing where the part is absent. */
  parse(name: string, sink: XmlSink): void {
    if (this.has(name)) scanXml(this.text(name), sink, brief(name));
  }

  /** Relationships of a part by id; of the package where `source` is "". */
  relationships(source: string): Map<string, Relationship> {
    const folder = source.slice(0, source.lastIndexOf('/') + 1);
    const sink = new RelationshipSink((target) => this.resolve(folder, target));
    this.parse(`${folder}_rels/${source.slice(folder.length)}.rels`, sink);
    return sink.found;
  }

  /** Name of the part that a target inside the package means. */
  private resolve(folder: string, target: string): string {
    const [path = ''] = target.replaceAll('\\', '/').split(/[?#]/, 1);
    const steps: string[] = [];
    for (const step of (path.startsWith('/') ? path : folder + path).split('/')) {
      if (step === '..') steps.pop();
      else if (step !== '' && step !== '.') steps.push(step);
    }
    const name = steps.join('/');
    return this.has(name) ? name : unescapePercent(name);
  }

  /** The packed bytes of an entry that claims nothing beyond the caps. */
  private packed(entry: ZipEntry, cap: number): Uint8Array {
    const part = brief(entry.name);
    if (entry.encrypted) fail('encrypted', { part });
    const data = entryData(this.bytes, entry);
    if (entry.size > limits.RATIO_COUNTS_FROM && entry.size > data.length * limits.MAX_RATIO) {
      fail('ratio', { detail: `${entry.size} bytes from ${data.length}`, part });
    }
    if (entry.size > cap) fail('too-large', { detail: `part of more than ${cap} bytes`, part });
    return data;
  }

  private count(bytes: number, part: string): void {
    this.total += bytes;
    if (this.total > limits.MAX_TOTAL_BYTES) {
      fail('too-large', { detail: `more than ${limits.MAX_TOTAL_BYTES} bytes unpacked`, part });
    }
  }

  private unpack(entry: ZipEntry, cap: number): Uint8Array {
    const part = brief(entry.name);
    const data = this.packed(entry, cap);
    this.count(entry.size, part);
    if (entry.method !== 0 && entry.method !== 8)
      fail('damaged', { detail: `zip method ${entry.method}`, part });
    // What really comes out is held to the declared size, which is under the caps by now.
    const bytes =
      entry.method === 8 ? inflate(data, entry.size) : data.length === entry.size ? data : undefined;
    if (!bytes) fail('damaged', { detail: 'zip data', part });
    if (crc32(bytes) !== entry.crc) fail('damaged', { detail: 'checksum', part });
    return bytes;
  }
}

export class RelationshipSink implements XmlSink {
  readonly found = new Map<string, Relationship>();

  constructor(private readonly resolve: (target: string) => string) {}

  open(name: string, attributes: XmlAttributes): void {
    const id = attributes.get('Id');
    const target = attributes.get('Target');
    if (name !== 'Relationship' || id === undefined || target === undefined) return;
    const external = attributes.get('TargetMode') === 'External';
    const type = attributes.get('Type') ?? '';
    this.found.set(id, {
      type: type.slice(type.lastIndexOf('/') + 1),
      target: external ? target : this.resolve(target),
      external,
    });
  }

  text(): void {}

  close(): void {}
}

function unescapePercent(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // Not an escaped name after all
    return name;
  }
}
