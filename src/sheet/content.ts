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
  /** The parts of a text of which one at least has letters of its own. */
  runs?: TextRun[];
}

/** A part of a text, with what its letters have of their own. */
export interface TextRun {
  text: string;
  fontColor?: string;
  fontSize?: number;
  struck?: boolean;
  /** True above or below the line of the other letters. */
  raised?: boolean;
  signs?: boolean;
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
  conditionalFormats: { areas: Area[]; formula?: string; style?: number; hidesValue?: boolean }[];
  protected: boolean;
  /** Footer text as stored, where there is one. */
  footer?: string;
  /** The other texts of the page's edges: headers, footers of first and even pages. */
  edges?: string[];
  /** Pictures, shapes, charts, controls and notes that stay open over the cells; where one lies is not always known. */
  /** True where a picture lies behind the cells. */
  background?: boolean;
  drawings: { kind: 'picture' | 'shape' | 'chart' | 'control' | 'note'; area?: Area }[];
  /** What the sheet's view leaves out or shows instead, where it does; `outOfReach`: rows and columns above and left of what was frozen. */
  view?: {
    hidesZeros?: boolean;
    showsFormulas?: boolean;
    /** In percent. */
    zoom?: number;
    /** Columns stand from right to left. */
    mirrored?: boolean;
    outOfReach?: { rows: number; cols: number };
    /** Rows that stay in view. */
    held?: number;
  };
  /** How the sheet is printed, where it says so: its size in percent, and the rows and columns before which somebody began a new page. */
  print?: { scale?: number; fitted?: boolean; rowBreaks: number[]; colBreaks: number[] };
  /** True where a filter chooses among rows. */
  filtered?: boolean;
  /** Links of cells: shown, never followed. */
  links: { area: Area; target: string }[];
}

/** A sheet in which nothing was read yet. */
export const emptySheet = ({
  name,
  visibility,
}: Pick<ContentSheet, 'name' | 'visibility'>): ContentSheet => ({
  name,
  visibility,
  rows: new Map(),
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  validations: [],
  conditionalFormats: [],
  protected: false,
  drawings: [],
  links: [],
});

export interface ContentStyle {
  numberFormat: string;
  struck?: boolean;
  /** True above or below the line. */
  raised?: boolean;
  /** True where lines go from corner to corner of the cell. */
  crossed?: boolean;
  /** True where the text is read from right to left. */
  turned?: boolean;
  /** True in a font of signs, which shows pictures for letters. */
  signs?: boolean;
  fontColor?: string;
  fontSize?: number;
  fill?: string;
  /** Colours of a pattern or gradient that letters stand on, beside `fill`, which is their mean. */
  grounds?: string[];
  /** Steps by which the text is pushed in. */
  indent?: number;
  /** True where the content is repeated until the cell is full. */
  repeats?: boolean;
  /** True where letters get smaller until the text fits on its line. */
  shrinks?: boolean;
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
  /** Parts that a form never has: macros, external links, embedded objects, signatures under the file's bytes. */
  foreign: { macros: boolean; externalLinks: string[]; embeddings: string[]; signed?: true };
  /** True where numbers are rounded to what their formats show. */
  precisionAsShown?: boolean;
  /** Program that saved the file, where it says so. */
  application?: string;
  /** When it was saved, as the file itself says: an instant in UTC. */
  saved?: string;
}
