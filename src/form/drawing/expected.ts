/** What the sheet of a form holds as the product writes it, and which part each cell plays. One description per form. */
import { drawForm } from './form';
import { sumParts } from './sum-formulas';
import { hasStep } from './step-formulas';
import { CAPTION_ROW, assessorColumnsOf, columnAt, names, layoutOf, standsBeside } from '../layout';
import type { FormColumn, FormLayout } from '../layout';
import { formStyles } from './styles';
import { allWordsFor } from '../../messages/sheet/index';
import type { Rubric } from '../../rubric/types';
import { parseArea } from '../../sheet/address';
import type { Area } from '../../sheet/address';
import type { SheetSpec, Style, WorkbookSpec } from '../../sheet/spec';
import { plainText } from '../../sheet/cell-text';

/** What a computed cell is for. */
export type Role =
  | {
      kind: 'criterion';
      id: string;
      column: 'self' | 'own' | 'status' | 'rate' | 'lost' | 'remark' | 'achieved';
    }
  | { kind: 'sum'; heading?: string; column: FormColumn; parts: Area[] }
  | { kind: 'bar'; name?: string }
  /** A printed cell that repeats what the bar shows under this name. */
  | { kind: 'shown'; name: string; in: 'table' | 'fields' };

export interface FormulaCell {
  row: number;
  col: number;
  formula: string;
  role: Role;
}

export interface PrintedCell {
  row: number;
  col: number;
  /** True for the program's own words beside the printed form, which change with the layout. */
  own: boolean;
  value: string | number | boolean;
  style: Style;
}

export interface Expected {
  layout: FormLayout;
  spec: WorkbookSpec;
  sheet: SheetSpec;
  lists: SheetSpec;
  identity: SheetSpec;
  formulas: FormulaCell[];
  printed: PrintedCell[];
  /** Printed cells by row. */
  printedRows: PrintedCell[][];
  /** Defined names by drawn row (bar, captions, fields, criteria, options, sums). */
  rowNames: Map<number, string[]>;
  /** All defined names in small letters. */
  ownNames: ReadonlySet<string>;
  /** Texts by which the row of captions and the table's head are found, earlier words too, each with the present text; texts of the criteria. */
  captions: ReadonlyMap<string, string>;
  tableHead: ReadonlyMap<string, string>;
  criterionTexts: ReadonlySet<string>;
}

const known = new WeakMap<Rubric, Expected>();

/** The blank form with the part of each cell, made once per form. */
export function expectedForm(rubric: Rubric): Expected {
  let expected = known.get(rubric);
  if (!expected) known.set(rubric, (expected = describe(rubric)));
  return expected;
}

const stylesByKey: Record<string, Style> = formStyles;

function describe(rubric: Rubric): Expected {
  const layout = layoutOf(rubric);
  const spec = drawForm(
    rubric,
    { rubric: rubric.id, unit: '', fields: {}, answers: new Map() },
    { version: '' },
  );
  const [sheet, lists, identity] = spec.sheets;
  if (!sheet || !lists || !identity) throw new Error('A form is laid out as three sheets.');
  const roles = rolesOf(layout, spec);
  const formulas: FormulaCell[] = [];
  const printed: PrintedCell[] = [];
  sheet.cells.forEach((cells, row) => {
    cells.forEach((cell, col) => {
      if (!cell) return;
      const style = stylesByKey[cell.style ?? ''] ?? {};
      if (cell.formula !== undefined) {
        const role = roles.get(`${row}:${col}`) ?? { kind: 'bar' };
        formulas.push({ row, col, formula: cell.formula, role });
      } else if (cell.value !== undefined && cell.value !== '' && !style.unlocked) {
        const own = standsBeside(layout, row, col);
        printed.push({ row, col, own, value: cell.value, style });
      }
    });
  });
  const printedRows = layout.rows.map((): PrintedCell[] => []);
  for (const cell of printed) printedRows[cell.row]?.push(cell);
  const rowNames = new Map<number, string[]>();
  for (const { name, area } of spec.names) rowNames.set(area.top, [...(rowNames.get(area.top) ?? []), name]);
  const textsOf = (row: number): string[] =>
    (printedRows[row] ?? []).map(({ value }) => plainText(String(value)));
  const text = layout.columns.get('text');
  return {
    layout,
    spec,
    sheet,
    lists,
    identity,
    formulas,
    printed,
    printedRows,
    rowNames,
    ownNames: new Set(spec.names.map(({ name }) => name.toLowerCase())),
    captions: new Map(
      (printedRows[CAPTION_ROW] ?? []).flatMap(({ value }) =>
        allWordsFor(String(value)).map((word) => [plainText(word), plainText(String(value))] as const),
      ),
    ),
    tableHead: new Map(textsOf(layout.tableHead[0]).map((text) => [text, text])),
    criterionTexts: new Set(
      [...layout.criterionRow.values()].flatMap((row) => {
        const value = printedRows[row]?.find(({ col }) => col === text)?.value;
        return value === undefined ? [] : [plainText(String(value))];
      }),
    ),
  };
}

function rolesOf(layout: FormLayout, spec: WorkbookSpec): Map<string, Role> {
  const roles = new Map<string, Role>();
  const put = (row: number | undefined, column: FormColumn, role: Role): void => {
    if (row !== undefined && layout.columns.has(column))
      roles.set(`${row}:${columnAt(layout, column)}`, role);
  };
  for (const { id } of layout.rubric.criteria) {
    for (const column of ['self', 'own', 'status', 'rate', 'lost', 'remark', 'achieved'] as const)
      put(layout.criterionRow.get(id), column, { kind: 'criterion', id, column });
  }
  for (const column of ['self', ...assessorColumnsOf(layout), 'achieved'] as const) {
    if (!layout.columns.has(column)) continue;
    const col = columnAt(layout, column);
    const area = (row: number): Area => ({ top: row, bottom: row, left: col, right: col });
    for (const { key } of layout.rubric.headings) {
      const parts = sumParts(layout, key, col).flatMap((part) => parseArea(part) ?? []);
      put(layout.headingRow.get(key), column, { kind: 'sum', heading: key, column, parts });
    }
    for (const { row, total } of layout.totalRows) {
      const groups = layout.rubric.headings.filter(
        (h) => h.kind === 'group' && (total === 'all' || !h.bonus),
      );
      const parts = groups.flatMap(({ key }) => {
        const at = layout.headingRow.get(key);
        return at === undefined ? [] : [area(at)];
      });
      put(
        row,
        column,
        column === 'self' && hasStep(layout.rubric)
          ? { kind: 'shown', name: total === 'all' ? names.total : names.base, in: 'table' }
          : { kind: 'sum', column, parts },
      );
    }
  }
  const bars: string[] = [names.total, names.max, names.base, names.percent, names.class];
  for (const { name, area } of spec.names) {
    if (bars.includes(name)) roles.set(`${area.top}:${area.left}`, { kind: 'bar', name });
    if (name === names.field('totalPoints'))
      roles.set(`${area.top}:${area.left}`, { kind: 'shown', name: names.total, in: 'fields' });
  }
  return roles;
}
