/** What a workbook holds when it has been read: plain data, the same from an .xlsx file, from Excel and from the browser grid. */
import type { Area } from './address';

export type ContentValue = string | number | boolean | { error: string } | null;

export interface ContentCell {
  value: ContentValue;
  /** Without the leading "="; shared formulas are written out for their own cell. */
  formula?: string;
  /** True where the number is shown as a date or time; its value is then an ISO date ("2021-08-19") in `text`. */
  date?: string;
  /** Index into `styles` of the workbook. */
  style?: number;
}

export interface ContentSheet {
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Sparse: rows by index, cells by column index. */
  rows: Map<number, Map<number, ContentCell>>;
  merges: Area[];
  /** Hidden, or too low to be seen. */
  hiddenRows: Set<number>;
  /** Hidden, or too narrow to be seen. */
  hiddenColumns: Set<number>;
  validations: { areas: Area[]; type: string; formula1?: string; formula2?: string }[];
  /** Formulas and effect of conditional formats. */
  conditionalFormats: { areas: Area[]; formula?: string; style?: number }[];
  protected: boolean;
  /** Footer text as stored, where there is one. */
  footer?: string;
  /** Pictures, shapes, charts and controls that lie over the cells; where one lies is not always known. Notes are none of them. */
  drawings: { kind: 'picture' | 'shape' | 'chart' | 'control'; area?: Area }[];
  /** What the sheet's view leaves out or shows instead, where it does. */
  view?: { hidesZeros?: boolean; showsFormulas?: boolean };
  /** Links of cells: shown, never followed. */
  links: { area: Area; target: string }[];
}

export interface ContentStyle {
  numberFormat: string;
  struck?: boolean;
  fontColor?: string;
  fontSize?: number;
  fill?: string;
}

export interface ContentName {
  name: string;
  /** Sheet to which the name is local, where it is. */
  scope?: string;
  /** As stored, without "=". */
  reference: string;
  hidden: boolean;
}

export interface WorkbookContent {
  sheets: ContentSheet[];
  names: ContentName[];
  styles: ContentStyle[];
  /** Custom document properties. */
  properties: Map<string, string>;
  /** Parts that a form never has: macros, external links, embedded objects. */
  foreign: { macros: boolean; externalLinks: string[]; embeddings: string[] };
  /** Program that saved the file, where it says so. */
  application?: string;
  /** When it was saved, as the file itself says: an instant in UTC. */
  saved?: string;
}
