/**
 * A narrow XML scanner. It knows no entities but XML's own five and refuses a document type; what saxes accepts, it reads the
 * same, several times faster (held by property tests).
 */
import { MAX_ATTRIBUTES, MAX_DEPTH } from './limits';
import { brief, fail } from './problems';
import { prefixOf, XmlAttributes, type XmlSink } from './xml';
import { resolveReferences } from './references';

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const BANG = 33;
const QUOT = 34;
const AMP = 38;
const APOS = 39;
const SLASH = 47;
const LT = 60;
const EQ = 61;
const GT = 62;
const QUESTION = 63;

/** Sends the events of a part to `sink`. */
export function scanXml(text: string, sink: XmlSink, part: string): void {
  new Scanner(text, sink, part).run();
}

class Scanner {
  private pos = 0;
  private readonly attributes = new XmlAttributes();
  /** Open elements as they are written, and as the sink knows them. */
  private readonly written: string[] = [];
  private readonly plain: string[] = [];
  private prefix: string | undefined;

  constructor(
    private readonly source: string,
    private readonly sink: XmlSink,
    private readonly part: string,
  ) {}

  run(): void {
    const { source } = this;
    if (source.charCodeAt(0) === 0xfeff) this.pos = 1;
    const length = source.length;
    while (this.pos < length) {
      if (source.charCodeAt(this.pos) !== LT) {
        this.text();
        continue;
      }
      const next = source.charCodeAt(++this.pos);
      if (next === SLASH) this.endTag();
      else if (next === BANG) this.declaration();
      else if (next === QUESTION) this.pos = this.after('?>', this.pos + 1);
      else this.startTag();
    }
    if (this.prefix === undefined || this.written.length > 0) this.broken('unfinished');
  }

  /** Text up to the next tag; short in most cells, so it is looked at once, character by character. */
  private text(): void {
    const { source, pos } = this;
    const length = source.length;
    let at = pos;
    let simple = true;
    for (; at < length; at++) {
      const code = source.charCodeAt(at);
      if (code === LT) break;
      if (code === AMP || code === CR) simple = false;
    }
    this.pos = at;
    const raw = source.slice(pos, at);
    if (this.written.length > 0) this.sink.text(simple ? raw : this.references(lines(raw)));
    else if (/[^ \t\r\n]/.test(raw)) this.broken('text outside the root');
  }

  private declaration(): void {
    const { source, pos } = this;
    if (source.startsWith('!--', pos)) {
      this.pos = this.after('-->', pos + 3);
    } else if (source.startsWith('![CDATA[', pos) && this.written.length > 0) {
      this.pos = this.after(']]>', pos + 8);
      const raw = source.slice(pos + 8, this.pos - 3);
      if (raw !== '') this.sink.text(lines(raw));
    } else if (source.startsWith('!DOCTYPE', pos)) fail('dtd', { part: this.part });
    else this.broken('declaration');
  }

  private endTag(): void {
    const { source } = this;
    const name = this.written.pop();
    if (name === undefined || !source.startsWith(name, this.pos + 1)) this.broken('end tag');
    this.pos = this.skipSpace(this.pos + 1 + name.length);
    if (source.charCodeAt(this.pos) !== GT) this.broken('end tag');
    this.pos++;
    this.sink.close(this.plain.pop() ?? name);
  }

  private startTag(): void {
    const { source } = this;
    const start = this.pos;
    if (this.sink.shortcut !== undefined) {
      const after = this.sink.shortcut(source, start - 1);
      if (after !== -1) {
        this.pos = after;
        return;
      }
    }
    const end = this.nameEnd(start);
    const name = source.slice(start, end);
    if (this.prefix === undefined) this.prefix = prefixOf(name);
    else if (this.written.length === 0) this.broken('two roots');
    this.pos = end;
    const selfClosing = this.readAttributes();
    const plain = this.prefix !== '' && name.startsWith(this.prefix) ? name.slice(this.prefix.length) : name;
    if (this.written.length >= MAX_DEPTH) this.broken('too deep');
    this.sink.open(plain, this.attributes);
    if (selfClosing) {
      this.sink.close(plain);
    } else {
      this.written.push(name);
      this.plain.push(plain);
    }
  }

  /** Reads up to the end of the tag; true where it closes itself. */
  private readAttributes(): boolean {
    const { source, attributes } = this;
    attributes.count = 0;
    for (;;) {
      const at = this.skipSpace(this.pos);
      const code = source.charCodeAt(at);
      if (code === GT) {
        this.pos = at + 1;
        return false;
      }
      if (code === SLASH) {
        if (source.charCodeAt(at + 1) !== GT) this.broken('tag');
        this.pos = at + 2;
        return true;
      }
      if (at === this.pos) this.broken('attribute');
      this.readAttribute(at);
    }
  }

  private readAttribute(start: number): void {
    const { source } = this;
    // Nearly all attributes of cells are one letter and stand close: r="B7" s="3" t="s"
    const short = source.charCodeAt(start + 1) === EQ && isLetter(source.charCodeAt(start));
    let at = short ? start + 1 : this.nameEnd(start);
    const name = source.slice(start, at);
    at = this.skipSpace(at);
    if (source.charCodeAt(at) !== EQ) this.broken('attribute');
    at = this.skipSpace(at + 1);
    const quote = source.charCodeAt(at++);
    if (quote !== QUOT && quote !== APOS) this.broken('attribute');
    const valueStart = at;
    let simple = true;
    for (;;) {
      const code = source.charCodeAt(at);
      if (code === quote) break;
      if (code === LT || code !== code) this.broken('attribute');
      if (code === AMP || code < SPACE) simple = false;
      at++;
    }
    const raw = source.slice(valueStart, at);
    if (this.attributes.has(name)) this.broken('attribute twice');
    if (this.attributes.count >= MAX_ATTRIBUTES) this.broken('too many attributes');
    this.attributes.add(name, simple ? raw : this.references(lines(raw).replace(/[\t\n]/g, ' ')));
    this.pos = at + 1;
  }

  private nameEnd(start: number): number {
    const { source } = this;
    let at = start;
    for (;;) {
      const code = source.charCodeAt(at);
      // Letters, digits, ".", "-", "_", ":" and everything beyond ASCII; NaN at the end of the text stops as well.
      if (!(
        (code >= 97 && code <= 122) ||
        (code >= 65 && code <= 90) ||
        (code >= 45 && code <= 58 && code !== SLASH) ||
        code === 95 ||
        code > 127
      ))
        break;
      at++;
    }
    const first = source.charCodeAt(start);
    if (at === start || (first >= 45 && first <= 57)) this.broken('name');
    return at;
  }

  private skipSpace(from: number): number {
    const { source } = this;
    let at = from;
    for (;;) {
      const code = source.charCodeAt(at);
      if (code > SPACE || (code !== SPACE && code !== TAB && code !== LF && code !== CR)) return at;
      at++;
    }
  }

  private after(mark: string, from: number): number {
    const at = this.source.indexOf(mark, from);
    if (at === -1) this.broken('unfinished');
    return at + mark.length;
  }

  private references(raw: string): string {
    return resolveReferences(raw) ?? this.broken('entity');
  }

  private broken(what: string): never {
    fail('damaged', { detail: `XML: ${brief(what)} at ${this.pos}`, part: this.part });
  }
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** Line ends as XML wants them. */
function lines(raw: string): string {
  return raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
}
