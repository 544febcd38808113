/** A bare table as it stands in a sheet: its rows, and which column is which. */
import { columnRoles } from '../../rubric/schema';
import type { ColumnRole, Rubric } from '../../rubric/types';
import type { ContentSheet } from '../../sheet/content';
import { alike, plainText, shownText } from '../../sheet/text';
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

/** Rows that say something, in order. */
export function tableRows(sheet: ContentSheet): TableRow[] {
  return [...sheet.rows]
    .sort(([a], [b]) => a - b)
    .flatMap(([row, cells]) => {
      const list = [...cells]
        .sort(([a], [b]) => a - b)
        .flatMap(([col, cell]): TableCell[] => {
          const text = plainText(shownText(cell));
          // a date that Excel made of "3/4" is still what stands there
          return text === '' ? [] : [{ col, text, value: cell.value, words: bareWords(text) }];
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

/** Heads of the table: rows in which at least three titles stand. A table may have several, one a part. */
export function tableHeads(
  rows: readonly TableRow[],
  rubric: Rubric,
): { row: number; columns: TableColumns }[] {
  let earlier: TableColumns = {};
  return rows.flatMap(({ row, cells }) => {
    const columns: TableColumns = {};
    const free = [...cells];
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
