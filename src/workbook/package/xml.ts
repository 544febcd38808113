/** What reading XML gives: the events of a part. `scan.ts` reads it. */

/**
 * Takes the events of one part. Elements of the root's own prefix come without it ("x:c" → "c" where the root is
 * "x:worksheet"), all others with theirs ("x14:cfRule").
 */
export interface XmlSink {
  open(name: string, attributes: XmlAttributes): void;
  /** Text may come in several pieces. */
  text(text: string): void;
  close(name: string): void;
  /**
   * May read a whole element that starts at `at` by itself and return where it ends, or -1; for elements that come
   * by the thousand.
   */
  shortcut?(source: string, at: number): number;
}

/** Attributes of one element in their order; valid only during `open`. */
export class XmlAttributes {
  readonly names: string[] = [];
  readonly values: string[] = [];
  count = 0;

  add(name: string, value: string): void {
    this.names[this.count] = name;
    this.values[this.count++] = value;
  }

  has(name: string): boolean {
    for (let i = 0; i < this.count; i++) if (this.names[i] === name) return true;
    return false;
  }

  get(name: string): string | undefined {
    for (let i = 0; i < this.count; i++) if (this.names[i] === name) return this.values[i];
    return undefined;
  }

  /** Value of "r:id" whatever its prefix is called. */
  getPrefixed(local: string): string | undefined {
    for (let i = 0; i < this.count; i++) if (this.names[i]?.endsWith(`:${local}`)) return this.values[i];
    return undefined;
  }

  /** XML's true and false. */
  flag(name: string): boolean {
    const value = this.get(name);
    return value === '1' || value === 'true' || value === 'on';
  }

  /** A whole number of at most nine digits. */
  int(name: string): number | undefined {
    const value = this.get(name);
    return value !== undefined && /^\d{1,9}$/.test(value) ? Number(value) : undefined;
  }
}

/** "x14:cfRule" → "cfRule". */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** How names of elements lose the prefix that the root has. */
export function prefixOf(root: string): string {
  return root.slice(0, root.indexOf(':') + 1);
}
