/** A sheet while it is being written: cells, merged rows of text, tables, row heights that fit, one page set-up. */
import { a1, a1Area, area, cell, columnName, quoteSheet } from './address';
import type { Kind } from '../reading/kinds';
import type { Area } from './address';
import { DEFAULT_WIDTH, heightsOf } from './fit';
import { pageSetup } from './page-setup';
import type { PageOptions } from './page-setup';
import type { CellValue, ChartSpec, ConditionalFormat, SheetSpec, SpecCell, Style, Validation } from './spec';

export type Content = CellValue | { formula: string; value: CellValue };

/** A column of a table: its head, its width in characters, and what stands in each row. */
export interface Column<T, S extends string> {
  head: string;
  width: number;
  /** Of every cell, or by what stands in it. */
  style: S | ((content: Content | undefined) => S);
  headStyle?: S;
  cell(item: T, row: number): Content | undefined;
}

export interface BuilderOptions<S extends string> {
  styles: Readonly<Record<S, Style>>;
  /** Style of the heads of tables. */
  head: NoInfer<S>;
  /** The style of a column of figures that are not all whole. */
  decimals?: Partial<Record<NoInfer<S>, NoInfer<S>>>;
  /** Height in points of a row of one line. */
  least?: number;
}

export interface TableOptions {
  /** A filter over the table. */
  filter?: boolean;
  /** The head is repeated on every page. */
  repeat?: boolean;
  /** The head and so many columns stay in view. */
  freeze?: number;
  headHeight?: number;
  left?: number;
}

/** How the sheet ends up: what is left out is worked out from what was put. */
export interface SpecOptions extends Partial<
  Pick<SheetSpec, 'visibility' | 'protected' | 'tabColor' | 'active'>
> {
  page?: PageOptions;
  /** First printed row, last printed column and row. */
  top?: number;
  right?: number;
  bottom?: number;
  /** Columns that are there for formulas only. */
  hidden?: readonly number[];
}

/** Height of a blank row. */
export const ROW_POINTS = 15;
/** Height of a row of one line, where a sheet says nothing else. */
export const LINE_POINTS = 17;
/** A head further down would leave no room to scroll. */
const MOST_FROZEN = 7;

export class SheetBuilder<S extends string> {
  readonly cells: (SpecCell | undefined)[][] = [];
  readonly merges: Area[] = [];
  readonly validations: Validation[] = [];
  private readonly heights: (number | undefined)[] = [];
  private readonly lowest: (number | undefined)[] = [];
  private readonly formats: ConditionalFormat[] = [];
  private readonly charts: ChartSpec[] = [];
  private titleRows: [number, number] | undefined;
  private filter: Area | undefined;
  frozen: { rows: number; columns: number } | undefined;
  widths: number[] = [];

  constructor(
    readonly name: string,
    private readonly options: BuilderOptions<S>,
  ) {}

  /** First row that holds nothing yet. */
  get next(): number {
    return this.cells.length;
  }

  /** Says what a person enters in a cell that stands there, and who, where it is somebody else than whom the sheet is for. */
  reads(row: number, col: number, kind: Kind, by?: string): void {
    const found = this.cells[row]?.[col];
    if (found) Object.assign(found, { reads: kind }, by === undefined ? {} : { by });
  }

  put(row: number, col: number, style: S, content?: Content): void {
    const target: SpecCell = { style };
    if (typeof content === 'object') Object.assign(target, content);
    else if (content !== undefined && content !== '') target.value = content;
    this.until(row + 1);
    const line = this.cells[row];
    if (line) line[col] = target;
  }

  /** A row of cells from the first column on; returns its row. */
  row(style: S, contents: readonly (Content | undefined)[]): number {
    const row = this.next;
    contents.forEach((content, col) => this.put(row, col, style, content));
    return row;
  }

  /** A text across columns. */
  across(row: number, style: S, content: Content, left: number, right: number): void {
    for (let col = left; col <= right; col++) this.put(row, col, style);
    this.put(row, left, style, content);
    if (right > left) this.merges.push(area(row, left, row, right));
  }

  /** Sets the height of a row in points, whatever stands in it. */
  height(row: number, height: number): void {
    this.heights[row] = height;
  }

  /** A row is not lower than so many points. */
  atLeast(row: number, height: number): void {
    this.lowest[row] = height;
  }

  /** A blank row. */
  skip(height = ROW_POINTS): void {
    this.height(this.next, height);
    this.cells.push([]);
  }

  /** Makes the sheet so many rows long. */
  until(rows: number): void {
    while (this.cells.length < rows) this.cells.push([]);
  }

  /** A table from the next row on; returns the rows of its head and body. */
  table<T>(
    columns: readonly Column<T, S>[],
    items: readonly T[],
    { filter, repeat, freeze, headHeight, left = 0 }: TableOptions = {},
  ): { head: number; top: number; bottom: number } {
    const head = this.next;
    columns.forEach((column, index) => {
      this.widths[left + index] ??= column.width;
      this.put(head, left + index, column.headStyle ?? this.options.head, column.head);
    });
    if (headHeight !== undefined) this.height(head, headHeight);
    const top = head + 1;
    const bottom = head + items.length;
    columns.forEach((column, index) => {
      const contents = items.map((item, offset) => column.cell(item, top + offset));
      const { style } = column;
      const styleOf = typeof style === 'function' ? style : this.sharedStyle(style, contents);
      contents.forEach((content, offset) => this.put(top + offset, left + index, styleOf(content), content));
    });
    if (repeat) this.titleRows = [head, head];
    if (filter && items.length > 0) this.filter = area(head, left, bottom, left + columns.length - 1);
    if (freeze !== undefined) this.frozen = { rows: top <= MOST_FROZEN ? top : 0, columns: freeze };
    return { head, top, bottom };
  }

  format(range: Area, formula: string, style: ConditionalFormat['style']): void {
    this.formats.push({ area: range, formula, style });
  }

  chart(chart: ChartSpec): void {
    this.charts.push(chart);
  }

  /** "'Sheet'!$B$6:$B$37" of a block of cells, for formulas of other sheets. */
  reference(top: number, col: number, bottom = top, right = col): string {
    return `${quoteSheet(this.name)}!${range(col, top, bottom, right)}`;
  }

  /** The sheet. */
  spec({ page, top = 0, right, bottom, hidden = [], ...rest }: SpecOptions = {}): SheetSpec {
    const width = Math.max(this.widths.length, ...this.cells.map((row) => row.length));
    const columns = Array.from({ length: width }, (_, col) => ({
      width: this.widths[col] ?? DEFAULT_WIDTH,
      ...(hidden.includes(col) ? { hidden: true } : {}),
    }));
    const lastRow =
      bottom ?? Math.max(this.cells.length - 1, 0, ...this.charts.map((chart) => chart.area.bottom));
    const { styles, least = LINE_POINTS } = this.options;
    const needed = heightsOf({ cells: this.cells, merges: this.merges, columns, styles, least });
    return {
      name: this.name,
      visibility: 'visible',
      columns,
      rows: Array.from({ length: Math.max(this.cells.length, this.heights.length) }, (_, row) => ({
        height: this.heights[row] ?? Math.max(needed(row), this.lowest[row] ?? 0),
      })),
      cells: this.cells,
      merges: this.merges,
      validations: this.validations,
      conditionalFormats: this.formats,
      protected: false,
      ...(this.frozen ? { freeze: this.frozen } : {}),
      ...(page
        ? {
            print: pageSetup(area(top, 0, lastRow, right ?? width - 1), {
              ...(this.titleRows ? { titleRows: this.titleRows } : {}),
              ...page,
            }),
          }
        : {}),
      ...(this.charts.length > 0 ? { charts: this.charts } : {}),
      ...(this.filter ? { autoFilter: this.filter } : {}),
      ...rest,
    };
  }

  /** One format for all figures of a column: two decimals where one of them is not whole. */
  private sharedStyle(style: S, contents: readonly (Content | undefined)[]): () => S {
    const fraction = contents.some((content) => {
      const value = typeof content === 'object' ? content.value : content;
      return typeof value === 'number' && !Number.isInteger(value);
    });
    const shared = fraction ? (this.options.decimals?.[style] ?? style) : style;
    return () => shared;
  }
}

/** "D6": a cell as formulas of its own sheet write it. */
export const at = (row: number, col: number): string => a1(cell(row, col));

/** "$D6": a cell of the same row, for formulas that stay right when rows are sorted. */
export const own = (col: number, row: number): string => `$${columnName(col)}${row + 1}`;

/** "$D$6:$D$37" on the same sheet. */
export const range = (col: number, top: number, bottom: number, right = col): string =>
  a1Area(area(top, col, bottom, right), true);
