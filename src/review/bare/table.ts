/** A bare table as it stands in a sheet: its rows, and which column is which. */
import { columnRoles } from '../../rubric/schema';
import type { ColumnRole, Rubric } from '../../rubric/types';
import type { ContentSheet } from '../../sheet/content';
import { LONGEST_COMPARED, alike, comparedText, plainText, remembering, shownText } from '../../sheet/text';
import { bareWords } from './words';

export interface TableCell {
  col: number;
  text: string;
  value: unknown;
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
          return text === '' ? [] : [{ col, text, value: cell.value, words }];
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
  self: ['Điểm tự đánh giá', 'Điểm tự chấm', 'Tự đánh giá', 'Tự chấm'],
  evidence: ['Tài liệu kiểm chứng', 'Minh chứng', 'Tài liệu chứng minh'],
  appraised: ['Điểm thẩm định'],
  note: ['Ghi chú'],
};

const LIKE = 0.75;
/** Letters of a title; what is longer is none. */
const LONGEST_TITLE = 80;

/** Heads of the table: rows in which at least three titles stand. A table may have several, one a part. */
export function tableHeads(
  rows: readonly TableRow[],
  rubric: Rubric,
): { row: number; columns: TableColumns }[] {
  let earlier: TableColumns = {};
  return rows.flatMap(({ row, cells }) => {
    const columns: TableColumns = {};
    const free = cells.filter(({ text }) => text.length <= LONGEST_TITLE);
    for (const role of columnRoles) {
      const own = rubric.columns.filter((column) => column.role === role).map(({ title }) => title);
      const names = [...own, ...(own.length > 0 || role === 'self' ? (titles[role] ?? []) : [])];
      let best: { index: number; like: number } | undefined;
      free.forEach(({ text }, index) => {
        for (const name of names) {
          const like = alike(plainText(name).toLocaleLowerCase('vi'), text.toLocaleLowerCase('vi'));
          if (like >= LIKE && like > (best?.like ?? 0)) best = { index, like };
        }
      });
      if (!best) continue;
      columns[role] = free[best.index]?.col ?? 0;
      free.splice(best.index, 1);
    }
    // a head that prints "Điểm tối đa" twice means the unit's points by the second (Gia Lai, part 2)
    if (columns.self === undefined && columns.max !== undefined) {
      const again = free.find(({ text }) => alike(text.toLowerCase(), 'điểm tối đa') >= LIKE);
      if (again) {
        const both = [again.col, columns.max];
        columns.self = both.find((col) => col === earlier.self) ?? Math.max(...both);
        columns.max = both.find((col) => col !== columns.self) ?? columns.max;
      }
    }
    if (Object.keys(columns).length < 3 || columns.text === undefined) return [];
    earlier = columns;
    return [{ row, columns }];
  });
}
