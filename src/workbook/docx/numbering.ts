/** Automatic numbers of Word's lists: numbering.xml and the numbers that styles carry → the label of each paragraph. */
import type { XmlAttributes, XmlSink } from '../package/xml';

interface Level {
  start: number;
  format: string;
  /** "%1.%2." */
  text: string;
  legal: boolean;
  /** Level behind which it begins anew; 0: never. */
  restart?: number;
}
interface List {
  abstract: string;
  /** Starts that this use of the list sets anew. */
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

/** Word knows nine. */
const LEVELS = 9;
const ROMAN: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
const MAX_ROMAN = 3999;

function roman(value: number): string {
  let rest = value;
  let text = '';
  for (const [worth, sign] of ROMAN)
    while (rest >= worth) {
      text += sign;
      rest -= worth;
    }
  return text;
}

/** 1 → A, 27 → AA, as Word repeats a letter. */
const letters = (value: number): string =>
  String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));

/** Undefined where the format is none of those that Vietnamese papers use. */
function numeral(value: number, format: string): string | undefined {
  if (value < 0 || value > MAX_ROMAN) return undefined;
  if (format === 'decimal' || value === 0) return String(value);
  if (format === 'decimalZero') return String(value).padStart(2, '0');
  if (format === 'upperRoman') return roman(value);
  if (format === 'lowerRoman') return roman(value).toLowerCase();
  if (format === 'upperLetter') return value > 780 ? undefined : letters(value);
  if (format === 'lowerLetter') return value > 780 ? undefined : letters(value).toLowerCase();
  return undefined;
}

/** Takes numbering.xml. */
export class Numbering implements XmlSink {
  private readonly abstracts = new Map<string, Map<number, Level>>();
  private readonly lists = new Map<string, List>();
  private levels: Map<number, Level> | undefined;
  private level: Level | undefined;
  private list: List | undefined;
  private at = 0;
  /** Counters of a list, shared by all that use it. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  open(name: string, attributes: XmlAttributes): void {
    const value = attributes.getPrefixed('val') ?? '';
    const whole = /^\d{1,6}$/.test(value) ? Number(value) : undefined;
    switch (name) {
      case 'abstractNum':
        this.levels = new Map();
        this.abstracts.set(attributes.getPrefixed('abstractNumId') ?? '', this.levels);
        break;
      case 'num':
        this.list = { abstract: '', starts: new Map(), levels: new Map() };
        this.levels = this.list.levels;
        this.lists.set(attributes.getPrefixed('numId') ?? '', this.list);
        break;
      case 'abstractNumId':
        if (this.list) this.list.abstract = value;
        break;
      case 'lvlOverride':
        this.at = Number(attributes.getPrefixed('ilvl') ?? 0);
        break;
      case 'startOverride':
        if (whole !== undefined) this.list?.starts.set(this.at, whole);
        break;
      case 'lvl':
        this.level = { start: 0, format: 'decimal', text: '', legal: false };
        this.levels?.set(Number(attributes.getPrefixed('ilvl') ?? 0), this.level);
        break;
      default:
        if (this.level) setLevel(this.level, name, value, whole);
    }
  }

  text(): void {}

  close(name: string): void {
    if (name === 'lvl') this.level = undefined;
    if (name === 'num') this.list = undefined;
  }

  /** The label of the next paragraph at `ilvl` of list `numId`; undefined where it can't be told. "" for bullets without sign. */
  next(numId: string, ilvl: number): string | undefined {
    const list = this.lists.get(numId);
    const level = list && this.levelOf(list, ilvl);
    if (!list || !level || ilvl >= LEVELS) return undefined;
    const counters = this.counters.get(list.abstract) ?? [];
    this.counters.set(list.abstract, counters);
    const use = `${numId} ${ilvl}`;
    const start = list.starts.get(ilvl);
    if (start !== undefined && !this.begun.has(use)) counters[ilvl] = start;
    else counters[ilvl] = (counters[ilvl] ?? level.start - 1) + 1;
    this.begun.add(use);
    for (let below = ilvl + 1; below < LEVELS; below++) {
      const restart = this.levelOf(list, below)?.restart;
      if (restart === undefined || (restart !== 0 && ilvl < restart)) counters[below] = undefined;
    }
    if (level.format === 'bullet') return '-';
    if (level.format === 'none') return level.text.replace(/%\d/g, '');
    return this.label(list, level, counters);
  }

  private label(list: List, level: Level, counters: (number | undefined)[]): string | undefined {
    let unknown = false;
    const text = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const place = Number(digit) - 1;
      const other = this.levelOf(list, place);
      const format = level.legal ? 'decimal' : (other?.format ?? '');
      const shown = numeral(counters[place] ?? other?.start ?? 0, format);
      unknown ||= shown === undefined;
      return shown ?? '';
    });
    return unknown ? undefined : text;
  }

  private levelOf(list: List, ilvl: number): Level | undefined {
    return list.levels.get(ilvl) ?? this.abstracts.get(list.abstract)?.get(ilvl);
  }
}

function setLevel(level: Level, name: string, value: string, whole: number | undefined): void {
  if (name === 'start') level.start = whole ?? 0;
  else if (name === 'numFmt') level.format = value;
  else if (name === 'lvlText') level.text = value.slice(0, 100);
  else if (name === 'isLgl') level.legal = value !== '0' && value !== 'false';
  else if (name === 'lvlRestart' && whole !== undefined) level.restart = whole;
}

interface Style {
  parent?: string;
  list?: string;
  level?: number;
  hidden?: boolean;
  struck?: boolean;
  raised?: boolean;
}
/** Styles of styles; real files have three. */
const MAX_PARENTS = 16;

/** How Word writes whether a look is on: nothing, or a word. */
export const isOn = (value = ''): boolean => !/^(?:0|false|off)$/.test(value);

/** Takes styles.xml: lists that paragraph styles belong to, and styles of hidden text. */
export class NumberedStyles implements XmlSink {
  private readonly styles = new Map<string, Style>();
  private style: Style | undefined;

  open(name: string, attributes: XmlAttributes): void {
    const value = attributes.getPrefixed('val') ?? '';
    if (name === 'style') this.styles.set(attributes.getPrefixed('styleId') ?? '', (this.style = {}));
    else if (!this.style) return;
    else if (name === 'basedOn') this.style.parent = value;
    else if (name === 'numId') this.style.list = value;
    else if (name === 'ilvl') this.style.level = Number(value);
    else if (name === 'vanish') this.style.hidden = isOn(value);
    else if (name === 'strike' || name === 'dstrike') this.style.struck = isOn(value);
    else if (name === 'vertAlign') this.style.raised = value !== 'baseline';
  }

  text(): void {}

  close(name: string): void {
    if (name === 'style') this.style = undefined;
  }

  /** Text of that style is not printed, struck through, or stands above or below its line. */
  makes(style: string, look: 'hidden' | 'struck' | 'raised'): boolean {
    let id: string | undefined = style;
    for (let depth = 0; id !== undefined && depth < MAX_PARENTS; depth++) {
      const found: Style | undefined = this.styles.get(id);
      const said = found?.[look];
      if (said !== undefined) return said;
      id = found?.parent;
    }
    return false;
  }

  /** The list of a paragraph of that style. */
  listOf(style: string): { list: string; level: number } | undefined {
    let id: string | undefined = style;
    let level: number | undefined;
    for (let depth = 0; id !== undefined && depth < MAX_PARENTS; depth++) {
      const found: Style | undefined = this.styles.get(id);
      level ??= found?.level;
      if (found?.list !== undefined) return { list: found.list, level: level ?? 0 };
      id = found?.parent;
    }
    return undefined;
  }
}
