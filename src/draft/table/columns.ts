/** The head of a decision's table: which printed column plays which role. */
import { baseLetters } from '../../reading/fold';
import { oneLine } from '../../reading/text';
import type { ColumnRole } from '../../rubric/schema/rubric';
import type { PrintedTable, TableCell } from '../../sheet/table';

export interface DraftColumn {
  column: number;
  title: string;
  /** Undefined where the title is none that the product knows. */
  role?: ColumnRole;
}

export interface Head {
  columns: DraftColumn[];
  /** How many rows of the table lie above its first row of content. */
  rows: number;
}

/** In order: "Điểm thẩm định" is the appraisal's, and only then a column of points. */
const TITLES: [ColumnRole, RegExp][] = [
  ['no', /^(?:stt|tt|số tt|số thứ tự|mục)(?!\p{L})/u],
  ['evidence', /kiem chung|minh chung|chung minh/],
  ['note', /ghi chu|giai trinh/],
  ['department', /^so (?!thu tu).*danh gia/],
  ['online', /khong gian mang/],
  ['expert', /chuyen gia/],
  ['self', /tu cham|tu danh gia/],
  ['appraised', /tham dinh|hoi dong/],
  ['achieved', /dat duoc|diem dat/],
  ['max', /toi da|diem chuan|diem toi/],
  ['method', /cach tinh|cach cham|phuong phap|huong dan|cach thuc/],
  ['text', /tieu chi|noi dung|chi so|chi tieu|tieu muc/],
];
/** Where the head of a table may lie at most: titles stand above it in sheets. */
const SEARCHED = 40;

/** Points: the most there are where no other column says so, else what stands beside the method. */
const SCALE = /^thang diem$/;
const POINTS = /^diem$/;

/** "Mục" holds numbers, "mức" cases: the tone tells them apart. */
const CASES = /^mức(?!\p{L})/u;

const spelt = (title: string): string => oneLine(title).toLowerCase();

const roleOf = (title: string): ColumnRole | undefined =>
  CASES.test(spelt(title))
    ? 'method'
    : TITLES.find(([role, pattern]) => pattern.test(role === 'no' ? spelt(title) : baseLetters(title)))?.[0];

/** The head of a table; undefined where none of its first rows names criteria and their most points. */
export function findHead(table: PrintedTable): Head | undefined {
  for (const [index, row] of table.rows.slice(0, SEARCHED).entries()) {
    const columns = pointColumns(row.cells.filter(({ text }) => text.trim() !== '').map(columnOf));
    const roles = columns.map(({ role }) => role);
    if (roles.includes('text') && roles.includes('max'))
      return { columns: numbered(once(columns)), rows: index + 1 };
  }
  return undefined;
}

function columnOf({ text, column }: TableCell): DraftColumn {
  const role = roleOf(text);
  return { column, title: text, ...(role === undefined ? {} : { role }) };
}

/** "Thang điểm" and "Điểm" beside "Điểm tối đa" are the cases, and what they give. */
function pointColumns(columns: DraftColumn[]): DraftColumn[] {
  const most = columns.some(({ role }) => role === 'max');
  return columns.map((column): DraftColumn => {
    const title = baseLetters(column.title);
    if (column.role !== undefined || !(SCALE.test(title) || POINTS.test(title))) return column;
    return { ...column, role: most ? (SCALE.test(title) ? 'method' : 'printed') : 'max' };
  });
}

/** Two columns of one role are a doubt: the second keeps only its title. */
function once(columns: DraftColumn[]): DraftColumn[] {
  return columns.map((column, index) =>
    columns.slice(0, index).some(({ role }) => role === column.role)
      ? { column: column.column, title: column.title }
      : column,
  );
}

/** A column to the left of the texts that nobody knows holds their numbers, where no other does. */
function numbered(columns: DraftColumn[]): DraftColumn[] {
  const [first] = columns;
  const left = first?.role === undefined && columns[1]?.role === 'text';
  return first && left && columns.every(({ role }) => role !== 'no')
    ? [{ ...first, role: 'no' }, ...columns.slice(1)]
    : columns;
}

/** The head printed again on a later page. */
export const repeatsHead = (cells: readonly TableCell[], { columns }: Head): boolean => {
  const texts = cells.filter(({ text }) => text.trim() !== '').map(({ text }) => baseLetters(text));
  return (
    texts.length === columns.length &&
    columns.every(({ title }, index) => baseLetters(title) === texts[index])
  );
};
