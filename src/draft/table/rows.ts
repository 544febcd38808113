/** The rows of a decision's tables, typed. Nothing is dropped: what is not understood is a row of its own kind, `unclear`. */
import { isTurned } from '../../reading/text';
import type { PrintedTable, TableCell } from '../../sheet/table';
import { findHead, repeatsHead, type Head } from './columns';
import { pointsIn } from './points';
import type { DraftRow } from './row';
import { typeRows } from './row-kinds';

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
  if (head) typeRows(content);
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
    odd: [
      ...new Set(
        cells.flatMap(({ text, odd }) => [...odd, ...(isTurned(text) ? (['turned'] as const) : [])]),
      ),
    ],
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
