/** Where everything of a form stands in its sheet: columns, rows and defined names. One source for writing, reading and the pane. */
import type { AssessorColumn, ColumnRole, Criterion, Row, Rubric, Section } from '../rubric/types';
import { ruleOf } from '../scoring/rules';
import type { CellRef } from '../sheet/address';

/** Columns of the entry block, right of the printed area. */
export const entryColumns = [
  'hint',
  'v1',
  'v2',
  'v3',
  'v4',
  'v5',
  'v6',
  'rate',
  'own',
  'exempt',
  'note',
  'evidence',
  'claimed',
  'status',
  'lost',
  'remark',
] as const;
export type EntryColumn = (typeof entryColumns)[number];
export type FormColumn = ColumnRole | EntryColumn;

/** Inputs that a row of every form's entry block holds; a form whose rules ask for more has more columns. */
const INPUTS_PER_ROW = 3;
/** Columns that stand only where a rule needs them, by the place of their input. */
const further: Partial<Record<EntryColumn, number>> = { v4: 4, v5: 5, v6: 6 };

export type FormRow =
  | { kind: 'bar' | 'captions' | 'blank' | 'table-head' | 'table-subhead' }
  | { kind: 'heading' | 'title' | 'attachment' | 'signature' | 'footnote'; text: string; first?: boolean }
  | { kind: 'section'; section: Pick<Section, 'no' | 'title'> }
  | { kind: 'field'; field: Section['fields'][number] }
  | { kind: 'printed'; row: Row };

export interface FormLayout {
  rubric: Rubric;
  rows: FormRow[];
  /** Column index by role or entry column; a role that the form does not print is absent, `note` is the unit's own. */
  columns: Map<FormColumn, number>;
  /** Inputs that a row of the entry block holds. */
  inputsPerRow: number;
  /** Number of printed columns; the spacer stands at this index. */
  printedColumns: number;
  firstPrintedRow: number;
  lastPrintedRow: number;
  /** Rows of the table's head, repeated on every page. */
  tableHead: [number, number];
  tableEnd: number;
  criterionRow: Map<string, number>;
  /** Rows of the options of a criterion, for inputs that stand on them. */
  optionRows: Map<string, number[]>;
  /** Row that shows the sum of a heading. */
  headingRow: Map<string, number>;
  /** Rows of the form's totals. */
  totalRows: { row: number; total: 'all' | 'without-bonus' }[];
  fieldRow: Map<string, number>;
}

/** Row of the live summary and of the column captions; both stay in view and are not printed. */
export const BAR_ROW = 0;
export const CAPTION_ROW = 1;

/** True for cells beside the printed form, where the program's own words stand: summary, captions, entry block. */
export const standsBeside = ({ printedColumns }: FormLayout, row: number, col: number): boolean =>
  row <= CAPTION_ROW || col > printedColumns;

const layouts = new WeakMap<Rubric, FormLayout>();

/** The layout of a form's sheet. */
export function layoutOf(rubric: Rubric): FormLayout {
  let layout = layouts.get(rubric);
  if (!layout) {
    layout = makeLayout(rubric);
    layouts.set(rubric, layout);
  }
  return layout;
}

function makeLayout(rubric: Rubric): FormLayout {
  const rows: FormRow[] = [{ kind: 'bar' }, { kind: 'captions' }];
  const fieldRow = new Map<string, number>();
  const addSection = (section: Section): void => {
    if (section.title !== '') rows.push({ kind: 'section', section });
    for (const field of section.fields) fieldRow.set(field.id, rows.push({ kind: 'field', field }) - 1);
    rows.push({ kind: 'blank' });
  };
  const firstPrintedRow = rows.length;
  for (const text of rubric.heading) rows.push({ kind: 'heading', text });
  for (const text of rubric.title) rows.push({ kind: 'title', text });
  rows.push({ kind: 'attachment', text: rubric.attachment }, { kind: 'blank' });
  rubric.before.forEach(addSection);
  if (rubric.body) rows.push({ kind: 'section', section: rubric.body });
  const head = rows.push({ kind: 'table-head' }) - 1;
  if (rubric.columns.some((column) => column.over !== undefined)) rows.push({ kind: 'table-subhead' });
  const tableHead: [number, number] = [head, rows.length - 1];
  const table = addTable(rows, rubric);
  const tableEnd = rows.length - 1;
  rows.push({ kind: 'blank' });
  rubric.after.forEach(addSection);
  rubric.signature.forEach((text, index) => rows.push({ kind: 'signature', text, first: index === 0 }));
  if (rubric.signature.length > 0) for (let space = 0; space < 4; space++) rows.push({ kind: 'blank' });
  for (const text of rubric.footnotes) rows.push({ kind: 'footnote', text });
  return {
    ...{ rubric, rows, ...columnsOf(rubric) },
    ...{ firstPrintedRow, lastPrintedRow: rows.length - 1, tableHead, tableEnd },
    ...{ ...table, fieldRow },
  };
}

/** The printed columns, a spacer, and the entry block's as far as the form's rules need them. */
function columnsOf(rubric: Rubric): Pick<FormLayout, 'columns' | 'inputsPerRow' | 'printedColumns'> {
  const columns = new Map<FormColumn, number>();
  rubric.columns.forEach((column, index) => columns.set(column.role, index));
  const printedColumns = rubric.columns.length;
  let next = printedColumns + 1;
  const inputsPerRow = Math.max(
    INPUTS_PER_ROW,
    ...rubric.criteria.map((criterion) => (criterion.inputsOnLines ? 1 : ruleOf(criterion).inputs.length)),
  );
  for (const column of entryColumns)
    if (
      (column !== 'own' || rubric.limits.length > 0) &&
      (further[column] ?? 0) <= inputsPerRow &&
      // a printed "Ghi chú" holds the form's own words (Huế), so the unit's note has a column of its own
      (column === 'note' || !columns.has(column))
    )
      columns.set(column, next++);
  return { columns, inputsPerRow, printedColumns };
}

/** Adds the rows of the table, and says where criteria, options, headings and totals stand. */
function addTable(
  rows: FormRow[],
  rubric: Rubric,
): Pick<FormLayout, 'criterionRow' | 'optionRows' | 'headingRow' | 'totalRows'> {
  const criterionRow = new Map<string, number>();
  const optionRows = new Map<string, number[]>();
  const headingRow = new Map<string, number>();
  const totalRows: FormLayout['totalRows'] = [];
  const penalties = new Set(
    rubric.headings.flatMap(({ key, penalty }) => (penalty === undefined ? [] : [key])),
  );
  for (const row of rubric.rows) {
    const at = rows.push({ kind: 'printed', row }) - 1;
    if (row.kind === 'criterion' && row.criterion !== undefined) criterionRow.set(row.criterion, at);
    if (row.criterion !== undefined && row.option !== undefined) {
      const known = optionRows.get(row.criterion) ?? [];
      known[row.option] = at;
      optionRows.set(row.criterion, known);
    }
    if (row.heading !== undefined && (row.max !== null || penalties.has(row.heading)))
      headingRow.set(row.heading, at);
    if (row.kind === 'total' && row.total !== undefined) totalRows.push({ row: at, total: row.total });
  }
  return { criterionRow, optionRows, headingRow, totalRows };
}

/** Column that the form surely has. */
export function columnAt(layout: FormLayout, column: FormColumn): number {
  const col = layout.columns.get(column);
  if (col === undefined) throw new Error(`The form ${layout.rubric.id} has no column ${column}.`);
  return col;
}

/** Row of a criterion. */
export function rowAt(layout: FormLayout, id: string): number {
  const row = layout.criterionRow.get(id);
  if (row === undefined) throw new Error(`The form ${layout.rubric.id} has no criterion ${id}.`);
  return row;
}

/** Cells of a criterion's inputs, in the order of its rule. */
export function inputPlaces(layout: FormLayout, criterion: Criterion): CellRef[] {
  const first = columnAt(layout, 'v1');
  const row = rowAt(layout, criterion.id);
  return ruleOf(criterion).inputs.map((_, index) => {
    if (criterion.inputsOnLines)
      return { row: layout.optionRows.get(criterion.id)?.[index] ?? row, col: first };
    return { row, col: first + index };
  });
}

/** Assessor columns that the form prints. */
export const assessorColumnsOf = (layout: FormLayout): AssessorColumn[] =>
  layout.rubric.assessors.filter((column) => layout.columns.has(column));

const nameSafe = (id: string): string => id.replace(/[^A-Za-z0-9]/g, '_');

const FORM_NAME = 'form_id__';

/** Id of the form that a name says; undefined for any other name. */
export const formIdIn = (name: string): string | undefined =>
  name.toLowerCase().startsWith(FORM_NAME)
    ? name.slice(FORM_NAME.length).toLowerCase().replaceAll('_', '-')
    : undefined;

/** Defined names: rows by criterion (and by option where inputs stand there), columns by key; a cell is where both cross. */
export const names = {
  /** Says which form the sheet is, should the identity sheet be gone. */
  form: (id: string): string => `${FORM_NAME}${nameSafe(id)}`,
  criterion: (id: string): string => `crit_${nameSafe(id)}`,
  option: (id: string, index: number): string => `crit_${nameSafe(id)}__${index + 1}`,
  column: (column: FormColumn): string => `col_${column}`,
  heading: (key: string): string => `sum_${nameSafe(key)}`,
  field: (id: string): string => `field_${id}`,
  total: 'form_total',
  base: 'form_base',
  max: 'form_max',
  percent: 'form_percent',
  class: 'form_class',
  highlight: 'form_highlight',
} as const;
