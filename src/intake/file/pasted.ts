/** A table from the clipboard, as Word, Excel, LibreOffice and browsers put it there: read by the code that reads a decision's file. */
import { decodeTsv } from '../../reading/tsv';
import type { Oddity, PrintedBlock, PrintedTable, TableCell } from '../../sheet/table';
import { MAX_CELLS, MAX_PART_BYTES, MAX_TEXT } from '../../workbook/package/limits';

/** Of one merged cell. */
const MAX_SPAN = { rows: 1000, columns: 63 };

const ODD: Record<string, Oddity> = {
  ins: 'changed',
  del: 'changed',
  s: 'struck',
  strike: 'struck',
  sup: 'raised',
  sub: 'raised',
  img: 'picture',
  svg: 'picture',
  math: 'formula',
  table: 'nested',
};
const BLOCK = /^(?:p|div|li|tr|h[1-6])$/;
const UNPRINTED = /^(?:del|style|script|head|title)$/;
const HIDDEN = /display:\s*none|mso-hide:\s*all/i;

/** Its tables and the lines around them; undefined where there is no table, or more than any decision has. */
export function pastedBlocks(plain: string, html: string): PrintedBlock[] | undefined {
  if (plain.length + html.length > MAX_PART_BYTES) return undefined;
  const blocks = /<table/i.test(html) ? ofHtml(html) : ofText(plain);
  const tables = blocks.filter((block) => block.kind === 'table');
  const cells = tables.flatMap(({ rows }) => rows.flatMap(({ cells: own }) => own));
  if (tables.length === 0 || cells.length > MAX_CELLS || cells.some(({ text }) => text.length > MAX_TEXT))
    return undefined;
  return blocks;
}

/** Cells apart by tabs: no cell is merged, and nothing is said of how it looks. */
function ofText(plain: string): PrintedBlock[] {
  if (!plain.includes('\t')) return [];
  const rows = decodeTsv(plain).map((texts, index) => ({
    at: index + 1,
    cells: texts.map((text, column): TableCell => ({
      text,
      column,
      span: 1,
      continued: false,
      odd: new Set(),
    })),
  }));
  return [{ kind: 'table', rows }];
}

function ofHtml(html: string): PrintedBlock[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const found: PrintedBlock[] = [];
  for (const element of body.querySelectorAll<HTMLElement>('table, p, h1, h2, h3, h4, h5, h6')) {
    // what stands in a table is read with its cell
    if (element.parentElement?.closest('table')) continue;
    if (element instanceof HTMLTableElement) found.push(tableOf(element));
    else {
      const { text, odd } = textIn(element);
      if (text !== '') found.push({ kind: 'line', text, odd });
    }
  }
  return found;
}

function tableOf({ rows }: HTMLTableElement): PrintedTable {
  /** Merged cells that reach down: the rows that are left, by first column. */
  const open = new Map<number, { left: number; span: number }>();
  const table: PrintedTable = { kind: 'table', rows: [] };
  let count = 0;
  for (const row of rows) {
    const cells = cellsOf(row, open);
    table.rows.push({ at: table.rows.length + 1, cells });
    // more is refused as a whole
    if ((count += cells.length) > MAX_CELLS) break;
  }
  return table;
}

function cellsOf(row: HTMLTableRowElement, open: Map<number, { left: number; span: number }>): TableCell[] {
  const cells: TableCell[] = [];
  let column = 0;
  const below = (): void => {
    for (let merged = open.get(column); merged; merged = open.get(column)) {
      cells.push({ text: '', column, span: merged.span, continued: true, odd: new Set() });
      if (--merged.left === 0) open.delete(column);
      column += merged.span;
    }
  };
  for (const cell of row.cells) {
    below();
    const span = Math.min(cell.colSpan || 1, MAX_SPAN.columns);
    const left = Math.min(cell.rowSpan || 1, MAX_SPAN.rows) - 1;
    cells.push({ ...textIn(cell), column, span, continued: false });
    if (left > 0) open.set(column, { left, span });
    column += span;
  }
  below();
  return cells;
}

/** The printed text of an element, and what it has beside plain text. */
function textIn(element: Element): { text: string; odd: Set<Oddity> } {
  const odd = new Set<Oddity>();
  let text = '';
  const read = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) text += (node.textContent ?? '').replace(/[ \t\r\n]+/g, ' ');
    if (!(node instanceof Element)) return;
    const name = node.localName;
    const kind = ODD[name];
    if (kind) odd.add(kind);
    if (UNPRINTED.test(name)) return;
    if (HIDDEN.test(node.getAttribute('style') ?? '')) {
      odd.add('hidden');
      return;
    }
    // what follows a block stands on a line of its own, too; empty lines fall away
    const apart = name === 'br' || BLOCK.test(name) ? '\n' : '';
    text += apart;
    node.childNodes.forEach(read);
    text += apart;
  };
  element.childNodes.forEach(read);
  const lines = text.split('\n').map((line) => line.trim());
  return { text: lines.filter((line) => line !== '').join('\n'), odd };
}
