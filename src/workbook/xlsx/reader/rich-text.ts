/** Gathers the text of a shared or inline string: runs put together, phonetic readings left out. */
import { MAX_SHARED_STRINGS } from '../../package/limits';
import type { TextRun } from '../../../sheet/content';
import type { Colors } from './colors';
import { fail } from '../../package/problems';
import { LookReader } from './styles-xml';
import { type XmlAttributes, type XmlSink } from '../../package/xml';
import { unescapeText } from '../../package/xstring';

/** Parts of one text; those beyond are as plain as the rest. */
const MOST_RUNS = 200;

export class RichText {
  private joined = '';
  private piece = '';
  private collecting = false;
  private preserve = false;
  private phonetic = 0;
  private runs: TextRun[] = [];
  private readonly letters: LookReader;

  constructor(colors: Colors) {
    this.letters = new LookReader(colors);
  }

  start(): void {
    this.joined = '';
    this.runs = [];
    this.letters.start(false);
    this.phonetic = 0;
    this.collecting = false;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'rPh') this.phonetic++;
    else if (name === 'rPr') {
      this.letters.start(false);
      this.letters.open('font', attributes);
    } else if (name === 't' && this.phonetic === 0) {
      this.collecting = true;
      this.piece = '';
      this.preserve = attributes.count > 0 && attributes.get('xml:space') === 'preserve';
    } else this.letters.open(name, attributes);
  }

  text(text: string): void {
    if (this.collecting) this.piece += text;
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic--;
    else if (name === 't' && this.collecting) {
      this.collecting = false;
      // Excel drops blanks at the ends where they are not marked as meant.
      const text = this.preserve ? this.piece : trimBlanks(this.piece);
      this.joined += text;
      if (text !== '' && this.runs.length < MOST_RUNS) this.runs.push({ text, ...this.letters.look });
    } else if (name === 'r') this.letters.start(false);
  }

  value(): string {
    return unescapeText(this.joined);
  }

  /** The parts of the text, where one has letters of its own. */
  parts(): TextRun[] | undefined {
    return this.runs.some((run) => Object.keys(run).length > 1) ? this.runs : undefined;
  }
}

function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/** A shared string as most are: one text without entities. */
const ORDINARY = /<si><t( xml:space="preserve")?>([^<&\r]*)<\/t><\/si>/y;

/** The table of shared strings. */
export class SharedStringsSink implements XmlSink {
  readonly strings: string[] = [];
  /** Parts of those strings that have letters of their own, by index. */
  readonly runs = new Map<number, TextRun[]>();
  private readonly rich: RichText;

  constructor(
    private readonly part: string,
    colors: Colors,
  ) {
    this.rich = new RichText(colors);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'si') this.rich.start();
    else this.rich.open(name, attributes);
  }

  text(text: string): void {
    this.rich.text(text);
  }

  shortcut(source: string, at: number): number {
    ORDINARY.lastIndex = at;
    const match = ORDINARY.exec(source);
    if (!match) return -1;
    const text = match[2] ?? '';
    this.add(unescapeText(match[1] === undefined ? trimBlanks(text) : text));
    return ORDINARY.lastIndex;
  }

  close(name: string): void {
    if (name !== 'si') this.rich.close(name);
    else {
      const runs = this.rich.parts();
      if (runs) this.runs.set(this.strings.length, runs);
      this.add(this.rich.value());
    }
  }

  private add(text: string): void {
    if (this.strings.push(text) > MAX_SHARED_STRINGS) {
      fail('sheet-limit', { detail: `more than ${MAX_SHARED_STRINGS} shared strings`, part: this.part });
    }
  }
}
