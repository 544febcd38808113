/** Row of the sheet by drawn row: the names say it where the row's text agrees, the printed text otherwise. */
import { align } from '../../sheet/align';
import type { ContentSheet } from '../../sheet/content';
import { alike, cellAt, says, shownText } from '../../sheet/cell-text';
import type { letterPairs } from '../../sheet/cell-text';
import type { Expected } from '../drawing/expected';

export interface Settling {
  sheet: ContentSheet;
  expected: Expected;
  cols: readonly (number | undefined)[];
  /** Rows that the names say, by drawn row, the first of them first. */
  said: readonly (readonly number[])[];
  /** Text of a cell as it is compared, and its letters. */
  textOf: (text: string) => string;
  pairsOf: typeof letterPairs;
}

export interface SettledRows {
  /** Row by drawn row; undefined where it is gone. */
  rows: (number | undefined)[];
  /** Drawn rows that somebody sorted or moved: their name stayed, their content went elsewhere. */
  displaced: number[];
  /** Part of the table's rows that say what is printed. */
  fit: number;
}

/** Likeness from which two rows are the same row with an edited text. */
const SAME_ROW = 0.5;
/** Rows looked at for a gap, beyond four for each row that is missing: nobody inserts more, and a sheet may be endless. */
const FEW = 200;

/** Finds every drawn row. */
export function placeRows(settling: Settling): SettledRows {
  const { said } = settling;
  const rows = said.map((candidates, drawn) =>
    candidates.length > 1
      ? (candidates.find((row) => saysAll(settling, drawn, row)) ?? candidates[0])
      : candidates[0],
  );
  neighbours(settling, rows);
  const { suspects, fit: named } = suspectRows(settling, rows);
  const displaced = suspects.length === 0 ? [] : relocate(settling, rows, suspects);
  fillGaps(settling, rows);
  // a name that fits nothing is better than no place at all: its row's text was typed over
  suspects.forEach((drawn) => {
    const [own] = said[drawn] ?? [];
    if (rows[drawn] === undefined && own !== undefined && !rows.includes(own)) rows[drawn] = own;
  });
  const fit = suspects.length === 0 && named > 0 ? named : suspectRows(settling, rows).fit;
  return { rows, displaced, fit };
}

/** A row without a name that stands right behind or before its neighbour and says what is printed has not gone anywhere. */
function neighbours(settling: Settling, rows: (number | undefined)[]): void {
  const { printedRows } = settling.expected;
  const taken = new Set(rows);
  const settle = (drawn: number, step: 1 | -1): void => {
    const beside = rows[drawn - step];
    if (rows[drawn] !== undefined || beside === undefined || taken.has(beside + step)) return;
    if ((printedRows[drawn]?.length ?? 0) === 0 || !saysAll(settling, drawn, beside + step)) return;
    rows[drawn] = beside + step;
    taken.add(beside + step);
  };
  for (let drawn = 0; drawn < rows.length; drawn++) settle(drawn, 1);
  for (let drawn = rows.length - 1; drawn >= 0; drawn--) settle(drawn, -1);
}

function saysAll({ sheet, expected, cols }: Settling, drawn: number, row: number): boolean {
  return (expected.printedRows[drawn] ?? []).every(({ col, value }) =>
    says(cellAt(sheet, row, cols[col]), value),
  );
}

/** Rows of the table and lines of general information that do not say what is printed, or have no name; `fit` is the table's. */
function suspectRows(
  settling: Settling,
  rows: readonly (number | undefined)[],
): { suspects: number[]; fit: number } {
  const { layout } = settling.expected;
  const suspects: number[] = [];
  let [all, right] = [0, 0];
  layout.rows.forEach(({ kind }, drawn) => {
    if (kind !== 'printed' && kind !== 'field') return;
    const row = rows[drawn];
    const fits = row !== undefined && saysAll(settling, drawn, row);
    if (!fits) suspects.push(drawn);
    if (kind === 'field') return;
    all++;
    if (fits) right++;
  });
  return { suspects, fit: right / Math.max(1, all) };
}

/** Number, text, method and maximum of a row as one text; undefined where it has no text. */
function rowText(
  { sheet, expected, cols, textOf }: Settling,
  row: number,
  drawn: boolean,
): string | undefined {
  const parts = (['no', 'text', 'method', 'max'] as const).map((column) => {
    const col = expected.layout.columns.get(column);
    if (col === undefined) return '';
    if (!drawn) return textOf(shownText(cellAt(sheet, row, cols[col])));
    const cell = expected.printedRows[row]?.find((printed) => printed.col === col);
    return cell === undefined ? '' : textOf(String(cell.value));
  });
  return parts[1] === '' ? undefined : parts.join('|');
}

/** Puts rows whose own text stands elsewhere there; gives those that were moved, where not only the name was. */
function relocate(settling: Settling, rows: (number | undefined)[], suspects: readonly number[]): number[] {
  const { sheet, said } = settling;
  const standing = new Map<string, number[]>();
  for (const row of sheet.rows.keys()) {
    const text = rowText(settling, row, false);
    if (text !== undefined) standing.set(text, [...(standing.get(text) ?? []), row]);
  }
  const suspected = new Set(suspects);
  const held = new Set(rows.filter((row, drawn) => row !== undefined && !suspected.has(drawn)));
  const sure = rows.map((row, drawn) => (suspected.has(drawn) ? undefined : row));
  const fits = (drawn: number, row: number): boolean => {
    const before = sure.slice(0, drawn).findLast((one) => one !== undefined) ?? -1;
    const after = sure.slice(drawn + 1).find((one) => one !== undefined) ?? Infinity;
    return row > before && row < after;
  };
  /** Rows that say what the drawn row prints; undefined where its own one does, or it prints no text. */
  const rowsSaying = (drawn: number, from: number | undefined): number[] | undefined => {
    // beside the words of a line of general information stands what was entered
    if (settling.expected.layout.rows[drawn]?.kind === 'field')
      return [...sheet.rows.keys()].filter((row) => saysAll(settling, drawn, row));
    const own = rowText(settling, drawn, true);
    if (own === undefined || (from !== undefined && rowText(settling, from, false) === own)) return undefined;
    return standing.get(own) ?? [];
  };
  const moved: { drawn: number; to: number; from: number }[] = [];
  for (const drawn of suspects) {
    const from = rows[drawn];
    const saying = rowsSaying(drawn, from);
    if (!saying) continue;
    const free = saying.filter((row) => !held.has(row));
    const [to, ...more] = free.length > 1 ? free.filter((row) => fits(drawn, row)) : free;
    if (to === undefined || more.length > 0) {
      // what stands there is another row: nothing but the name leads to it
      if (from !== undefined && likeness(settling, drawn, from) < SAME_ROW) rows[drawn] = undefined;
      continue;
    }
    rows[drawn] = to;
    held.add(to);
    if (from !== undefined) moved.push({ drawn, to, from });
  }
  // rows that took each other's place were sorted; one that stands in order, where no other name points, lost only its name
  const left = new Set(moved.map(({ from }) => from));
  return moved.flatMap(({ drawn, to }) =>
    fits(drawn, to) && !left.has(to) && (said[drawn]?.length ?? 0) > 0 ? [] : [drawn],
  );
}

/** Rows without a place between those that have one, by likeness and in order. */
function fillGaps(settling: Settling, rows: (number | undefined)[]): void {
  const taken = new Set<number>(rows.filter((row) => row !== undefined));
  const last = Math.max(-1, ...settling.sheet.rows.keys());
  for (let start = 0; start < rows.length;) {
    if (rows[start] !== undefined) {
      start++;
      continue;
    }
    let end = start;
    while (end < rows.length && rows[end] === undefined) end++;
    const before = start === 0 ? -1 : (rows[start - 1] ?? -1);
    const after =
      end === rows.length ? Math.max(last + 1, before + 1 + end - start) : (rows[end] ?? last + 1);
    const free: number[] = [];
    const most = (end - start) * 4 + FEW;
    for (let row = before + 1; row < after && free.length < most; row++) if (!taken.has(row)) free.push(row);
    fillGap(settling, rows, start, end, free);
    for (const row of rows.slice(start, end)) if (row !== undefined) taken.add(row);
    start = end;
  }
}

function fillGap(
  settling: Settling,
  rows: (number | undefined)[],
  start: number,
  end: number,
  free: number[],
): void {
  const like = (i: number, j: number): number => {
    const found = likeness(settling, start + i, free[j] ?? 0);
    return found >= SAME_ROW ? found : 0;
  };
  if (free.length === end - start && free.every((_, index) => like(index, index) > 0)) {
    free.forEach((row, index) => (rows[start + index] = row));
    return;
  }
  for (const [i, j] of align(end - start, free.length, like)) rows[start + i] = free[j];
}

/** 0 to 1: how much of what is printed in the drawn row stands in a row of the sheet. Blank rows are a little like blank rows. */
function likeness({ sheet, expected, cols, textOf, pairsOf }: Settling, drawn: number, row: number): number {
  const printed = expected.printedRows[drawn] ?? [];
  if (printed.length === 0) return sheet.rows.get(row) === undefined ? SAME_ROW : 0;
  let weight = 0;
  let sum = 0;
  for (const { col, value } of printed) {
    const cell = cellAt(sheet, row, cols[col]);
    const size = typeof value === 'number' ? 1 : 2 + Math.min(20, String(value).length / 4);
    weight += size;
    if (says(cell, value)) sum += size;
    else if (typeof value === 'string')
      sum += size * 0.9 * alike(textOf(value), textOf(shownText(cell)), pairsOf);
  }
  return sum / weight;
}
