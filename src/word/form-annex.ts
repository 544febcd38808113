/** The official form as the annex of a report: what its sheet prints, as lines and one table. */
import { drawForm } from '../form/drawing/form';
import { isFootnoteTable } from '../form/drawing/frame';
import { layoutOf } from '../form/layout';
import type { FormRow } from '../form/layout';
import { points } from '../messages/report';
import type { Rubric } from '../rubric/types';
import type { Submission } from '../scoring/answer';
import type { SheetSpec, WorkbookSpec } from '../sheet/spec';
import type { Block, GridCell } from './document';

/** "1 Địa chỉ" of two cells reads "1. Địa chỉ" on one line. */
const NUMBERED = /^([IVX]{1,4}|[A-H]|\d{1,2}) (?=\p{Lu})/u;

/** Lines above the table, the table with every column and merged cell, lines below it. */
export function formAnnex(rubric: Rubric, submission: Submission): Block[] {
  const spec = drawForm(rubric, submission, { version: '' });
  const [sheet] = spec.sheets;
  if (!sheet) return [];
  const { tableHead, tableEnd, firstPrintedRow, lastPrintedRow, printedColumns, rows } = layoutOf(rubric);
  const cells = gridOf(spec, sheet, printedColumns);
  // heading, title and attachment stand in the annex's own head
  const own = new Set(['heading', 'title', 'attachment']);
  const lines = (from: number, to: number): Block[] =>
    cells.slice(from, to + 1).flatMap((row, index): Block[] => {
      const kind = rows[from + index]?.kind ?? 'blank';
      const text = row
        .flatMap((cell) => (cell && cell.text !== '' ? [cell.text] : []))
        .join(' ')
        .replace(NUMBERED, '$1. ');
      if (own.has(kind) || text === '') return [];
      return [{ kind: 'line', text, bold: kind === 'section', signature: kind === 'signature' }];
    });
  const look = {
    widths: rubric.columns.map(({ width }) => width),
    // as its sheet is printed
    wide: sheet.print?.orientation === 'landscape',
  };
  return [
    ...lines(firstPrintedRow, tableHead[0] - 1),
    {
      kind: 'grid',
      ...look,
      head: tableHead[1] - tableHead[0] + 1,
      rows: spanned(
        cells.slice(tableHead[0], tableEnd + 1),
        rows
          .slice(tableHead[0], tableEnd + 1)
          .map((row) => row.kind === 'printed' && row.row.kind === 'option'),
      ),
    },
    ...below(rows.slice(tableEnd + 1, lastPrintedRow + 1)).flatMap(({ from, to, cells: inCells }): Block[] =>
      inCells
        ? [{ kind: 'grid', ...look, head: 0, rows: cells.slice(tableEnd + 1 + from, tableEnd + 2 + to) }]
        : lines(tableEnd + 1 + from, tableEnd + 1 + to),
    ),
  ];
}

/** What follows the table, as runs of rows: those of small tables, and lines. */
function below(rows: readonly FormRow[]): { from: number; to: number; cells: boolean }[] {
  const runs: { from: number; to: number; cells: boolean }[] = [];
  rows.forEach((row, at) => {
    const cells = row.kind === 'footnote' && isFootnoteTable(row.text);
    const last = runs.at(-1);
    if (last?.cells === cells) last.to = at;
    else runs.push({ from: at, to: at, cells });
  });
  return runs;
}

/** Cells of a criterion reach over the blank cells of its options below, as on the printed form. */
function spanned(
  cells: readonly (readonly (GridCell | undefined)[])[],
  isOption: readonly boolean[],
): (GridCell | undefined)[][] {
  const grid = cells.map((row) => [...row]);
  grid.forEach((row, at) => {
    let end = at + 1;
    while (isOption[end]) end++;
    const options = grid.slice(at + 1, end);
    if (isOption[at] || options.length === 0) return;
    row.forEach((own, col) => {
      if (own?.rows !== 1 || own.columns !== 1) return;
      if (!options.every((option) => option[col]?.text === '' && option[col].columns === 1)) return;
      row[col] = { ...own, rows: end - at };
      for (const option of options) option[col] = undefined;
    });
  });
  return grid;
}

/** The printed cells of a sheet; what a merged area covers is a hole. */
function gridOf(spec: WorkbookSpec, sheet: SheetSpec, columns: number): (GridCell | undefined)[][] {
  const grid = Array.from({ length: sheet.rows.length }, (_, row) =>
    Array.from({ length: columns }, (__, col): GridCell | undefined => {
      const found = sheet.cells[row]?.[col];
      const style = found?.style === undefined ? undefined : spec.styles[found.style];
      const value = found?.value ?? '';
      return {
        text: typeof value === 'number' ? points(value) : typeof value === 'boolean' ? '' : value,
        bold: style?.font?.bold ?? false,
        align: style?.align?.horizontal ?? (typeof value === 'number' ? 'center' : 'left'),
        rows: 1,
        columns: 1,
      };
    }),
  );
  for (const { top, left, bottom, right } of sheet.merges) {
    const first = grid[top]?.[left];
    if (!first || right >= columns) continue;
    for (let row = top; row <= bottom; row++)
      for (let col = left; col <= right; col++) {
        const line = grid[row];
        if (line) line[col] = undefined;
      }
    const line = grid[top];
    if (line) line[left] = { ...first, rows: bottom - top + 1, columns: right - left + 1 };
  }
  return grid;
}
