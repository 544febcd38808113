/** A form's workbook brought up to date by the engine, for a grid that evaluates no formulas. */
import { bar } from '../messages/sheet';
import type { Rubric } from '../rubric/types';
import type { Assessment } from '../scoring/assess';
import { assess } from '../scoring/assess';
import type { Submission } from '../scoring/answer';
import type { WorkbookContent } from '../sheet/content';
import type { SheetSpec, WorkbookSpec } from '../sheet/spec';
import { highlightedCells } from './drawing/highlights';
import { drawForm } from './drawing/form';
import { placeForm } from './place/place';
import { names } from './layout';
import { readForm } from './answers/read';

export interface Recalculated {
  spec: WorkbookSpec;
  submission: Submission;
  assessment: Assessment;
  /** Colours by "row,col" of the form's sheet. */
  highlights: ReturnType<typeof highlightedCells>;
  /** Sheet that holds the form. */
  sheet: string;
}

/**
 * Every computed cell of a workbook that `drawForm` drew, computed anew from what stands in its other cells.
 * `content` is what the workbook holds. Cells that do not change keep their identity. Undefined where it holds no such form.
 */
export function recalculate(
  spec: WorkbookSpec,
  content: WorkbookContent,
  rubric: Rubric,
  version: string,
): Recalculated | undefined {
  const located = placeForm(content, rubric);
  const sheet = spec.sheets.find((candidate) => candidate.name === located?.sheet.name);
  if (!located || !sheet) return undefined;
  const { submission } = readForm(rubric, located);
  const [fresh] = drawForm(rubric, submission, { version }).sheets;
  const at = located.at(names.highlight);
  const on = at === undefined || sheet.cells[at.row]?.[at.col]?.value !== bar.switch.off;
  const assessment = assess(rubric, submission);
  const updated = fresh === undefined ? sheet : withComputed(sheet, fresh);
  return {
    spec:
      updated === sheet
        ? spec
        : { ...spec, sheets: spec.sheets.map((candidate) => (candidate === sheet ? updated : candidate)) },
    submission,
    assessment,
    highlights: highlightedCells(rubric, assessment, on),
    sheet: sheet.name,
  };
}

function withComputed(sheet: SheetSpec, fresh: SheetSpec): SheetSpec {
  let changed = false;
  const cells = sheet.cells.map((row, r) => {
    let line = row;
    fresh.cells[r]?.forEach((cell, c) => {
      const old = row[c];
      if (cell?.formula === undefined || old?.formula === undefined || old.value === cell.value) return;
      if (line === row) line = [...row];
      line[c] = { ...old, ...(cell.value === undefined ? {} : { value: cell.value }) };
    });
    changed ||= line !== row;
    return line;
  });
  // a long reason or piece of evidence makes its row higher
  const rows = sheet.rows.map((row, r) => {
    const height = fresh.rows[r]?.height;
    if (height === undefined || height === row.height) return row;
    changed = true;
    return { ...row, height };
  });
  return changed ? { ...sheet, cells, rows } : sheet;
}
