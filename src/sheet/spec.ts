/**
 * A neutral description of the sheets that the product writes. The Office.js writer, the .xlsx writer and the
 * browser grid all take this one; none of them knows what a form is.
 */
import type { Kind } from '../reading/kinds';
import type { Area, CellRef } from './address';

export type CellValue = string | number | boolean;

/** What a cell holds. A formula carries the value that the engine computed, for viewers that do not calculate. */
export interface SpecCell {
  value?: CellValue;
  /** Without the leading "=", with commas and English function names. */
  formula?: string;
  /** Key of a style in the workbook's palette. */
  style?: string;
  /** What a person enters there, so that it is read as that; no writer needs it. */
  reads?: Kind;
  /** Whose entry it is, where somebody else makes it than whom the sheet is for; no writer needs it. */
  by?: string;
}

export interface Border {
  style: 'thin' | 'medium' | 'dotted';
  color: string;
}

/** Colours are "RRGGBB". */
export interface Style {
  font?: { name?: string; size?: number; bold?: boolean; italic?: boolean; color?: string };
  fill?: string;
  align?: {
    horizontal?: 'left' | 'center' | 'right';
    vertical?: 'top' | 'center' | 'bottom';
    wrap?: boolean;
    indent?: number;
    /** Degrees upwards, for narrow column heads. */
    rotate?: number;
  };
  border?: { top?: Border; right?: Border; bottom?: Border; left?: Border };
  /** Excel number format code; General where left out; "@" is text. */
  numberFormat?: string;
  /** Cells are locked where left out. */
  unlocked?: boolean;
}

export interface Validation {
  area: Area;
  rule:
    | { type: 'list'; source: string /* reference of a range, without "=" */ }
    | { type: 'decimal' | 'whole'; min?: number; max?: number }
    | { type: 'custom'; formula: string };
  /** Shown when the cell is selected: title ≤ 32, message ≤ 255 characters. */
  prompt?: { title: string; message: string };
  /** Shown when a typed value is refused. */
  error?: { title: string; message: string };
}

export interface ConditionalFormat {
  area: Area;
  /** True-or-false formula written for the top-left cell of the area, without "=". */
  formula: string;
  /** What changes where the formula is true. */
  style: { fill?: string; color?: string; bold?: boolean };
}

export interface DataBar {
  area: Area;
  color: string;
  max: number;
}

export interface PrintSetup {
  orientation: 'portrait' | 'landscape';
  area: Area;
  /** Rows repeated on every page (first and last). */
  titleRows?: [number, number];
  /** Columns repeated on every page (first and last). */
  titleColumns?: [number, number];
  /** Rows that begin a page wherever the one before ends. */
  pageStarts?: number[];
  /** A4 where left out. */
  paper?: 'a3';
  /** Pages across and down; one across, and as many down as needed, where left out. */
  pages?: { wide?: number; tall?: number };
  marginsCm: { top: number; right: number; bottom: number; left: number };
  /** Excel header and footer codes (&P page, &N pages). */
  footer?: { left?: string; center?: string; right?: string };
  /** The page number stands in the middle of the top margin, from the second page on, as in documents. */
  numbered?: boolean;
}

/** The page number as documents print it. */
export const PAGE_NUMBER = '&"Times New Roman,Regular"&13&P';

export interface ChartSpec {
  kind: 'bar' | 'column' | 'stackedColumn' | 'stackedBar' | 'line';
  title: string;
  /** References without "=": one range of categories, one range a series. */
  categories: string;
  series: { name: string; values: string; color?: string }[];
  /** Where it stands. */
  area: Area;
  altText: string;
}

export interface SheetSpec {
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Width of each column in characters; a hidden one is still there for formulas. */
  columns: { width: number; hidden?: boolean }[];
  /** Height of each row in points. */
  rows: { height?: number; hidden?: boolean }[];
  /** cells[row][col]; holes are empty cells. */
  cells: (SpecCell | undefined)[][];
  merges: Area[];
  validations: Validation[];
  conditionalFormats: ConditionalFormat[];
  dataBars?: DataBar[];
  /** Rows above and columns left of the split stay in view. */
  freeze?: { rows: number; columns: number };
  /** Protected without a password; sorting, filtering and sizes of columns and rows stay allowed. */
  protected: boolean;
  print?: PrintSetup;
  charts?: ChartSpec[];
  autoFilter?: Area;
  tabColor?: string;
  /** Cell that is selected when the sheet is opened. */
  active?: CellRef;
  /** Zoom in percent. */
  zoom?: number;
}

export interface NameSpec {
  name: string;
  sheet: string;
  area: Area;
  hidden?: boolean;
}

export interface WorkbookSpec {
  sheets: SheetSpec[];
  names: NameSpec[];
  styles: Record<string, Style>;
  /** Document properties. */
  title: string;
  subject?: string;
}
