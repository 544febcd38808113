/** The rows of a decision's tables, typed. Nothing is dropped: what is not understood is a row of its own kind, `unclear`. */
import { figureIn } from '../reading/figure';
import { oneLine } from '../reading/text';
import type { Oddity, PrintedTable, TableCell } from '../sheet/table';
import { findHead, repeatsHead, type Head } from './columns';

export const rowKinds = ['group', 'heading', 'criterion', 'option', 'total', 'note', 'unclear'] as const;
export type DraftRowKind = (typeof rowKinds)[number];

export interface DraftRow {
  /** As printed. */
  no: string;
  text: string;
  method: string;
  /** Column of points beside the method. */
  printed: string;
  /** Points of the column of most points; null where none is printed, or it is no single number. */
  max: number | null;
  /** What that column prints. */
  printedMax: string;
  kind: DraftRowKind;
  /** Id of the criterion that the row belongs to. */
  criterion?: string;
  /** Where it stands: table, or sheet, and row from 1. */
  at: { table: number; sheet?: string; row: number };
  /** What else the row prints: column and text. */
  others: { column: string; text: string }[];
  /** What plain text may not show as the paper does. */
  odd: Oddity[];
  /** Its number's cell is the lower part of the one above. */
  below: boolean;
}

/** Criteria below one heading; the longest of the known forms has 40. */
const MAX_BELOW = 200;
const TOTAL = /^(?:tổng cộng|tổng điểm|tổng số điểm|cộng)(?!\p{L})/u;
const ROMAN = /^(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})[.)]?$/;
const LETTER = /^[A-ZĐ][.)]?$/;
/** "- Có: 2 điểm", "+ …", "• …", "a) …". */
const OPTION = /^(?:[-–—+•*]|[a-zđ][).])\s*\S/;
const POINTS = /^(.*\S)\s*(?:điểm|đ)\.?$/i;

/** "4 điểm", "4,5", "10 đ" → number; null where it is empty or may be read in two ways. */
export function pointsIn(text: string): number | null {
  const line = oneLine(text);
  const figure = figureIn(POINTS.exec(line)?.[1] ?? line);
  const [value, second] = figure?.readings ?? [];
  return value === undefined || second !== undefined || figure?.percent || value < 0 ? null : value;
}

const isGroupNo = (no: string): boolean => ROMAN.test(no) || LETTER.test(no);
/** "2.1." → ["2", "1"]. */
const pathOf = (no: string): string[] => no.split(/[.,)\s]+/).filter((piece) => piece !== '');
const isBelow = (no: string, above: string): boolean => {
  const path = pathOf(no);
  const over = pathOf(above);
  return path.length > over.length && over.every((piece, index) => piece === path[index]);
};

/** Rows of one table behind its head; `table` counts from 1. A table without a head gives only unclear rows. */
export function rowsOf(table: PrintedTable, count: number, known?: Head): { head?: Head; rows: DraftRow[] } {
  const own = findHead(table);
  const head = own ?? known;
  const body = table.rows.slice(own?.rows ?? 0);
  const above = own ? table.rows.slice(0, own.rows - 1) : [];
  const place = { table: count, ...(table.sheet === undefined ? {} : { sheet: table.sheet }) };
  const readAll = (printed: PrintedTable['rows']): DraftRow[] =>
    printed
      .filter(({ cells }) => cells.some(({ text, odd }) => text.trim() !== '' || odd.size > 0))
      .filter(({ cells }) => !head || !repeatsHead(cells, head))
      .map(({ at, cells }) => read(cells, head, { ...place, row: at }));
  const titles = readAll(above).map((row): DraftRow => ({ ...row, kind: 'note' }));
  const content = readAll(body);
  typeRows(content, head !== undefined);
  const rows = [...titles, ...content];
  return { ...(head ? { head } : {}), rows };
}

function read(cells: readonly TableCell[], head: Head | undefined, at: DraftRow['at']): DraftRow {
  const row: DraftRow = {
    no: '',
    text: '',
    method: '',
    printed: '',
    max: null,
    printedMax: '',
    kind: 'unclear',
    at,
    others: [],
    odd: [...new Set(cells.flatMap(({ odd }) => [...odd]))],
    below: false,
  };
  const numbered = head?.columns.find(({ role }) => role === 'no')?.column;
  for (const { text, column, span, continued } of cells) {
    if (continued && column === numbered) row.below = true;
    if (text.trim() === '') continue;
    const covered = head?.columns.filter((one) => one.column >= column && one.column < column + span) ?? [];
    const titled = covered.find(({ role }) => role === 'text') ?? covered[0];
    const role = titled?.role;
    if (role === 'no' && row.no === '') row.no = text.trim();
    else if (role === 'text' && row.text === '') row.text = text;
    else if (role === 'method' && row.method === '') row.method = text;
    else if (role === 'printed' && row.printed === '') row.printed = text;
    else if (role === 'max' && row.printedMax === '') row.printedMax = text;
    else row.others.push({ column: titled?.title ?? '', text });
  }
  row.max = pointsIn(row.printedMax);
  return row;
}

function typeRows(rows: DraftRow[], headed: boolean): void {
  if (!headed) return;
  let criterion: DraftRow | undefined;
  for (const [index, row] of rows.entries()) {
    row.kind = kindOf(row, rows.slice(index + 1, index + 1 + MAX_BELOW), criterion);
    if (row.kind === 'criterion') criterion = row;
    else if (row.kind !== 'option') criterion = undefined;
  }
}

/**
 * Rows with a method each and a way of counting of their own ("6.1" above 37, 38 and 39), below a row that has none: a
 * heading where they add up to its points, else nobody knows.
 */
function aboveOthers(
  { no, method, max }: DraftRow,
  below: readonly DraftRow[],
): 'heading' | 'unclear' | undefined {
  const depth = pathOf(no).length;
  const end = below.findIndex((row) => isGroupNo(row.no) || row.no === '' || pathOf(row.no).length === depth);
  const inside = below.slice(0, end === -1 ? undefined : end);
  if (method !== '' || inside.length === 0 || inside.some((row) => row.method === '')) return undefined;
  const sum = inside.reduce((points, row) => points + Math.round((row.max ?? 0) * 1000), 0) / 1000;
  return sum === max ? 'heading' : 'unclear';
}

/** A case with its points, and no way of its own to count: "- Tường lửa | + 5 điểm". */
const isCase = ({ text, method, printed, max }: DraftRow): boolean =>
  (OPTION.test(text) || max === null) &&
  (method === '' || FIXED.test(oneLine(method))) &&
  (printed === '' || pointsIn(printed) !== null);
const FIXED = /^\+? ?\d+(?:[.,]\d+)? ?(?:điểm|đ)\.?$/iu;

/** True where all that is numbered below a row are cases of it. */
function hasCases(row: DraftRow, below: readonly DraftRow[]): boolean {
  const end = below.findIndex(({ no }) => !isBelow(no, row.no));
  const inside = below.slice(0, end === -1 ? undefined : end);
  return row.max !== null && inside.length > 0 && inside.every(isCase);
}

/** A row's kind from itself, the rows below it, and the criterion that it follows with its options. */
function kindOf(row: DraftRow, below: readonly DraftRow[], criterion: DraftRow | undefined): DraftRowKind {
  const { no, text, max, method, printed } = row;
  const says = method !== '' || printed !== '' || row.printedMax !== '';
  if (text === '') return criterion && no === '' && (method !== '' || printed !== '') ? 'option' : 'unclear';
  if (no === '' && max !== null && TOTAL.test(oneLine(text).toLowerCase())) return 'total';
  if (no === '' && (row.below || OPTION.test(text))) return criterion ? 'option' : 'unclear';
  if (isGroupNo(no)) return 'group';
  if (no === '') return says ? (criterion && isCase({ ...row, max: null }) ? 'option' : 'unclear') : 'note';
  if (criterion && isBelow(no, criterion.no) && isCase(row)) return 'option';
  if (below[0] && isBelow(below[0].no, no)) return hasCases(row, below) ? 'criterion' : 'heading';
  return aboveOthers(row, below) ?? (max === null ? 'unclear' : 'criterion');
}
