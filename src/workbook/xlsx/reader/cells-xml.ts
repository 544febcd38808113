/** The cells of one sheet: everything inside <sheetData>. The hot part of the reader, so it keeps one state, not objects. */
import { a1, type CellRef, MAX_COLS, MAX_ROWS } from '../../../sheet/address';
import type { ContentCell, ContentSheet, ContentValue, TextRun } from '../../../sheet/content';
import type { Budget } from '../../package/areas';
import type { Colors } from './colors';
import * as limits from '../../package/limits';
import { brief, fail, type FileProblemCode } from '../../package/problems';
import { OrdinaryCell } from './ordinary-cell';
import { RichText } from './rich-text';
import { SharedFormulas } from './shared-formulas';
import { isoToSerial, serialToIso } from '../../../sheet/serial-date';
import type { XmlAttributes, XmlSink } from '../../package/xml';
import { unescapeText } from '../../package/xstring';

/** What cells refer to outside their sheet. */
export interface CellContext {
  strings: string[];
  /** Parts of shared strings that have letters of their own. */
  runs: ReadonlyMap<number, TextRun[]>;
  colors: Colors;
  dates: Uint8Array;
  styleCount: number;
  /** Style of cells that say none, where that is no plain one. */
  usualStyle: number | undefined;
  date1904: boolean;
  budget: Budget;
}

/** Rows lower than this, in points, show nothing of their text. */
const LOWEST = 4;

export class CellsSink implements XmlSink {
  private row = -1;
  private col = -1;
  private cells: Map<number, ContentCell> | undefined;
  /** Whether the row is counted as used. */
  private used = false;
  private usedRows = 0;
  private rowHidden = false;
  /** Height in points of rows that say none. */
  usualHeight = Infinity;

  private type = 'n';
  private style: number | undefined;
  private value: string | undefined;
  /** The value where it is a whole number that was read at one glance. */
  private whole: number | undefined;
  private formula: string | undefined;
  private sharedIndex: string | undefined;
  private collecting: 'v' | 'f' | undefined;
  private buffer = '';
  private inline = false;
  private inlines = 0;
  /** Depth of what a cell or row keeps for other programs. */
  private aside = 0;
  private readonly rich: RichText;
  private readonly ordinary = new OrdinaryCell();
  private readonly shared: SharedFormulas;

  constructor(
    private readonly sheet: ContentSheet,
    private readonly context: CellContext,
    private readonly part: string,
  ) {
    this.shared = new SharedFormulas(context.budget, (detail, at, code) => this.fail(code, detail, at));
    this.rich = new RichText(context.colors);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'extLst') this.aside++;
    if (this.aside > 0) return;
    if (this.inline) this.rich.open(name, attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'v') this.collect('v');
    else if (name === 'f') this.openFormula(attributes);
    else if (name === 'row') this.openRow(attributes);
    else if (name === 'is') {
      if (++this.inlines > 1) this.fail('damaged', 'two values in one cell');
      this.inline = true;
    }
  }

  shortcut(source: string, at: number): number {
    const { ordinary } = this;
    const end = ordinary.read(source, at);
    // the scanner words the problem of a cell out of its row
    if (end === -1 || ordinary.row !== this.row || ordinary.col >= MAX_COLS) return -1;
    this.startCell();
    this.col = ordinary.col;
    this.style = ordinary.style ?? this.style;
    this.type = ordinary.type;
    this.formula = ordinary.formula;
    this.value = ordinary.value;
    this.whole = ordinary.whole;
    this.closeCell();
    return end;
  }

  text(text: string): void {
    if (this.collecting !== undefined) this.buffer = this.buffer === '' ? text : this.buffer + text;
    else if (this.inline) this.rich.text(text);
  }

  close(name: string): void {
    if (this.aside > 0) {
      if (name === 'extLst') this.aside--;
    } else if (name === 'c') this.closeCell();
    else if (name === 'v' && this.collecting === 'v') {
      this.value = this.buffer;
      this.collecting = undefined;
    } else if (name === 'f' && this.collecting === 'f') {
      this.formula = this.buffer;
      this.collecting = undefined;
    } else if (name === 'is') this.inline = false;
    else if (this.inline) this.rich.close(name);
  }

  /** After the last cell: gives the formulas that had to wait. */
  finish(): void {
    this.shared.finish();
  }

  private collect(what: 'v' | 'f'): void {
    if ((what === 'v' ? this.value : this.formula) !== undefined)
      this.fail('damaged', 'two values in one cell');
    this.collecting = what;
    this.buffer = '';
  }

  private openRow(attributes: XmlAttributes): void {
    let row = this.row + 1;
    let height = this.usualHeight;
    let hidden = false;
    for (let i = 0; i < attributes.count; i++) {
      const name = attributes.names[i];
      if (name === 'r') row = this.rowNumber(attributes.values[i] ?? '');
      else if (name === 'hidden') hidden ||= attributes.flag('hidden');
      else if (name === 'ht') height = Number(attributes.values[i]);
    }
    hidden ||= height < LOWEST;
    if (row >= MAX_ROWS)
      fail('sheet-limit', { detail: `row ${row + 1}`, sheet: this.sheet.name, part: this.part });
    this.row = row;
    this.col = -1;
    this.cells = this.sheet.rows.get(row);
    this.used = false;
    this.rowHidden = hidden;
    if (hidden && this.sheet.hiddenRows.size < limits.MAX_HIDDEN_EMPTY_ROWS) this.sheet.hiddenRows.add(row);
  }

  private rowNumber(text: string): number {
    const { name: sheet } = this.sheet;
    if (!/^[1-9]\d*$/.test(text)) fail('damaged', { detail: `row ${brief(text)}`, sheet, part: this.part });
    if (text.length > 7) fail('sheet-limit', { detail: `row ${brief(text)}`, sheet, part: this.part });
    return Number(text) - 1;
  }

  private startCell(): void {
    this.type = 'n';
    this.style = this.context.usualStyle;
    this.value = undefined;
    this.whole = undefined;
    this.formula = undefined;
    this.sharedIndex = undefined;
    this.inlines = 0;
    this.col++;
  }

  private openCell(attributes: XmlAttributes): void {
    this.startCell();
    const { names, values } = attributes;
    for (let i = 0; i < attributes.count; i++) {
      const name = names[i];
      const value = values[i] ?? '';
      if (name === 'r') this.place(value);
      else if (name === 's') this.style = smallInt(value);
      else if (name === 't') this.type = value;
    }
    if (this.row < 0)
      fail('damaged', { detail: 'a cell outside a row', sheet: this.sheet.name, part: this.part });
    if (this.col >= MAX_COLS) this.fail('sheet-limit', 'column');
    this.rich.start();
  }

  /** Takes the column from an address such as "B7"; its row must be the row's. */
  private place(ref: string): void {
    let at = 0;
    let col = 0;
    for (; at < ref.length && at < 4; at++) {
      const code = ref.charCodeAt(at) & ~32;
      if (code < 65 || code > 90) break;
      col = col * 26 + code - 64;
    }
    let row = 0;
    for (let i = at; i < ref.length; i++) {
      const digit = ref.charCodeAt(i) - 48;
      if (digit < 0 || digit > 9 || row > 1e9) row = NaN;
      row = row * 10 + digit;
    }
    const { name: sheet } = this.sheet;
    if (col > MAX_COLS || row > MAX_ROWS)
      fail('sheet-limit', { detail: `cell ${brief(ref)}`, sheet, part: this.part });
    if (at === 0 || row !== this.row + 1)
      fail('damaged', { detail: `cell ${brief(ref)} in row ${this.row + 1}`, sheet, part: this.part });
    this.col = col - 1;
  }

  private openFormula(attributes: XmlAttributes): void {
    if (attributes.count > 0 && attributes.get('t') === 'shared')
      this.sharedIndex = attributes.get('si') ?? '';
    this.collect('f');
  }

  private closeCell(): void {
    const { context, style } = this;
    const value = this.content();
    const known = style !== undefined && style < context.styleCount;
    const cell: ContentCell = known ? { value, style } : { value };
    if (this.formula !== undefined) this.addFormula(cell, this.formula);
    const runs = this.runs();
    if (runs) cell.runs = runs;
    if (typeof value === 'number' && cell.date === undefined && known && context.dates[style] === 1) {
      const date = serialToIso(value, context.date1904);
      if (date !== undefined) cell.date = date;
    }
    if (this.type === 'd' && typeof value === 'number' && cell.date === undefined) {
      const date = serialToIso(value, context.date1904);
      if (date !== undefined) cell.date = date;
    }
    this.store(cell, value === null && cell.formula === undefined && this.sharedIndex === undefined);
  }

  private store(cell: ContentCell, empty: boolean): void {
    const { budget } = this.context;
    if (empty) {
      // An empty cell in the default style says nothing.
      if (!cell.style || ++budget.emptyCells > limits.MAX_EMPTY_CELLS) return;
    } else {
      if (++budget.cells > limits.MAX_CELLS) this.fail('sheet-limit', `more than ${limits.MAX_CELLS} cells`);
      if (!this.used) this.countRow();
    }
    if (this.cells === undefined) this.sheet.rows.set(this.row, (this.cells = new Map()));
    else if (this.cells.has(this.col)) this.fail('damaged', 'two cells at one address');
    this.cells.set(this.col, cell);
  }

  private countRow(): void {
    this.used = true;
    if (this.rowHidden) this.sheet.hiddenRows.add(this.row);
    if (++this.usedRows > limits.MAX_USED_ROWS)
      this.fail('sheet-limit', `more than ${limits.MAX_USED_ROWS} rows in use`);
  }

  private content(): ContentValue {
    const { value, whole } = this;
    if (whole !== undefined) return this.type === 's' ? this.sharedAt(whole, whole) : whole;
    switch (this.type) {
      case 's':
        return value === undefined ? null : this.sharedString(value);
      case 'n':
        return value === undefined || value === '' ? null : this.number(value);
      case 'str':
        return value === undefined ? null : this.checked(unescapeText(value));
      case 'inlineStr':
        return this.checked(this.rich.value());
      case 'b':
        return value === undefined ? null : value === '1' || value === 'true';
      case 'e':
        return value === undefined ? null : { error: brief(value) };
      case 'd':
        return value === undefined
          ? null
          : (isoToSerial(value, this.context.date1904) ?? this.checked(value));
      default:
        return this.fail('damaged', `cell type ${brief(this.type)}`);
    }
  }

  private runs(): TextRun[] | undefined {
    if (this.type === 'inlineStr') return this.rich.parts();
    const { runs } = this.context;
    return this.type === 's' && runs.size > 0 ? runs.get(this.whole ?? Number(this.value)) : undefined;
  }

  private number(text: string): number {
    const whole = smallInt(text);
    if (whole !== undefined) return whole;
    const value = Number(text);
    // Number() also takes blanks, Infinity and 0x10.
    if (!Number.isFinite(value) || /[^-+.\deE]/.test(text)) this.fail('damaged', `number ${brief(text)}`);
    return value;
  }

  private sharedString(text: string): string {
    return this.sharedAt(smallInt(text.trim()) ?? -1, text);
  }

  private sharedAt(index: number, written: string | number): string {
    const found = this.context.strings[index];
    if (found === undefined) this.fail('damaged', `shared string ${brief(String(written))} is missing`);
    return this.checked(found);
  }

  private checked(text: string): string {
    if (text.length > limits.MAX_TEXT) this.fail('text-too-long', `${text.length} characters`);
    return text;
  }

  private addFormula(cell: ContentCell, text: string): void {
    const formula = this.checked(text.startsWith('=') ? text.slice(1) : text);
    const index = this.sharedIndex;
    if (formula !== '') cell.formula = formula;
    if (index === undefined) return;
    const at = { row: this.row, col: this.col };
    if (formula === '') this.shared.use(index, cell, at);
    else this.shared.begin(index, formula, at);
  }

  private fail(code: FileProblemCode, detail: string, at: CellRef = { row: this.row, col: this.col }): never {
    fail(code, { detail, part: this.part, sheet: this.sheet.name, cell: a1(at) });
  }
}

/** A whole number of at most nine digits. */
function smallInt(text: string): number | undefined {
  let value = 0;
  if (text === '' || text.length > 9) return undefined;
  for (let i = 0; i < text.length; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return undefined;
    value = value * 10 + digit;
  }
  return value;
}
