/** A foreign workbook as something that can be shown: its values and merges, and nothing that could act. */
import type { ContentSheet, WorkbookContent } from './content';
import type { SheetSpec, SpecCell, WorkbookSpec } from './spec';

/** More than this is not shown; the file stays as it is. */
const MOST_ROWS = 2_000;
const MOST_COLUMNS = 100;

const shown: WorkbookSpec['styles'] = {
  text: { font: { name: 'Times New Roman', size: 11 }, align: { vertical: 'top', wrap: true } },
};

/** The visible sheets of a workbook, values only, protected. */
export function shownWorkbook(content: WorkbookContent, title: string): WorkbookSpec {
  return {
    sheets: content.sheets.filter((sheet) => sheet.visibility === 'visible').map(shownSheet),
    names: [],
    styles: shown,
    title,
  };
}

function shownSheet(sheet: ContentSheet): SheetSpec {
  const rows = Math.min(MOST_ROWS, Math.max(0, ...sheet.rows.keys()) + 1);
  const cells: (SpecCell | undefined)[][] = Array.from({ length: rows }, () => []);
  let columns = 1;
  for (const [r, line] of sheet.rows) {
    for (const [c, { value, date }] of line) {
      if (r >= rows || c >= MOST_COLUMNS || value === null) continue;
      columns = Math.max(columns, c + 1);
      const target = cells[r];
      if (target)
        target[c] = { value: date ?? (typeof value === 'object' ? value.error : value), style: 'text' };
    }
  }
  return {
    name: sheet.name,
    visibility: 'visible',
    columns: Array.from({ length: columns }, (_, c) => ({
      width: 16,
      ...(sheet.hiddenColumns.has(c) ? { hidden: true } : {}),
    })),
    rows: cells.map((_, r) => (sheet.hiddenRows.has(r) ? { hidden: true } : {})),
    cells,
    merges: sheet.merges.filter((merge) => merge.bottom < rows && merge.right < columns),
    validations: [],
    conditionalFormats: [],
    protected: true,
  };
}
