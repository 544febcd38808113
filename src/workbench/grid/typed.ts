/** What a typed or pasted text means in a cell of the grid, and how a value is typed. */
import type { Kind, Reading } from '../../reading/kinds';
import { typedNumber, typedValue } from '../../reading/print';
import { readCell, readTyped } from '../../reading/read';
import { type CellRef } from '../../sheet/address';
import { isDateFormat } from '../../sheet/serial-date';
import type { CellValue } from '../../sheet/spec';
import type { ClipCell } from './clipboard';
import { formatValue, isPercent, isText } from '../../sheet/number-format';
import { optionsAt, validationAt } from './validation';
import { cellAt, type SheetView, styleAt } from './view';

/** What belongs into a cell: as the form says, otherwise by its rule and format; undefined where any text will do. */
export function kindAt(view: SheetView, ref: CellRef): Kind | undefined {
  const said = cellAt(view, ref)?.reads;
  if (said) return said;
  const rule = validationAt(view, ref)?.rule;
  const format = styleAt(view, ref)?.numberFormat;
  if (rule?.type === 'whole') return { is: 'whole' };
  if (rule?.type === 'decimal') return isPercent(format) ? { is: 'rate' } : { is: 'number' };
  if (rule?.type !== 'list') return undefined;
  const options = (optionsAt(view, ref) ?? []).map((option) => formatValue(option));
  // a list whose range is missing refuses nothing, else nobody could fill the cell
  return options.length === 0 ? undefined : { is: 'choice', options };
}

/** A value of the kind as its cell holds it: options and ticks by their label. */
export function cellValue(view: SheetView, ref: CellRef, kind: Kind, value: number): CellValue {
  if (kind.is === 'choice') return kind.options[value] ?? value;
  if (kind.is === 'tick') return optionsAt(view, ref)?.[value === 1 ? 0 : 1] ?? value;
  return value;
}

/** A text in a cell where any text will do: a number where it can only be one. */
export function parseFree(text: string, format?: string): CellValue | null {
  if (text === '') return null;
  if (isText(format)) return text;
  if (text.startsWith("'")) return text.slice(1);
  const reading = readTyped(isPercent(format) ? { is: 'rate' } : { is: 'number' }, text);
  if (reading.is === 'value') return reading.value;
  return /^(true|false)$/i.test(text.trim()) ? text.trim().toLowerCase() === 'true' : text;
}

/** What a pasted cell means: its full number, unless what it shows is none, or is a rate without a percent sign. */
export function readClip(kind: Kind, { text, value }: ClipCell): Reading {
  if (typeof value !== 'number') return readTyped(kind, typeof value === 'string' ? value : text);
  const shown = readTyped(kind, text);
  if (shown.is === 'unreadable' && shown.code !== 'not-a-number' && shown.code !== 'too-large') return shown;
  const bare = kind.is === 'rate' && !/[%\uff05]\s*$/.test(text);
  return bare ? readTyped(kind, typedNumber(value, ',')) : readCell(kind, { value });
}

/** What stands in the editor when a cell is opened: all digits, decimal comma, percent as percent. */
export function editableText(value: CellValue | null | undefined, format?: string): string {
  if (typeof value !== 'number' || isDateFormat(format ?? '')) return formatValue(value, format);
  return typedValue(value, isPercent(format) ? { is: 'rate' } : { is: 'number' });
}
