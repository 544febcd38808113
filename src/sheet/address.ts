/** Cell and area addresses. Rows and columns count from 0 inside the program; A1 notation is for people and formulas. */

export interface CellRef {
  row: number;
  col: number;
}
/** A rectangle of cells, both ends included. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The limits of an .xlsx sheet. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLS = 16_384;

const letters = new Map<number, string>();

/** 0 → "A", 26 → "AA". A sheet has few columns, and formulas name them by the hundred. */
export function columnName(col: number): string {
  const known = letters.get(col);
  if (known !== undefined) return known;
  const name = columnLetters(col);
  if (col < MAX_COLS) letters.set(col, name);
  return name;
}

function columnLetters(col: number): string {
  let name = '';
  for (let n = col + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** "A" → 0; undefined where it is not a column of a sheet. */
export function columnIndex(name: string): number | undefined {
  return /^[A-Za-z]{1,3}$/.test(name) ? columnOf(name) : undefined;
}

/** The same for one to three letters. */
function columnOf(letters: string): number | undefined {
  let n = 0;
  // capitals and small letters differ in one bit
  for (let i = 0; i < letters.length; i++) n = n * 26 + (letters.charCodeAt(i) & ~32) - 64;
  return n <= MAX_COLS ? n - 1 : undefined;
}

export const cell = (row: number, col: number): CellRef => ({ row, col });
export const area = (top: number, left: number, bottom = top, right = left): Area => ({
  top,
  left,
  bottom,
  right,
});

/** {row: 0, col: 0} → "A1"; with `absolute`, "$A$1". */
export function a1(ref: CellRef, absolute = false): string {
  return absolute ? `$${columnName(ref.col)}$${ref.row + 1}` : `${columnName(ref.col)}${ref.row + 1}`;
}

/** "A1:B2", or "A1" where the area is one cell. */
export function a1Area(range: Area, absolute = false): string {
  const start = a1(cell(range.top, range.left), absolute);
  return range.top === range.bottom && range.left === range.right
    ? start
    : `${start}:${a1(cell(range.bottom, range.right), absolute)}`;
}

/** "$3:$4": rows as wide as the sheet. */
export const wholeRows = (first: number, last: number): string => `$${first + 1}:$${last + 1}`;
/** "$A:$B": columns as long as the sheet. */
export const wholeColumns = (first: number, last: number): string =>
  `$${columnName(first)}:$${columnName(last)}`;

/** A sheet's name as a formula writes it. Always quoted: names such as TH2021 would be read as cells. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** "$B$7" or "B7" → cell; undefined where it is no address of a sheet. */
export function parseA1(text: string): CellRef | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})$/.exec(text);
  const col = match?.[1] === undefined ? undefined : columnOf(match[1]);
  const row = Number(match?.[2]) - 1;
  return col === undefined || !(row >= 0 && row < MAX_ROWS) ? undefined : { row, col };
}

/** "$B$7:$C$9" or "B7" → area, ends put in order; undefined where it is no area of a sheet. */
export function parseArea(text: string): Area | undefined {
  const colon = text.indexOf(':');
  const from = parseA1(colon === -1 ? text : text.slice(0, colon));
  const to = colon === -1 ? from : parseA1(text.slice(colon + 1));
  if (!from || !to) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.col, to.col),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.col, to.col),
  };
}

/** "'Biểu mẫu'!$B$7:$C$9" → sheet and area; undefined where it is not one area of one sheet. */
export function parseReference(text: string): { sheet: string; area: Area } | undefined {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  const range = match?.[3] === undefined ? undefined : parseArea(match[3]);
  const sheet = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  return range && sheet !== undefined ? { sheet, area: range } : undefined;
}

export function contains(range: Area, ref: CellRef): boolean {
  return ref.row >= range.top && ref.row <= range.bottom && ref.col >= range.left && ref.col <= range.right;
}
