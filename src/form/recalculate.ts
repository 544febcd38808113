/** A form's workbook brought up to date by the engine, for a grid that evaluates no formulas. */
import { bar } from '../messages/sheet';
import type { Rubric } from '../rubric/types';
import { assess } from '../scoring/assess';
import type { Submission } from '../scoring/answer';
import { LINE_POINTS } from '../sheet/builder';
import type { WorkbookContent } from '../sheet/content';
import { heightsOf } from '../sheet/fit';
import type { SheetSpec, WorkbookSpec } from '../sheet/spec';
import { readForm } from './answers/read';
import { drawResults } from './drawing/form';
import { highlightedCells } from './drawing/highlights';
import { CAPTION_ROW, layoutOf, names } from './layout';
import { placeAgain } from './place/again';
import type { PlacedForm } from './place/again';
import { placeForm } from './place/place';
import type { Assessment } from '../scoring/assessment';

export interface Recalculated extends PlacedForm {
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
 * `content` is what the workbook holds; `before` is what an earlier state of it gave. Cells that do not change keep their identity.
 * Undefined where it holds no such form.
 */
export function recalculate(
  spec: WorkbookSpec,
  content: WorkbookContent,
  rubric: Rubric,
  before?: PlacedForm,
): Recalculated | undefined {
  const placement = before ? placeAgain(before, content) : placeForm(content, rubric);
  const sheet = spec.sheets.find((candidate) => candidate.name === placement?.sheet.name);
  if (!placement || !sheet) return undefined;
  const { submission } = readForm(rubric, placement);
  const assessment = assess(rubric, submission);
  const at = placement.at(names.highlight);
  const on = at === undefined || sheet.cells[at.row]?.[at.col]?.value !== bar.switch.off;
  const updated = fitted(
    withResults(sheet, drawResults(rubric, submission, assessment)),
    spec.styles,
    rubric,
  );
  return {
    content,
    placement,
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

function withResults(sheet: SheetSpec, results: ReturnType<typeof drawResults>): SheetSpec {
  let changed = false;
  const cells = sheet.cells.map((row, r) => {
    let line = row;
    results[r]?.forEach((cell, c) => {
      const old = row[c];
      if (cell?.formula === undefined || old?.formula === undefined || old.value === cell.value) return;
      if (line === row) line = [...row];
      line[c] = { ...old, ...(cell.value === undefined ? {} : { value: cell.value }) };
    });
    changed ||= line !== row;
    return line;
  });
  return changed ? { ...sheet, cells } : sheet;
}

type Row = SheetSpec['cells'][number];

/** Heights of rows as they stand; a row is another one as soon as one of its cells is. */
const fitting = new WeakMap<Row, number>();

/** The sheet with rows as high as what stands in them: a long reason or piece of evidence makes its row higher. */
function fitted(sheet: SheetSpec, styles: WorkbookSpec['styles'], rubric: Rubric): SheetSpec {
  const { cells, merges, columns } = sheet;
  const needed = heightsOf({ cells, merges, columns, styles, least: LINE_POINTS });
  const last = layoutOf(rubric).rows.length - 1;
  let changed = false;
  const rows = sheet.rows.map((row, r) => {
    const line = cells[r];
    if (r <= CAPTION_ROW || r > last || line === undefined) return row;
    const height = fitting.get(line) ?? needed(r);
    fitting.set(line, height);
    if (height === row.height) return row;
    changed = true;
    return { ...row, height };
  });
  return changed ? { ...sheet, rows } : sheet;
}
