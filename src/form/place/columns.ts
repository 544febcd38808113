/** Column of the sheet by drawn column: the row of captions says it, the names where a caption is gone. */
import type { CellRef } from '../../sheet/address';
import { rising } from '../../sheet/align';
import type { ContentSheet } from '../../sheet/content';
import { comparedText, plainText, shownText } from '../../sheet/cell-text';
import { allWordsFor } from '../../messages/sheet';
import type { Expected } from '../drawing/expected';
import { CAPTION_ROW, names } from '../layout';
import { rowOf } from './sheets';

type Columns = (number | undefined)[];

/** Where every drawn column stands; undefined where it is gone. */
export function placeColumns(
  expected: Expected,
  sheet: ContentSheet,
  at: (name: string) => CellRef | undefined,
): Columns {
  const { layout, sheet: spec } = expected;
  const named: Columns = spec.columns.map(() => undefined);
  for (const [column, col] of layout.columns) named[col] = at(names.column(column))?.col;
  const row = rowOf(sheet, expected.captions);
  const printed = row === undefined ? named : byCaptions(expected, sheet, row, named);
  // captions that were typed over disorder the columns, names that were moved do it as well: the orderly of both is right
  const chosen = order(printed) >= order(named) ? printed : named;
  return between(chosen, new Set(layout.columns.values()));
}

const order = (columns: Columns): number => rising(columns.filter((col) => col !== undefined)).size;

function byCaptions(
  { layout, printedRows }: Expected,
  sheet: ContentSheet,
  row: number,
  named: Columns,
): Columns {
  const texts = [...(sheet.rows.get(row) ?? [])]
    .sort(([a], [b]) => a - b)
    .map(([at, cell]): [number, string] => [at, comparedText(shownText(cell))]);
  const captions = new Map((printedRows[CAPTION_ROW] ?? []).map(({ col, value }) => [col, value]));
  const standing = named.map((_, col): number[] => {
    const caption = captions.get(col);
    if (caption === undefined) return [];
    const words = new Set(allWordsFor(String(caption)).map(plainText));
    return texts.flatMap(([at, text]) => (words.has(text) ? [at] : []));
  });
  const sure = named.map((own, col) => {
    const [only, ...more] = standing[col] ?? [];
    return only === undefined ? own : more.length === 0 ? only : undefined;
  });
  const own = [...layout.columns.values()].sort((a, b) => a - b);
  return named.map((said, col) => {
    const candidates = standing[col] ?? [];
    if (candidates.length < 2) return sure[col];
    // a column that stands twice is the one between its neighbours
    const left = Math.max(-1, ...own.flatMap((one) => (one < col ? (sure[one] ?? []) : [])));
    const right = Math.min(Infinity, ...own.flatMap((one) => (one > col ? (sure[one] ?? []) : [])));
    const fitting = candidates.filter((at) => at > left && at < right);
    return said !== undefined && fitting.includes(said) ? said : (fitting[0] ?? said ?? candidates[0]);
  });
}

/** Columns that nothing tells, between two that stand as near as drawn; the spacer, right of the last printed column. */
function between(columns: Columns, own: ReadonlySet<number>): Columns {
  return columns.map((col, index) => {
    const [before, after] = [columns[index - 1], columns[index + 1]];
    if (col !== undefined || before === undefined) return col;
    return !own.has(index) || (after !== undefined && after - before === 2) ? before + 1 : undefined;
  });
}
