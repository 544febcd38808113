/** One sheet of the leadership workbook while it is being written. */
import { area, a1Area, columnName, quoteSheet } from '../../sheet/address';
import type { Area } from '../../sheet/address';
import { columnPoints, linesHeight, wrappedLines } from '../../sheet/measure';
import type {
  CellValue,
  ChartSpec,
  ConditionalFormat,
  PrintSetup,
  SheetSpec,
  SpecCell,
} from '../../sheet/spec';
import type { SummaryWords } from '../../messages/summary';
import { summaryStyles, twoDecimals } from './styles';
import type { SummaryStyle } from './styles';

export type Content = CellValue | { formula: string; value: CellValue };

/** A column of a table: its head, its width, and what stands in each row. */
export interface Column<T> {
  head: string;
  width: number;
  style: SummaryStyle;
  headStyle?: SummaryStyle;
  cell(item: T, row: number): Content | undefined;
}

const BODY_SIZE = 11;
/** Height of an ordinary row. */
export const ROW_POINTS = 15;
const MOST_FROZEN = 7;
/** A table of more rows would be too small to read on one page. */
const MOST_ON_ONE_PAGE = 45;

export class Page {
  private readonly cells: (SpecCell | undefined)[][] = [];
  private readonly merges: Area[] = [];
  private readonly heights: { height?: number }[] = [];
  private readonly formats: ConditionalFormat[] = [];
  private readonly charts: ChartSpec[] = [];
  private titleRows: [number, number] | undefined;
  private spread: Pick<PrintSetup, 'pages' | 'titleColumns'> = {};
  private filter: Area | undefined;
  private frozen: { rows: number; columns: number } | undefined;
  widths: number[] = [];

  constructor(
    readonly name: string,
    private readonly words: SummaryWords,
  ) {}

  /** First row that holds nothing yet. */
  get next(): number {
    return this.cells.length;
  }

  put(row: number, col: number, style: SummaryStyle, content?: Content): void {
    const target: SpecCell = { style };
    if (typeof content === 'object') Object.assign(target, content);
    else if (content !== undefined && content !== '') target.value = content;
    while (this.cells.length <= row) this.cells.push([]);
    const line = this.cells[row];
    if (line) line[col] = target;
  }

  /** A text across columns, with the height that it needs. */
  across(row: number, style: SummaryStyle, text: Content, left: number, right: number): void {
    for (let col = left; col <= right; col++) this.put(row, col, style);
    this.put(row, left, style, text);
    if (right > left) this.merges.push(area(row, left, row, right));
    if (typeof text === 'string') this.fit(row, text, style, left, right);
  }

  /** Makes the row high enough for a wrapped text. */
  fit(row: number, text: string, style: SummaryStyle, left: number, right = left): void {
    const font: { size: number; bold?: boolean } = summaryStyles[style].font;
    let width = 0;
    for (let col = left; col <= right; col++) width += columnPoints(this.widths[col] ?? 9);
    const needed = linesHeight(wrappedLines(text, width, font.size, font.bold), font.size);
    this.height(row, Math.max(needed, this.heights[row]?.height ?? 0));
  }

  height(row: number, height: number): void {
    while (this.heights.length <= row) this.heights.push({});
    this.heights[row] = { height };
  }

  /** Title lines across the sheet. */
  title(lines: readonly string[], right: number): void {
    lines.forEach((text, index) =>
      this.across(this.next, index === 0 ? 'title' : 'subtitle', text, 0, right),
    );
  }

  /** A table from the next row on; returns the rows of its body. */
  table<T>(
    columns: readonly Column<T>[],
    items: readonly T[],
    options: { filter?: boolean; repeat?: boolean; freeze?: number; headHeight?: number; left?: number } = {},
  ): { head: number; top: number; bottom: number } {
    const head = this.next;
    const left = options.left ?? 0;
    columns.forEach((column, index) => {
      this.widths[left + index] ??= column.width;
      const style = column.headStyle ?? 'th';
      this.put(head, left + index, style, column.head);
      if (style === 'th') this.fit(head, column.head, 'th', left + index);
    });
    if (options.headHeight !== undefined) this.height(head, options.headHeight);
    const top = head + 1;
    items.forEach((_, offset) => this.height(top + offset, linesHeight(1, BODY_SIZE)));
    columns.forEach((column, index) => {
      const contents = items.map((item, offset) => column.cell(item, top + offset));
      const style = sharedStyle(column.style, contents);
      contents.forEach((content, offset) => {
        this.put(top + offset, left + index, style, content);
        if (typeof content === 'string') this.fit(top + offset, content, style, left + index);
      });
    });
    const bottom = top + items.length - 1;
    if (options.repeat) this.titleRows = [head, head];
    if (options.filter && items.length > 0) this.filter = area(head, left, bottom, left + columns.length - 1);
    // a long head would leave no room to scroll
    if (options.freeze !== undefined)
      this.frozen = { rows: top <= MOST_FROZEN ? top : 0, columns: options.freeze };
    return { head, top, bottom };
  }

  /** Prints the sheet one page long, so that no signature or short table is left to a second one; a long table takes more. */
  onePageDown(rows = 0): void {
    if (rows <= MOST_ON_ONE_PAGE) this.spread = { ...this.spread, pages: { ...this.spread.pages, tall: 1 } };
  }

  /** Spreads wide tables over pages side by side, each with the columns up to `last` that say what a row is. */
  sideBySide(wide: number, last: number): void {
    if (wide > 1) this.spread = { pages: { ...this.spread.pages, wide }, titleColumns: [0, last] };
  }

  /** A blank row. */
  skip(height = ROW_POINTS): void {
    this.height(this.next, height);
    this.cells.push([]);
  }

  format(range: Area, formula: string, style: ConditionalFormat['style']): void {
    this.formats.push({ area: range, formula, style });
  }

  chart(chart: ChartSpec): void {
    this.charts.push(chart);
  }

  /** Who prepared it, and who signs. */
  signature(right: number): void {
    this.skip();
    const middle = Math.floor((right + 1) / 2);
    const row = this.next;
    this.across(row, 'signatureNote', this.words.date, middle, right);
    for (const [offset, text] of [this.words.prepared, this.words.sign].entries()) {
      const other = offset === 0 ? this.words.head : this.words.sign;
      const style = offset === 0 ? 'signature' : 'signatureNote';
      this.across(row + 1 + offset, style, text, 0, middle - 1);
      this.across(row + 1 + offset, style, other, middle, right);
    }
    // room to sign
    this.put(row + 6, 0, 'body');
  }

  /** "'Sheet'!$B$6:$B$37" of a column of a table. */
  reference(top: number, col: number, bottom = top, right = col): string {
    return `${quoteSheet(this.name)}!${a1Area(area(top, col, bottom, right), true)}`;
  }

  /** The sheet, printed on A4 landscape down to its last row. */
  spec(options: { right?: number; bottom?: number; tabColor?: string } = {}): SheetSpec {
    const width = Math.max(this.widths.length, ...this.cells.map((row) => row.length));
    const columns = Array.from({ length: width }, (_, col) => ({ width: this.widths[col] ?? 9 }));
    const chartEnd = Math.max(0, ...this.charts.map((chart) => chart.area.bottom));
    const bottom = options.bottom ?? Math.max(this.cells.length - 1, chartEnd);
    return {
      name: this.name,
      visibility: 'visible',
      columns,
      rows: this.heights,
      cells: this.cells,
      merges: this.merges,
      validations: [],
      conditionalFormats: this.formats,
      ...(this.frozen ? { freeze: this.frozen } : {}),
      protected: false,
      print: {
        orientation: 'landscape',
        area: area(0, 0, bottom, options.right ?? width - 1),
        ...(this.titleRows ? { titleRows: this.titleRows } : {}),
        ...this.spread,
        marginsCm: { top: 1.5, right: 1.2, bottom: 1.5, left: 1.5 },
        footer: { center: this.words.footer },
      },
      ...(this.charts.length > 0 ? { charts: this.charts } : {}),
      ...(this.filter ? { autoFilter: this.filter } : {}),
      ...(options.tabColor === undefined ? {} : { tabColor: options.tabColor }),
    };
  }
}

/** One format for all figures of a column: two decimals where one of them is not whole. */
function sharedStyle(style: SummaryStyle, contents: readonly (Content | undefined)[]): SummaryStyle {
  const fraction = contents.some((content) => {
    const value = typeof content === 'object' ? content.value : content;
    return typeof value === 'number' && !Number.isInteger(value);
  });
  return fraction ? (twoDecimals[style] ?? style) : style;
}

/** "$D6": a cell of the same row, for formulas that stay right when rows are sorted. */
export const own = (col: number, row: number): string => `$${columnName(col)}${row + 1}`;

/** "$D$6:$D$37" on the same sheet. */
export const range = (col: number, top: number, bottom: number, right = col): string =>
  a1Area(area(top, col, bottom, right), true);
