import { quoteSheet } from '../../../src/sheet/address';
import { HostError, invalid, notFound } from '../errors';
import { quoted } from './data';
import type { BookData, NameData, SheetData } from './data';
import { checkSheets } from './entry';
import { HostCollection, HostObject } from './object';
import { Range } from './range';

const NAME_LENGTH = 255;

export class NamedItem extends HostObject {
  readonly clientClass = 'NamedItem';
  constructor(
    private readonly book: BookData,
    private readonly home: NameData[],
    private readonly data: NameData,
    readonly scope: 'Workbook' | 'Worksheet',
  ) {
    super();
  }
  override get wireId(): string {
    return this.data.name;
  }
  get name(): string {
    return this.data.name;
  }
  get formula(): string {
    return this.data.formula;
  }
  get visible(): boolean {
    return this.data.visible;
  }
  set visible(visible: boolean) {
    this.data.visible = visible;
  }
  delete(): void {
    this.home.splice(this.home.indexOf(this.data), 1);
  }
  getRangeOrNullObject(): Range | undefined {
    const first = this.book.sheets[0];
    if (!first || this.data.formula.includes('#REF!')) return undefined;
    return Range.parse(this.book, first, this.data.formula.slice(1));
  }
  getRange(): Range {
    const range = this.getRangeOrNullObject();
    if (!range) throw notFound();
    return range;
  }
}

export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly clientClass = 'NamedItemCollection';
  constructor(
    private readonly book: BookData,
    private readonly sheet?: SheetData,
  ) {
    super();
  }
  private get home(): NameData[] {
    return this.sheet?.names ?? this.book.names;
  }
  private wrap(data: NameData): NamedItem {
    return new NamedItem(this.book, this.home, data, this.sheet ? 'Worksheet' : 'Workbook');
  }
  get items(): NamedItem[] {
    return this.home.map((data) => this.wrap(data));
  }
  add(name: string, reference: Range | string): NamedItem {
    if (
      !/^[\p{L}_\\][\p{L}\d_.\\]*$/u.test(name) ||
      /^([a-z]{1,3}\d+|r\d*|c\d*|r\d+c\d+)$/i.test(name) ||
      name.length > NAME_LENGTH
    )
      throw invalid(`"${name}" is no name.`);
    if (this.getItemOrNullObject(name))
      throw new HostError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
    if (typeof reference === 'string') checkSheets(this.book, reference);
    const absolute = (range: Range): string =>
      range.address.replace(/[^!]+$/, (cells) => cells.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2'));
    const data: NameData = {
      name,
      formula: typeof reference === 'string' ? reference : `=${absolute(reference)}`,
      visible: true,
    };
    this.home.push(data);
    return this.wrap(data);
  }
  getItemOrNullObject(name: string): NamedItem | undefined {
    const data = this.home.find((item) => item.name.toLowerCase() === name.toLowerCase());
    return data && this.wrap(data);
  }
  getItem(name: string): NamedItem {
    const found = this.getItemOrNullObject(name);
    if (!found) throw notFound();
    return found;
  }
}

/** Gives a sheet another name: names and formulas follow, and ExcelApi 1.14 tells of nothing. */
export function renameSheet(book: BookData, sheet: SheetData, name: string): void {
  const to = quoteSheet(name);
  const follow = (formula: string): string =>
    formula.replaceAll(`${quoteSheet(sheet.name)}!`, `${to}!`).replaceAll(`${quoted(sheet.name)}!`, `${to}!`);
  for (const each of [...book.names, ...book.sheets.flatMap(({ names }) => names)])
    each.formula = follow(each.formula);
  for (const each of book.sheets)
    for (const cell of each.cells.values())
      if (cell.formula !== undefined) cell.formula = follow(cell.formula);
  sheet.name = name;
}
