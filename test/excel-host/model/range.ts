import type { Area } from '../../../src/sheet/address';
import { MAX_COLS, MAX_ROWS, a1Area, parseArea, parseReference } from '../../../src/sheet/address';
import { HostError, denied, invalid, notFound, oneOf } from '../errors';
import { ConditionalFormatCollection, DataValidation } from './rules';
import type { BookData, BorderData, CellData, FormatData, Scalar, SheetData } from './data';
import { cellAt, isLocked, peek, quoted, usedArea, valueOf } from './data';
import { enter } from './entry';
import { RangeFormat } from './format';
import { HostCollection, HostObject } from './object';
import { Worksheet } from './sheet';
import { changeType, changed, linesAt, shiftArea } from './structure';
import type { Axis, Shift } from './structure';

/** More cells than this in one call mean a whole column was meant to be touched cell by cell. */
const MANY_CELLS = 2_000_000;

/** Of more cells than this Excel tells no values. */
const UNTOLD_CELLS = 5_000_000;

/** What a formula gives when it fails; a constant that reads so is text, for only quoted text gets in. */
const ERROR = /^#(?:VALUE!|REF!|N\/A|NAME\?|NULL!|DIV\/0!|NUM!)$/;

/** What a caller asks getCellProperties, getRowProperties and getColumnProperties for. */
interface Wanted {
  address?: boolean;
  rowHidden?: boolean;
  columnHidden?: boolean;
  format?: {
    fill?: { color?: boolean };
    font?: { color?: boolean; size?: boolean; bold?: boolean };
    protection?: { locked?: boolean };
  };
}

/** What a caller says of one cell in setCellProperties. */
interface Described {
  format?: {
    font?: Pick<FormatData, 'bold' | 'italic'> & { name?: string; size?: number; color?: string };
    fill?: { color?: string };
    borders?: Record<string, Partial<BorderData>>;
    protection?: { locked?: boolean };
  } & Pick<
    FormatData,
    'horizontalAlignment' | 'verticalAlignment' | 'wrapText' | 'indentLevel' | 'textOrientation'
  >;
}

/** What a caller says of one row or column in setRowProperties and setColumnProperties. */
interface DescribedLine {
  format?: { rowHeight?: number; columnWidth?: number };
  rowHidden?: boolean;
  columnHidden?: boolean;
}

export class Range extends HostObject {
  readonly clientClass = 'Range';
  constructor(
    readonly book: BookData,
    readonly sheet: SheetData,
    public area: Area,
  ) {
    super();
    if (
      area.top < 0 ||
      area.left < 0 ||
      area.bottom >= MAX_ROWS ||
      area.right >= MAX_COLS ||
      area.top > area.bottom ||
      area.left > area.right
    )
      throw invalid();
  }

  /** "B2:C3", or "Sheet!B2:C3". Addresses of several areas are refused: their separator depends on the language. */
  static parse(book: BookData, sheet: SheetData, address: string): Range {
    const rows = /^\$?(\d+):\$?(\d+)$/.exec(address);
    const area = rows
      ? { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: MAX_COLS - 1 }
      : parseArea(address);
    if (area) return new Range(book, sheet, area);
    const reference = parseReference(address);
    const other = book.sheets.find((candidate) => candidate.name === reference?.sheet);
    if (!reference || !other) throw invalid();
    return new Range(book, other, reference.area);
  }

  /** Goes with its cells where lines come and go; false where they are gone. */
  follow(axis: Axis, shift: Shift): boolean {
    const area = shiftArea(this.area, axis, shift);
    if (area) this.area = area;
    return area !== undefined;
  }

  private at(top: number, left: number, bottom: number, right: number): Range {
    return new Range(this.book, this.sheet, { top, left, bottom, right });
  }

  /** One result a cell, row by row. */
  grid<T>(visit: (row: number, col: number) => T): T[][] {
    if (this.rowCount * this.columnCount > MANY_CELLS)
      throw new HostError('RangeExceedsLimit', 'emulator: too many cells for one call.');
    const rows: T[][] = [];
    for (let row = this.area.top; row <= this.area.bottom; row++) {
      const line: T[] = [];
      for (let col = this.area.left; col <= this.area.right; col++) line.push(visit(row, col));
      rows.push(line);
    }
    return rows;
  }

  /** What all cells have in common, or null where they differ. */
  common<T>(read: (data: CellData | undefined) => T): T | null {
    const first = read(peek(this.sheet, this.area.top, this.area.left));
    let same = true;
    this.grid((row, col) => {
      if (read(peek(this.sheet, row, col)) !== first) same = false;
    });
    return same ? first : null;
  }

  /** Refuses on a protected sheet unless the protection allows it. */
  allow(option: string): void {
    if (this.sheet.protection && Reflect.get(this.sheet.protection, option) !== true) throw denied();
  }

  /** Changes the format of every cell. */
  dress(change: (data: CellData, row: number, col: number) => void): void {
    this.allow('allowFormatCells');
    this.grid((row, col) => change(cellAt(this.sheet, row, col), row, col));
  }

  private fill<T>(input: T | (T | null)[][], put: (data: CellData, item: T) => void): void {
    const rows = Array.isArray(input) ? input : this.grid(() => input);
    if (rows.length !== this.rowCount || rows.some((row) => row.length !== this.columnCount))
      throw invalid(
        "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
      );
    this.grid((row, col) => {
      const item = rows[row - this.area.top]?.[col - this.area.left];
      if (item !== null && item !== undefined) put(cellAt(this.sheet, row, col), item);
    });
  }

  private enterAll(input: Scalar | (Scalar | null)[][]): void {
    if (this.sheet.protection) {
      this.grid((row, col) => {
        if (isLocked(this.sheet, row, col)) throw denied();
      });
    }
    this.fill(input, (data, item) => enter(this.book, data, item));
    this.book.emit({ kind: 'changed', sheet: this.sheet, address: a1Area(this.area) });
  }

  /** Excel tells nothing of ranges as large as these (Excel.Range.values in office-js's type definitions). */
  private told<T>(visit: (row: number, col: number) => T): T[][] | null {
    return this.rowCount * this.columnCount > UNTOLD_CELLS ? null : this.grid(visit);
  }
  get values(): Scalar[][] | null {
    return this.told((row, col) => valueOf(this.book, this.sheet, row, col));
  }
  set values(input: Scalar | (Scalar | null)[][]) {
    this.enterAll(input);
  }
  get valueTypes(): string[][] | null {
    return this.told((row, col) => {
      const value = valueOf(this.book, this.sheet, row, col);
      const data = peek(this.sheet, row, col);
      if (data?.value === undefined && data?.formula === undefined) return 'Empty';
      if (typeof value === 'string')
        return data.formula !== undefined && ERROR.test(value) ? 'Error' : 'String';
      return typeof value === 'number' ? 'Double' : 'Boolean';
    });
  }
  get formulas(): Scalar[][] | null {
    return this.told(
      (row, col) => peek(this.sheet, row, col)?.formula ?? valueOf(this.book, this.sheet, row, col),
    );
  }
  set formulas(input: Scalar | (Scalar | null)[][]) {
    this.enterAll(input);
  }
  get numberFormat(): string[][] | null {
    return this.told((row, col) => peek(this.sheet, row, col)?.format.numberFormat ?? 'General');
  }
  set numberFormat(input: string | (string | null)[][]) {
    this.allow('allowFormatCells');
    this.fill(input, (data, item) => {
      data.format.numberFormat = item;
    });
  }
  get address(): string {
    return `${quoted(this.sheet.name)}!${a1Area(this.area)}`;
  }
  get rowIndex(): number {
    return this.area.top;
  }
  get columnIndex(): number {
    return this.area.left;
  }
  get rowCount(): number {
    return this.area.bottom - this.area.top + 1;
  }
  get columnCount(): number {
    return this.area.right - this.area.left + 1;
  }
  get worksheet(): Worksheet {
    return new Worksheet(this.book, this.sheet);
  }
  get format(): RangeFormat {
    return new RangeFormat(this);
  }
  get dataValidation(): DataValidation {
    return new DataValidation(this);
  }
  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this);
  }
  get rowHidden(): boolean {
    return this.sheet.hiddenRows.has(this.area.top);
  }
  set rowHidden(hidden: boolean) {
    this.allow('allowFormatRows');
    for (let row = this.area.top; row <= this.area.bottom; row++)
      this.sheet.hiddenRows[hidden ? 'add' : 'delete'](row);
  }
  get columnHidden(): boolean {
    return this.sheet.hiddenColumns.has(this.area.left);
  }
  set columnHidden(hidden: boolean) {
    this.allow('allowFormatColumns');
    for (let col = this.area.left; col <= this.area.right; col++)
      this.sheet.hiddenColumns[hidden ? 'add' : 'delete'](col);
  }

  getCell(row: number, col: number): Range {
    const [top, left] = [this.area.top + row, this.area.left + col];
    return this.at(top, left, top, left);
  }
  getRow(row: number): Range {
    const top = this.area.top + row;
    return this.at(top, this.area.left, top, this.area.right);
  }
  getBoundingRect(other: Range | string): Range {
    const { area } = typeof other === 'string' ? Range.parse(this.book, this.sheet, other) : other;
    return this.at(
      Math.min(this.area.top, area.top),
      Math.min(this.area.left, area.left),
      Math.max(this.area.bottom, area.bottom),
      Math.max(this.area.right, area.right),
    );
  }
  /** The client asks this before it splits a large write. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rowCount || columns !== this.columnCount)
      throw invalid('The array does not fit the range.');
  }
  getUsedRangeOrNullObject(valuesOnly = false): Range | undefined {
    const used = usedArea(this.sheet, valuesOnly);
    return used && this.at(used.top, used.left, used.bottom, used.right);
  }

  /** Whole rows only: they push down what stands there. */
  insert(shift: string): Range {
    oneOf(shift, ['Down']);
    if (this.area.left > 0 || this.area.right < MAX_COLS - 1)
      throw invalid('emulator: only whole rows are inserted.');
    this.allow('allowInsertRows');
    const { top } = this.area;
    const place = { ...this.area };
    this.book.shift(this.sheet, 'row', changed(top, this.rowCount));
    this.book.emit({
      kind: 'changed',
      sheet: this.sheet,
      address: linesAt('row', top, this.rowCount),
      changeType: changeType('row', 1),
    });
    return new Range(this.book, this.sheet, place);
  }

  merge(across = false): void {
    this.allow('allowFormatCells');
    const rows = across ? this.grid((row) => row).map((line) => line[0] ?? 0) : [this.area.top];
    const areas = rows.map((row) => (across ? { ...this.area, top: row, bottom: row } : this.area));
    for (const area of areas) {
      const overlaps = this.sheet.merges.some(
        (old) =>
          old.top <= area.bottom &&
          old.bottom >= area.top &&
          old.left <= area.right &&
          old.right >= area.left,
      );
      if (overlaps) throw new HostError('MergedRangeConflict', 'The range overlaps merged cells.');
      this.sheet.merges.push({ ...area });
    }
  }
  getMergedAreasOrNullObject(): RangeAreas | undefined {
    const { area } = this;
    // told by their top left cell only (OfficeDev/office-js #3611)
    const inside = this.sheet.merges.filter(
      (m) => m.top >= area.top && m.top <= area.bottom && m.left >= area.left && m.left <= area.right,
    );
    return inside.length > 0
      ? new RangeAreas(inside.map((m) => new Range(this.book, this.sheet, m)))
      : undefined;
  }

  select(): void {
    if (this.sheet.visibility !== 'Visible')
      throw new HostError('InvalidOperation', 'A hidden sheet cannot be shown.');
    this.book.active = this.sheet;
    this.sheet.selection = { ...this.area };
    this.book.emit({ kind: 'selected', sheet: this.sheet, address: a1Area(this.area) });
  }

  getCellProperties(wanted: Wanted): object[][] {
    return this.grid((row, col) => {
      const { format, address } = wanted;
      const data = peek(this.sheet, row, col)?.format;
      return {
        ...(address && { address: this.at(row, col, row, col).address }),
        ...(format && {
          format: {
            ...(format.fill && { fill: { color: data?.fill ?? '#FFFFFF' } }),
            ...(format.font && {
              font: {
                color: data?.fontColor ?? '#000000',
                size: data?.fontSize ?? 11,
                bold: data?.bold ?? false,
              },
            }),
            ...(format.protection && { protection: { locked: data?.locked ?? true } }),
          },
        }),
      };
    });
  }
  /** One description a cell; what it leaves out stays as it is. */
  setCellProperties(described: Described[][]): void {
    this._ValidateArraySize(described.length, described[0]?.length ?? 0);
    this.dress((data, row, col) => {
      const { format } = described[row - this.area.top]?.[col - this.area.left] ?? {};
      if (!format) return;
      const { font, fill, borders, protection, ...own } = format;
      const { name: fontName, size: fontSize, color: fontColor, ...weight } = font ?? {};
      const given = { ...own, ...weight, fontName, fontSize, fontColor, fill: fill?.color, ...protection };
      for (const [key, value] of Object.entries(given))
        if (value !== undefined) Object.assign(data.format, { [key]: value });
      for (const [side, line] of Object.entries(borders ?? {})) {
        const edge = `Edge${side.charAt(0).toUpperCase()}${side.slice(1)}`;
        Object.assign(data.format, {
          [edge]: { style: 'Continuous', weight: 'Thin', color: '#000000', ...line },
        });
      }
    });
  }
  setRowProperties(described: DescribedLine[]): void {
    this._ValidateArraySize(described.length, this.columnCount);
    for (const [down, { format, rowHidden }] of described.entries()) {
      const row = this.getRow(down);
      if (format?.rowHeight !== undefined) row.format.rowHeight = format.rowHeight;
      if (rowHidden !== undefined) row.rowHidden = rowHidden;
    }
  }
  setColumnProperties(described: DescribedLine[]): void {
    this._ValidateArraySize(this.rowCount, described.length);
    for (const [across, { format, columnHidden }] of described.entries()) {
      const column = this.getCell(0, across);
      if (format?.columnWidth !== undefined) column.format.columnWidth = format.columnWidth;
      if (columnHidden !== undefined) column.columnHidden = columnHidden;
    }
  }
  getRowProperties(wanted: Wanted): object[] {
    if (!wanted.rowHidden) throw new HostError('ApiNotFound', 'emulator: only rowHidden is implemented.');
    return this.grid((row) => ({ rowHidden: this.sheet.hiddenRows.has(row) })).map((line) => line[0] ?? {});
  }
  getColumnProperties(wanted: Wanted): object[] {
    if (!wanted.columnHidden)
      throw new HostError('ApiNotFound', 'emulator: only columnHidden is implemented.');
    return this.getRow(0).grid((_row, col) => ({ columnHidden: this.sheet.hiddenColumns.has(col) }))[0] ?? [];
  }
}

export class RangeCollection extends HostCollection<Range> {
  readonly clientClass = 'RangeCollection';
  constructor(readonly items: readonly Range[]) {
    super();
  }
  getItemAt(index: number): Range {
    const found = this.items[index];
    if (!found) throw notFound();
    return found;
  }
}

export class RangeAreas extends HostObject {
  readonly clientClass = 'RangeAreas';
  constructor(private readonly ranges: readonly Range[]) {
    super();
  }
  get areas(): RangeCollection {
    return new RangeCollection(this.ranges);
  }
  get areaCount(): number {
    return this.ranges.length;
  }
}
