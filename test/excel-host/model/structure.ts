/**
 * What happens to a workbook when lines of a sheet are inserted, deleted or moved: cells, sizes, merges, rules, names, formulas and
 * ranges that the client keeps go with them ("Range objects adjust automatically" within a run, Office add-in documentation).
 */
import type { Area } from '../../../src/sheet/address';
import { MAX_COLS, MAX_ROWS, a1Area, parseArea } from '../../../src/sheet/address';
import type { BookData, NameData, SheetData } from './data';

/** Where a line goes; undefined where it is deleted. */
export type Shift = (line: number) => number | undefined;
export type Axis = 'row' | 'col';

const inserted =
  (at: number, count: number): Shift =>
  (line) =>
    line < at ? line : line + count;
const deleted =
  (at: number, count: number): Shift =>
  (line) =>
    line < at ? line : line < at + count ? undefined : line - count;
/** Lines put in (`count` above 0) or taken out (below 0). */
export const changed = (at: number, count: number): Shift =>
  count > 0 ? inserted(at, count) : deleted(at, -count);

/** What Excel tells of lines that come or go (Excel.DataChangeType in office-js's type definitions). */
export const changeType = (axis: Axis, count: number): string =>
  `${axis === 'row' ? 'Row' : 'Column'}${count > 0 ? 'Inserted' : 'Deleted'}`;

/** The address of whole lines. */
export function linesAt(axis: Axis, at: number, count: number): string {
  const last = at + Math.abs(count) - 1;
  return a1Area(
    axis === 'row'
      ? { top: at, bottom: last, left: 0, right: MAX_COLS - 1 }
      : { left: at, right: last, top: 0, bottom: MAX_ROWS - 1 },
  );
}

/** Lines cut out and put in before another line, as with Shift and the mouse. */
export const moved =
  (from: number, count: number, to: number): Shift =>
  (line) => {
    if (line >= from && line < from + count) return to > from ? to - count + line - from : to + line - from;
    const closed = line >= from + count ? line - count : line;
    const gap = to > from ? to - count : to;
    return closed >= gap ? closed + count : closed;
  };

/** The area after the shift: from its first line that stays to its last. */
export function shiftArea(area: Area, axis: Axis, shift: Shift): Area | undefined {
  const [first, last] = axis === 'row' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  let [from, to] = [area[first], area[last]];
  while (from <= to && shift(from) === undefined) from++;
  while (to >= from && shift(to) === undefined) to--;
  const ends = [shift(from), shift(to)];
  if (from > to || ends[0] === undefined || ends[1] === undefined) return undefined;
  return { ...area, [first]: Math.min(ends[0], ends[1]), [last]: Math.max(ends[0], ends[1]) };
}

const REFERENCE =
  /("[^"]*")|(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)(?![\p{L}\d_(])/gu;

/** A formula whose references into the sheet follow the shift; `home` is the sheet it stands in, undefined for a name. */
function shiftFormula(formula: string, sheet: string, home: string | undefined, axis: Axis, shift: Shift) {
  return formula.replace(
    REFERENCE,
    (whole: string, text?: string, quotedSheet?: string, cells?: string): string => {
      if (text !== undefined || cells === undefined) return whole;
      const named = quotedSheet?.replace(/^'|'$/g, '').replaceAll("''", "'") ?? home;
      const area = named === sheet ? parseArea(cells.replaceAll('$', '')) : undefined;
      if (!area) return whole;
      const now = shiftArea(area, axis, shift);
      const prefix = quotedSheet === undefined ? '' : `${quotedSheet}!`;
      if (!now) return `${prefix}#REF!`;
      const fixed = [...cells.matchAll(/(\$?)[A-Z]+(\$?)\d+/g)];
      let end = 0;
      const address = a1Area(now).replace(/([A-Z]+)(\d+)/g, (_cell, col: string, row: string) => {
        const [, dollarCol = '', dollarRow = ''] = fixed[end++] ?? [];
        return `${dollarCol}${col}${dollarRow}${row}`;
      });
      return prefix + address;
    },
  );
}

const shiftKeys = <T>(map: Map<number, T>, shift: Shift): Map<number, T> =>
  new Map(
    [...map].flatMap(([line, value]) => {
      const now = shift(line);
      return now === undefined ? [] : [[now, value] as const];
    }),
  );
const shiftSet = (set: Set<number>, shift: Shift): Set<number> =>
  new Set([...set].flatMap((line) => shift(line) ?? []));

/** Carries the shift through the whole workbook. */
export function shiftBook(book: BookData, sheet: SheetData, axis: Axis, shift: Shift): void {
  sheet.cells = new Map(
    [...sheet.cells].flatMap(([at, data]) => {
      const [row, col] = [Math.floor(at / MAX_COLS), at % MAX_COLS];
      const now = shift(axis === 'row' ? row : col);
      if (now === undefined) return [];
      return [[axis === 'row' ? now * MAX_COLS + col : row * MAX_COLS + now, data] as const];
    }),
  );
  if (axis === 'row') {
    sheet.heights = shiftKeys(sheet.heights, shift);
    sheet.hiddenRows = shiftSet(sheet.hiddenRows, shift);
  } else {
    sheet.widths = shiftKeys(sheet.widths, shift);
    sheet.hiddenColumns = shiftSet(sheet.hiddenColumns, shift);
  }
  sheet.merges = sheet.merges.flatMap((area) => shiftArea(area, axis, shift) ?? []);
  sheet.conditionals = sheet.conditionals.flatMap((rule) => {
    const area = shiftArea(rule.area, axis, shift);
    return area ? { ...rule, area } : [];
  });
  const follow = (formula: string, home?: string): string =>
    shiftFormula(formula, sheet.name, home, axis, shift);
  const followAll = (names: NameData[]): void => {
    for (const name of names) name.formula = follow(name.formula);
  };
  followAll(book.names);
  for (const each of book.sheets) {
    followAll(each.names);
    for (const cell of each.cells.values())
      if (cell.formula !== undefined) cell.formula = follow(cell.formula, each.name);
  }
}
