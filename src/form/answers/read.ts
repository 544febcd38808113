/** A filled sheet → the submission that it holds, from the cells where the form was found to stand. */
import type { Kind } from '../../reading/kinds';
import { fieldsOf } from '../../rubric/fields';
import type { Problem } from '../../rubric/problem';
import type { Criterion, Rubric } from '../../rubric/types';
import type { Answer, Entry, NewAnswer, Submission } from '../../scoring/answer';
import { fieldKind, kindsOf, pointsOf } from '../../scoring/kinds';
import { CellReader } from './cell-reader';
import { exemptionLabels } from '../lists';
import type { ContentSheet } from '../../sheet/content';
import type { Placement } from '../place/place';
import { assessorColumnsOf, names, layoutOf } from '../layout';
import type { FormLayout } from '../layout';

export interface ReadForm {
  submission: Submission;
  /** Cells that could not be understood, and cells read with a doubt, each with its address. */
  problems: Problem[];
}

/** Reads the submission of the form that stands in a workbook. */
export function readForm(rubric: Rubric, located: Placement): ReadForm {
  const layout = layoutOf(rubric);
  const answers = new Map<string, Answer>();
  const problems: Problem[] = [];
  for (const criterion of rubric.criteria) {
    const { answer, problems: own } = readAgain(located, layout, criterion);
    if (answer) answers.set(criterion.id, answer);
    problems.push(...own);
  }
  const reader = new CellReader(located.sheet);
  const fields: Submission['fields'] = {};
  let unit = '';
  for (const field of fieldsOf(rubric)) {
    if (field.id === 'totalPoints') continue;
    const ref = located.field(field.id);
    const kind = fieldKind(field);
    const entry = kind && reader.checkedEntry(ref, kind, {});
    const value = typeof entry === 'number' ? entry : reader.text(ref);
    if (value === '') continue;
    if (field.id === 'unit') unit = String(value);
    else fields[field.id] = value;
  }
  problems.push(...reader.problems);
  return { submission: { rubric: rubric.id, unit, fields, answers }, problems };
}

interface ReadAnswer {
  /** Undefined where the criterion's row is gone. */
  answer: Answer | undefined;
  problems: readonly Problem[];
}

type Row = ReturnType<ContentSheet['rows']['get']>;

/** What was read last of a form that stands where it stood, by criterion; an edit changes few of its rows. */
const lastRead = new WeakMap<Placement['rows'], Map<Criterion, { rows: readonly Row[]; read: ReadAnswer }>>();

function readAgain(located: Placement, layout: FormLayout, criterion: Criterion): ReadAnswer {
  const last = lastRead.get(located.rows) ?? lastRead.set(located.rows, new Map()).get(located.rows);
  const rows = rowsOf(located, layout, criterion);
  const before = last?.get(criterion);
  if (before?.rows.every((row, at) => row === rows[at])) return before.read;
  const read = readAnswer(located, layout, criterion);
  last?.set(criterion, { rows, read });
  return read;
}

/** Every row from which an answer is read. */
function rowsOf({ sheet, rows }: Placement, layout: FormLayout, { id, inputsOnLines }: Criterion): Row[] {
  const drawn = [layout.criterionRow.get(id), ...((inputsOnLines && layout.optionRows.get(id)) || [])];
  return drawn.map((row) => sheet.rows.get(rows[row ?? -1] ?? -1));
}

function readAnswer(located: Placement, layout: FormLayout, criterion: Criterion): ReadAnswer {
  const { id } = criterion;
  const { sheet } = located;
  if (located.at(names.criterion(id)) === undefined)
    return {
      answer: undefined,
      problems: [{ severity: 'error', code: 'criterion-row-missing', criterion: id, sheet: sheet.name }],
    };
  const reader = new CellReader(sheet);
  const points = pointsOf(criterion);
  const places = located.inputs(criterion);
  const inputs = kindsOf(criterion).map((kind, input) =>
    reader.entry(places[input], kind, { criterion: id, input }),
  );
  const claimed = claimIn(reader, located, criterion);
  const evidence = reader.text(located.cell(id, 'evidence'), { criterion: id });
  const note = reader.text(located.cell(id, 'note'), { criterion: id });
  const exemptions: Kind = { is: 'choice', options: exemptionLabels(criterion) };
  const exemption = reader.entry(located.cell(id, 'exempt'), exemptions, { criterion: id });
  const assessed: NewAnswer['assessed'] = Object.fromEntries(
    assessorColumnsOf(layout).flatMap((column) => {
      const ref = located.cell(id, column);
      const given = reader.isMark(ref) ? null : reader.checkedEntry(ref, points, { criterion: id });
      return given === null ? [] : [[column, given]];
    }),
  );
  return { answer: { inputs, exemption, claimed, evidence, note, assessed }, problems: reader.problems };
}

/** The points that the unit claims: in their own column, or typed over the formula of the self-score. */
function claimIn(reader: CellReader, located: Placement, criterion: Criterion): Entry {
  const { id } = criterion;
  const points = pointsOf(criterion);
  const claimed = reader.entry(located.cell(id, 'claimed'), points, { criterion: id });
  const self = located.cell(id, 'self');
  const typed = reader.at(self);
  return claimed === null && typed !== undefined && typed.formula === undefined && !reader.isMark(self)
    ? reader.entry(self, points, { criterion: id })
    : claimed;
}
