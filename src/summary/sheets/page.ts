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

/** Points of a page across within the margins. */
const PAPERS = { a4: { width: 757, height: 510 }, a3: { width: 1106, height: 757 } } as const;
/** Points of columns that A4 across still prints with letters of 8 points. */
const WIDEST_A4 = 1_040;
/** What is printed smaller than this can hardly be read on paper. */
const LEAST_SCALE = 0.7;
/** Part of a page that is no page of its own: a little smaller, the rows before it take it in. */
const LITTLE = 0.4;

const widthsOf = ({ columns, print }: SheetSpec): number[] =>
  columns.map(({ width, hidden }, col) =>
    hidden === true || (print && col > print.area.right) ? 0 : columnPoints(width),
  );

/**
 * Pages down of a table, where not as many as it takes: one where it is wanted `whole` and can be read so, else no last one of a few
 * rows or a signature only.
 */
function pagesDown(sheet: SheetSpec, print: PrintSetup, whole: boolean): number | undefined {
  const { pages, titleColumns, titleRows, area } = print;
  const paper = PAPERS[print.paper ?? 'a4'];
  const widths = widthsOf(sheet);
  const [titled, all] = [sum(widths.slice(0, (titleColumns?.[1] ?? -1) + 1)), sum(widths)];
  const scale = Math.min(1, paper.width / (titled + (all - titled) / (pages?.wide ?? 1)));
  const repeated = titleRows ? (sheet.rows[titleRows[0]]?.height ?? 0) : 0;
  const heights = sum(sheet.rows.slice(area.top, area.bottom + 1).map(({ height = 0 }) => height));
  if (whole && heights * LEAST_SCALE <= paper.height) return 1;
  const down = (heights - repeated) / (paper.height / scale - repeated);
  const tall = Math.floor(down);
  if (tall < 1 || down - tall >= LITTLE) return undefined;
  return paper.height / ((heights - repeated) / tall + repeated) < LEAST_SCALE ? undefined : tall;
}

const sum = (points: readonly number[]): number => points.reduce((all, one) => all + one, 0);

export class Page extends SheetBuilder<SummaryStyle> {
  private spread: Pick<PageOptions, 'pages' | 'titleColumns'> = {};
  private whole = false;

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

  /** Prints the sheet one page long, so that no signature or short table is left to a second one; what could not be read so takes more. */
  onePageDown(): void {
    this.whole = true;
  }

  /** Spreads wide tables over pages side by side, each with the columns up to `last` that say what a row is. */
  sideBySide(wide: number, last: number): void {
    if (wide > 1) this.spread = { pages: { wide }, titleColumns: [0, last] };
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
    const page: PageOptions = { orientation: 'landscape', footer: this.words.footer, ...this.spread };
    const { pages } = this.spread;
    const plain = super.spec({ page, ...options });
    const wide = sum(widthsOf(plain)) > WIDEST_A4 * (pages?.wide ?? 1);
    const paper = wide ? ({ paper: 'a3' } as const) : {};
    const sheet = wide ? super.spec({ page: { ...page, ...paper }, ...options }) : plain;
    const counted = this.whole || this.spread.titleColumns !== undefined;
    const tall = counted && sheet.print ? pagesDown(sheet, sheet.print, this.whole) : undefined;
    return tall === undefined
      ? sheet
      : super.spec({ page: { ...page, ...paper, pages: { ...pages, tall } }, ...options });
  }
}
