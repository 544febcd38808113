/**
 * A sheet whose rows are formatted to the last one is hundreds of megabytes of cells that say nothing. This filter takes the bytes of
 * such a part as they are unpacked and leaves out cells that hold only a style and rows that hold only such cells; what is left is read
 * as ever. A hidden row stays.
 */
const GROW = 1024 * 1024;
/** A tag that is longer than this is kept as it is. */
const MAX_TAG = 64 * 1024;

const SPACE = 32;
const BANG = 33;
const QUOT = 34;
const SLASH = 47;
const LT = 60;
const GT = 62;

const codes = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0));
const CELL = codes('<c r="');
const STYLE = codes(' s="');
const CLOSED = codes('/>');
const ROW = codes('<row ');
const ROW_END = codes('</row>');
const NUMBERED = codes(' r="');
const HIDDEN = codes(' hidden=');

export class BlankCells {
  private kept = new Uint8Array(GROW);
  private size = 0;
  /** What the last piece ended with in the middle of. */
  private rest = new Uint8Array(0);
  /** The opening tag of a row that holds nothing so far. */
  private row: Uint8Array | undefined;
  /** Comments and the like: from there on everything is kept. */
  private plain = false;

  constructor(private readonly cap: number) {}

  /** False as soon as more is kept than the cap. */
  push(piece: Uint8Array): boolean {
    let bytes = piece;
    if (this.rest.length > 0) {
      bytes = new Uint8Array(this.rest.length + piece.length);
      bytes.set(this.rest);
      bytes.set(piece, this.rest.length);
    }
    const used = this.plain ? 0 : this.filter(bytes);
    if (this.plain) this.keep(bytes, used, bytes.length);
    this.rest = this.plain ? new Uint8Array(0) : bytes.slice(used);
    return this.size <= this.cap;
  }

  /** What is left of the part; undefined where it is more than the cap. */
  finish(): Uint8Array | undefined {
    this.keep(this.rest, 0, this.rest.length);
    return this.size <= this.cap ? this.kept.subarray(0, this.size) : undefined;
  }

  /** Filters whole tags and gives where the first unfinished one begins. */
  private filter(bytes: Uint8Array): number {
    let at = 0;
    for (;;) {
      const tag = bytes.indexOf(LT, at);
      if (tag === -1) {
        this.keepText(bytes, at, bytes.length);
        return bytes.length;
      }
      this.keepText(bytes, at, tag);
      if (bytes[tag + 1] === BANG) {
        this.plain = true;
        return tag;
      }
      const blank = blankCellEnd(bytes, tag);
      const end = blank === -1 ? bytes.indexOf(GT, tag) + 1 : blank;
      if (end === 0) {
        if (bytes.length - tag <= MAX_TAG) return tag;
        this.plain = true;
        return tag;
      }
      if (blank === -1) this.take(bytes, tag, end);
      at = end;
    }
  }

  /** A tag that is no blank cell. */
  private take(bytes: Uint8Array, start: number, end: number): void {
    if (this.row && isAt(bytes, start, ROW_END)) {
      this.row = undefined;
      return;
    }
    const isRow =
      isAt(bytes, start, ROW) && has(bytes, start, end, NUMBERED) && !has(bytes, start, end, HIDDEN);
    if (!isRow) this.keep(bytes, start, end);
    else if (bytes[end - 2] !== SLASH) {
      this.keepRow();
      this.row = bytes.slice(start, end);
    }
  }

  private keepText(bytes: Uint8Array, start: number, end: number): void {
    let at = start;
    if (this.row) while (at < end && (bytes[at] ?? 0) <= SPACE) at++;
    // blanks between the tags of a blank row go with it
    if (!this.row || at < end) this.keep(bytes, start, end);
  }

  private keepRow(): void {
    const { row } = this;
    this.row = undefined;
    if (row) this.keep(row, 0, row.length);
  }

  private keep(bytes: Uint8Array, start: number, end: number): void {
    if (start >= end) return;
    this.keepRow();
    const size = this.size + end - start;
    if (size > this.kept.length && this.size <= this.cap) {
      const grown = new Uint8Array(Math.max(size, Math.min(2 * this.kept.length, this.cap + GROW)));
      grown.set(this.kept.subarray(0, this.size));
      this.kept = grown;
    }
    if (size <= this.kept.length) this.kept.set(bytes.subarray(start, end), this.size);
    this.size = size;
  }
}

/** Where a cell ends that has an address and perhaps a style, and nothing else; -1 for any other tag. */
function blankCellEnd(bytes: Uint8Array, start: number): number {
  if (!isAt(bytes, start, CELL)) return -1;
  let at = bytes.indexOf(QUOT, start + CELL.length) + 1;
  // letters and digits are at most ten
  if (at === 0 || at > start + CELL.length + 11) return -1;
  if (isAt(bytes, at, STYLE)) {
    at = bytes.indexOf(QUOT, at + STYLE.length) + 1;
    if (at === 0 || at > start + 40) return -1;
  }
  return isAt(bytes, at, CLOSED) ? at + CLOSED.length : -1;
}

function isAt(bytes: Uint8Array, at: number, mark: readonly number[]): boolean {
  for (let i = 0; i < mark.length; i++) if (bytes[at + i] !== mark[i]) return false;
  return true;
}

function has(bytes: Uint8Array, start: number, end: number, mark: readonly number[]): boolean {
  const [first = 0] = mark;
  for (let at = bytes.indexOf(first, start); at !== -1 && at < end; at = bytes.indexOf(first, at + 1))
    if (isAt(bytes, at, mark)) return true;
  return false;
}
