/** Rows and cells of one sheet. Repeated ones are written out only where they hold something, and under the caps. */
import { a1, MAX_COLS, MAX_ROWS } from '../../sheet/address';
import type { Area } from '../../sheet/address';
import type { ContentCell, ContentSheet } from '../../sheet/content';
import type { Budget } from '../package/areas';
import * as limits from '../package/limits';
import { fail, type FileProblemCode } from '../package/problems';
import type { XmlAttributes } from '../package/xml';
import { CellReader } from './cell-xml';
import type { Condition } from './formula';
import type { OdsStyles } from './styles-xml';

const CELL = /^table:(?:covered-)?table-cell$/;
const isHidden = (attributes: XmlAttributes): boolean =>
  /^(?:collapse|filter)$/.test(attributes.get('table:visibility') ?? '');

export class RowsReader {
  private row = 0;
  private col = 0;
  /** How often the open row and the open cell stand there. */
  private down = 1;
  private across = 1;
  private hidden = false;
  private inRow = false;
  private inCell = false;
  private usedRows = 0;
  private cells = new Map<number, ContentCell>();
  private readonly cell: CellReader;
  private columns = 0;
  /** Default styles of columns, and up to which column each counts. */
  private readonly defaults: { end: number; style: string | undefined }[] = [];
  private readonly validated = new Map<string, Area[]>();

  constructor(
    private readonly sheet: ContentSheet,
    styles: OdsStyles,
    private readonly budget: Budget,
    private readonly conditions: ReadonlyMap<string, Condition>,
    externalLinks: Set<string>,
  ) {
    this.cell = new CellReader(styles, externalLinks);
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.inCell) {
      this.cell.open(name, attributes);
      if (name === 'text:a') this.addLink(attributes.get('xlink:href'));
    } else if (this.inRow && CELL.test(name)) this.openCell(attributes);
    else if (name === 'table:table-row') this.openRow(attributes);
    else if (name === 'table:table-column') this.addColumns(attributes);
  }

  text(text: string): void {
    if (this.inCell) this.cell.text(text);
  }

  close(name: string): void {
    if (this.inCell && !CELL.test(name)) this.cell.close(name);
    else if (this.inCell) this.closeCell();
    else if (name === 'table:table-row') this.closeRow();
  }

  /** After the last row: the validations that cells named. */
  finish(): void {
    for (const [name, areas] of this.validated)
      this.sheet.validations.push({ areas, ...(this.conditions.get(name) ?? { type: 'none' }) });
  }

  private addColumns(attributes: XmlAttributes): void {
    const from = this.columns;
    const end = Math.min(MAX_COLS, from + repeats(attributes, 'table:number-columns-repeated'));
    this.columns = end;
    if (end > from) this.defaults.push({ end, style: attributes.get('table:default-cell-style-name') });
    // columns to the end of the sheet hold nothing that could be hidden
    if (isHidden(attributes) && end < MAX_COLS)
      for (let col = from; col < end; col++) this.sheet.hiddenColumns.add(col);
  }

  private openRow(attributes: XmlAttributes): void {
    this.inRow = true;
    this.down = repeats(attributes, 'table:number-rows-repeated');
    this.hidden = isHidden(attributes);
    this.cells = new Map();
    this.col = 0;
  }

  private closeRow(): void {
    const { sheet, row, cells } = this;
    const end = row + this.down;
    this.inRow = false;
    this.row = end;
    const { hiddenRows } = sheet;
    if (cells.size > 0) {
      if (end > MAX_ROWS) this.fail('sheet-limit', `row ${end}`);
      this.usedRows += this.down;
      if (this.usedRows > limits.MAX_USED_ROWS)
        this.fail('sheet-limit', `more than ${limits.MAX_USED_ROWS} rows in use`);
      for (let at = row; at < end; at++) sheet.rows.set(at, at === row ? cells : new Map(cells));
    }
    if (!this.hidden) return;
    for (let at = row; at < end; at++) {
      if (cells.size === 0 && hiddenRows.size >= limits.MAX_HIDDEN_EMPTY_ROWS) break;
      hiddenRows.add(at);
    }
  }

  private openCell(attributes: XmlAttributes): void {
    const { row, col } = this;
    this.inCell = true;
    this.across = repeats(attributes, 'table:number-columns-repeated');
    const style = attributes.get('table:style-name') ?? this.defaults.find(({ end }) => col < end)?.style;
    this.cell.start(attributes, style);
    const bottom = row + (attributes.int('table:number-rows-spanned') ?? 1) - 1;
    const right = col + (attributes.int('table:number-columns-spanned') ?? 1) - 1;
    if ((bottom > row || right > col) && bottom < MAX_ROWS && right < MAX_COLS) {
      if (this.sheet.merges.push({ top: row, left: col, bottom, right }) > limits.MAX_MERGES)
        this.fail('sheet-limit', `more than ${limits.MAX_MERGES} merges`);
    }
    const validation = attributes.get('table:content-validation-name');
    if (validation === undefined) return;
    const areas = this.validated.get(validation);
    const own = this.area();
    if (areas) areas.push(own);
    else this.validated.set(validation, [own]);
  }

  /** Where the open cell stands with its repetitions; one of the areas that the workbook may have. */
  private area(): Area {
    const { row, col } = this;
    this.budget.countArea(this.sheet.name);
    return {
      top: row,
      left: col,
      bottom: Math.min(MAX_ROWS, row + this.down) - 1,
      right: Math.min(MAX_COLS, col + this.across) - 1,
    };
  }

  private addLink(target: string | undefined): void {
    if (target !== undefined)
      this.sheet.links.push({ area: this.area(), target: target.slice(0, limits.MAX_TEXT) });
  }

  private closeCell(): void {
    const { col } = this;
    const end = col + this.across;
    this.inCell = false;
    this.col = end;
    const found = this.cell.value((code, detail) => this.fail(code, detail));
    if (!found) return;
    if (end > MAX_COLS) this.fail('sheet-limit', 'column');
    this.budget.cells += this.across * this.down;
    if (this.budget.cells > limits.MAX_CELLS) this.fail('sheet-limit', `more than ${limits.MAX_CELLS} cells`);
    for (let at = col; at < end; at++) this.cells.set(at, found);
  }

  private fail(code: FileProblemCode, detail: string): never {
    fail(code, {
      detail,
      part: 'content.xml',
      sheet: this.sheet.name,
      cell: a1({ row: this.row, col: this.col }),
    });
  }
}

const repeats = (attributes: XmlAttributes, name: string): number => Math.max(1, attributes.int(name) ?? 1);
