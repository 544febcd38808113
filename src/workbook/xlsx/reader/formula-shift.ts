/** Writes a shared formula out for another cell: relative references move, everything else stays as written. */
import { columnIndex, columnName, MAX_COLS, MAX_ROWS } from '../../../sheet/address';

interface Reference {
  /** Undefined in a reference to whole rows. */
  col: number | undefined;
  colFixed: boolean;
  /** Undefined in a reference to whole columns. */
  row: number | undefined;
  rowFixed: boolean;
}

/** A formula cut into text and single references; the two ends of a range are two references. */
export type FormulaTemplate = (string | Reference)[];

/** Strings, quoted names, numbers, words and whole-row or -column ranges; every other character stands for itself. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.\\?$(!:])|\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.\\?$(!:])|[\p{L}\p{N}_.\\?$]+/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;
const COLUMNS = /^(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})$/;
const ROWS = /^(\$?)(\d{1,7}):(\$?)(\d{1,7})$/;
/** After a word: an opening bracket makes it a function, "!" a sheet, ":name!" the first of several sheets. */
const NOT_A_CELL = /^(?:[(![]|:[\p{L}_][\p{L}\p{N}_.]*!)/u;

/** Cuts a formula (without "=") into its parts. */
export function formulaTemplate(formula: string): FormulaTemplate {
  const template: FormulaTemplate = [];
  let done = 0;
  const put = (upTo: number, ...references: (string | Reference)[]): void => {
    template.push(formula.slice(done, upTo), ...references);
  };
  let bracket = formula.indexOf('[');
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(formula); match; match = TOKEN.exec(formula)) {
    const token = match[0];
    const end = TOKEN.lastIndex;
    if (bracket !== -1 && bracket < done) bracket = formula.indexOf('[', done);
    if (bracket !== -1 && bracket < match.index) {
      // Names of other files and columns of tables stand in brackets; nothing in them is a reference.
      TOKEN.lastIndex = closingBracket(formula, bracket);
      put(TOKEN.lastIndex);
      done = TOKEN.lastIndex;
      continue;
    }
    const references = referencesOf(token, formula, end);
    if (references) put(match.index, ...references);
    else put(end);
    done = end;
  }
  put(formula.length);
  return template;
}

/** The formula for a cell that lies `rows` below and `cols` right of the one it was written for. */
export function shiftFormula(template: FormulaTemplate, rows: number, cols: number): string {
  // Joined at once: a formula put together step by step would keep all its steps in memory.
  return template
    .map((piece) => (typeof piece === 'string' ? piece : writeReference(piece, rows, cols)))
    .join('');
}

function referencesOf(token: string, formula: string, end: number): (string | Reference)[] | undefined {
  const last = token.charCodeAt(token.length - 1);
  if (last === 34 || last === 39) return undefined;
  const cell = CELL.exec(token);
  if (cell) {
    if (NOT_A_CELL.test(formula.slice(end, end + 300))) return undefined;
    const col = columnIndex(cell[2] ?? '');
    const row = Number(cell[4]) - 1;
    if (col === undefined || row >= MAX_ROWS) return undefined;
    return [{ col, colFixed: cell[1] === '$', row, rowFixed: cell[3] === '$' }];
  }
  const columns = COLUMNS.exec(token);
  if (columns) {
    const from = columnIndex(columns[2] ?? '');
    const to = columnIndex(columns[4] ?? '');
    if (from === undefined || to === undefined) return undefined;
    const whole = (col: number, fixed: string | undefined): Reference => ({
      col,
      colFixed: fixed === '$',
      row: undefined,
      rowFixed: true,
    });
    return [whole(from, columns[1]), ':', whole(to, columns[3])];
  }
  const rows = ROWS.exec(token);
  if (rows) {
    const whole = (row: string | undefined, fixed: string | undefined): Reference => ({
      col: undefined,
      colFixed: true,
      row: Number(row) - 1,
      rowFixed: fixed === '$',
    });
    return [whole(rows[2], rows[1]), ':', whole(rows[4], rows[3])];
  }
  return undefined;
}

function writeReference(ref: Reference, rows: number, cols: number): string {
  const col = ref.col === undefined || ref.colFixed ? ref.col : ref.col + cols;
  const row = ref.row === undefined || ref.rowFixed ? ref.row : ref.row + rows;
  if (
    (col !== undefined && !(col >= 0 && col < MAX_COLS)) ||
    (row !== undefined && !(row >= 0 && row < MAX_ROWS))
  ) {
    return '#REF!';
  }
  const colText = col === undefined ? '' : (ref.colFixed ? '$' : '') + columnName(col);
  return row === undefined ? colText : `${colText}${ref.rowFixed ? '$' : ''}${row + 1}`;
}

/** Index after the bracket that closes the one at `open`; an apostrophe makes the next character plain text. */
function closingBracket(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    const ch = formula[at];
    if (ch === "'") at++;
    else if (ch === '[') depth++;
    else if (ch === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}
