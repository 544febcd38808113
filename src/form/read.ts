/** A filled sheet → the submission that it holds. Cells are found by defined names, where a criterion's row and a column cross. */
import type { Problem } from '../rubric/problem';
import type { Criterion, Rubric } from '../rubric/types';
import { emptyAnswer } from '../scoring/answer';
import type { Answer, Entry, Submission } from '../scoring/answer';
import { ruleOf } from '../scoring/rules';
import type { Input } from '../scoring/rules';
import { a1, parseReference } from '../sheet/address';
import type { CellRef } from '../sheet/address';
import type { ContentCell, ContentSheet, WorkbookContent } from '../sheet/content';
import { folded, typedNumber } from './entry-text';
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
      const value = reader.at(ref)?.value;
      const text = reader.text(ref);
      if (value === null || typeof value === 'object' || text === '') continue;
      const typed = field.kind === 'number' ? typedNumber(text) : undefined;
      if (field.id === 'unit') unit = text;
      else if (typed?.ok) fields[field.id] = typed.value;
      else fields[field.id] = typeof value === 'number' && reader.at(ref)?.date === undefined ? value : text;
    }
  }
  return { submission: { rubric: rubric.id, unit, fields, answers }, problems: reader.problems, located };
}

function readAnswer(reader: CellReader, located: Located, plan: FormPlan, criterion: Criterion): Answer {
  const rule = ruleOf(criterion);
  const answer = emptyAnswer(rule.inputs.length);
  const places = located.inputs(criterion);
  answer.inputs = rule.inputs.map((input, index) => reader.input(places[index], input, criterion.id, index));
  answer.claimed = reader.number(located.cell(criterion.id, 'claimed'), criterion.id);
  const self = located.cell(criterion.id, 'self');
  const typedOver = reader.at(self);
  if (
    answer.claimed === null &&
    typedOver !== undefined &&
    typedOver.formula === undefined &&
    !reader.isMark(self)
  ) {
    answer.claimed = reader.number(self, criterion.id);
  }
  answer.evidence = reader.text(located.cell(criterion.id, 'evidence'));
  answer.note = reader.text(located.cell(criterion.id, 'note'));
  answer.exemption = reader.label(located.cell(criterion.id, 'exempt'), exemptionLabels(criterion));
  for (const column of assessorColumnsOf(plan)) {
    const ref = located.cell(criterion.id, column);
    const given = reader.isMark(ref) ? null : reader.number(ref, criterion.id);
    if (given !== null) answer.assessed[column] = given;
  }
  return answer;
}

/** Reads cells into entries and keeps what it could not understand. */
class CellReader {
  readonly problems: Problem[] = [];
  constructor(private readonly sheet: ContentSheet) {}

  at(ref: CellRef | undefined): ContentCell | undefined {
    return ref === undefined ? undefined : this.sheet.rows.get(ref.row)?.get(ref.col);
  }

  text(ref: CellRef | undefined): string {
    const content = this.at(ref);
    if (content?.date !== undefined) return content.date.split('-').reverse().join('/');
    const value = content?.value;
    if (value === null || value === undefined) return '';
    if (typeof value === 'object') return value.error;
    return typeof value === 'number' ? String(value).replace('.', ',') : String(value).trim();
  }

  /** The printed "x" that says who assesses a criterion. */
  isMark(ref: CellRef | undefined): boolean {
    return this.text(ref).toLowerCase() === 'x';
  }

  /** Index of the label that stands in the cell. */
  label(ref: CellRef | undefined, labels: readonly string[]): Entry {
    const text = this.text(ref);
    if (text === '') return null;
    const index = labels.findIndex((label) => folded(label) === folded(text));
    return index >= 0 ? index : { unreadable: text };
  }

  input(ref: CellRef | undefined, input: Input, criterion: string, index: number): Entry {
    if (input.type === 'option') return this.label(ref, input.options ?? []);
    if (input.type === 'tick') {
      const found = this.label(ref, input.options ?? []);
      if (typeof found === 'number') return found === 0 ? 1 : 0;
      return found !== null && ['x', '✓', '1', 'true'].includes(folded(found.unreadable)) ? 1 : found;
    }
    return this.number(ref, criterion, index, input.type === 'share');
  }

  number(ref: CellRef | undefined, criterion: string, input?: number, share = false): Entry {
    const content = this.at(ref);
    const value = content?.value;
    if (ref === undefined || value === null || value === undefined || value === '') return null;
    const where = {
      criterion,
      sheet: this.sheet.name,
      cell: a1(ref),
      ...(input === undefined ? {} : { input }),
    };
    if (content?.date !== undefined) {
      this.problems.push({ severity: 'error', code: 'date-in-number', ...where, received: content.date });
      return { unreadable: content.date };
    }
    if (typeof value === 'number') return value;
    if (typeof value !== 'string')
      return { unreadable: typeof value === 'object' ? value.error : String(value) };
    if (value.trim() === '') return null;
    const typed = typedNumber(value);
    if (!typed.ok) return { unreadable: value };
    const read = share || typed.percent ? typed.value / 100 : typed.value;
    this.problems.push({
      severity: typed.doubtful ? 'warning' : 'note',
      code: 'text-as-number',
      ...where,
      received: value,
      expected: typed.value,
    });
    return read;
  }
}
