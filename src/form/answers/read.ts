/** A filled sheet → the submission that it holds, from the cells where the form was found to stand. */
import type { Kind } from '../../reading/kinds';
import type { Problem } from '../../rubric/problem';
import type { Criterion, Rubric } from '../../rubric/types';
import { emptyAnswer } from '../../scoring/answer';
import type { Answer, Submission } from '../../scoring/answer';
import { fieldKind, kindsOf, pointsOf } from '../../scoring/kinds';
import { CellReader } from './cell-reader';
import { exemptionLabels } from '../lists';
import type { Located, Placement } from '../place/place';
import { assessorColumnsOf, names, layoutOf } from '../layout';
import type { FormLayout } from '../layout';

export interface ReadForm {
  submission: Submission;
  /** Cells that could not be understood, and cells read with a doubt, each with its address. */
  problems: Problem[];
}

/** Reads the submission of the form that stands in a workbook. */
export function readForm(rubric: Rubric, located: Placement): ReadForm {
  const reader = new CellReader(located.sheet);
  const layout = layoutOf(rubric);
  const answers = new Map<string, Answer>();
  for (const criterion of rubric.criteria) {
    if (located.at(names.criterion(criterion.id)) === undefined) {
      reader.problems.push({
        severity: 'error',
        code: 'criterion-row-missing',
        criterion: criterion.id,
        sheet: located.sheet.name,
      });
      continue;
    }
    answers.set(criterion.id, readAnswer(reader, located, layout, criterion));
  }
  const fields: Submission['fields'] = {};
  let unit = '';
  for (const { fields: list } of [...rubric.before, ...rubric.after]) {
    for (const field of list) {
      if (field.id === 'totalPoints') continue;
      const ref = located.field(field.id);
      const kind = fieldKind(field);
      const entry = kind && reader.checkedEntry(ref, kind, {});
      const value = typeof entry === 'number' ? entry : reader.text(ref);
      if (value === '') continue;
      if (field.id === 'unit') unit = String(value);
      else fields[field.id] = value;
    }
  }
  return { submission: { rubric: rubric.id, unit, fields, answers }, problems: reader.problems };
}

function readAnswer(reader: CellReader, located: Located, layout: FormLayout, criterion: Criterion): Answer {
  const kinds = kindsOf(criterion);
  const answer = emptyAnswer(kinds.length);
  const { id } = criterion;
  const points = pointsOf(criterion);
  const places = located.inputs(criterion);
  answer.inputs = kinds.map((kind, input) => reader.entry(places[input], kind, { criterion: id, input }));
  answer.claimed = reader.entry(located.cell(id, 'claimed'), points, { criterion: id });
  const self = located.cell(id, 'self');
  const typedOver = reader.at(self);
  if (
    answer.claimed === null &&
    typedOver !== undefined &&
    typedOver.formula === undefined &&
    !reader.isMark(self)
  ) {
    answer.claimed = reader.entry(self, points, { criterion: id });
  }
  answer.evidence = reader.text(located.cell(id, 'evidence'), { criterion: id });
  answer.note = reader.text(located.cell(id, 'note'), { criterion: id });
  const exemptions: Kind = { is: 'choice', options: exemptionLabels(criterion) };
  answer.exemption = reader.entry(located.cell(id, 'exempt'), exemptions, { criterion: id });
  for (const column of assessorColumnsOf(layout)) {
    const ref = located.cell(id, column);
    const given = reader.isMark(ref) ? null : reader.checkedEntry(ref, points, { criterion: id });
    if (given !== null) answer.assessed[column] = given;
  }
  return answer;
}
