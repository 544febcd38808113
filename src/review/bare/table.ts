/** A bare table as it stands in a sheet: its rows, and which column is which. */
import { columnRoles } from '../../rubric/schema/rubric';
import type { ColumnRole, Rubric } from '../../rubric/types';
import type { ContentSheet, ContentValue } from '../../sheet/content';
import {
  LONGEST_COMPARED,
  alike,
  comparedText,
  letterPairs,
  plainText,
  remembering,
  shownText,
} from '../../sheet/cell-text';
import { bareWords, pointsIn } from './words';

export interface TableCell {
  col: number;
  text: string;
  value: ContentValue;
  /** ISO date, where the number is shown as one. */
  date?: string;
  /** The number that stands there alone, where one does. */
  points?: number;
  words: string[];
}

export interface TableRow {
  row: number;
  cells: TableCell[];
}

/** Column of the sheet by what it holds. */
export type TableColumns = Partial<Record<ColumnRole, number>>;

/** Rows, columns and letters within which a table is looked for: official forms have some 250 rows and 8 columns. */
const TABLE = { rows: 3_000, columns: 64, letters: 3_000_000 };

/** Rows that say something, in order. Equal texts share their words, so that later steps can tell them apart cheaply. */
export function tableRows(sheet: ContentSheet): TableRow[] {
  let { letters } = TABLE;
  const read = remembering((shown) => {
    const text = comparedText(shown);
    letters -= text.length;
    // no printed text is endless; its words would only cost time
    return { text, words: shown.length > LONGEST_COMPARED || letters < 0 ? [] : bareWords(text) };
  });
  return [...sheet.rows]
    .sort(([a], [b]) => a - b)
    .slice(0, TABLE.rows)
    .flatMap(([row, cells]) => {
      const list = [...cells]
        .sort(([a], [b]) => a - b)
        .slice(0, TABLE.columns)
        .flatMap(([col, cell]): TableCell[] => {
          const { text, words } = read(shownText(cell));
          if (text === '') return [];
          const points = pointsIn(cell);
          return [
            {
              col,
              text,
              value: cell.value,
              words,
              ...(cell.date === undefined ? {} : { date: cell.date }),
              ...(points === undefined ? {} : { points }),
            },
          ];
        });
      return list.length === 0 ? [] : [{ row, cells: list }];
    });
}

/** Titles that other tables give the same columns. */
const titles: Partial<Record<ColumnRole, string[]>> = {
  no: ['TT', 'STT', 'Số TT', 'Nhóm'],
  text: ['Nội dung', 'Tiêu chí', 'Chỉ tiêu', 'Tên tiêu chí'],
  method: ['Cách tính', 'Cách tính điểm', 'Thang điểm'],
  max: ['Điểm tối đa', 'Điểm chuẩn'],
  self: [
    'Điểm tự đánh giá',
    'Điểm tự chấm',
    'Tự đánh giá',
    'Tự chấm',
    'Điểm TĐG',
    'Điểm đạt',
    'Điểm đơn vị tự chấm',
  ],
  evidence: ['Tài liệu kiểm chứng', 'Minh chứng', 'Tài liệu chứng minh'],
  appraised: ['Điểm thẩm định'],
  note: ['Ghi chú'],
};

const LIKE = 0.75;
/** Letters of a title; what is longer is none. */
const LONGEST_TITLE = 80;

/** A cell of a head by what it may say: a title may be broken over two rows. */
interface HeadCell {
  col: number;
  texts: string[];
}

/** Heads of the table: rows in which at least three titles stand. A table may have several, one a part or a page. */
export function tableHeads(
  rows: readonly TableRow[],
  rubric: Rubric,
): { row: number; columns: TableColumns }[] {
  const wanted = titlesOf(rubric);
  const likeness = titleLikeness();
  const heads: { row: number; columns: TableColumns }[] = [];
  rows.forEach(({ row, cells }, index) => {
    const earlier = heads.at(-1)?.columns.self;
    const single = columnsIn(headCells(cells, []), wanted, likeness, earlier);
    if (single?.self !== undefined) {
      heads.push({ row, columns: single });
      return;
    }
    const next = rows[index + 1];
    const double =
      next?.row === row + 1 ? columnsIn(headCells(cells, next.cells), wanted, likeness, earlier) : undefined;
    // the row above may already have been read together with this one
    const taken = heads.at(-1)?.row === row;
    if (double?.self !== undefined) heads.push({ row: row + 1, columns: double });
    else if (single && !taken) heads.push({ row, columns: single });
  });
  return heads;
}

const columnCount = (columns: TableColumns | undefined): number => Object.keys(columns ?? {}).length;

function headCells(above: readonly TableCell[], below: readonly TableCell[]): HeadCell[] {
  const cols = [...new Set([...above, ...below].map(({ col }) => col))].sort((a, b) => a - b);
  return cols.map((col) => {
    const parts = [above, below].flatMap((cells) => cells.find((cell) => cell.col === col)?.text ?? []);
    return {
      col,
      texts: [parts.join(' '), ...parts]
        .filter((text) => text.length <= LONGEST_TITLE)
        .map((text) => text.toLocaleLowerCase('vi')),
    };
  });
}

/** Titles as they are compared. */
const compared = (text: string): string => plainText(text).toLocaleLowerCase('vi');

/** Titles that a form's columns may have, by what the column holds. */
const titlesOf = (rubric: Rubric): [ColumnRole, string[]][] =>
  columnRoles.map((role) => {
    const own = rubric.columns.filter((column) => column.role === role).map(({ title }) => title);
    const others = own.length > 0 || role === 'self' ? (titles[role] ?? []) : [];
    return [role, [...own, ...others].map(compared)];
  });

/** 0 to 1: how much a cell of a head says a title. */
type Likeness = (cell: HeadCell, name: string) => number;

function titleLikeness(): Likeness {
  const pairsOf = remembering(letterPairs);
  return ({ texts }, name) => Math.max(0, ...texts.map((text) => alike(name, text, pairsOf)));
}

/** Which column is which in a head; undefined where it is none. `self`: column of the points in the head before. */
function columnsIn(
  head: readonly HeadCell[],
  wanted: readonly [ColumnRole, string[]][],
  likeness: Likeness,
  self: number | undefined,
): TableColumns | undefined {
  const columns: TableColumns = {};
  const free = [...head];
  for (const [role, names] of wanted) {
    let best: { index: number; like: number } | undefined;
    free.forEach((cell, index) => {
      for (const name of names) {
        const like = likeness(cell, name);
        if (like >= LIKE && like > (best?.like ?? 0)) best = { index, like };
      }
    });
    if (!best) continue;
    columns[role] = free[best.index]?.col ?? 0;
    free.splice(best.index, 1);
  }
  // a head that prints "Điểm tối đa" twice means the unit's points by the second (Gia Lai, part 2)
  if (columns.self === undefined && columns.max !== undefined) {
    const again = free.find((cell) => likeness(cell, 'điểm tối đa') >= LIKE);
    if (again) {
      const both = [again.col, columns.max];
      columns.self = both.find((col) => col === self) ?? Math.max(...both);
      columns.max = both.find((col) => col !== columns.self) ?? columns.max;
    }
  }
  return columnCount(columns) < 3 || columns.text === undefined ? undefined : columns;
}
