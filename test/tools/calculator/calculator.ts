/**
 * A second reading of a workbook's formulas, in this process: every formula is computed from what people enter, never from the value
 * that the product put beside it. Made by Excel's documentation; LibreOffice is asked the same in the tests with other programs.
 */
import { a1 } from '../../../src/sheet/address';
import type { Area } from '../../../src/sheet/address';
import type { SheetSpec, WorkbookSpec } from '../../../src/sheet/spec';
import { parsed } from './parse';
import type { Book } from './parse';
import { Fault, digits, one } from './values';
import type { Table, Value } from './values';

export class Calculator implements Book {
  private readonly sheets: ReadonlyMap<string, SheetSpec>;
  private readonly names: ReadonlyMap<string, { sheet: string; area: Area }>;
  /** Values of formulas; undefined while one is computed. */
  private readonly values = new Map<string, Value | undefined>();

  constructor(private readonly spec: WorkbookSpec) {
    this.sheets = new Map(spec.sheets.map((sheet) => [sheet.name, sheet]));
    this.names = new Map(spec.names.map((name) => [name.name, name]));
  }

  named(name: string): Table {
    const found = this.names.get(name);
    if (!found) throw new Error(`The book has no name ${name}.`);
    return this.range(found.sheet, found.area);
  }

  range(sheet: string, { top, left, bottom, right }: Area): Table {
    const rows = Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, col) => this.valueOf(sheet, top + row, left + col)),
    );
    return { rows, top };
  }

  /** What a formula written for the cell `from` gives at `row` and `col`. */
  formula(sheet: string, formula: string, row: number, col: number, from = { row, col }): Value {
    try {
      return one(parsed(formula)(this, { sheet, row, down: row - from.row, right: col - from.col }));
    } catch (fault) {
      if (fault instanceof Fault) return fault;
      throw fault;
    }
  }

  valueOf(name: string, row: number, col: number): Value {
    const sheet = this.sheets.get(name);
    if (!sheet) throw new Error(`The book has no sheet ${name}.`);
    const cell = sheet.cells[row]?.[col];
    if (cell?.formula === undefined)
      return cell?.value === undefined || cell.value === '' ? null : cell.value;
    const key = `${name}!${row},${col}`;
    if (this.values.has(key)) {
      const found = this.values.get(key);
      if (found === undefined) throw new Error(`${name} ${a1({ row, col })} asks for itself.`);
      return found;
    }
    this.values.set(key, undefined);
    // a formula never shows a blank
    const value = this.formula(name, cell.formula, row, col) ?? 0;
    this.values.set(key, value);
    return value;
  }

  /** Formula cells whose value is not the one that the product put beside it. */
  differences(): string[] {
    return this.spec.sheets.flatMap(({ name, cells }) =>
      cells.flatMap((line, row) =>
        line.flatMap((cell, col) => {
          if (cell?.formula === undefined) return [];
          const found = this.valueOf(name, row, col);
          const wanted = cell.value ?? '';
          const same =
            typeof found === 'number' && typeof wanted === 'number'
              ? digits(found) === digits(wanted)
              : found === wanted;
          const shown = found instanceof Fault ? found.message : JSON.stringify(found);
          return same
            ? []
            : [`${name} ${a1({ row, col })}: ${shown}, not ${JSON.stringify(wanted)} =${cell.formula}`];
        }),
      ),
    );
  }
}
