/** The workbook behind the emulated host, as plain data: what tests set up, look at and compare. */
import type { Area } from '../../../src/sheet/address';
import { MAX_COLS, parseReference } from '../../../src/sheet/address';

import type { Axis, Shift } from './structure';

export type Scalar = string | number | boolean;

export interface BorderData {
  style: string;
  weight: string;
  color: string;
}

export interface FormatData {
  numberFormat?: string;
  fill?: string;
  fontName?: string;
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  fontColor?: string;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrapText?: boolean;
  indentLevel?: number;
  textOrientation?: number;
  locked?: boolean;
  EdgeTop?: BorderData;
  EdgeRight?: BorderData;
  EdgeBottom?: BorderData;
  EdgeLeft?: BorderData;
}

export interface ValidationData {
  rule: object;
  prompt?: object;
  errorAlert?: object;
  ignoreBlanks: boolean;
}

export interface CellData {
  value?: Scalar;
  /** With its "=". */
  formula?: string;
  /** What a calculator said about the formula; nothing is guessed. */
  result?: Scalar;
  /** The text was entered behind an apostrophe. */
  quoted?: boolean;
  format: FormatData;
  validation?: ValidationData;
}

export interface ConditionalData {
  id: string;
  area: Area;
  type: string;
  formula?: string;
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  barColor?: string;
  gradient?: boolean;
  lower?: object;
  upper?: object;
}

export interface PageData {
  orientation: string;
  paperSize: string;
  zoom: object;
  printArea?: string;
  titleRows?: string;
  titleColumns?: string;
  /** Rows before which a page was broken. */
  breaks: number[];
  /** In points. */
  margins: { top: number; right: number; bottom: number; left: number };
  footer: { left: string; center: string; right: string };
  header: { left: string; center: string; right: string };
}

export interface SeriesData {
  name: string;
  values?: string;
  categories?: string;
  /** Colour of bars, and of the line. */
  color?: string;
  lineColor?: string;
}

export interface ChartData {
  name: string;
  type: string;
  title: string;
  position?: string;
  series: SeriesData[];
  /** "Automatic" stands for what Excel chooses itself. */
  legend: string;
  minimum: number | 'Automatic';
  tickLabels: string;
  gridlines: string;
  plotVisibleOnly: boolean;
}

export type VisibilityData = 'Visible' | 'Hidden' | 'VeryHidden';

export interface NameData {
  name: string;
  /** With its "=". */
  formula: string;
  visible: boolean;
}

export interface SheetData {
  id: string;
  name: string;
  visibility: VisibilityData;
  tabColor: string;
  cells: Map<number, CellData>;
  /** In points. */
  widths: Map<number, number>;
  heights: Map<number, number>;
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  merges: Area[];
  /** The first of two that meet wins. */
  conditionals: ConditionalData[];
  names: NameData[];
  charts: ChartData[];
  /** Undefined where the sheet is not protected. */
  protection: object | undefined;
  freeze?: string;
  autoFilter?: string;
  page: PageData;
  selection: Area;
}

export interface BookData {
  sheets: SheetData[];
  active: SheetData;
  names: NameData[];
  properties: Map<string, Scalar>;
  /** Structure protection: no sheet comes or goes. */
  structureProtected: boolean;
  readOnly: boolean;
  /** What formulas give; a test plugs it in. Where it says nothing, the cell's own result counts, else "". */
  calculate?: (sheet: string, row: number, col: number, formula: string) => Scalar | undefined;
  created: number;
  /** True while formulas wait for a calculation. */
  stale: boolean;
  /** Other workbooks that were opened from files, in base 64. */
  opened: string[];
  /** How often calculation and painting were put off. */
  suspended: { calculation: number; screen: number };
  /** What the client listens to: kind and target, see `eventKey`. */
  listening: Set<string>;
  emit: (event: HostEvent) => void;
  /** Lines of a sheet come or go. */
  shift: (sheet: SheetData, axis: Axis, shift: Shift) => void;
}

export interface HostEvent {
  kind: 'changed' | 'selected';
  sheet: SheetData;
  address: string;
  /** "RangeEdited" where left out. */
  changeType?: string;
  /** "Local" where left out, "Remote" where somebody else edits (Excel.EventSource in office-js's type definitions). */
  source?: 'Local' | 'Remote';
}

/** Target of events of all sheets together, in the client's words. */
export const WHOLE_BOOK = 'Workbook';

export const eventKey = (kind: HostEvent['kind'], target: string): string => `${kind}|${target}`;

export function createSheet(name: string, ordinal: number): SheetData {
  return {
    id: `{${ordinal.toString(16).padStart(8, '0').toUpperCase()}-0000-0000-0000-000000000000}`,
    name,
    visibility: 'Visible',
    tabColor: '',
    cells: new Map(),
    widths: new Map(),
    heights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    merges: [],
    conditionals: [],
    names: [],
    charts: [],
    protection: undefined,
    page: {
      orientation: 'Portrait',
      paperSize: 'Letter',
      zoom: { scale: 100 },
      breaks: [],
      margins: { top: 54, right: 50.4, bottom: 54, left: 50.4 },
      footer: { left: '', center: '', right: '' },
      header: { left: '', center: '', right: '' },
    },
    selection: { top: 0, left: 0, bottom: 0, right: 0 },
  };
}

/** A copy of a sheet: the workbook's names that point into it become names of the copy (Excel's own doing with "Move or Copy"). */
export function copySheet(book: BookData, sheet: SheetData, name: string): SheetData {
  const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value));
  const follow = (item: NameData): NameData => ({
    ...item,
    formula: item.formula.replace(/^=(?:'(?:[^']|'')+'|[^'!]+)!/, `=${quoted(name)}!`),
  });
  const ownNames = [
    ...book.names.filter(({ formula }) => parseReference(formula)?.sheet === sheet.name),
    ...sheet.names,
  ];
  return {
    ...sheet,
    id: createSheet(name, ++book.created).id,
    name,
    cells: new Map([...sheet.cells].map(([at, cell]) => [at, plain(cell)])),
    widths: new Map(sheet.widths),
    heights: new Map(sheet.heights),
    hiddenRows: new Set(sheet.hiddenRows),
    hiddenColumns: new Set(sheet.hiddenColumns),
    merges: plain(sheet.merges),
    conditionals: plain(sheet.conditionals),
    charts: plain(sheet.charts),
    page: plain(sheet.page),
    names: ownNames.map(follow),
  };
}

/** A new workbook with one empty sheet, as Excel opens it. */
export function createBook(): BookData {
  const first = createSheet('Sheet1', 1);
  return {
    sheets: [first],
    active: first,
    names: [],
    properties: new Map(),
    structureProtected: false,
    readOnly: false,
    created: 1,
    stale: false,
    opened: [],
    suspended: { calculation: 0, screen: 0 },
    listening: new Set(),
    emit: () => undefined,
    shift: () => undefined,
  };
}

/** A sheet's name as Excel writes it in addresses: quoted only where it must be. */
export const quoted = (name: string): string =>
  /^[\p{L}_][\p{L}\d_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;

const key = (row: number, col: number): number => row * MAX_COLS + col;

/** The cell, if anything was ever put there. */
export const peek = (sheet: SheetData, row: number, col: number): CellData | undefined =>
  sheet.cells.get(key(row, col));

/** The cell, made where there is none. */
export function cellAt(sheet: SheetData, row: number, col: number): CellData {
  const found = sheet.cells.get(key(row, col));
  if (found) return found;
  const made: CellData = { format: {} };
  sheet.cells.set(key(row, col), made);
  return made;
}

export const isLocked = (sheet: SheetData, row: number, col: number): boolean =>
  peek(sheet, row, col)?.format.locked !== false;

/** What the cell shows: its value, or what a calculator said about its formula. */
export function valueOf(book: BookData, sheet: SheetData, row: number, col: number): Scalar {
  const found = peek(sheet, row, col);
  if (found?.formula === undefined) return found?.value ?? '';
  if (book.stale) return found.result ?? '';
  return book.calculate?.(sheet.name, row, col, found.formula.slice(1)) ?? found.result ?? '';
}

/** The rectangle around all cells that hold something (or are formatted, unless `valuesOnly`). */
export function usedArea(sheet: SheetData, valuesOnly: boolean): Area | undefined {
  let used: Area | undefined;
  for (const [at, data] of sheet.cells) {
    const holds = data.value !== undefined || data.formula !== undefined;
    const dressed = Object.keys(data.format).length > 0;
    if (!holds && (valuesOnly || !dressed)) continue;
    const [row, col] = [Math.floor(at / MAX_COLS), at % MAX_COLS];
    used ??= { top: row, left: col, bottom: row, right: col };
    used.top = Math.min(used.top, row);
    used.bottom = Math.max(used.bottom, row);
    used.left = Math.min(used.left, col);
    used.right = Math.max(used.right, col);
  }
  return used;
}

const isBare = (data: CellData): boolean =>
  data.value === undefined &&
  data.formula === undefined &&
  !data.validation &&
  Object.keys(data.format).length === 0;

/** The whole workbook as comparable data: two snapshots are equal when nothing a person could see has changed. */
export function snapshot(book: BookData): unknown {
  const sorted = <T>(map: Map<number, T>): [number, T][] => [...map].sort(([a], [b]) => a - b);
  const state = {
    active: book.active.name,
    names: book.names,
    properties: [...book.properties],
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      cells: sorted(sheet.cells).filter(([, data]) => !isBare(data)),
      widths: sorted(sheet.widths),
      heights: sorted(sheet.heights),
      hiddenRows: [...sheet.hiddenRows],
      hiddenColumns: [...sheet.hiddenColumns],
    })),
  };
  const copy: unknown = JSON.parse(JSON.stringify(state));
  return copy;
}
