/** Where the parts of a form stand in a sheet that people worked in: by defined names first, by printed text beside and without them. */
import { CAPTION_ROW } from '../form/plan';
import type { FormColumn } from '../form/plan';
import type { Rubric } from '../rubric/types';
import { a1, parseReference, quoteSheet } from '../sheet/address';
import type { CellRef } from '../sheet/address';
import type { ContentName, ContentSheet, WorkbookContent } from '../sheet/content';
import { align } from '../sheet/align';
import { expectedForm } from '../form/expected';
import type { Expected } from '../form/expected';
import {
  alike,
  cellAt,
  comparedText,
  letterPairs,
  plainText,
  remembering,
  says,
  shownText,
} from '../sheet/text';

export interface Placement {
  sheet: ContentSheet;
  expected: Expected;
  /** Row of the sheet by planned row; undefined where it is gone. */
  rows: (number | undefined)[];
  /** The same as the defined names say it, which the sheet's own formulas follow. */
  namedRows: (number | undefined)[];
  /** Column of the sheet by planned column. */
  cols: (number | undefined)[];
  /** Planned rows whose content stands in another row than their name. */
  displaced: number[];
  /** True where the form's names are in the workbook. */
  named: boolean;
}

/** Likeness from which two rows are the same row with an edited text. */
const SAME_ROW = 0.5;
/** Rows more than a gap needs that are looked at for the ones that lost their names. */
const ROWS_BEYOND = 1_000;

/** Places of the form's names, workbook-wide ones before those of single sheets (a copied sheet brings its own). */
function placesOf(content: WorkbookContent): Map<string, { sheet: string; ref: CellRef }> {
  const places = new Map<string, { sheet: string; ref: CellRef }>();
  const ordered = [...content.names].sort(
    (a, b) => Number(a.scope !== undefined) - Number(b.scope !== undefined),
  );
  for (const { name, reference } of ordered) {
    const found = parseReference(reference);
    const key = name.toLowerCase();
    if (found && !places.has(key))
      places.set(key, { sheet: found.sheet, ref: { row: found.area.top, col: found.area.left } });
  }
  return places;
}

/** Finds the form in a workbook; undefined where no sheet holds it as the product lays it out. */
export function placeForm(content: WorkbookContent, rubric: Rubric): Placement | undefined {
  const expected = expectedForm(rubric);
  const places = placesOf(content);
  const votes = new Map<string, number>();
  for (const { name } of expected.spec.names) {
    const at = places.get(name.toLowerCase())?.sheet;
    if (at !== undefined) votes.set(at, (votes.get(at) ?? 0) + 1);
  }
  const [most] = [...votes].sort((a, b) => b[1] - a[1]);
  const named = content.sheets.find((sheet) => sheet.name === most?.[0]);
  const sheet = named ?? sheetByCaptions(content, expected);
  if (!sheet) return undefined;
  const at = (name: string): CellRef | undefined => {
    const place = places.get(name.toLowerCase());
    return place?.sheet === sheet.name ? place.ref : undefined;
  };
  const cols = columnsOf(expected, sheet, at);
  if (cols.filter((col) => col !== undefined).length < cols.length / 2) return undefined;
  const namedRows = expected.plan.rows.map((_, row) =>
    (expected.rowNames.get(row) ?? []).map((name) => at(name)?.row).find((found) => found !== undefined),
  );
  const { rows, displaced } = settleRows({
    sheet,
    expected,
    cols,
    namedRows,
    said: remembering(comparedText),
    pairsOf: remembering(letterPairs),
  });
  return { sheet, expected, rows, namedRows, cols, displaced, named: named !== undefined };
}

/** The sheet whose row of captions is the form's, where all names are gone. */
function sheetByCaptions(content: WorkbookContent, expected: Expected): ContentSheet | undefined {
  const captions = expected.printedRows[CAPTION_ROW] ?? [];
  return content.sheets.find(
    (sheet) =>
      captionRow(
        sheet,
        captions.map(({ value }) => String(value)),
      ) !== undefined,
  );
}

function captionRow(sheet: ContentSheet, captions: string[]): number | undefined {
  const wanted = new Set(captions.map(plainText));
  const said = remembering(comparedText);
  for (const [row, cells] of sheet.rows) {
    if (row > 20) continue;
    const found = new Set([...cells.values()].map((cell) => said(shownText(cell))));
    if ([...wanted].filter((caption) => found.has(caption)).length >= wanted.size * 0.8) return row;
  }
  return undefined;
}

function columnsOf(
  { plan, sheet: spec, printedRows }: Expected,
  sheet: ContentSheet,
  at: (name: string) => CellRef | undefined,
): (number | undefined)[] {
  const byIndex = new Map<number, FormColumn>([...plan.columns].map(([column, col]) => [col, column]));
  const captions = printedRows[CAPTION_ROW] ?? [];
  const row = captionRow(
    sheet,
    captions.map(({ value }) => String(value)),
  );
  const cols = spec.columns.map((_, col): number | undefined => {
    const column = byIndex.get(col);
    if (column === undefined) return undefined;
    const named = at(`col_${column}`)?.col;
    if (named !== undefined || row === undefined) return named;
    const caption = captions.find((cell) => cell.col === col)?.value;
    return [...(sheet.rows.get(row) ?? [])].find(
      ([, cell]) => caption !== undefined && says(cell, caption),
    )?.[0];
  });
  // the spacer has no name; it stands right of the last printed column
  return cols.map((col, index) =>
    col === undefined && !byIndex.has(index) && cols[index - 1] !== undefined
      ? (cols[index - 1] ?? 0) + 1
      : col,
  );
}

interface Settling extends Pick<Placement, 'sheet' | 'expected' | 'cols' | 'namedRows'> {
  /** Text of a cell as it is compared, and its letters. */
  said: (text: string) => string;
  pairsOf: typeof letterPairs;
}

function settleRows(settling: Settling): { rows: (number | undefined)[]; displaced: number[] } {
  const { sheet, namedRows } = settling;
  const rows = [...namedRows];
  const displaced = displacedRows(settling, rows);
  const taken = new Set<number>(rows.filter((row) => row !== undefined));
  const last = Math.max(-1, ...sheet.rows.keys());
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
    const most = end - start + ROWS_BEYOND;
    for (let row = before + 1; row < after && free.length < most; row++) if (!taken.has(row)) free.push(row);
    fillGap(settling, rows, start, end, free);
    for (const row of rows.slice(start, end)) if (row !== undefined) taken.add(row);
    start = end;
  }
  return { rows, displaced };
}

function fillGap(
  settling: Settling,
  rows: (number | undefined)[],
  start: number,
  end: number,
  free: number[],
): void {
  const size = end - start;
  const sameSize = free.length === size;
  const likeness = (i: number, j: number): number => {
    const like = rowLikeness(settling, start + i, free[j] ?? 0);
    return like >= SAME_ROW ? like : 0;
  };
  if (sameSize && free.every((_, index) => likeness(index, index) > 0)) {
    free.forEach((row, index) => (rows[start + index] = row));
    return;
  }
  for (const [i, j] of align(size, free.length, likeness)) rows[start + i] = free[j];
}

/** 0 to 1: how much of what is printed in the planned row stands in a row of the sheet. Blank rows are a little like blank rows. */
function rowLikeness(
  { sheet, expected, cols, said, pairsOf }: Settling,
  planned: number,
  row: number,
): number {
  const printed = expected.printedRows[planned] ?? [];
  if (printed.length === 0) return sheet.rows.get(row) === undefined ? SAME_ROW : 0;
  let weight = 0;
  let sum = 0;
  for (const { col, value } of printed) {
    const cell = cellAt(sheet, row, cols[col]);
    const size = typeof value === 'number' ? 1 : 2 + Math.min(20, String(value).length / 4);
    weight += size;
    if (says(cell, value)) sum += size;
    else if (typeof value === 'string')
      sum += size * 0.9 * alike(said(value), said(shownText(cell)), pairsOf);
  }
  return sum / weight;
}

/** Rows that were sorted or overwritten: the name's row holds the text of another row, and its own text stands elsewhere. */
function displacedRows({ sheet, expected, cols, said }: Settling, rows: (number | undefined)[]): number[] {
  const { plan } = expected;
  const textOf = (row: number, planned: boolean): string | undefined => {
    const parts = (['no', 'text', 'method', 'max'] as const).map((column) => {
      const col = plan.columns.get(column);
      if (col === undefined) return '';
      if (!planned) return said(shownText(cellAt(sheet, row, cols[col])));
      const cell = expected.printedRows[row]?.find((printed) => printed.col === col);
      return cell === undefined ? '' : said(String(cell.value));
    });
    return parts[1] === '' ? undefined : parts.join('|');
  };
  const suspects = rows.flatMap((row, planned) => {
    if (plan.rows[planned]?.kind !== 'printed') return [];
    const printed = expected.printedRows[planned] ?? [];
    if (row !== undefined && printed.every(({ col, value }) => says(cellAt(sheet, row, cols[col]), value)))
      return [];
    const own = textOf(planned, true);
    return own !== undefined && (row === undefined || textOf(row, false) !== own) ? [{ planned, own }] : [];
  });
  if (suspects.length === 0) return [];
  const standing = new Map<string, number[]>();
  for (const row of sheet.rows.keys()) {
    const text = textOf(row, false);
    if (text !== undefined) standing.set(text, [...(standing.get(text) ?? []), row]);
  }
  const suspected = new Set(suspects.map(({ planned }) => planned));
  const held = new Set(rows.filter((row, planned) => row !== undefined && !suspected.has(planned)));
  return suspects.flatMap(({ planned, own }) => {
    const [found, ...more] = (standing.get(own) ?? []).filter((row) => !held.has(row));
    const named = rows[planned];
    if (found === undefined || more.length > 0) return [];
    rows[planned] = found;
    // rows without a name are simply found by their text
    return named === undefined ? [] : [planned];
  });
}

/** The content with the form's names where the placement found its parts, so that it reads as the unit meant it. */
export function mended(content: WorkbookContent, placement: Placement): WorkbookContent {
  const { sheet, expected, rows, cols } = placement;
  const own = new Set(expected.spec.names.map(({ name }) => name.toLowerCase()));
  const names: ContentName[] = expected.spec.names.flatMap(({ name, area }) => {
    const row = rows[area.top];
    const col = cols[area.left];
    if (row === undefined || col === undefined) return [];
    return [{ name, reference: `${quoteSheet(sheet.name)}!${a1({ row, col }, true)}`, hidden: true }];
  });
  return {
    ...content,
    names: [...content.names.filter(({ name }) => !own.has(name.toLowerCase())), ...names],
  };
}
