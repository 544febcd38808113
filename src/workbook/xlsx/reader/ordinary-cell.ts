import { resolveReferences } from '../../package/references';

const SPACE = 32;
const QUOT = 34;
const SLASH = 47;
const ZERO = 48;
const LT = 60;
const GT = 62;
const A = 65;
const LOWER_S = 115;
const LOWER_T = 116;

/** Digits of a number that is counted while it is read. */
const MOST_DIGITS = 9;

const TYPES = new Set(['s', 'n', 'str', 'b', 'e']);

/**
 * `<c r="B7" s="3" t="str"><f>A1</f><v>x</v></c>`: an address, style and type in any order, a formula and a value or nothing. What is
 * written otherwise in the least is left to the scanner, which knows all of XML and words the problems.
 */
export class OrdinaryCell {
  /** Counted from 0. */
  row = 0;
  col = 0;
  style: number | undefined;
  type = 'n';
  formula: string | undefined;
  value: string | undefined;
  /** The value of a number, or of a place among the shared strings, that is written with digits alone. */
  whole: number | undefined;
  private pos = 0;

  /** Reads the cell that begins at `at`; gives where it ends, or -1 where it is no ordinary one. */
  read(source: string, at: number): number {
    if (!source.startsWith('<c r="', at)) return -1;
    this.pos = at + 6;
    this.style = this.formula = this.value = this.whole = undefined;
    this.type = 'n';
    if (!this.address(source) || !this.attributes(source)) return -1;
    const { pos } = this;
    if (source.charCodeAt(pos) === SLASH) return source.charCodeAt(pos + 1) === GT ? pos + 2 : -1;
    this.pos = pos + 1;
    if (source.startsWith('<f>', this.pos)) {
      this.formula = this.text(source, this.pos + 3);
      if (this.formula === undefined || !source.startsWith('</f>', this.pos)) return -1;
      this.pos += 4;
    }
    if (!source.startsWith('<v>', this.pos)) return -1;
    const start = this.pos + 3;
    if (this.type === 'n' || this.type === 's') this.whole = this.digits(source, start);
    if (this.whole === undefined) this.value = this.text(source, start);
    const read = this.whole !== undefined || this.value !== undefined;
    return read && source.startsWith('</v></c>', this.pos) ? this.pos + 8 : -1;
  }

  private address(source: string): boolean {
    const start = this.pos;
    let at = start;
    let col = 0;
    let code = source.charCodeAt(at);
    for (; code >= A && code <= 90; code = source.charCodeAt(++at)) col = col * 26 + code - A + 1;
    const digits = at;
    let row = 0;
    for (; code >= ZERO && code <= 57; code = source.charCodeAt(++at)) row = row * 10 + code - ZERO;
    if (code !== QUOT || digits === start || digits > start + 3 || at === digits || at > digits + 7)
      return false;
    this.row = row - 1;
    this.col = col - 1;
    this.pos = at + 1;
    return true;
  }

  /** Style and type, each once at most; ends before the end of the tag. */
  private attributes(source: string): boolean {
    let typed = false;
    while (source.charCodeAt(this.pos) === SPACE) {
      const start = this.pos + 4;
      const name = source.charCodeAt(start - 3);
      if (!source.startsWith('="', start - 2)) return false;
      if (name === LOWER_S && this.style === undefined) {
        this.style = this.digits(source, start);
        if (this.style === undefined || source.charCodeAt(this.pos) !== QUOT) return false;
      } else if (name === LOWER_T && !typed) {
        typed = true;
        this.pos = source.indexOf('"', start);
        this.type = source.slice(start, this.pos);
        if (!TYPES.has(this.type)) return false;
      } else return false;
      this.pos++;
    }
    const code = source.charCodeAt(this.pos);
    return code === GT || code === SLASH;
  }

  /** A whole number that ends with its digits; undefined where something else stands there. */
  private digits(source: string, start: number): number | undefined {
    let value = 0;
    let at = start;
    let code = source.charCodeAt(at);
    for (; code >= ZERO && code <= 57; code = source.charCodeAt(++at)) value = value * 10 + code - ZERO;
    if (at === start || at > start + MOST_DIGITS || (code !== LT && code !== QUOT)) return undefined;
    this.pos = at;
    return value;
  }

  /** Text up to the next tag; undefined where the scanner has to see it. */
  private text(source: string, start: number): string | undefined {
    const end = source.indexOf('<', start);
    if (end === -1) return undefined;
    this.pos = end;
    const raw = source.slice(start, end);
    return raw.includes('\r') ? undefined : resolveReferences(raw);
  }
}
