/** A filled sheet → the submission that it holds. Cells are found by defined names, where a criterion's row and a column cross. */
import type { Kind } from '../reading/kinds';
import type { Problem } from '../rubric/problem';
import type { Criterion, Rubric } from '../rubric/types';
import { emptyAnswer } from '../scoring/answer';
import type { Answer, Submission } from '../scoring/answer';
import { fieldKind, kindsOf, pointsOf } from '../scoring/kinds';
import { ruleOf } from '../scoring/rules';
import { parseReference } from '../sheet/address';
import type { CellRef } from '../sheet/address';
import type { ContentSheet, WorkbookContent } from '../sheet/content';
import { CellReader } from './cell-reader';
import { findIdentities } from './identity';
import type { Identity } from './identity';
import { exemptionLabels } from './lists';
import { INPUTS_PER_ROW, assessorColumnsOf, columnAt, names, planForm, rowAt } from './plan';
import type { FormColumn, FormPlan } from './plan';

export interface Recognised {
  rubric: string;
  by: 'identity' | 'names';
  /** What the identity sheet says, where there is one. */
  identity?: Identity;
}

/** Which of the known forms a workbook holds: by its identity sheet, by its defined names otherwise. */
export function recognise(content: WorkbookContent, known: readonly string[]): Recognised | undefined {
  const identity = findIdentities(content)[0]?.identity;
  if (identity) return { rubric: identity.rubric, by: 'identity', identity };
  const present = new Set(content.names.map(({ name }) => name.toLowerCase()));
  const rubric = known.find((id) => present.has(names.form(id).toLowerCase()));
  return rubric === undefined ? undefined : { rubric, by: 'names' };
}

/** Where the parts of a form stand in a sheet at hand, by its defined names. */
export interface Located {
  sheet: ContentSheet;
  /** Cell of a column in the row of a criterion; undefined where one of both is gone. */
  cell(id: string, column: FormColumn): CellRef | undefined;
  /** Cells of a criterion's inputs. */
  inputs(criterion: Criterion): (CellRef | undefined)[];
  field(id: string): CellRef | undefined;
  at(name: string): CellRef | undefined;
}

/** Finds the form's sheet and its cells; undefined where no sheet holds the form's names. */
export function locate(content: WorkbookContent, rubric: Rubric): Located | undefined {
  const places = new Map<string, { sheet: string; ref: CellRef }>();
  for (const { name, reference } of content.names) {
    const found = parseReference(reference);
    if (found)
      places.set(name.toLowerCase(), {
        sheet: found.sheet,
        ref: { row: found.area.top, col: found.area.left },
      });
  }
  const first = rubric.criteria
    .map(({ id }) => places.get(names.criterion(id).toLowerCase()))
    .find((place) => place !== undefined);
  const sheet = content.sheets.find((candidate) => candidate.name === first?.sheet);
  if (!first || !sheet) return undefined;
  const at = (name: string): CellRef | undefined => {
    const place = places.get(name.toLowerCase());
    return place?.sheet === sheet.name ? place.ref : undefined;
  };
  const cross = (row: CellRef | undefined, column: FormColumn): CellRef | undefined => {
    const col = at(names.column(column))?.col;
    return row === undefined || col === undefined ? undefined : { row: row.row, col };
  };
  return {
    sheet,
    at,
    cell: (id, column) => cross(at(names.criterion(id)), column),
    field: (id) => at(names.field(id)),
    inputs: (criterion) =>
      ruleOf(criterion).inputs.map((_, index) =>
        criterion.inputsOnLines
          ? cross(at(names.option(criterion.id, index)), 'v1')
          : cross(at(names.criterion(criterion.id)), inputColumns[index] ?? 'v1'),
      ),
  };
}

const inputColumns = ['v1', 'v2', 'v3'] as const satisfies readonly FormColumn[];

/** The places of a sheet that the product has just laid out. */
export function plannedPlaces(plan: FormPlan): Pick<Located, 'cell' | 'inputs' | 'field'> {
  return {
    cell: (id, column) => ({ row: rowAt(plan, id), col: columnAt(plan, column) }),
    field: (id) => {
      const row = plan.fieldRow.get(id);
      return row === undefined ? undefined : { row, col: columnAt(plan, 'text') + 1 };
    },
    inputs: (criterion) => {
      const row = rowAt(plan, criterion.id);
      return ruleOf(criterion).inputs.map((_, index) =>
        criterion.inputsOnLines
          ? { row: plan.optionRows.get(criterion.id)?.[index] ?? row, col: columnAt(plan, 'v1') }
          : { row, col: columnAt(plan, 'v1') + Math.min(index, INPUTS_PER_ROW - 1) },
      );
    },
  };
}

export interface ReadForm {
  submission: Submission;
  /** Cells that could not be understood, and cells read with a doubt, each with its address. */
  problems: Problem[];
  located: Located;
}

/** Reads the submission of a workbook that holds the form; undefined where it does not. */
export function readForm(content: WorkbookContent, rubric: Rubric): ReadForm | undefined {
  const located = locate(content, rubric);
  if (!located) return undefined;
  const reader = new CellReader(located.sheet);
  const plan = planForm(rubric);
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
    answers.set(criterion.id, readAnswer(reader, located, plan, criterion));
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
  return { submission: { rubric: rubric.id, unit, fields, answers }, problems: reader.problems, located };
}

function readAnswer(reader: CellReader, located: Located, plan: FormPlan, criterion: Criterion): Answer {
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
  for (const column of assessorColumnsOf(plan)) {
    const ref = located.cell(id, column);
    const given = reader.isMark(ref) ? null : reader.checkedEntry(ref, points, { criterion: id });
    if (given !== null) answer.assessed[column] = given;
  }
  return answer;
}
