/** One sheet of the leadership workbook while it is being written. */
import type { SummaryWords } from '../../messages/summary';
import { SheetBuilder } from '../../sheet/builder';
import type { Column as TableColumn, SpecOptions } from '../../sheet/builder';
import { columnPoints } from '../../sheet/measure';
import type { PageOptions } from '../../sheet/page-setup';
import type { PrintSetup, SheetSpec } from '../../sheet/spec';
import { summaryStyles, twoDecimals } from './styles';
import type { SummaryStyle } from './styles';

export type Column<T> = TableColumn<T, SummaryStyle>;

/** Points of columns that A4 across still prints with letters of 8 points. */
const WIDEST_A4 = 1_040;

/** A table of more rows would be too small to read on one page. */
const MOST_ON_ONE_PAGE = 45;

/** Points of A4 across within the margins. */
const A4 = { width: 757, height: 510 };
/** Part of a page that is no page of its own: a little smaller, the rows before it take it in. */
const LITTLE = 0.4;

/** Pages down of a table spread over pages side by side, where the last one would hold a few rows only. */
function withoutRest(
  { columns, rows }: SheetSpec,
  { pages, titleColumns, titleRows }: PrintSetup,
): number | undefined {
  const widths = columns.map(({ width }) => columnPoints(width));
  const [titled, all] = [sum(widths.slice(0, (titleColumns?.[1] ?? -1) + 1)), sum(widths)];
  const scale = Math.min(1, A4.width / (titled + (all - titled) / (pages?.wide ?? 1)));
  const repeated = titleRows ? (rows[titleRows[0]]?.height ?? 0) : 0;
  const heights = sum(rows.map(({ height = 0 }) => height));
  const down = (heights - repeated) / (A4.height / scale - repeated);
  return down > 1 && down % 1 < LITTLE ? Math.floor(down) : undefined;
}

const sum = (points: readonly number[]): number => points.reduce((all, one) => all + one, 0);

export class Page extends SheetBuilder<SummaryStyle> {
  private spread: Pick<PageOptions, 'pages' | 'titleColumns'> = {};

  constructor(
    name: string,
    private readonly words: SummaryWords,
  ) {
    super(name, { styles: summaryStyles, head: 'th', decimals: twoDecimals });
  }

  /** Title lines across the sheet. */
  title(lines: readonly string[], right: number): void {
    lines.forEach((text, index) =>
      this.across(this.next, index === 0 ? 'title' : 'subtitle', text, 0, right),
    );
  }

  /** Prints the sheet one page long, so that no signature or short table is left to a second one; a long table takes more. */
  onePageDown(rows = 0): void {
    if (rows <= MOST_ON_ONE_PAGE) this.spread = { ...this.spread, pages: { ...this.spread.pages, tall: 1 } };
  }

  /** Spreads wide tables over pages side by side, each with the columns up to `last` that say what a row is. */
  sideBySide(wide: number, last: number): void {
    if (wide > 1) this.spread = { pages: { ...this.spread.pages, wide }, titleColumns: [0, last] };
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

  /** The sheet, printed on A4 landscape, or on A3 where its letters would be too small. */
  override spec(options: SpecOptions = {}): SheetSpec {
    const printed = this.widths.slice(0, (options.right ?? this.widths.length) + 1);
    const points = printed.reduce<number>((sum, width) => sum + columnPoints(width ?? 0), 0);
    const paper = points > WIDEST_A4 * (this.spread.pages?.wide ?? 1) ? ({ paper: 'a3' } as const) : {};
    const page: PageOptions = {
      ...{ orientation: 'landscape', footer: this.words.footer },
      ...paper,
      ...this.spread,
    };
    const sheet = super.spec({ page, ...options });
    const tall = this.spread.titleColumns && sheet.print ? withoutRest(sheet, sheet.print) : undefined;
    return tall === undefined
      ? sheet
      : super.spec({ page: { ...page, pages: { ...page.pages, tall } }, ...options });
  }
}
