/** Blocks of cells to and from the clipboard, as Excel, LibreOffice and WPS write and read them. */
import { decodeTsv } from '../../reading/tsv';
import type { CellValue } from '../../sheet/spec';

export interface ClipCell {
  /** The cell as it is shown. */
  text: string;
  /** The cell as it is, where that is known: full digits, text that looks like a number. */
  value?: CellValue;
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (ch) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[ch] ?? ch);

/** Tab-separated text; a cell with a tab or a line break in it, or that begins with a quote, is quoted as Excel quotes it. */
export function encodeTsv(block: string[][]): string {
  const field = (text: string): string =>
    /[\t\n\r]|^"/.test(text) ? `"${text.replace(/\r\n?/g, '\n').replaceAll('"', '""')}"` : text;
  return block.map((row) => `${row.map(field).join('\t')}\r\n`).join('');
}

/** An HTML table that keeps numbers in full (x:num) and text as text (x:str). */
export function encodeHtml(block: ClipCell[][]): string {
  const cell = ({ text, value }: ClipCell): string => {
    const kind = typeof value === 'number' ? ` x:num="${value}"` : typeof value === 'string' ? ' x:str' : '';
    return `<td${kind}>${escapeHtml(text).replace(/\r?\n/g, '<br style="mso-data-placement:same-cell">')}</td>`;
  };
  const rows = block.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('');
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body><table>${rows}</table></body></html>`;
}

/** The first table of a piece of HTML; undefined where there is none. Only text is taken, spans become empty cells. */
export function decodeHtml(html: string): ClipCell[][] | undefined {
  if (!/<table/i.test(html)) return undefined;
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (!table) return undefined;
  const block: ClipCell[][] = [];
  const taken = new Set<string>();
  [...table.rows].forEach((tr, r) => {
    let c = 0;
    for (const td of tr.cells) {
      while (taken.has(`${r},${c}`)) c += 1;
      const cells = (block[r] ??= []);
      cells[c] = clipCell(td);
      // A span is bounded: a hostile table must not claim a million cells.
      const [height, width] = [Math.min(td.rowSpan || 1, 1000), Math.min(td.colSpan || 1, 200)];
      for (let i = 0; i < height; i += 1) for (let j = 0; j < width; j += 1) taken.add(`${r + i},${c + j}`);
      for (let j = 1; j < width; j += 1) cells[c + j] = { text: '' };
      c += width;
    }
    block[r] ??= [];
  });
  const columns = Math.max(0, ...block.map((row) => row.length));
  return block.map((row) => Array.from({ length: columns }, (_, c) => row[c] ?? { text: '' }));
}

function clipCell(td: HTMLTableCellElement): ClipCell {
  for (const br of td.querySelectorAll('br')) br.replaceWith('\u0000');
  const text = (td.textContent ?? '')
    .replace(/[ \t\r\n]+/g, ' ')
    .replace(/ ?\u0000 ?/g, '\n')
    .trim();
  const number = td.getAttribute('x:num') || td.getAttribute('sdval');
  if (number !== null && number !== '' && Number.isFinite(Number(number)))
    return { text, value: Number(number) };
  return td.hasAttribute('x:str') ? { text, value: text } : { text };
}

/** The block on a clipboard: cells of the plain text, with the full values of the HTML where both have one shape. */
export function decodeClipboard(plain: string, html: string): ClipCell[][] {
  const table = html === '' ? undefined : decodeHtml(html);
  if (plain === '') return table ?? [];
  const block = decodeTsv(plain);
  const same = table?.length === block.length && table.every((row, r) => row.length === block[r]?.length);
  return block.map((row, r) =>
    row.map((text, c) => {
      const value = same ? table[r]?.[c]?.value : undefined;
      return value === undefined ? { text } : { text, value: typeof value === 'string' ? text : value };
    }),
  );
}
