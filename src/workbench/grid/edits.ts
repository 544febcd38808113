/** What typing, pasting, clearing and filling would write: all of it, or the cell that forbids it. */
import { readTyped } from '../../reading/read';
import { area, type Area, type CellRef, cell } from '../../sheet/address';
import type { CellValue } from '../../sheet/spec';
import type { CellWrite } from '../../workbook/port';
import type { ClipCell } from './clipboard';
import { cellArea, origin, ownCells } from './geometry';
import { formatValue } from '../../sheet/number-format';
import { cellValue, kindAt, parseFree, readClip } from './typed';
import { limitAt, notInList } from './validation';
import {
  type AskedCell,
  isFilled,
  isLocked,
  type CellEdit,
  type Refusal,
  type SheetView,
  styleAt,
  valueAt,
  type Writing,
} from './view';

/** The most characters that a cell of an .xlsx sheet holds. */
export const MAX_TEXT = 32_767;

function lock(view: SheetView, ref: CellRef): Refusal | undefined {
  if (view.readOnly) return { code: 'read-only' };
  return isLocked(view, ref) ? { code: 'locked' } : undefined;
}

/** The reason why a cell cannot be edited; undefined where it can. */
export function refusalAt(view: SheetView, ref: CellRef): Refusal | undefined {
  return lock(view, ref);
}

const refused = (ref: CellRef, refusal: Refusal): CellEdit => ({ ok: false, ref, refusal });

/** Typing a text into one cell; the rule of the cell is held. */
export function typedEdit(view: SheetView, at: CellRef, text: string): CellEdit {
  const ref = origin(view.geometry, at);
  const locked = lock(view, ref);
  if (locked) return refused(ref, locked);
  if (text.length > MAX_TEXT) return refused(ref, { code: 'too-long' });
  const writing = (value: CellValue | null): Writing => ({
    ok: true,
    by: 'typed',
    writes: [{ ref, value }],
    area: cellArea(view.geometry, ref),
  });
  const kind = kindAt(view, ref);
  if (!kind) return writing(parseFree(text, styleAt(view, ref)?.numberFormat));
  const reading = readTyped(kind, text);
  switch (reading.is) {
    case 'blank':
      return writing(null);
    case 'asked':
      return { ok: false, asked: [{ ref, ...reading }], writing: { ...writing(null), writes: [] } };
    case 'unreadable':
      if (kind.is === 'choice' || kind.is === 'tick') return refused(ref, notInList(view, ref));
      return refused(ref, {
        code: 'problem',
        problem: { severity: 'error', code: reading.code, received: reading.received },
      });
    case 'value': {
      const limit = limitAt(view, ref, kind, reading.value);
      return limit ? refused(ref, limit) : writing(cellValue(view, ref, kind, reading.value));
    }
  }
}

/** Choosing an option of a list. */
export function optionEdit(view: SheetView, at: CellRef, value: CellValue): CellEdit {
  const ref = origin(view.geometry, at);
  const locked = lock(view, ref);
  return locked
    ? refused(ref, locked)
    : { ok: true, by: 'typed', writes: [{ ref, value }], area: cellArea(view.geometry, ref) };
}

/** Emptying a range. */
export function clearedEdit(view: SheetView, range: Area): CellEdit {
  const writes: CellWrite[] = [];
  for (const ref of ownCells(view.geometry, range)) {
    const locked = lock(view, ref);
    if (locked) return refused(ref, locked);
    if (isFilled(view, ref)) writes.push({ ref, value: null });
  }
  return { ok: true, by: 'cleared', writes, area: range };
}

/** Ctrl+D: the first row of the range into the rows below it; a single cell takes the value above it. */
export function filledEdit(view: SheetView, range: Area): CellEdit {
  const one = cellArea(view.geometry, cell(range.top, range.left));
  const single = one.bottom === range.bottom && one.right === range.right;
  const source = single ? range.top - 1 : range.top;
  if (source < 0) return { ok: true, by: 'filled', writes: [], area: range };
  const writes: CellWrite[] = [];
  for (const ref of ownCells(view.geometry, area(source + 1, range.left, range.bottom, range.right))) {
    const from = origin(view.geometry, cell(source, ref.col));
    // A merge that begins in the source row covers the rows below it.
    if (from.row === ref.row && from.col === ref.col) continue;
    const locked = lock(view, ref);
    if (locked) return refused(ref, locked);
    const value = valueAt(view, from) ?? null;
    if (value !== (valueAt(view, ref) ?? null)) writes.push({ ref, value });
  }
  return { ok: true, by: 'filled', writes, area: range };
}

/** Where a block lands: once, or as often as it fits into the selected range, as Excel does. */
function target(range: Area, height: number, width: number): Area {
  const rows = range.bottom - range.top + 1;
  const cols = range.right - range.left + 1;
  return area(
    range.top,
    range.left,
    range.top + (rows % height === 0 ? rows : height) - 1,
    range.left + (cols % width === 0 ? cols : width) - 1,
  );
}

/** Pasting a block. As in Excel the rules of the cells do not hold here: the engine names what is wrong. */
export function pastedEdit(view: SheetView, range: Area, block: ClipCell[][]): CellEdit {
  const height = block.length;
  const width = Math.max(0, ...block.map((row) => row.length));
  if (height === 0 || width === 0) return { ok: true, by: 'pasted', writes: [], area: range };
  const merge = view.geometry.mergeAt(cell(range.top, range.left));
  const inMerge = merge !== undefined && merge.bottom === range.bottom && merge.right === range.right;
  const onto = inMerge
    ? area(range.top, range.left, range.top + height - 1, range.left + width - 1)
    : target(range, height, width);
  if (onto.bottom >= view.geometry.rowCount || onto.right >= view.geometry.colCount)
    return refused(cell(range.top, range.left), { code: 'outside' });
  const writes: CellWrite[] = [];
  const asked: AskedCell[] = [];
  for (let row = onto.top; row <= onto.bottom; row += 1)
    for (let col = onto.left; col <= onto.right; col += 1) {
      const ref = cell(row, col);
      const clip = block[(row - onto.top) % height]?.[(col - onto.left) % width] ?? { text: '' };
      const own = origin(view.geometry, ref);
      const locked = lock(view, own);
      if (locked) return refused(own, locked);
      if (own.row !== row || own.col !== col) {
        // Excel copies a merge as its value and empty cells; anything else has no place here.
        if (clip.text !== '') return refused(ref, { code: 'merged' });
        continue;
      }
      if (clip.text.length > MAX_TEXT) return refused(ref, { code: 'too-long' });
      const pasted = pastedValue(view, ref, clip);
      if (typeof pasted === 'object' && pasted !== null) asked.push(pasted);
      else writes.push({ ref, value: pasted });
    }
  const writing: Writing = { ok: true, by: 'pasted', writes, area: onto };
  return asked.length === 0 ? writing : { ok: false, asked, writing };
}

/** What a pasted cell is stored as, a number as a number; what can't be read stays to be seen, and only the person knows some. */
function pastedValue(view: SheetView, ref: CellRef, clip: ClipCell): CellValue | null | AskedCell {
  const { text, value } = clip;
  const kind = kindAt(view, ref);
  if (!kind) {
    const format = styleAt(view, ref)?.numberFormat;
    const full = value !== undefined && !(format === '@' && typeof value !== 'string');
    return full ? value : parseFree(text, format);
  }
  const reading = readClip(kind, clip);
  switch (reading.is) {
    case 'blank':
      return null;
    case 'value':
      return cellValue(view, ref, kind, reading.value);
    case 'asked':
      return { ref, ...reading };
    case 'unreadable':
      return typeof value === 'string' ? value : text;
  }
}

/** The cells of a range for the clipboard: visible rows and columns, as shown, with full values. */
export function copyBlock(view: SheetView, range: Area): ClipCell[][] {
  const { rows, cols } = view.geometry;
  return rows
    .filter((row) => row >= range.top && row <= range.bottom)
    .map((row) =>
      cols
        .filter((col) => col >= range.left && col <= range.right)
        .map((col) => {
          const ref = cell(row, col);
          const own = origin(view.geometry, ref);
          const value = own.row === row && own.col === col ? valueAt(view, ref) : undefined;
          if (value === undefined) return { text: '' };
          return { text: formatValue(value, styleAt(view, ref)?.numberFormat), value };
        }),
    );
}
