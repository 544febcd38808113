/** Changes cells in the XML of a sheet; every other character of it stays. */
import { a1, parseA1 } from '../../../sheet/address';
import type { ChangedCell, ChangedSheet } from '../../../sheet/changes';
import { changeColumns } from './change-columns';
import { attribute, isOpaque, openTag, prefixIn, without } from '../../package/xml-text';
import { escapeText } from '../../package/xstring';

/** What the sheet is made of, in order: text to copy, and rows. */
interface RowAt {
  row: number;
  /** The whole element. */
  start: number;
  end: number;
  /** What stands in the opening tag behind the name. */
  attributes: string;
  /** Between the tags; undefined for an element without content. */
  inner: { start: number; end: number } | undefined;
}

export interface SheetChanged {
  xml: string;
  /** True where a cell lost its formula. */
  lostFormula: boolean;
}

/** The changed XML; undefined where it is written in a way that is not changed safely (comments, CDATA, formulas of many cells). */
export function changeSheetXml(
  xml: string,
  change: ChangedSheet,
  format: (style: string) => number,
): SheetChanged | undefined {
  const prefix = prefixIn(xml, 'worksheet');
  if (prefix === undefined || isOpaque(xml)) return undefined;
  const withFooter = change.footer === undefined ? xml : changeFooter(xml, prefix, change.footer);
  const wide = withFooter && change.widths ? changeColumns(withFooter, prefix, change.widths) : withFooter;
  return wide === undefined ? undefined : new SheetWriter(wide, prefix, change, format).write();
}

class SheetWriter {
  private lostFormula = false;
  private readonly byRow = new Map<number, ChangedCell[]>();

  constructor(
    private readonly xml: string,
    private readonly prefix: string,
    private readonly change: ChangedSheet,
    /** The cell format of a style. */
    private readonly format: (style: string) => number,
  ) {
    for (const cell of change.cells) this.byRow.set(cell.row, [...(this.byRow.get(cell.row) ?? []), cell]);
    for (const row of change.heights?.keys() ?? []) if (!this.byRow.has(row)) this.byRow.set(row, []);
  }

  write(): SheetChanged | undefined {
    const { xml, prefix } = this;
    const data = openTag(xml, `${prefix}sheetData`, 0);
    if (!data) return undefined;
    const end = data.empty ? data.end : xml.indexOf(`</${prefix}sheetData>`, data.end);
    if (end === -1) return undefined;
    const rows = data.empty ? [] : this.rows(data.end, end);
    if (!rows) return undefined;
    let result = '';
    let done = data.end;
    const waiting = [...this.byRow].sort(([a], [b]) => a - b);
    for (const at of rows) {
      while ((waiting[0]?.[0] ?? Infinity) < at.row)
        result += xml.slice(done, (done = at.start)) + this.freshRow(waiting.shift());
      if (waiting[0]?.[0] !== at.row) continue;
      const changed = this.changedRow(at, waiting.shift()?.[1] ?? []);
      if (changed === undefined) return undefined;
      result += xml.slice(done, at.start) + changed;
      done = at.end;
    }
    result += xml.slice(done, end);
    for (const row of waiting) result += this.freshRow(row);
    const head = data.empty ? `${xml.slice(0, data.end - 2)}>` : xml.slice(0, data.end);
    const tail = data.empty ? `</${prefix}sheetData>${xml.slice(end)}` : xml.slice(end);
    return { xml: head + result + tail, lostFormula: this.lostFormula };
  }

  private rows(from: number, end: number): RowAt[] | undefined {
    const name = `${this.prefix}row`;
    const rows: RowAt[] = [];
    let before = -1;
    for (let at = from; ;) {
      const tag = openTag(this.xml, name, at);
      if (!tag || tag.start >= end) return rows;
      const close = tag.empty ? tag.end : this.xml.indexOf(`</${name}>`, tag.end);
      if (close === -1) return undefined;
      const said = attribute(tag.attributes, 'r');
      const row = said === undefined ? before + 1 : Number(said) - 1;
      if (!Number.isInteger(row) || row <= before) return undefined;
      before = row;
      const stop = tag.empty ? tag.end : close + name.length + 3;
      rows.push({
        row,
        start: tag.start,
        end: stop,
        attributes: tag.attributes,
        inner: tag.empty ? undefined : { start: tag.end, end: close },
      });
      at = stop;
    }
  }

  private freshRow(entry: [number, ChangedCell[]] | undefined): string {
    const [row, cells] = entry ?? [0, []];
    const written = cells.filter(isWritten);
    if (written.length === 0) return '';
    return `<${this.prefix}row r="${row + 1}">${sorted(written)
      .map((cell) => this.cell('', '', cell))
      .join('')}</${this.prefix}row>`;
  }

  private changedRow({ row, attributes, inner }: RowAt, changes: ChangedCell[]): string | undefined {
    const name = `${this.prefix}c`;
    const parts: { col: number; text: string }[] = [];
    let before = -1;
    let at = inner?.start ?? 0;
    const end = inner?.end ?? 0;
    while (at < end) {
      const tag = openTag(this.xml, name, at);
      if (!tag || tag.start >= end) break;
      const close = tag.empty ? tag.end : this.xml.indexOf(`</${name}>`, tag.end);
      if (close === -1 || close > end || this.xml.slice(at, tag.start).trim() !== '') return undefined;
      const said = attribute(tag.attributes, 'r');
      const ref = said === undefined ? { row, col: before + 1 } : parseA1(said);
      if (!ref || ref.row !== row || ref.col <= before) return undefined;
      before = ref.col;
      const stop = tag.empty ? tag.end : close + name.length + 3;
      const change = changes.find(({ col }) => col === ref.col);
      const body = tag.empty ? '' : this.xml.slice(tag.end, close);
      if (change && !this.mayChange(body, change)) return undefined;
      parts.push({
        col: ref.col,
        text: change ? this.cell(tag.attributes, body, change) : this.xml.slice(tag.start, stop),
      });
      at = stop;
    }
    const there = new Set(parts.map(({ col }) => col));
    const fresh = changes.filter((cell) => !there.has(cell.col) && isWritten(cell));
    parts.push(...fresh.map((cell) => ({ col: cell.col, text: this.cell('', '', cell) })));
    const cells = parts.sort((a, b) => a.col - b.col).map(({ text }) => text);
    const kept = fresh.length > 0 ? without(attributes, ['spans']) : attributes;
    const rest = this.xml.slice(at, end);
    return `<${this.prefix}row${this.withHeight(row, kept)}>${cells.join('')}${rest}</${this.prefix}row>`;
  }

  private withHeight(row: number, attributes: string): string {
    const height = this.change.heights?.get(row);
    return height === undefined
      ? attributes
      : `${without(attributes, ['ht', 'customHeight'])} ht="${height}" customHeight="1"`;
  }

  /** A formula that also serves other cells is never taken out. */
  private mayChange(body: string, { formula }: ChangedCell): boolean {
    const found = formulaIn(body, this.prefix);
    if (found === undefined || formula === 'kept') return true;
    this.lostFormula ||= formula === undefined;
    return !/\s(?:t="(?:shared|array|dataTable)"|ref=)/.test(
      openTag(found, `${this.prefix}f`, 0)?.attributes ?? '',
    );
  }

  private cell(attributes: string, body: string, change: ChangedCell): string {
    const { row, col, value, formula, style } = change;
    const { prefix: p } = this;
    const kept = formula === 'kept' ? (formulaIn(body, p) ?? '') : '';
    const own =
      formula === undefined || formula === 'kept' ? kept : `<${p}f>${escapeText(formula.text)}</${p}f>`;
    const [type, content] = this.content(value, own !== '');
    const place = attribute(attributes, 'r') === undefined ? ` r="${a1({ row, col })}"` : '';
    // metadata of a value (pictures in cells, types of data) belongs to the value that goes
    const gone = ['t', 'vm', ...(own === '' ? ['cm'] : []), ...(style === undefined ? [] : ['s'])];
    const rest = without(attributes, gone);
    const look = style === undefined ? '' : ` s="${this.format(style)}"`;
    const inside = own + content;
    const tag = `${p}c${place}${rest}${look}${type}`;
    return inside === '' ? `<${tag}/>` : `<${tag}>${inside}</${p}c>`;
  }

  private content(value: ChangedCell['value'], ofFormula: boolean): [string, string] {
    const { prefix: p } = this;
    if (value === null || (value === '' && !ofFormula)) return ['', ''];
    if (typeof value === 'number') return ['', `<${p}v>${value}</${p}v>`];
    if (typeof value === 'boolean') return [' t="b"', `<${p}v>${value ? 1 : 0}</${p}v>`];
    const text = escapeText(value);
    return ofFormula
      ? [' t="str"', `<${p}v xml:space="preserve">${text}</${p}v>`]
      : [' t="inlineStr"', `<${p}is><${p}t xml:space="preserve">${text}</${p}t></${p}is>`];
  }
}

/** A cell that is not there is made for what it holds or how it looks. */
const isWritten = ({ value, style }: ChangedCell): boolean =>
  (value !== null && value !== '') || style !== undefined;

const sorted = (cells: readonly ChangedCell[]): ChangedCell[] => [...cells].sort((a, b) => a.col - b.col);

/** The formula element of a cell, as written. */
function formulaIn(body: string, prefix: string): string | undefined {
  const tag = openTag(body, `${prefix}f`, 0);
  if (!tag) return undefined;
  const close = tag.empty ? tag.end : body.indexOf(`</${prefix}f>`, tag.end);
  return close === -1 ? undefined : body.slice(tag.start, tag.empty ? close : close + prefix.length + 4);
}

/** Another footer where the sheet has one, that of its first page included. */
function changeFooter(xml: string, prefix: string, footer: string): string | undefined {
  const change = (text: string, name: string): string | undefined => {
    const tag = openTag(text, `${prefix}${name}`, 0);
    const close = tag && !tag.empty ? text.indexOf(`</${prefix}${name}>`, tag.end) : -1;
    return tag && close !== -1 ? text.slice(0, tag.end) + escapeText(footer) + text.slice(close) : undefined;
  };
  const all = change(xml, 'oddFooter');
  return all === undefined ? undefined : (change(all, 'firstFooter') ?? all);
}
