/** word/document.xml → lines and tables as they are printed; what plain text cannot say is marked at its cell. */
import type { Oddity, PrintedBlock, PrintedTable, TableCell } from '../../sheet/table';
import { MAX_CELLS, MAX_TEXT } from '../package/limits';
import { fail } from '../package/problems';
import type { XmlAttributes, XmlSink } from '../package/xml';
import { isOn } from './numbering';
import type { NumberedStyles, Numbering } from './numbering';
import { holdsSigns, isSign, signFont, signOf } from './symbol-font';

/** Word's own limit. */
const MAX_COLUMNS = 63;

/** Paragraphs outside tables; a decision with all annexes has some thousands. */
const MAX_LINES = 100_000;

/** What is not printed: text taken out or moved away, a second drawing of a box, instructions of fields, formats before a change. */
const UNPRINTED =
  /^(?:del|moveFrom|delText|instrText|mc:Fallback|rPrChange|pPrChange|tcPrChange|trPrChange|tblPrChange|sectPrChange|numberingChange)$/;

const CHANGE = /^(?:ins|del|moveTo|moveFrom|cellIns|cellDel|cellMerge)$/;
const TEXT = /^(?:t|m:t)$/;

const isOff = (attributes: XmlAttributes): boolean => !isOn(attributes.getPrefixed('val'));

const whole = (attributes: XmlAttributes, otherwise: number): number => {
  const value = attributes.getPrefixed('val') ?? '';
  return /^\d{1,4}$/.test(value) ? Number(value) : otherwise;
};

/** What no text can say, by the element that holds it. */
const ODD: Record<string, Oddity> = {
  'm:oMath': 'formula',
  txbxContent: 'box',
  footnoteReference: 'footnote',
  endnoteReference: 'footnote',
  pict: 'picture',
  drawing: 'picture',
  object: 'picture',
};

interface Place {
  text: string;
  odd: Set<Oddity>;
}

interface OpenCell extends Place {
  column: number;
  span: number;
  continued: boolean;
  /** Taken out by a tracked change. */
  gone?: boolean;
}

interface Paragraph {
  text: string;
  style?: string;
  list?: string;
  level?: number;
}

export class BodySink implements XmlSink {
  readonly blocks: PrintedBlock[] = [];
  private table: PrintedTable | undefined;
  private row: { cells: TableCell[]; next: number; odd: Set<Oddity>; gone: boolean } | undefined;
  private cell: OpenCell | undefined;
  private line: Place = { text: '', odd: new Set() };
  /** Tables inside cells; paragraphs inside each other through text boxes. */
  private nested = 0;
  private paragraphs: Paragraph[] = [];
  private unprinted = 0;
  private inText = 0;
  private hidden = false;
  private struck = false;
  private raised = false;
  /** Font of the run, where its letters are signs. */
  private signs: string | undefined;
  private cells = 0;

  constructor(
    private readonly numbering: Numbering,
    private readonly styles: NumberedStyles,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (CHANGE.test(name)) this.changed(name);
    if (this.unprinted > 0 || UNPRINTED.test(name)) {
      this.unprinted++;
      return;
    }
    const odd = ODD[name];
    if (odd) this.place.odd.add(odd);
    if (TEXT.test(name)) this.inText++;
    else if (name.startsWith('m:')) this.openFormula(name);
    else if (this.openStructure(name, attributes)) return;
    else this.openRun(name, attributes);
  }

  private openStructure(name: string, attributes: XmlAttributes): boolean {
    switch (name) {
      case 'tbl':
        if (this.cell) {
          this.nested++;
          this.cell.odd.add('nested');
        } else this.table = { kind: 'table', rows: [] };
        return true;
      case 'tr':
        if (this.nested === 0) this.row = { cells: [], next: 0, odd: new Set(), gone: false };
        return true;
      case 'gridBefore':
        if (this.nested === 0 && this.row) this.row.next += Math.min(whole(attributes, 0), MAX_COLUMNS);
        return true;
      case 'tc':
        if (this.nested === 0) this.openCell();
        return true;
      case 'gridSpan':
        if (this.nested === 0 && this.cell)
          this.cell.span = Math.max(1, Math.min(whole(attributes, 1), MAX_COLUMNS));
        return true;
      case 'vMerge':
        if (this.nested === 0 && this.cell) this.cell.continued = attributes.getPrefixed('val') !== 'restart';
        return true;
      case 'p':
        this.paragraphs.push({ text: '' });
        return true;
      default:
        return false;
    }
  }

  private openRun(name: string, attributes: XmlAttributes): void {
    const { paragraph } = this;
    const value = attributes.getPrefixed('val') ?? '';
    if (name === 'r') {
      this.hidden = this.struck = this.raised = false;
      this.signs = undefined;
      if (paragraph?.style !== undefined) this.takeStyle(paragraph.style);
    } else if (name === 'rStyle') this.takeStyle(value);
    else if (name === 'rFonts') this.signs = signFont(attributes.getPrefixed('ascii'));
    else if (name === 'strike' || name === 'dstrike') this.struck ||= !isOff(attributes);
    else if (name === 'hidden') this.hideRow(attributes);
    else if (name === 'vanish') this.hidden = !isOff(attributes);
    else if (name === 'vertAlign' && value !== 'baseline') this.place.odd.add('raised');
    else if (name === 'tab') this.add(' ');
    else if (name === 'br' || name === 'cr') this.add('\n');
    else if (name === 'noBreakHyphen') this.add('-');
    else if (name === 'sym') this.addSymbol(attributes);
    else if (paragraph && name === 'pStyle') paragraph.style = value;
    else if (paragraph && name === 'numId') paragraph.list = value;
    else if (paragraph && name === 'ilvl') paragraph.level = Number(value);
  }

  private takeStyle(style: string): void {
    this.hidden ||= this.styles.makes(style, 'hidden');
    this.struck ||= this.styles.makes(style, 'struck');
    this.raised ||= this.styles.makes(style, 'raised');
  }

  private openFormula(name: string): void {
    if (name === 'm:num') this.add('(');
    else if (name === 'm:den') this.add('/(');
    else if (name === 'm:sup') this.add('^(');
    else if (name === 'm:sub') this.add('_(');
  }

  private openCell(): void {
    if (!this.row) return;
    if (++this.cells > MAX_CELLS) fail('too-large', { detail: `more than ${MAX_CELLS} cells` });
    this.cell = { text: '', odd: new Set(), column: this.row.next, span: 1, continued: false };
  }

  text(text: string): void {
    if (this.inText === 0 || this.unprinted > 0) return;
    if (this.struck) this.place.odd.add('struck');
    if (this.raised) this.place.odd.add('raised');
    if (this.signs === undefined && !holdsSigns(text)) this.add(text);
    else for (const sign of text) this.addLetter(sign);
  }

  close(name: string): void {
    if (this.unprinted > 0) {
      this.unprinted--;
      return;
    }
    if (TEXT.test(name)) this.inText--;
    else if (/^m:(?:num|den|sup|sub)$/.test(name)) this.add(')');
    else if (name === 'p') this.closeParagraph();
    else if (name === 'tbl') this.closeTable();
    else if (this.nested > 0) return;
    else if (name === 'tc') this.closeCell();
    else if (name === 'tr') this.closeRow();
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    const text = `${this.label(paragraph)}${paragraph.text}`;
    const { place } = this;
    place.text += (place.text === '' || text === '' ? '' : '\n') + text;
    if (place.text.length > MAX_TEXT)
      fail('too-large', { detail: `text of more than ${MAX_TEXT} characters` });
    if (this.cell || this.paragraphs.length > 0) return;
    if (this.blocks.length >= MAX_LINES) fail('too-large', { detail: `more than ${MAX_LINES} paragraphs` });
    if (this.line.text.trim() !== '' || this.line.odd.size > 0)
      this.blocks.push({ kind: 'line', text: this.line.text, odd: this.line.odd });
    this.line = { text: '', odd: new Set() };
  }

  /** The automatic number before a paragraph, with a blank where text follows. */
  private label(paragraph: Paragraph): string {
    const styled = paragraph.style === undefined ? undefined : this.styles.listOf(paragraph.style);
    const list = paragraph.list ?? styled?.list;
    if (list === undefined || list === '0') return '';
    const label = this.numbering.next(list, paragraph.level ?? styled?.level ?? 0);
    if (label === undefined) this.place.odd.add('number');
    return label ? (paragraph.text.trim() === '' ? label : `${label} `) : '';
  }

  private closeCell(): void {
    if (!this.cell || !this.row) return;
    const { gone, ...cell } = this.cell;
    this.row.cells.push(gone ? { ...cell, text: '' } : cell);
    this.row.next = this.cell.column + this.cell.span;
    this.cell = undefined;
  }

  private closeRow(): void {
    if (!this.row || !this.table) return;
    const { cells, odd, gone } = this.row;
    const marked = cells.map((cell) => ({
      ...cell,
      ...(gone ? { text: '' } : {}),
      odd: new Set([...cell.odd, ...odd]),
    }));
    this.table.rows.push({ at: this.table.rows.length + 1, cells: marked });
    this.row = undefined;
  }

  private closeTable(): void {
    if (this.nested > 0) this.nested--;
    else if (this.table) {
      this.blocks.push(this.table);
      this.table = undefined;
    }
  }

  /** A row that was taken out is still there, without its texts. */
  private changed(name: string): void {
    if (this.nested === 0 && this.row && !this.cell) {
      this.row.odd.add('changed');
      this.row.gone ||= name === 'del' || name === 'moveFrom';
    } else {
      this.place.odd.add('changed');
      if (name === 'cellDel' && this.nested === 0 && this.cell) this.cell.gone = true;
    }
  }

  private hideRow(attributes: XmlAttributes): void {
    if (this.nested > 0 || !this.row || this.cell || isOff(attributes)) return;
    this.row.odd.add('hidden');
    this.row.gone = true;
  }

  private addSymbol(attributes: XmlAttributes): void {
    this.signs = attributes.getPrefixed('font');
    this.addSign(attributes.getPrefixed('char') ?? '');
    this.signs = undefined;
  }

  /** A letter of a run: in a font of signs, or from the range that such fonts fill, it is a sign. */
  private addLetter(letter: string): void {
    if (isSign(letter, this.signs)) this.addSign(letter.charCodeAt(0).toString(16));
    else this.add(letter);
  }

  /** A sign by its code in its font. */
  private addSign(char: string): void {
    const known = signOf(char, this.signs);
    if (known === undefined) this.place.odd.add('symbol');
    this.add(known ?? '□');
  }

  private add(text: string): void {
    if (this.hidden) this.place.odd.add('hidden');
    else if (this.paragraph) this.paragraph.text += text;
  }

  private get place(): Place {
    return this.cell ?? this.line;
  }

  private get paragraph(): Paragraph | undefined {
    return this.paragraphs.at(-1);
  }
}
