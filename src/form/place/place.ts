/** Where a form and its cells stand in a workbook that people worked in: the one answer for every command, the page and the pane. */
import type { Criterion, Rubric } from '../../rubric/types';
import { ruleOf } from '../../scoring/rules/index';
import type { CellRef } from '../../sheet/address';
import type { ContentSheet, WorkbookContent } from '../../sheet/content';
import { comparedText, letterPairs, remembering } from '../../sheet/cell-text';
import { expectedForm } from '../drawing/expected';
import type { Expected } from '../drawing/expected';
import { placeColumns } from './columns';
import { figuresNamed, nameDoubts, saidNames } from './names';
import type { NameDoubt } from './names';
import { placeRows } from './rows';
import { formCopies, formSheet } from './sheets';
import { columnAt } from '../layout';
import type { FormColumn, FormLayout } from '../layout';

/** Where the parts of a form stand in a sheet at hand. */
export interface Located {
  sheet: ContentSheet;
  /** Cell of a column in the row of a criterion; undefined where one of both is gone. */
  cell(id: string, column: FormColumn): CellRef | undefined;
  /** Cells of a criterion's inputs. */
  inputs(criterion: Criterion): (CellRef | undefined)[];
  field(id: string): CellRef | undefined;
  /** Cell of a defined name of the form. */
  at(name: string): CellRef | undefined;
}

export interface Placement extends Located {
  expected: Expected;
  /** Row of the sheet by the row at which the form was drawn; undefined where it is gone. */
  rows: (number | undefined)[];
  /** The same as the defined names say it, which the sheet's own formulas follow. */
  namedRows: (number | undefined)[];
  /** Column of the sheet by drawn column. */
  cols: (number | undefined)[];
  /** Drawn rows whose content stands in another row than their name, because somebody moved them. */
  displaced: number[];
  /** True where the form's names lead to the sheet. */
  named: boolean;
  /** Names that the printed sheet contradicts; empty where there are none at all. */
  doubts: NameDoubt[];
  /** Other sheets that are the same form. */
  copies: ContentSheet[];
  /** 0 to 1: part of the table's rows that say what the form prints. */
  fit: number;
}

/** Finds the form in a workbook; undefined where no sheet holds it as the product lays it out. */
export function placeForm(content: WorkbookContent, rubric: Rubric): Placement | undefined {
  const expected = expectedForm(rubric);
  const said = saidNames(content, expected);
  const found = formSheet(content, expected, said);
  if (!found) return undefined;
  const { sheet, named } = found;
  const saidAt = (name: string): CellRef[] =>
    (said.get(name.toLowerCase()) ?? []).flatMap((place) => (place.sheet === sheet.name ? [place.ref] : []));
  const cols = placeColumns(expected, sheet, (name) => saidAt(name)[0]);
  if (cols.filter((col) => col !== undefined).length < cols.length / 2) return undefined;
  const saidRows = expected.layout.rows.map((_, row) => [
    ...new Set((expected.rowNames.get(row) ?? []).flatMap((name) => saidAt(name).map((ref) => ref.row))),
  ]);
  const { rows, displaced, fit } = placeRows({
    sheet,
    expected,
    cols,
    said: saidRows,
    textOf: remembering(comparedText),
    pairsOf: remembering(letterPairs),
  });
  const moved = new Set(displaced);
  const standing = (row: number, col: number): CellRef | undefined =>
    moved.has(row) ? undefined : crossing(rows[row], cols[col]);
  return {
    ...cellsOf(expected, rows, cols),
    sheet,
    expected,
    rows,
    namedRows: saidRows.map(([row], drawn) => (moved.has(drawn) ? row : (rows[drawn] ?? row))),
    cols,
    displaced,
    named,
    doubts: named
      ? nameDoubts(expected, said, figuresNamed(content, expected, sheet.name), sheet.name, standing)
      : [],
    copies: formCopies(content, expected, sheet),
    fit,
  };
}

const crossing = (row: number | undefined, col: number | undefined): CellRef | undefined =>
  row === undefined || col === undefined ? undefined : { row, col };

function cellsOf(
  { layout, spec }: Expected,
  rows: readonly (number | undefined)[],
  cols: readonly (number | undefined)[],
): Omit<Located, 'sheet'> {
  const drawn = drawnPlaces(layout);
  const stand = (ref: CellRef | undefined): CellRef | undefined =>
    ref && crossing(rows[ref.row], cols[ref.col]);
  const areas = new Map(spec.names.map(({ name, area }) => [name.toLowerCase(), area]));
  return {
    at: (name) => {
      const area = areas.get(name.toLowerCase());
      return area && stand({ row: area.top, col: area.left });
    },
    cell: (id, column) =>
      layout.criterionRow.has(id) && layout.columns.has(column) ? stand(drawn.cell(id, column)) : undefined,
    field: (id) => stand(drawn.field(id)),
    inputs: (criterion) => drawn.inputs(criterion).map(stand),
  };
}

/** The places of a sheet that the product has just laid out. */
export function drawnPlaces(layout: FormLayout): {
  cell(id: string, column: FormColumn): CellRef;
  inputs(criterion: Criterion): CellRef[];
  field(id: string): CellRef | undefined;
} {
  const rowAt = (id: string): number => layout.criterionRow.get(id) ?? 0;
  return {
    cell: (id, column) => ({ row: rowAt(id), col: columnAt(layout, column) }),
    field: (id) => {
      const row = layout.fieldRow.get(id);
      return row === undefined ? undefined : { row, col: columnAt(layout, 'text') + 1 };
    },
    inputs: (criterion) => {
      const row = rowAt(criterion.id);
      return ruleOf(criterion).inputs.map((_, index) =>
        criterion.inputsOnLines
          ? { row: layout.optionRows.get(criterion.id)?.[index] ?? row, col: columnAt(layout, 'v1') }
          : { row, col: columnAt(layout, 'v1') + Math.min(index, layout.inputsPerRow - 1) },
      );
    },
  };
}

/** True where everything that is still there stands where the product puts it. */
export const inPlace = ({ rows, cols, displaced }: Placement): boolean =>
  displaced.length === 0 &&
  rows.every((row, drawn) => (row ?? drawn) === drawn) &&
  cols.every((col, drawn) => col === drawn);
