/** The emulated host as tests hold it: the workbook, the requests it saw, the faults it is told to make, a user's hands. */
import type { Area } from '../../src/sheet/address';
import { a1Area, parseA1, parseArea, parseReference } from '../../src/sheet/address';
import { HostError } from './errors';
import type { Answer } from './external';
import { INTERNAL_ERROR, installExternal } from './external';
import type { ClassInfo } from './interpreter';
import { Interpreter, isHousekeeping, isRequest, wireError } from './interpreter';
import { profiles } from './profiles';
import type { Profile } from './profiles';
import type { BookData, CellData, HostEvent, Scalar, SheetData } from './model/data';
import {
  WHOLE_BOOK,
  cellAt,
  copySheet,
  createBook,
  eventKey,
  isLocked,
  peek,
  snapshot,
  valueOf,
} from './model/data';
import { enter } from './model/entry';
import { renameSheet } from './model/names';
import { changeType, changed, linesAt, moved, shiftBook } from './model/structure';
import type { Axis, Shift } from './model/structure';
import { Workbook } from './model/workbook';

/** The floor that the product declares; a call above it fails in the client. */
export const FLOOR = '1.14';

/** A fault to make at one request. */
export interface Fault {
  /** Excel's code. */
  code: string;
  message?: string;
  /** Before anything is done (default), after that many actions, or when all is done and only the answer is lost. */
  after?: number | 'all';
}

/** Faults that Excel really makes. */
export const FAULTS = {
  cellEditing: { code: 'InvalidOperationInCellEditMode', message: 'Excel is in cell-editing mode.' },
  accessDenied: { code: 'AccessDenied', message: 'You cannot perform the requested operation.' },
  general: { code: 'GeneralException', message: 'There was an internal error while processing the request.' },
  connectionLost: { code: 'InvalidOrTimedOutSession' },
  nameTaken: {
    code: 'ItemAlreadyExists',
    message: 'A resource with the same name or identifier already exists.',
  },
  tooLarge: {
    code: 'RequestPayloadSizeLimitExceeded',
    message: 'The request payload size has exceeded the limit.',
  },
} satisfies Record<string, Fault>;

export interface RequestRecord {
  /** Size of the body in UTF-8. */
  bytes: number;
  answerBytes: number;
  actions: number;
}

/** Lines put in (`count` above 0), taken out (below 0), or moved before the line `to`. */
export interface Restructuring {
  axis: Axis;
  at: number;
  count: number;
  to?: number;
  source?: 'Local' | 'Remote';
}

/** Excel on the web takes no larger request and gives no larger answer. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;
/** Flag of a request that waits until the user has finished a cell. */
const DELAY_FOR_CELL_EDIT = 64;
/** What the client hears instead of an answer when the session is gone. */
const SESSION_LOST = 5012;
const ANSWER_TOO_LARGE = 5104;
const EVENT_CATEGORY = 65536;
const EVENT_TYPES = { changed: 10, selected: 14 };

export class ExcelHost {
  book: BookData = createBook();
  requests: RequestRecord[] = [];
  /** The file that Excel would save; a test that asks for it says what it is. */
  file: Uint8Array | undefined;
  /** Called before the n-th request since the reset is carried out: somebody else may do something in between. */
  beforeRequest: (n: number) => void = () => undefined;
  private faults = new Map<number, Fault>();
  private interpreter: Interpreter;
  private fire: (entries: unknown[][]) => void;
  private waiting: (() => void)[] | undefined;
  private readonly describe: (clientClass: string) => ClassInfo;

  constructor(
    window: Window,
    apiVersion: string,
    locale = 'en-US',
    private readonly profile: Profile = profiles.windows,
  ) {
    const cache = new Map<string, ClassInfo>();
    this.describe = (clientClass) => {
      const known = cache.get(clientClass) ?? readClass(window, clientClass);
      cache.set(clientClass, known);
      return known;
    };
    this.interpreter = this.attach();
    this.fire = installExternal(window, {
      requirements: {
        ExcelApi: apiVersion,
        DelayForCellEdit: '1.1',
        ...(profile.ribbon ? { SharedRuntime: '1.1' } : {}),
      },
      locale,
      client: profile.client,
      answer: (body, flags) => this.answer(body, flags),
      file: () => profile.fileRefused ?? this.file ?? INTERNAL_ERROR,
    }).fire;
  }

  private attach(): Interpreter {
    this.book.emit = (event) => setTimeout(() => this.deliver(event), 0);
    this.book.shift = (sheet, axis, shift) => this.shift(sheet, axis, shift);
    return new Interpreter(new Workbook(this.book), this.describe);
  }

  /** Has the client refuse calls above the declared API set; it can be asked as soon as office.js is ready. */
  static holdToFloor(): void {
    const utility: unknown = Reflect.get(OfficeExtension, 'CommonUtility');
    if (typeof utility !== 'function') throw new Error('office.js has no CommonUtility any more');
    Reflect.set(utility, '_doApiNotSupportedCheck', true);
  }

  /** A new workbook with one empty sheet; counters, faults and edit mode are gone. */
  reset(): BookData {
    this.book = createBook();
    this.requests = [];
    this.file = undefined;
    this.faults.clear();
    this.beforeRequest = () => undefined;
    this.waiting = undefined;
    this.interpreter = this.attach();
    return this.book;
  }

  /** Makes the fault at the n-th request from now, counted from 0. */
  failAt(n: number, fault: Fault): void {
    this.faults.set(this.requests.length + n, fault);
  }

  /** A cell is being edited: requests that wait are held back until another cell is chosen (OfficeDev/office-js #806), all others are refused (#3388). */
  startEditing(): void {
    this.waiting ??= [];
  }

  /** Requests that wait for the user to finish the cell. */
  get held(): number {
    return this.waiting?.length ?? 0;
  }

  /** The user has finished the cell. */
  finishEditing(): void {
    const held = this.waiting ?? [];
    this.waiting = undefined;
    for (const go of held) go();
  }

  private async answer(body: string, flags: number): Promise<Answer> {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const held = this.waiting;
    if (held && (flags & DELAY_FOR_CELL_EDIT) !== 0) await new Promise<void>((resolve) => held.push(resolve));
    const request: unknown = JSON.parse(body);
    if (!isRequest(request)) throw new Error('emulator: this is no request');
    if (isHousekeeping(request)) return { body: JSON.stringify(this.interpreter.execute(request)) };
    const bytes = new TextEncoder().encode(body).length;
    const record: RequestRecord = { bytes, answerBytes: 0, actions: request.Actions.length };
    const planned = this.faults.get(this.requests.length);
    const fault: Fault | undefined =
      planned ??
      (held && this.waiting ? FAULTS.cellEditing : bytes > PAYLOAD_LIMIT ? FAULTS.tooLarge : undefined);
    this.beforeRequest(this.requests.length);
    this.requests.push(record);

    const error = fault && new HostError(fault.code, fault.message ?? fault.code);
    const limit = fault?.after === 'all' ? Infinity : (fault?.after ?? 0);
    const response = this.interpreter.execute(request, limit, error);
    if (error?.code === FAULTS.connectionLost.code) return { transport: SESSION_LOST };
    // with nothing left to stop, the fault is that the answer is lost
    if (error && !response.Error) response.Error = wireError(error, request.Actions.length - 1);
    const text = JSON.stringify(response);
    record.answerBytes = new TextEncoder().encode(text).length;
    if (record.answerBytes > PAYLOAD_LIMIT) return { transport: ANSWER_TOO_LARGE };
    return { body: text };
  }

  private deliver(event: HostEvent): void {
    for (const target of [WHOLE_BOOK, event.sheet.id]) {
      if (!this.book.listening.has(eventKey(event.kind, target))) continue;
      const args = {
        address: event.address,
        worksheetId: event.sheet.id,
        changeType: event.changeType ?? 'RangeEdited',
        source: event.source ?? 'Local',
        triggerSource: 'Unknown',
      };
      this.fire([[EVENT_CATEGORY, EVENT_TYPES[event.kind], target, JSON.stringify(args), '1', false]]);
    }
  }

  /** The sheet of that name; a test that asks for another one is wrong. */
  sheet(name: string): SheetData {
    const found = this.book.sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`There is no sheet "${name}".`);
    return found;
  }

  /** The cell at an address, empty where nothing was written. */
  cell(sheet: string, address: string): CellData {
    const at = parseA1(address);
    if (!at) throw new Error(`"${address}" is no cell.`);
    return peek(this.sheet(sheet), at.row, at.col) ?? { format: {} };
  }

  /** What the cell shows. */
  value(sheet: string, address: string): Scalar {
    const at = parseA1(address);
    if (!at) throw new Error(`"${address}" is no cell.`);
    return valueOf(this.book, this.sheet(sheet), at.row, at.col);
  }

  /** Says what a formula gives; a formula about which nobody said anything shows "". */
  setValue(sheet: string, address: string, result: Scalar): void {
    const at = parseA1(address);
    const cell = at && peek(this.sheet(sheet), at.row, at.col);
    if (cell?.formula === undefined) throw new Error(`${address} holds no formula.`);
    cell.result = result;
  }

  /** Somebody types into a cell, here or elsewhere (`source`); a locked cell of a protected sheet takes nothing. */
  type(sheet: string, address: string, input: Scalar, source: HostEvent['source'] = 'Local'): void {
    const at = parseA1(address);
    if (!at) throw new Error(`"${address}" is no cell.`);
    const data = this.sheet(sheet);
    if (data.protection && isLocked(data, at.row, at.col)) throw new Error(`${address} is locked.`);
    enter(this.book, cellAt(data, at.row, at.col), input);
    this.book.emit({ kind: 'changed', sheet: data, address, ...(source ? { source } : {}) });
  }

  /** Somebody puts in, takes out or moves lines of a sheet that is not protected (changeType: OfficeDev/office-js-docs-pr, events). */
  restructure(sheet: string, { axis, at, count, to, source = 'Local' }: Restructuring): void {
    const data = this.sheet(sheet);
    if (data.protection) throw new Error(`${sheet} is protected.`);
    this.shift(data, axis, to === undefined ? changed(at, count) : moved(at, count, to));
    this.book.emit({
      kind: 'changed',
      sheet: data,
      address: linesAt(axis, at, count),
      changeType: to === undefined ? changeType(axis, count) : 'RangeEdited',
      source,
    });
  }

  /** Cells and what leads to them go elsewhere, the ranges that the client keeps too. */
  private shift(sheet: SheetData, axis: Axis, shift: Shift): void {
    shiftBook(this.book, sheet, axis, shift);
    this.interpreter.follow(sheet, axis, shift);
  }

  /** The user gives a sheet another name: names and formulas follow, and ExcelApi 1.14 tells of nothing. */
  rename(sheet: string, name: string): void {
    const data = this.sheet(sheet);
    renameSheet(this.book, data, name);
  }

  /** The user presses a button of the ribbon whose action is ExecuteFunction; the answer comes when the add-in says it is done. */
  press(command: string): Promise<void> {
    if (!this.profile.ribbon) throw new Error('There are no buttons.');
    const mappings: unknown = Reflect.get(Office.actions, '_association');
    const found: unknown =
      typeof mappings === 'object' && mappings !== null && 'mappings' in mappings
        ? Reflect.get(Object(mappings.mappings), command.toUpperCase())
        : undefined;
    if (typeof found !== 'function') throw new Error(`Nothing takes the command "${command}".`);
    return new Promise((done) => void Reflect.apply(found, undefined, [{ completed: done }]));
  }

  /** True while the pane is on screen: a command may run with it closed, and opens it. */
  get paneShown(): boolean {
    return this.interpreter.pane.state === 'Visible';
  }

  /** The user takes away the protection of a sheet. */
  unprotect(sheet: string): void {
    this.sheet(sheet).protection = undefined;
  }

  /** The user copies a sheet. */
  copy(sheet: string, name: string): void {
    this.book.sheets.push(copySheet(this.book, this.sheet(sheet), name));
  }

  /** The user deletes a sheet: names that led into it lead nowhere (Microsoft support, "How to correct a #REF! error"), and ExcelApi 1.14 tells the pane of nothing. */
  remove(sheet: string): void {
    const data = this.sheet(sheet);
    this.book.sheets.splice(this.book.sheets.indexOf(data), 1);
    const [first] = this.book.sheets;
    if (this.book.active === data && first) this.book.active = first;
    for (const name of this.book.names)
      if (parseReference(name.formula)?.sheet === sheet) name.formula = '=#REF!';
  }

  /** The user selects cells. */
  select(sheet: string, address: string): void {
    const area: Area | undefined = parseArea(address);
    if (!area) throw new Error(`"${address}" is no area.`);
    const data = this.sheet(sheet);
    const again = this.book.active === data && a1Area(data.selection) === a1Area(area);
    data.selection = area;
    this.book.active = data;
    if (again && !this.profile.sameSelection) return;
    this.book.emit({ kind: 'selected', sheet: data, address: a1Area(area) });
  }

  /** Everything a person could see, to be compared. */
  snapshot(): unknown {
    return snapshot(this.book);
  }
}

/** Reads the client's own lists of a class's members, so that a load is checked against Microsoft's names. */
function readClass(window: Window, clientClass: string): ClassInfo {
  const excel: unknown = Reflect.get(window, 'Excel');
  const made: unknown =
    typeof excel === 'object' && excel !== null ? Reflect.get(excel, clientClass) : undefined;
  const prototype: unknown = typeof made === 'function' ? made.prototype : undefined;
  const list = (property: string): Set<string> => {
    if (typeof prototype !== 'object' || prototype === null) return new Set();
    const names: unknown = Object.getOwnPropertyDescriptor(prototype, property)?.get?.call({});
    return new Set(Array.isArray(names) ? names.map(String) : []);
  };
  return { scalars: list('_scalarPropertyNames'), navigations: list('_navigationPropertyNames') };
}
