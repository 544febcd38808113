import { MAX_COLS, MAX_ROWS, a1Area } from '../../../src/sheet/address';
import { HostError, denied, invalid, notFound, oneOf } from '../errors';
import { ChartCollection } from './chart';
import type { BookData, SheetData, VisibilityData } from './data';
import { WHOLE_BOOK, copySheet, createSheet, eventKey, quoted, usedArea } from './data';
import { NamedItemCollection, renameSheet } from './names';
import { HostCollection, HostObject } from './object';
import { PageLayout } from './page';
import { Range } from './range';

const SHEET_NAME = 31;
const VISIBILITIES: readonly VisibilityData[] = ['Visible', 'Hidden', 'VeryHidden'];
const PROTECTION_OPTIONS = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
  'selectionMode',
] as const;

class WorksheetProtection extends HostObject {
  readonly clientClass = 'WorksheetProtection';
  constructor(private readonly sheet: SheetData) {
    super();
  }
  get protected(): boolean {
    return this.sheet.protection !== undefined;
  }
  get options(): object {
    return this.sheet.protection ?? {};
  }
  protect(options: object = {}): void {
    if (this.sheet.protection) throw denied();
    for (const option of Object.keys(options)) oneOf(option, PROTECTION_OPTIONS);
    this.sheet.protection = options;
  }
  unprotect(): void {
    this.sheet.protection = undefined;
  }
}

class WorksheetFreezePanes extends HostObject {
  readonly clientClass = 'WorksheetFreezePanes';
  constructor(
    private readonly book: BookData,
    private readonly sheet: SheetData,
  ) {
    super();
  }
  freezeRows(count: number): void {
    this.sheet.freeze = `1:${count}`;
  }
  freezeColumns(count: number): void {
    this.sheet.freeze = a1Area({ top: 0, left: 0, bottom: MAX_ROWS - 1, right: count - 1 });
  }
  freezeAt(range: Range | string): void {
    this.sheet.freeze = a1Area(
      (typeof range === 'string' ? Range.parse(this.book, this.sheet, range) : range).area,
    );
  }
}

class PageBreak extends HostObject {
  readonly clientClass = 'PageBreak';
}

class PageBreakCollection extends HostObject {
  readonly clientClass = 'PageBreakCollection';
  constructor(
    private readonly book: BookData,
    private readonly sheet: SheetData,
  ) {
    super();
  }
  add(range: Range | string): PageBreak {
    const before = typeof range === 'string' ? Range.parse(this.book, this.sheet, range) : range;
    this.sheet.page.breaks.push(before.area.top);
    return new PageBreak();
  }
}

class AutoFilter extends HostObject {
  readonly clientClass = 'AutoFilter';
  constructor(private readonly sheet: SheetData) {
    super();
  }
  apply(range: Range | string): void {
    if (this.sheet.protection) throw denied();
    this.sheet.autoFilter = typeof range === 'string' ? range : a1Area(range.area);
  }
}

/** Excel refuses names that are empty, too long, hold one of \ / * ? : [ ] or are taken. */
function checkName(book: BookData, name: string, self?: SheetData): void {
  if (!name || name.length > SHEET_NAME || /[\\/*?:[\]]/.test(name))
    throw invalid('The sheet name is invalid.');
  if (book.sheets.some((sheet) => sheet !== self && sheet.name.toLowerCase() === name.toLowerCase()))
    throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
}

export class Worksheet extends HostObject {
  readonly clientClass = 'Worksheet';
  constructor(
    private readonly book: BookData,
    private readonly sheet: SheetData,
  ) {
    super();
  }
  get id(): string {
    return this.sheet.id;
  }
  get name(): string {
    return this.sheet.name;
  }
  set name(name: string) {
    if (this.book.structureProtected) throw denied();
    checkName(this.book, name, this.sheet);
    renameSheet(this.book, this.sheet, name);
  }
  get position(): number {
    return this.book.sheets.indexOf(this.sheet);
  }
  get visibility(): VisibilityData {
    return this.sheet.visibility;
  }
  set visibility(value: string) {
    const visibility = oneOf(value, VISIBILITIES);
    if (this.book.structureProtected) throw denied();
    if (visibility !== 'Visible') this.leave();
    this.sheet.visibility = visibility;
  }
  get tabColor(): string {
    return this.sheet.tabColor;
  }
  set tabColor(color: string) {
    this.sheet.tabColor = color;
  }
  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.sheet);
  }
  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.book, this.sheet);
  }
  get autoFilter(): AutoFilter {
    return new AutoFilter(this.sheet);
  }
  get pageLayout(): PageLayout {
    return new PageLayout(this.sheet.page);
  }
  get horizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.book, this.sheet);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.book, this.sheet);
  }
  get charts(): ChartCollection {
    return new ChartCollection(this.sheet);
  }

  getRange(address?: string): Range {
    const whole = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLS - 1 };
    return address === undefined
      ? new Range(this.book, this.sheet, whole)
      : Range.parse(this.book, this.sheet, address);
  }
  getCell(row: number, col: number): Range {
    return new Range(this.book, this.sheet, { top: row, left: col, bottom: row, right: col });
  }
  getUsedRangeOrNullObject(valuesOnly = false): Range | undefined {
    const used = usedArea(this.sheet, valuesOnly);
    return used && new Range(this.book, this.sheet, used);
  }
  getUsedRange(valuesOnly = false): Range {
    return this.getUsedRangeOrNullObject(valuesOnly) ?? this.getCell(0, 0);
  }
  /** "Sheet (2)", behind all others. */
  copy(place = 'None'): Worksheet {
    oneOf(place, ['End']);
    const copied = copySheet(this.book, this.sheet, `${this.sheet.name} (2)`);
    checkName(this.book, copied.name);
    this.book.sheets.push(copied);
    return new Worksheet(this.book, copied);
  }
  activate(): void {
    if (this.sheet.visibility !== 'Visible')
      throw new HostError('InvalidOperation', 'A hidden sheet cannot be activated.');
    this.book.active = this.sheet;
  }
  delete(): void {
    if (this.book.structureProtected) throw denied();
    if (this.sheet.visibility === 'VeryHidden')
      throw new HostError('InvalidOperation', 'A very hidden sheet cannot be deleted.');
    this.leave();
    this.book.sheets.splice(this.position, 1);
    // names and formulas that pointed here lose their target, they do not vanish
    const lost = `${quoted(this.sheet.name)}!`;
    for (const name of [...this.book.names, ...this.book.sheets.flatMap((sheet) => sheet.names)])
      if (name.formula.startsWith(`=${lost}`)) name.formula = '=#REF!';
  }

  _RegisterDataChangedEvent(): void {
    this.book.listening.add(eventKey('changed', this.sheet.id));
  }
  _UnregisterDataChangedEvent(): void {
    this.book.listening.delete(eventKey('changed', this.sheet.id));
  }
  _RegisterSelectionChangedEvent(): void {
    this.book.listening.add(eventKey('selected', this.sheet.id));
  }
  _UnregisterSelectionChangedEvent(): void {
    this.book.listening.delete(eventKey('selected', this.sheet.id));
  }

  /** Another visible sheet takes over; the last one can't go. */
  private leave(): void {
    const { sheets } = this.book;
    const others = sheets.filter((sheet) => sheet !== this.sheet && sheet.visibility === 'Visible');
    const next = others.find((sheet) => sheets.indexOf(sheet) > this.position) ?? others.at(-1);
    if (!next) throw new HostError('InvalidOperation', 'A workbook must hold at least one visible sheet.');
    if (this.book.active === this.sheet) this.book.active = next;
  }
}

export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly clientClass = 'WorksheetCollection';
  constructor(private readonly book: BookData) {
    super();
  }
  get items(): Worksheet[] {
    return this.book.sheets.map((sheet) => new Worksheet(this.book, sheet));
  }
  add(name?: string): Worksheet {
    if (this.book.structureProtected) throw denied();
    let free = name ?? '';
    for (let n = this.book.sheets.length + 1; free === '' || (name === undefined && this.find(free)); n++)
      free = `Sheet${n}`;
    checkName(this.book, free);
    const sheet = createSheet(free, ++this.book.created);
    this.book.sheets.push(sheet);
    return new Worksheet(this.book, sheet);
  }
  private find(key: string): SheetData | undefined {
    return this.book.sheets.find(
      (sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase(),
    );
  }
  getItemOrNullObject(key: string): Worksheet | undefined {
    const sheet = this.find(key);
    return sheet && new Worksheet(this.book, sheet);
  }
  getItem(key: string): Worksheet {
    const found = this.getItemOrNullObject(key);
    if (!found) throw notFound();
    return found;
  }
  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.book, this.book.active);
  }
  getCount(): number {
    return this.book.sheets.length;
  }

  _RegisterDataChangedEvent(): void {
    this.book.listening.add(eventKey('changed', WHOLE_BOOK));
  }
  _UnregisterDataChangedEvent(): void {
    this.book.listening.delete(eventKey('changed', WHOLE_BOOK));
  }
  _RegisterSelectionChangedEvent(): void {
    this.book.listening.add(eventKey('selected', WHOLE_BOOK));
  }
  _UnregisterSelectionChangedEvent(): void {
    this.book.listening.delete(eventKey('selected', WHOLE_BOOK));
  }
}
