import { denied, notFound, oneOf } from '../errors';
import type { BookData, Scalar } from './data';
import { NamedItemCollection } from './names';
import { HostCollection, HostObject } from './object';
import { Range } from './range';
import { WorksheetCollection } from './sheet';

/** A workbook made from a file; `open` shows it in a window of its own. */
class WorkbookCreated extends HostObject {
  readonly clientClass = 'WorkbookCreated';
  constructor(
    private readonly book: BookData,
    private readonly base64: string,
  ) {
    super();
  }
  get id(): string {
    return '{created}';
  }
  open(): void {
    this.book.opened.push(this.base64);
  }
}

class Application extends HostObject {
  readonly clientClass = 'Application';
  readonly decimalSeparator = ',';
  constructor(private readonly book: BookData) {
    super();
  }
  createWorkbook(base64: string): WorkbookCreated {
    return new WorkbookCreated(this.book, base64);
  }
  /** Formulas are without values from then on, until somebody calculates (Excel.Application in office-js's type definitions). */
  suspendApiCalculationUntilNextSync(): void {
    this.book.suspended.calculation++;
    this.book.stale = true;
  }
  calculate(kind: string): void {
    oneOf(kind, ['Recalculate', 'Full', 'FullRebuild']);
    this.book.stale = false;
  }
  suspendScreenUpdatingUntilNextSync(): void {
    this.book.suspended.screen++;
  }
}

class WorkbookProtection extends HostObject {
  readonly clientClass = 'WorkbookProtection';
  constructor(private readonly book: BookData) {
    super();
  }
  get protected(): boolean {
    return this.book.structureProtected;
  }
  protect(): void {
    if (this.book.structureProtected) throw denied();
    this.book.structureProtected = true;
  }
  unprotect(): void {
    this.book.structureProtected = false;
  }
}

class CustomProperty extends HostObject {
  readonly clientClass = 'CustomProperty';
  constructor(
    private readonly book: BookData,
    readonly key: string,
  ) {
    super();
  }
  override get wireId(): string {
    return this.key;
  }
  get value(): Scalar {
    return this.book.properties.get(this.key) ?? '';
  }
  delete(): void {
    this.book.properties.delete(this.key);
  }
}

class CustomPropertyCollection extends HostCollection<CustomProperty> {
  readonly clientClass = 'CustomPropertyCollection';
  constructor(private readonly book: BookData) {
    super();
  }
  get items(): CustomProperty[] {
    return [...this.book.properties.keys()].map((key) => new CustomProperty(this.book, key));
  }
  add(key: string, value: Scalar): CustomProperty {
    this.book.properties.set(key, value);
    return new CustomProperty(this.book, key);
  }
  getItem(key: string): CustomProperty {
    if (!this.book.properties.has(key)) throw notFound();
    return new CustomProperty(this.book, key);
  }
}

class DocumentProperties extends HostObject {
  readonly clientClass = 'DocumentProperties';
  constructor(private readonly book: BookData) {
    super();
  }
  get custom(): CustomPropertyCollection {
    return new CustomPropertyCollection(this.book);
  }
}

/** The root of every path the client sends. */
export class Workbook extends HostObject {
  readonly clientClass = 'Workbook';
  constructor(private readonly book: BookData) {
    super();
  }
  get name(): string {
    return 'Book1.xlsx';
  }
  get readOnly(): boolean {
    return this.book.readOnly;
  }
  get application(): Application {
    return new Application(this.book);
  }
  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.book);
  }
  get names(): NamedItemCollection {
    return new NamedItemCollection(this.book);
  }
  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.book);
  }
  get properties(): DocumentProperties {
    return new DocumentProperties(this.book);
  }
  getActiveCell(): Range {
    const { selection } = this.book.active;
    return new Range(this.book, this.book.active, {
      ...selection,
      bottom: selection.top,
      right: selection.left,
    });
  }
  getSelectedRange(): Range {
    return new Range(this.book, this.book.active, this.book.active.selection);
  }
}
