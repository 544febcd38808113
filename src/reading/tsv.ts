/** Blocks of cells as text: a line for each row, cells apart by tabs. */

/**
 * The cells of tab-separated text. A quote that opens a cell but never closes is an ordinary character; readers of CSV take all that
 * follows it for one cell.
 */
export function decodeTsv(text: string): string[][] {
  const source = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; ;) {
    const quoted = source[at] === '"' ? closingQuote(source, at) : undefined;
    let end = quoted ?? at;
    if (quoted === undefined)
      while (end < source.length && source[end] !== '\t' && source[end] !== '\n') end += 1;
    row.push(
      quoted === undefined ? source.slice(at, end) : source.slice(at + 1, end - 1).replaceAll('""', '"'),
    );
    if (source[end] !== '\t') {
      rows.push(row);
      row = [];
    }
    if (end >= source.length) return rows;
    at = end + 1;
  }
}

/** Index after the quote that closes the cell which opens at `start`; undefined where none does. */
function closingQuote(source: string, start: number): number | undefined {
  for (let at = source.indexOf('"', start + 1); at !== -1; at = source.indexOf('"', at + 1)) {
    if (source[at + 1] === '"') at += 1;
    else return [undefined, '\t', '\n'].includes(source[at + 1]) ? at + 1 : undefined;
  }
  return undefined;
}
