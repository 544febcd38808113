/** Columns of a table of units: formulas find the cells of their row by name, and sheets share those that say who a unit is. */
import { own } from '../../sheet/builder';
import type { Content } from '../../sheet/builder';
import type { RankedUnit } from '../types';
import { listName, listWidth } from './context';
import type { FormContext } from './context';
import type { Column } from './page';

export interface UnitColumnOf<K extends string> extends Column<RankedUnit> {
  key: K;
}

/** The columns of one table, in their order. What cells hold is asked for once all columns are known. */
export class UnitColumns<K extends string> {
  readonly all: UnitColumnOf<K>[] = [];

  add(...columns: readonly UnitColumnOf<K>[]): void {
    this.all.push(...columns);
  }

  /** Where a column stands; undefined where the table has none of that name. */
  find(key: K): number | undefined {
    const at = this.all.findIndex((column) => column.key === key);
    return at < 0 ? undefined : at;
  }

  at(key: K): number {
    return this.find(key) ?? 0;
  }

  /** "$D6": a row's cell in a column. */
  cell(key: K, row: number): string {
    return own(this.at(key), row);
  }

  get widths(): number[] {
    return this.all.map(({ width }) => width);
  }
}

/** A figure as a formula where the workbook is live. */
export const figureOf = (
  { live }: Pick<FormContext, 'live'>,
  formula: string,
  value: number | string,
): Content => (live ? { formula, value } : value);

/** Beside a column of lists rows have two lines anyway. */
export const unitColumn = (
  { words, hasLists }: FormContext,
  width = hasLists ? 21 : 34,
): UnitColumnOf<'unit'> => ({
  key: 'unit',
  head: words.unit,
  width,
  style: 'strongText',
  cell: ({ unit }) => unit,
});

/** The unit's list, where units are apart in lists. */
export const listColumns = (context: FormContext, style: 'text' | 'small'): UnitColumnOf<'list'>[] =>
  context.hasLists
    ? [
        {
          key: 'list',
          head: context.words.list,
          width: listWidth(context),
          style,
          cell: ({ list }) => listName(context.words, list),
        },
      ]
    : [];
