/** What each row of a table is: from its number, its cells, and the rows around it. */
import { oneLine } from '../../reading/text';
import { pointsIn } from './points';
import type { DraftRow, DraftRowKind } from './row';

/** Criteria below one heading; the longest of the known forms has 40. */
const MAX_BELOW = 200;
const TOTAL = /^(?:tổng cộng|tổng điểm|tổng số điểm|tổng|cộng)(?= ?\(| ?:|$| (?:cộng|điểm))/u;
const ROMAN = /^(?=[IVXL])(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})[.)]?$/;
const LETTER = /^[A-ZĐ][.)]?$/;
/** "- Có: 2 điểm", "+ …", "• …", "a) …". */
const OPTION = /^(?:[-–—+•*]|[a-zđ][).])\s*\S/;
const REMARK = /^(?:ghi chú|lưu ý|\(|\*)/iu;
const FIXED = /^\+? ?\d+(?:[.,]\d+)? ?(?:điểm|đ)\.?$/iu;

const isGroupNo = (no: string): boolean => ROMAN.test(no) || LETTER.test(no);
/** "2.1." → ["2", "1"]. */
export const pathOf = (no: string): string[] => no.split(/[.,)\s]+/).filter((piece) => piece !== '');
export const isBelow = (no: string, above: string): boolean => {
  const path = pathOf(no);
  const over = pathOf(above);
  return path.length > over.length && over.every((piece, index) => piece === path[index]);
};

interface Around {
  below: readonly DraftRow[];
  /** Last group, heading and criterion that are open. */
  group?: DraftRow;
  heading?: DraftRow;
  criterion?: DraftRow;
}

export function typeRows(rows: DraftRow[]): void {
  let around: Omit<Around, 'below'> = {};
  for (const [index, row] of rows.entries()) {
    const { group, heading } = around;
    row.kind = kindOf(row, { ...around, below: rows.slice(index + 1, index + 1 + MAX_BELOW) });
    if (row.kind === 'group') around = { group: row };
    else if (row.kind === 'heading') around = { ...(group ? { group } : {}), heading: row };
    else if (row.kind === 'criterion')
      around = { ...(group ? { group } : {}), ...(heading ? { heading } : {}), criterion: row };
    else if (row.kind !== 'option') delete around.criterion;
  }
  numberedGroups(rows);
}

function kindOf(row: DraftRow, around: Around): DraftRowKind {
  const { no, text, max } = row;
  if (text === '')
    return no === '' && around.criterion && (row.method !== '' || row.printed !== '') ? 'option' : 'unclear';
  if (no === '') return unnumbered(row, around);
  const { criterion, below } = around;
  const [next] = below;
  if (isGroupNo(no)) return row.method !== '' && max !== null && isEmptyGroup(next) ? 'unclear' : 'group';
  if (criterion && criterion.no !== '' && isBelow(no, criterion.no) && isCase(row)) return 'option';
  if (next && isBelow(next.no, no)) return aboveParts(row, below);
  // "II.1" of group II above 1, 2, 3; "7" above rows without a number; "1" above I, II
  if (
    next &&
    pathOf(next.no)[0] === '1' &&
    isBelow(no, around.group?.no ?? '') &&
    pathOf(no).length > pathOf(next.no).length
  )
    return 'heading';
  if (row.method === '' && holdsCriteria(below)) return 'heading';
  if (next && !says(row)) {
    if (isGroupNo(next.no)) return 'group';
    if (next.no === '' && next.max !== null && next.text !== '' && !OPTION.test(next.text)) return 'heading';
  }
  return aboveOthers(row, around) ?? (max === null ? 'unclear' : 'criterion');
}

/** What follows a group in which nothing stands. */
const isEmptyGroup = (next: DraftRow | undefined): boolean =>
  next === undefined || isGroupNo(next.no) || (next.no === '' && isTotal(next));

const isTotal = ({ text, max }: DraftRow): boolean => max !== null && TOTAL.test(oneLine(text).toLowerCase());

const says = ({ method, printed, printedMax }: DraftRow): boolean =>
  method !== '' || printed !== '' || printedMax !== '';

function unnumbered(row: DraftRow, { criterion, heading, below }: Around): DraftRowKind {
  const { text, max } = row;
  if (TOTAL.test(oneLine(text).toLowerCase()) && (max !== null || !says(row))) return 'total';
  const free = heading && heading.no !== '' && (!criterion || criterion.no === '');
  if (free && hasOwnRule(row)) return 'criterion';
  if (row.below || OPTION.test(text)) return criterion ? 'option' : 'unclear';
  // a criterion that says nothing by itself is said by the rows below it
  if (
    criterion &&
    says(row) &&
    criterion.no !== '' &&
    (isCase({ ...row, max: null }) || criterion.method === '')
  )
    return 'option';
  if (max !== null && free) return 'criterion';
  if (says(row)) return 'unclear';
  return below.some(({ no }) => no !== '') && !REMARK.test(oneLine(text)) ? 'heading' : 'note';
}

/** Points and a way to count of its own, beside no number: a criterion of the heading above. */
const hasOwnRule = ({ max, method }: DraftRow): boolean =>
  max !== null && method !== '' && !FIXED.test(oneLine(method));

/** True where the rows without a number that follow have each a rule of its own. */
function holdsCriteria(below: readonly DraftRow[]): boolean {
  const end = below.findIndex(({ no }) => no !== '');
  const inside = below.slice(0, end === -1 ? undefined : end);
  return inside.length > 0 && inside.every(hasOwnRule);
}

/** A row above others of its own number: a heading, or a criterion with its cases, or with parts beside it. */
function aboveParts(row: DraftRow, below: readonly DraftRow[]): DraftRowKind {
  const end = below.findIndex(({ no }) => !isBelow(no, row.no));
  const inside = below.slice(0, end === -1 ? undefined : end);
  if (row.max === null) return 'heading';
  if (inside.every(isCase)) return 'criterion';
  return row.method !== '' && sumOf(inside) !== row.max ? 'criterion' : 'heading';
}

const sumOf = (rows: readonly DraftRow[]): number =>
  rows.reduce((points, row) => points + Math.round((row.max ?? 0) * 1000), 0) / 1000;

/**
 * Rows with a method each and a way of counting of their own ("6.1" above 37, 38 and 39), below a row that has none: a
 * heading where they add up to its points, or where it is the next of the heading before ("6.2" behind "6.1"); else nobody knows.
 */
function aboveOthers(
  { no, method, max }: DraftRow,
  { below, heading }: Around,
): 'heading' | 'unclear' | undefined {
  const depth = pathOf(no).length;
  const end = below.findIndex((row) => isGroupNo(row.no) || row.no === '' || pathOf(row.no).length === depth);
  const inside = below.slice(0, end === -1 ? undefined : end);
  if (method !== '' || inside.length === 0 || inside.some((row) => row.method === '')) return undefined;
  return sumOf(inside) === max || (heading && follows(no, heading.no)) ? 'heading' : 'unclear';
}

/** "6.2" behind "6.1". */
function follows(no: string, before: string): boolean {
  const [path, other] = [pathOf(no), pathOf(before)];
  const [last, previous] = [path.pop(), other.pop()];
  return path.length > 0 && path.join('.') === other.join('.') && Number(last) === Number(previous) + 1;
}

/** A case with its points, and no way of its own to count: "- Tường lửa | + 5 điểm". */
const isCase = ({ text, method, printed, max }: DraftRow): boolean =>
  (OPTION.test(text) || max === null) &&
  (method === '' || FIXED.test(oneLine(method))) &&
  (printed === '' || pointsIn(printed) !== null);

/** Groups that are numbered 1, 2, 3: then roman rows are headings of theirs, and "2" above 2.1 is no heading of the group before. */
function numberedGroups(rows: readonly DraftRow[]): void {
  const digits = rows.some(({ kind, no }) => kind === 'group' && /^\d/.test(no));
  const singles = rows.some(({ kind, no }) => kind === 'criterion' && /^\d+\.?$/.test(no));
  /** True where the group's first row is numbered "1.1", whatever its own number is. */
  const hasParts = (index: number): boolean => {
    const { no = '' } = rows[index + 1] ?? {};
    return !singles && /^\d/.test(no) && pathOf(no).length > 1;
  };
  let parts = !singles;
  for (const [index, row] of rows.entries()) {
    const single = row.kind === 'heading' && /^\d/.test(row.no) && pathOf(row.no).length === 1;
    if (row.kind === 'group' && digits && ROMAN.test(row.no)) row.kind = 'heading';
    else if (row.kind === 'group' || (single && parts)) {
      row.kind = 'group';
      parts = hasParts(index);
    }
  }
}
