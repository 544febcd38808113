/** A submitted workbook laid beside what it should hold: everything that the single searches for changes look at. */
import { exemptionLabels } from '../../form/lists';
import type { FormColumn } from '../../form/layout';
import type { Expected } from '../../form/drawing/expected';
import type { Identity } from '../../form/identity/identity';
import { inPlace } from '../../form/place/place';
import type { Placement } from '../../form/place/place';
import type { AssessedForm, FoundForm } from '../../form/answers/submission';
import { sheetNames } from '../../messages/sheet/index';
import type { Rubric } from '../../rubric/types';
import type { Answer, Entry, Submission } from '../../scoring/answer';
import { assess } from '../../scoring/assess';
import { ruleOf } from '../../scoring/rules/index';
import { a1Area, quoteSheet } from '../../sheet/address';
import type { Area } from '../../sheet/address';
import type { ContentCell, ContentSheet, WorkbookContent } from '../../sheet/content';
import { seenInput, seenLabel, seenNumber } from './entries';
import type { WriteReference } from './canonical-formula';
import { cellAt, comparedText, shownText } from '../../sheet/cell-text';
import type { Assessment, CriterionAssessment } from '../../scoring/assessment';

export interface ExaminedForm {
  content: WorkbookContent;
  rubric: Rubric;
  /** True where nobody knows the form but the workbook itself. */
  embedded: boolean;
  /** The newest version of the form in the store, where it is newer than the workbook's. */
  newer: Rubric | undefined;
  /** What the workbook's identity sheet says, where there is one. */
  identity: Identity | undefined;
  placement: Placement;
  expected: Expected;
  sheet: ContentSheet;
  lists: ContentSheet | undefined;
  form: AssessedForm;
  /** True where everything stands where the product put it, so that formulas must read the same to the letter. */
  inPlace: boolean;
  /** What the sheet's own formulas give for what stands in its cells: what its cells are held against, never the form's points. */
  bySheet: Assessment;
  /** The same of one criterion. */
  result(id: string): CriterionAssessment | undefined;
}

/** Lays the form that was found beside what it should hold. */
export function examine(content: WorkbookContent, found: FoundForm, form: AssessedForm): ExaminedForm {
  const { rubric, placement, identity, embedded, newer } = found;
  const { expected, sheet } = placement;
  const seen = asFormulasSee(rubric, form.submission, placement);
  const bySheet = seen === form.submission ? form.assessment : assess(rubric, seen);
  const byId = new Map(bySheet.criteria.map((criterion) => [criterion.id, criterion]));
  const lists = listsSheet(content, placement);
  return {
    content,
    rubric,
    embedded,
    newer,
    identity,
    placement,
    expected,
    sheet,
    lists,
    form,
    inPlace: inPlace(placement) && lists?.name === sheetNames.lists,
    bySheet,
    result: (id) => byId.get(id),
  };
}

const columnCell = (placement: Placement, id: string, column: FormColumn): ContentCell | undefined => {
  const ref = placement.cell(id, column);
  return ref && cellAt(placement.sheet, ref.row, ref.col);
};

/** The submission as the sheet's formulas see it: a number typed as text is no number, a date is one, typed-over points are no claim. */
function asFormulasSee(rubric: Rubric, submission: Submission, placement: Placement): Submission {
  const changed = new Map<string, Answer>();
  for (const criterion of rubric.criteria) {
    const answer = submission.answers.get(criterion.id);
    if (!answer) continue;
    const cell = (column: FormColumn): ContentCell | undefined => columnCell(placement, criterion.id, column);
    const inputs = placement.inputs(criterion).map((ref, index) => {
      const input = ruleOf(criterion).inputs[index];
      return input && ref ? seenInput(cellAt(placement.sheet, ref.row, ref.col), input) : null;
    });
    const claimed = seenNumber(cell('claimed'));
    const exemption = seenLabel(cell('exempt'), exemptionLabels(criterion));
    if (
      same(claimed, answer.claimed) &&
      same(exemption, answer.exemption) &&
      inputs.every((entry, index) => same(entry, answer.inputs[index] ?? null))
    )
      continue;
    changed.set(criterion.id, { ...answer, inputs, claimed, exemption });
  }
  if (changed.size === 0) return submission;
  return { ...submission, answers: new Map([...submission.answers, ...changed]) };
}

const same = (a: Entry, b: Entry): boolean =>
  typeof a === 'object' && typeof b === 'object' && a !== null && b !== null
    ? a.unreadable === b.unreadable
    : a === b;

/** The hidden sheet of choices, whatever its name. */
function listsSheet(content: WorkbookContent, { expected, sheet }: Placement): ContentSheet | undefined {
  const named = content.sheets.find(({ name }) => name === sheetNames.lists);
  if (named && named !== sheet) return named;
  const wanted = expected.lists.cells.flatMap((cells, row) =>
    cells.flatMap((cell, col) =>
      cell?.value === undefined ? [] : [{ row, col, text: comparedText(String(cell.value)) }],
    ),
  );
  return content.sheets.find(
    (candidate) =>
      candidate !== sheet &&
      wanted.filter(({ row, col, text }) => comparedText(shownText(cellAt(candidate, row, col))) === text)
        .length >
        wanted.length / 2,
  );
}

const GONE = '#REF!';

/** Writes the references of the form's own formulas as they must read in the sheet at hand. */
export function translated(
  { placement }: Pick<ExaminedForm, 'placement'>,
  rows: readonly (number | undefined)[],
): WriteReference {
  return (area, sheet) => {
    if (isOutside(sheet)) return outside(sheet, area, sheetNames.lists);
    const moved = movedArea(area, rows, placement.cols);
    return moved ? a1Area(moved) : GONE;
  };
}

/** Writes the references of the form's own formulas as they read before anything moved. */
export const asDrawn: WriteReference = (area, sheet) =>
  isOutside(sheet) ? outside(sheet, area, sheetNames.lists) : a1Area(area);

/** True of a sheet that the form's own formulas name and that is not the form's. */
const isOutside = (sheet: string | undefined): sheet is string =>
  sheet !== undefined && sheet !== sheetNames.form;

/** Where an area of the plan stands; a range that lost its ends shrinks to what is left of it. */
export function movedArea(
  area: Area,
  rows: readonly (number | undefined)[],
  cols: readonly (number | undefined)[],
): Area | undefined {
  const left = cols[area.left];
  const right = cols[area.right];
  let [top, bottom] = [rows[area.top], rows[area.bottom]];
  for (let row = area.top + 1; top === undefined && row <= area.bottom; row++) top = rows[row];
  for (let row = area.bottom - 1; bottom === undefined && row >= area.top; row--) bottom = rows[row];
  return left === undefined || right === undefined || top === undefined || bottom === undefined
    ? undefined
    : { top: Math.min(top, bottom), left, bottom: Math.max(top, bottom), right };
}

/**
 * Writes the references of the sheet at hand, its list sheet under one name; the one that stayed behind in another file, too, where
 * the form was moved without it.
 */
export function standing({ sheet, lists }: Pick<ExaminedForm, 'sheet' | 'lists'>): WriteReference {
  const isLists = (other: string): boolean =>
    lists === undefined ? other.replace(/^\[.*\]/s, '') === sheetNames.lists : other === lists.name;
  return (area, other) =>
    other === undefined || other === sheet.name
      ? a1Area(area)
      : outside(isLists(other) ? sheetNames.lists : other, area, sheetNames.lists);
}

const outside = (sheet: string, area: Area, lists: string): string =>
  `${sheet === lists ? '#lists' : quoteSheet(sheet)}!${a1Area(area)}`;
