/** A package with parts that are about to change: what was put last is what is read next. */
import { MAX_PART_BYTES } from '../../package/limits';
import { Parts, type Relationship } from '../../package/parts';
import { element, prefixIn } from '../../package/xml-text';

export const TYPES = '[Content_Types].xml';

export class DraftPackage {
  /** New content by name, as the directory writes it; null where the part goes. */
  readonly replaced = new Map<string, Uint8Array | null>();
  private readonly texts = new Map<string, string>();
  private readonly names: Map<string, string>;
  private readonly parts: Parts;

  constructor(bytes: Uint8Array) {
    this.parts = new Parts(bytes);
    this.names = new Map(this.parts.names().map((name) => [name.toLowerCase(), name]));
  }

  has(name: string): boolean {
    return this.names.has(name.toLowerCase());
  }

  text(name: string): string {
    return this.texts.get(name.toLowerCase()) ?? this.parts.text(name, MAX_PART_BYTES);
  }

  put(name: string, text: string): void {
    const own = this.names.get(name.toLowerCase()) ?? name;
    this.names.set(name.toLowerCase(), own);
    this.texts.set(name.toLowerCase(), text);
    this.replaced.set(own, utf8(text));
  }

  remove(name: string): void {
    const own = this.names.get(name.toLowerCase());
    if (own === undefined) return;
    this.replaced.set(own, null);
    this.names.delete(name.toLowerCase());
    this.texts.delete(name.toLowerCase());
  }

  /** Relationships as the file had them. */
  relationships(source: string): Map<string, Relationship> {
    return this.parts.relationships(source);
  }

  /** The part inside to which a relationship of that type leads, as the file had it. */
  target(source: string, type: string): string | undefined {
    return [...this.relationships(source).values()].find((one) => one.type === type && !one.external)?.target;
  }

  /** A name like the given one that no part has. */
  free(name: string): string {
    const end = name.slice(name.lastIndexOf('.'));
    const stem = name.slice(0, -end.length).replace(/(?<!\d)\d+$/, '');
    for (let n = 1; ; n += 1) if (!this.has(`${stem}${n}${end}`)) return `${stem}${n}${end}`;
  }

  /** Says of what type a new part is; false where the list can't be added to. */
  declare(name: string, type: string): boolean {
    return this.append(TYPES, 'Types', (p) => `<${p}Override PartName="/${name}" ContentType="${type}"/>`);
  }

  /** Adds an element at the end of a part's root; false where the part is written otherwise than any program does. */
  append(part: string, root: string, written: (prefix: string) => string): boolean {
    const xml = this.has(part) ? this.text(part) : undefined;
    const prefix = xml === undefined ? undefined : prefixIn(xml, root);
    const whole = xml === undefined || prefix === undefined ? undefined : element(xml, `${prefix}${root}`);
    if (xml === undefined || prefix === undefined || !whole || whole.empty) return false;
    this.put(part, xml.slice(0, whole.close) + written(prefix) + xml.slice(whole.close));
    return true;
  }
}

/** The part that holds the relationships of another. */
export function relationshipsOf(part: string): string {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

const utf8 = (text: string): Uint8Array =>
  new TextEncoder().encode(
    text.replace(/(<\?xml[^>]{0,200}?encoding=["'])[\w-]+/, (_, head: string) => `${head}UTF-8`),
  );
