/** A printed table as a document holds it, before anybody says what its rows are. */

/** What stands in a cell beside plain text, so that the text alone may not say what the paper says. */
export const oddities = [
  'formula',
  'raised',
  'nested',
  'hidden',
  'changed',
  'struck',
  'box',
  'symbol',
  'footnote',
  'picture',
  'number',
  'format',
  'turned',
] as const;
export type Oddity = (typeof oddities)[number];

export interface TableCell {
  text: string;
  /** First column, from 0, and how many it covers. */
  column: number;
  span: number;
  /** The lower part of a cell that is merged downwards. */
  continued: boolean;
  odd: ReadonlySet<Oddity>;
}

export interface PrintedTable {
  kind: 'table';
  /** Sheet that it stands on, where it is one. */
  sheet?: string;
  rows: { /** Row in the document's table or in the sheet, from 1. */ at: number; cells: TableCell[] }[];
}

/** A line between the tables. */
export interface PrintedLine {
  kind: 'line';
  text: string;
  odd: ReadonlySet<Oddity>;
}

export type PrintedBlock = PrintedTable | PrintedLine;
