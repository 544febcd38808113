/** The sheets of a workbook as printed tables: a decision that comes as one is read by the same code as one in Word. */
import type { Area } from '../../sheet/address';
import { POINTS, figureIn } from '../../reading/figure';
import type { ContentCell, ContentSheet, ContentStyle, WorkbookContent } from '../../sheet/content';
import { formatValue } from '../../sheet/number-format';
import type { Oddity, PrintedBlock, PrintedTable, TableCell } from '../../sheet/table';

/** Tables of a workbook, one a sheet, in the order of the sheets; a hidden sheet is only named. */
export const tablesOf = (content: WorkbookContent): PrintedBlock[] =>
  content.sheets
    .filter(({ rows }) => rows.size > 0)
    .map((sheet) =>
      sheet.visibility === 'visible'
        ? tableOf(sheet, content.styles)
        : { kind: 'line', text: sheet.name, odd: new Set<Oddity>(['hidden']) },
    );

/** The table of one sheet, or of an area of it. */
export const tablesIn = ({ sheets: [sheet], styles }: WorkbookContent, within?: Area): PrintedBlock[] =>
  sheet ? [tableOf(within ? cropped(sheet, within) : sheet, styles)] : [];

function cropped(sheet: ContentSheet, within: Area): ContentSheet {
  const rows = [...sheet.rows]
    .filter(([row]) => row >= within.top && row <= within.bottom)
    .map(([row, cells]): [number, typeof cells] => [
      row,
      new Map([...cells].filter(([col]) => col >= within.left && col <= within.right)),
    ]);
  // a merged cell that reaches in belongs to the row where it begins
  const merges = sheet.merges.filter(({ top, left }) => top >= within.top && left >= within.left);
  return { ...sheet, rows: new Map(rows), merges };
}

function tableOf(sheet: ContentSheet, styles: readonly ContentStyle[]): PrintedTable {
  const merged = mergedCells(sheet);
  const hidden = (row: number, column: number): boolean =>
    sheet.hiddenRows.has(row) || sheet.hiddenColumns.has(column);
  const rows = [...sheet.rows]
    .sort(([a], [b]) => a - b)
    .map(([index, cells]) => {
      const places = merged.get(index);
      // the lower part of a merged cell may be no cell of the file
      const columns = [...new Set([...cells.keys(), ...(places?.keys() ?? [])])].sort((a, b) => a - b);
      return {
        at: index + 1,
        cells: columns.map((column): TableCell => {
          const cell = cells.get(column);
          const look = cell?.style === undefined ? undefined : styles[cell.style];
          const { text, odd } = cell ? printed(cell, look) : { text: '', odd: new Set<Oddity>() };
          if (cell && hidden(index, column)) odd.add('hidden');
          const { span = 1, continued = false } = places?.get(column) ?? {};
          return { text, column, span, continued, odd };
        }),
      };
    });
  return { kind: 'table', sheet: sheet.name, rows };
}

type Merged = Map<number, Map<number, { span: number; continued: boolean }>>;

/** First column of each merged area, by row. Only rows that hold something are looked at. */
function mergedCells(sheet: ContentSheet): Merged {
  const found: Merged = new Map();
  for (const { top, left, bottom, right } of sheet.merges) {
    for (let row = top; row <= bottom && row - top <= sheet.rows.size; row++) {
      if (!sheet.rows.has(row)) continue;
      const cells = found.get(row) ?? new Map<number, { span: number; continued: boolean }>();
      cells.set(left, { span: right - left + 1, continued: row > top });
      found.set(row, cells);
    }
  }
  return found;
}

/** What a cell prints, and what its letters have beside plain text. */
function printed(cell: ContentCell, look: ContentStyle | undefined): { text: string; odd: Set<Oddity> } {
  const odd = new Set<Oddity>();
  const letters = [...(look ? [look] : []), ...(cell.runs ?? [])];
  if (cell.formula !== undefined) odd.add('formula');
  if (letters.some(({ struck }) => struck)) odd.add('struck');
  if (letters.some(({ raised }) => raised)) odd.add('raised');
  if (letters.some(({ signs }) => signs)) odd.add('symbol');
  const { value, date } = cell;
  const plain = textOf(cell);
  if (date !== undefined || (typeof value !== 'number' && typeof value !== 'string'))
    return { text: plain, odd };
  const shown = formatValue(value, look?.numberFormat);
  const figure = typeof value === 'number' ? figureIn(shown, POINTS) : undefined;
  const same = shown === plain || (figure?.percent === false && figure.readings.some((one) => one === value));
  if (!same) odd.add('format');
  return { text: same ? plain : shown, odd };
}

/** As a person reads it, with a decimal comma; an error or a truth value as Excel writes it. */
export function textOf({ value, date }: ContentCell): string {
  if (date !== undefined) return date;
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'object') return value.error;
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}
