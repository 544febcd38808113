/** A form found once stays found while people fill it in: an edit of its open cells moves nothing. */
import type { ContentCell, ContentSheet, WorkbookContent } from '../../sheet/content';
import type { Style } from '../../sheet/spec';
import { standStill } from '../../sheet/names';
import { formStyles } from '../drawing/styles';
import { placeForm } from './place';
import type { Placement } from './place';

/** A workbook with the form that was found in it. */
export interface PlacedForm {
  content: WorkbookContent;
  placement: Placement;
}

/** The form in a later state of the same workbook; looked for anew where more than its open cells changed. */
export function placeAgain(
  { content: before, placement }: PlacedForm,
  now: WorkbookContent,
): Placement | undefined {
  const { sheet, expected } = placement;
  const later = now.sheets.find(({ name }) => name === sheet.name);
  const stands =
    later !== undefined &&
    now.sheets.length === before.sheets.length &&
    now.sheets.every((one, index) => one === before.sheets[index] || one === later) &&
    now.names.length === before.names.length &&
    standStill(before.names, now.names) &&
    onlyOpenCells(sheet, later, openCells(placement));
  return stands ? { ...placement, sheet: later } : placeForm(now, expected.layout.rubric);
}

const known = new WeakMap<Placement['rows'], ReadonlySet<string>>();
const stylesByKey: Record<string, Style> = formStyles;

/** Cells by "row,col" that people fill or that follow from what they fill. */
function openCells({ expected, rows, cols }: Placement): ReadonlySet<string> {
  const found = known.get(rows);
  if (found) return found;
  const open = new Set<string>();
  expected.sheet.cells.forEach((line, drawn) =>
    line.forEach((cell, col) => {
      const [row, at] = [rows[drawn], cols[col]];
      if (cell?.formula === undefined && !stylesByKey[cell?.style ?? '']?.unlocked) return;
      if (row !== undefined && at !== undefined) open.add(`${row},${at}`);
    }),
  );
  known.set(rows, open);
  return open;
}

function onlyOpenCells(before: ContentSheet, now: ContentSheet, open: ReadonlySet<string>): boolean {
  if (before.merges.length !== now.merges.length) return false;
  const rows = new Set([...before.rows.keys(), ...now.rows.keys()]);
  for (const row of rows) {
    const [old, later] = [before.rows.get(row), now.rows.get(row)];
    if (old === later) continue;
    // a row that comes or goes may be another one, even a blank one
    if (!old || !later) return false;
    for (const col of new Set([...old.keys(), ...later.keys()]))
      if (!open.has(`${row},${col}`) && !sameCell(old.get(col), later.get(col))) return false;
  }
  return true;
}

const sameCell = (a: ContentCell | undefined, b: ContentCell | undefined): boolean =>
  a === b || ((a?.value ?? null) === (b?.value ?? null) && a?.formula === b?.formula);
