/** A sheet that no description of ours made, as values: something that can be shown or kept, and nothing that could act. */
import type { ContentCell, ContentSheet, ContentStyle, WorkbookContent } from './content';
import type { SheetSpec, SpecCell, Style, WorkbookSpec } from './spec';

/** More than this is not shown; the file stays as it is. */
const MOST_ROWS = 2_000;
const MOST_COLUMNS = 100;

const NARROWEST = 8;
const WIDEST = 45;

/** The visible sheets of a workbook, values only, protected. */
export function shownWorkbook(content: WorkbookContent, title: string): WorkbookSpec {
  const sheets = content.sheets.filter((sheet) => sheet.visibility === 'visible');
  return valuesOf(content, sheets, title, true);
}

/** One sheet as values, to stand beside others and to be edited; undefined where it is too large to be kept whole. */
export function keptSheet(content: WorkbookContent, sheet: ContentSheet): WorkbookSpec | undefined {
  const whole = [...sheet.rows].every(
    ([row, line]) => row < MOST_ROWS && [...line.keys()].every((col) => col < MOST_COLUMNS),
  );
  return whole ? valuesOf(content, [sheet], '', false) : undefined;
}

function valuesOf(
  content: WorkbookContent,
  sheets: readonly ContentSheet[],
  title: string,
  locked: boolean,
): WorkbookSpec {
  const styles: WorkbookSpec['styles'] = { text: styleOf(undefined) };
  const keyOf = (cell: ContentCell): string => {
    const given = cell.style === undefined ? undefined : content.styles[cell.style];
    // a date is kept as text, so that it reads the same whatever day its file counts from
    if (!given || cell.date !== undefined) return 'text';
    const key = `as ${cell.style}`;
    styles[key] ??= styleOf(given);
    return key;
  };
  return { sheets: sheets.map((sheet) => sheetOf(sheet, keyOf, locked)), names: [], styles, title };
}

function styleOf(given: ContentStyle | undefined): Style {
  return {
    font: {
      name: 'Times New Roman',
      size: given?.fontSize ?? 11,
      ...(given?.fontColor === undefined ? {} : { color: given.fontColor }),
    },
    align: { vertical: 'top', wrap: true },
    ...(given?.fill === undefined ? {} : { fill: given.fill }),
    ...(given === undefined || given.numberFormat === 'General' ? {} : { numberFormat: given.numberFormat }),
  };
}

/** What a cell says as one value; a day as people write it. */
export function plainValue({ value, date }: ContentCell): string | number | boolean | null {
  if (date !== undefined) return /^\d{4}-\d\d-\d\d$/.test(date) ? date.split('-').reverse().join('/') : date;
  return typeof value === 'object' && value !== null ? value.error : value;
}

function sheetOf(sheet: ContentSheet, keyOf: (cell: ContentCell) => string, locked: boolean): SheetSpec {
  const rows = Math.min(MOST_ROWS, Math.max(0, ...sheet.rows.keys()) + 1);
  const cells: (SpecCell | undefined)[][] = Array.from({ length: rows }, () => []);
  const merged = new Set(sheet.merges.map(({ top, left }) => `${top},${left}`));
  const widths = [NARROWEST];
  for (const [r, line] of sheet.rows) {
    for (const [c, cell] of line) {
      const value = plainValue(cell);
      const target = cells[r];
      if (!target || c >= MOST_COLUMNS || value === null) continue;
      target[c] = { value, style: keyOf(cell) };
      const wanted = merged.has(`${r},${c}`) ? 0 : String(value).length + 2;
      widths[c] = Math.min(WIDEST, Math.max(widths[c] ?? NARROWEST, wanted));
    }
  }
  const columns = Array.from(widths, (width = NARROWEST, c) => ({
    width,
    ...(sheet.hiddenColumns.has(c) ? { hidden: true } : {}),
  }));
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    columns,
    rows: cells.map((_, r) => (sheet.hiddenRows.has(r) ? { hidden: true } : {})),
    cells,
    merges: sheet.merges.filter((merge) => merge.bottom < rows && merge.right < columns.length),
    validations: [],
    conditionalFormats: [],
    protected: locked,
  };
}
