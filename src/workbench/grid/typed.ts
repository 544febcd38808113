/** What a person types, and the value it stands for: the rules of a Vietnamese Excel, without its guesses. */
import { isDateFormat } from '../../sheet/serial-date';
import type { CellValue } from '../../sheet/spec';
import { formatValue, generalNumber, isPercent, isText } from './numberFormat';

const COMMA_DECIMAL = /^(?:\d+|\d{1,3}(?:\.\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)?,\d+$/;
const POINT_DECIMAL = /^(?:\d+|\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u00a0\u202f]\d{3})+)?\.\d+$/;
const POINT_GROUPS = /^\d{1,3}(?:\.\d{3}){2,}$/;
const COMMA_GROUPS = /^\d{1,3}(?:,\d{3}){2,}$/;
const SPACE_GROUPS = /^\d{1,3}(?:[ \u00a0\u202f]\d{3})+$/;
/** "1.234" is 1234 to one reader and 1,234 to the next; "0.125" is no thousand. */
const AMBIGUOUS = /^[1-9]\d{0,2}\.\d{3}$/;

/** Both readings of a number such as "1.500"; undefined where there is one or none. */
export function readings(text: string): [number, number] | undefined {
  const match = /^([-+\u2212]?)(.+)$/.exec(text.trim());
  const digits = match?.[2];
  if (digits === undefined || !AMBIGUOUS.test(digits)) return undefined;
  const sign = match?.[1] === '-' || match?.[1] === '\u2212' ? -1 : 1;
  return [sign * Number(digits.replace('.', '')), sign * Number(digits)];
}

/** A number as people write it, decimal comma or point; undefined where it is none or could be two. */
export function parseNumber(text: string): number | undefined {
  const match = /^([-+\u2212]?)\s*(.+)$/.exec(text.trim());
  const digits = match?.[2];
  if (digits === undefined || AMBIGUOUS.test(digits)) return undefined;
  let plain: string;
  if (/^\d+,?$/.test(digits)) plain = digits.replace(',', '');
  else if (COMMA_GROUPS.test(digits) || POINT_GROUPS.test(digits) || SPACE_GROUPS.test(digits))
    plain = digits.replace(/\D/g, '');
  else if (COMMA_DECIMAL.test(digits)) plain = digits.replace(/[.\s]/g, '').replace(',', '.');
  else if (POINT_DECIMAL.test(digits)) plain = digits.replace(/[,\s]/g, '');
  else return undefined;
  const value = Number(plain);
  if (!Number.isFinite(value)) return undefined;
  return match?.[1] === '-' || match?.[1] === '\u2212' ? -value : value;
}

/** value / 100 without the dust of binary fractions: 97.5 → 0.975, 14.1 → 0.141. */
const hundredth = (value: number): number => Number((value / 100).toPrecision(15));

/**
 * The value of a typed or pasted text in a cell with this number format; null empties the cell.
 * In a percent cell "97,5%" and "97,5" are 0.975, and a number below 1 is the rate itself, as Excel documents it.
 */
export function parseTyped(text: string, format?: string): CellValue | null {
  if (text === '') return null;
  if (isText(format)) return text;
  if (text.startsWith("'")) return text.slice(1);
  const trimmed = text.trim();
  const percent = /^(.*[^\s%])\s*%$/.exec(trimmed)?.[1];
  if (percent !== undefined) {
    const rate = isPercent(format) ? parseNumber(percent) : undefined;
    return rate === undefined ? text : hundredth(rate);
  }
  const value = parseNumber(trimmed);
  if (value !== undefined) return isPercent(format) && Math.abs(value) >= 1 ? hundredth(value) : value;
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === 'true';
  return text;
}

/** What stands in the editor when a cell is opened: all digits, decimal comma, percent as percent. */
export function editableText(value: CellValue | null | undefined, format?: string): string {
  if (typeof value !== 'number') return formatValue(value);
  if (isPercent(format)) return `${generalNumber(value * 100, 15)}%`;
  if (isDateFormat(format ?? '')) return formatValue(value, format);
  return generalNumber(value, 15);
}
