/** The list of units that were to send a form, as people keep it: lines, a table with a head, or JSON. */
import { foldText } from '../reading/fold';
import { isoDay } from '../reading/date';
import type { UnitList } from './types';

/** Why a list can't be used. */
export type UnitListProblem =
  | { code: 'no-json' | 'no-units' | 'no-column' | 'is-form' | 'encoding' | 'too-large' }
  /** Letters were lost when the list was saved: "So?". */
  | { code: 'letters-lost'; text: string };

export interface ReadUnitLists {
  lists: UnitList[];
  /** Names that are no unit's of the lists. */
  outside: string[];
}

export type UnitListsResult = ({ ok: true } & ReadUnitLists) | { ok: false; problem: UnitListProblem };

const folded = (...texts: string[]): ReadonlySet<string> => new Set(texts.map(foldText));
/** What stands over the columns of a table. */
const HEADS = {
  unit: folded(
    ...['Tên đơn vị', 'Đơn vị', 'Tên cơ quan', 'Cơ quan', 'Cơ quan, đơn vị', 'Tên cơ quan, đơn vị', 'Unit'],
  ),
  list: folded('Khối', 'Nhóm', 'Loại', 'Khối đơn vị', 'List'),
  others: folded('Tên khác', 'Các tên khác', 'Other names'),
  sent: folded('Ngày nộp', 'Ngày gửi', 'Sent'),
  no: folded('STT', 'TT', 'Số TT', 'No'),
} as const;
type Head = keyof typeof HEADS;
const HEAD_ROWS = 30;
/** Numbers of the parts of a table, not of its units. */
const PART = /^(?:[IVX]+|[A-Z])\.?$/;
const OTHERS = '|';

/** Lists while they are read. */
class Reading {
  private readonly lists = new Map<string, UnitList['units']>();
  readonly outside: string[] = [];

  add(list: string, name: string, sent?: string, others: readonly string[] = []): void {
    if (name === '') {
      this.outside.push(...others);
      return;
    }
    const units = this.lists.get(list) ?? [];
    this.lists.set(list, units);
    units.push({
      name,
      ...(sent === undefined ? {} : { sent }),
      ...(others.length === 0 ? {} : { others }),
    });
  }

  result(): UnitListsResult {
    const lists = [...this.lists].map(([list, units]) => ({ list, units }));
    return lists.length === 0
      ? { ok: false, problem: { code: 'no-units' } }
      : { ok: true, lists, outside: this.outside };
  }
}

/** One line for people: "Tên", "Khối;Tên" or "Khối;Tên;ngày nộp"; "[Khối]" is the head of what follows. */
export function listsOfLines(rows: readonly (readonly string[])[]): UnitListsResult {
  if (headOf(rows)) return listsOfTable(rows);
  const reading = new Reading();
  let list = '';
  for (const row of rows) {
    const parts = row.map(clean);
    const head = parts.length === 1 ? /^\[(.+)\]$/.exec(parts[0] ?? '')?.[1] : undefined;
    if (head !== undefined) list = head.trim();
    if (head !== undefined || parts.every((part) => part === '')) continue;
    const sent = isoDay(parts.at(-1) ?? '');
    const names = sent === undefined ? parts : parts.slice(0, -1);
    reading.add(names.length > 1 ? (names[0] ?? '') : list, names.at(-1) ?? '', sent);
  }
  return reading.result();
}

/** A table: its column of units is known by its head, or is the only column of texts. */
export function listsOfTable(rows: readonly (readonly string[])[]): UnitListsResult {
  const head = headOf(rows);
  if (head) return listsUnder(head.columns, rows.slice(head.row + 1));
  const texts = new Set(
    rows.flatMap((row) => row.flatMap((cell, col) => (/\p{L}/u.test(cell) ? [col] : []))),
  );
  const [unit] = texts;
  return texts.size === 1 && unit !== undefined
    ? listsUnder(new Map([['unit', unit]]), rows)
    : { ok: false, problem: { code: texts.size === 0 ? 'no-units' : 'no-column' } };
}

/** True for a table over whose units it says so. */
export const hasHead = (rows: readonly (readonly string[])[]): boolean => headOf(rows) !== undefined;

function headOf(
  rows: readonly (readonly string[])[],
): { row: number; columns: ReadonlyMap<Head, number> } | undefined {
  for (const [row, cells] of rows.slice(0, HEAD_ROWS).entries()) {
    const columns = new Map<Head, number>();
    cells.forEach((cell, col) => {
      for (const key of Object.keys(HEADS) as Head[])
        if (!columns.has(key) && HEADS[key].has(foldText(cell))) columns.set(key, col);
    });
    if (columns.has('unit')) return { row, columns };
  }
  return undefined;
}

function listsUnder(
  columns: ReadonlyMap<Head, number>,
  rows: readonly (readonly string[])[],
): UnitListsResult {
  const reading = new Reading();
  let list = '';
  for (const row of rows) {
    const cell = (head: Head): string => clean(row[columns.get(head) ?? -1] ?? '');
    // a merged cell holds its text in its first row only
    list = cell('list') || list;
    if (PART.test(cell('no')) && cell('unit') !== '') {
      list = cell('unit');
      continue;
    }
    const others = cell('others')
      .split(OTHERS)
      .map(clean)
      .filter((name) => name !== '');
    reading.add(list, cell('unit'), isoDay(cell('sent')), others);
  }
  return reading.result();
}

const clean = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** JSON `[{"list": "…", "units": ["…" | {"name": "…", "sent": "2021-12-01", "others": ["…"]}]}]`. */
export function listsOfJson(text: string): UnitListsResult {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, problem: { code: 'no-json' } };
  }
  const reading = new Reading();
  for (const { list, units } of arrayOf(value).map(record))
    for (const unit of arrayOf(units)) {
      const { name, sent, others } = typeof unit === 'string' ? { name: unit } : record(unit);
      if (typeof name === 'string')
        reading.add(
          typeof list === 'string' ? clean(list) : '',
          clean(name),
          typeof sent === 'string' ? isoDay(sent) : undefined,
          arrayOf(others).flatMap((other) => (typeof other === 'string' ? [clean(other)] : [])),
        );
    }
  return reading.result();
}

const arrayOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** The rows of a list as a table with a head, which is read back as it was. */
export function unitListRows({ lists, outside }: ReadUnitLists): string[][] {
  return [
    ['Khối', 'Tên đơn vị', 'Tên khác', 'Ngày nộp'],
    ...[...lists]
      .sort((a, b) => Number(a.list !== '') - Number(b.list !== ''))
      .flatMap(({ list, units }) =>
        units.map(({ name, others = [], sent = '' }) => [list, name, others.join(` ${OTHERS} `), sent]),
      ),
    ...outside.map((name) => ['', '', name, '']),
  ];
}
