/** Heights at which every wrapped line of a row shows, on paper too. */
import type { Area } from './address';
import { columnPoints, linesHeight, wrappedLines } from './measure';
import type { SheetSpec, SpecCell, Style } from './spec';

/** Points that an indent step takes. */
const INDENT = 7;
/** Characters of a column that says nothing of its width. */
export const DEFAULT_WIDTH = 9;

export interface Fitting extends Pick<SheetSpec, 'cells' | 'merges' | 'columns'> {
  styles: Readonly<Record<string, Style>>;
  /** Height of a row of one line; a row that needs no more gets this. */
  least: number;
}

/** Height in points that a row needs. Of merges only those in one row are measured. */
export function heightsOf({ cells, merges, columns, styles, least }: Fitting): (row: number) => number {
  const across = new Map(merges.map((merge) => [`${merge.top}:${merge.left}`, merge]));
  const vertical = merges.filter((merge) => merge.bottom > merge.top);
  const swallowed = (row: number, col: number): boolean =>
    vertical.some(
      (merge) => row >= merge.top && row <= merge.bottom && col >= merge.left && col <= merge.right,
    );
  return (row) => {
    let height = least;
    (cells[row] ?? []).forEach((content, col) => {
      if (content === undefined) return;
      const style = styles[content.style ?? ''];
      if (style?.align?.wrap !== true || style.align.rotate !== undefined || swallowed(row, col)) return;
      height = Math.max(
        height,
        cellHeight(content, style, widthOf(columns, across.get(`${row}:${col}`), col)),
      );
    });
    return height;
  };
}

function widthOf(columns: SheetSpec['columns'], merge: Area | undefined, col: number): number {
  let width = 0;
  for (let at = col; at <= (merge?.right ?? col); at++)
    width += columnPoints(columns[at]?.width ?? DEFAULT_WIDTH);
  return width;
}

function cellHeight({ value }: SpecCell, { font, align }: Style, width: number): number {
  const size = font?.size ?? 11;
  if (value === undefined) return 0;
  // a figure never wraps
  if (typeof value !== 'string') return linesHeight(1, size);
  return textHeight(value, width - (align?.indent ?? 0) * INDENT, size, font?.bold ?? false);
}

const known = new Map<string, number>();
/** More texts than all forms print together; beyond, everything is measured anew. */
const MOST_KNOWN = 20_000;

/** Height of a wrapped text; printed texts come again with every edit and are measured once. */
function textHeight(text: string, width: number, size: number, bold: boolean): number {
  const key = `${width}|${size}|${bold}|${text}`;
  const found = known.get(key) ?? linesHeight(wrappedLines(text, width, size, bold), size);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, found);
  return found;
}
