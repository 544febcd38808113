/** Columns that nobody sees: hidden, or too narrow for what they hold. */
import { MAX_COLS } from '../../../sheet/address';
import type { ContentSheet } from '../../../sheet/content';
import { fail } from '../../package/problems';
import type { XmlAttributes } from '../../package/xml';

/** Columns narrower than this, in characters, show nothing of their text. */
const NARROWEST = 1.5;

export class ColumnsReader {
  private span = 0;
  /** Columns that say a width of their own, and whether the others are too narrow to be seen. */
  private readonly wide = new Set<number>();
  private usuallyNarrow = false;

  constructor(
    private readonly sheet: ContentSheet,
    private readonly part: string,
  ) {}

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'sheetFormatPr')
      this.usuallyNarrow = Number(attributes.get('defaultColWidth') ?? Infinity) < NARROWEST;
    else if (name === 'col') this.addColumns(attributes);
  }

  private addColumns(attributes: XmlAttributes): void {
    const width = Number(attributes.get('width') ?? (this.usuallyNarrow ? 0 : Infinity));
    const hidden = attributes.flag('hidden') || width < NARROWEST;
    // those that can be seen are counted only where the others can't
    if (!hidden && !this.usuallyNarrow) return;
    const first = attributes.int('min') ?? 0;
    const last = Math.min(attributes.int('max') ?? 0, MAX_COLS);
    this.span += Math.max(0, last - first + 1);
    // Overlapping spans are broken, and thousands of them would take for ever.
    if (first < 1 || this.span > MAX_COLS)
      fail('damaged', { detail: 'columns', sheet: this.sheet.name, part: this.part });
    const columns = hidden ? this.sheet.hiddenColumns : this.wide;
    for (let col = first - 1; col < last; col++) columns.add(col);
  }

  /** Hides the columns with something in them that say no width, where such can't be seen. */
  finish(): void {
    if (!this.usuallyNarrow) return;
    for (const cells of this.sheet.rows.values())
      for (const col of cells.keys()) if (!this.wide.has(col)) this.sheet.hiddenColumns.add(col);
  }
}
