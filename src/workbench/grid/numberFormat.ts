/** Shows values the way a Vietnamese Excel does, for the number formats that official forms use. */
import { isDateFormat } from '../../sheet/serial-date';
import type { CellValue } from '../../sheet/spec';

const GROUP = '.';
const DECIMAL = ',';

/** |value| rounded to `places`, halves away from zero, on its 15 decimal digits: 1.425 → "1.43", as Excel shows it. */
function fixed(value: number, places: number): { whole: string; fraction: string } {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential(14).split('e');
  const digits = BigInt(mantissa.replace('.', ''));
  const shift = Number(exponent) - 14 + places;
  const divisor = shift < 0 ? 10n ** BigInt(-shift) : 1n;
  const scaled = shift < 0 ? (digits + divisor / 2n) / divisor : digits * 10n ** BigInt(shift);
  const text = scaled.toString().padStart(places + 1, '0');
  return { whole: text.slice(0, text.length - places), fraction: places === 0 ? '' : text.slice(-places) };
}

/** A number without a format: at most `digits` significant ones, decimal comma. */
export function generalNumber(value: number, digits = 11): string {
  if (!Number.isFinite(value)) return '#NUM!';
  return String(Number(value.toPrecision(digits)))
    .replace('.', DECIMAL)
    .replace('e', 'E');
}

/** Splits at semicolons that stand outside quoted text. */
function sections(format: string): string[] {
  return (format.match(/(?:"[^"]*(?:"|$)|\\(?:.|$)|[^;"\\])+|(?=;;)|(?=;$)/g) ?? ['General']).map(
    (part) => part,
  );
}

const unprefixed = (format: string): string => format.replace(/\[[^[\]]*\]/g, '').trim();

/** True for "0%", "0.0%" and the like. */
export function isPercent(format: string | undefined): boolean {
  return (
    format !== undefined &&
    unprefixed(format)
      .replace(/"[^"]*"/g, '')
      .includes('%')
  );
}

/** True for "@": whatever is typed stays text. */
export function isText(format: string | undefined): boolean {
  return format !== undefined && unprefixed(format) === '@';
}

function dateText(serial: number, format: string): string {
  // Day 60 is Excel's 29 February 1900, which never was.
  const date = new Date(Date.UTC(1899, 11, serial < 60 ? 31 : 30) + Math.round(serial * 86_400_000));
  const part = { d: date.getUTCDate(), m: date.getUTCMonth() + 1, y: date.getUTCFullYear() };
  const [first = ''] = unprefixed(format).split(';', 1);
  return first.replace(/\\(.)|"([^"]*)"|d+|m+|y+|h+|s+/gi, (token, escaped?: string, quoted?: string) => {
    if (escaped !== undefined || quoted !== undefined) return escaped ?? quoted ?? '';
    const two = (n: number): string => (token.length > 1 ? String(n).padStart(2, '0') : String(n));
    const letter = token[0]?.toLowerCase();
    if (letter === 'd') return two(part.d);
    if (letter === 'm') return two(part.m);
    if (letter === 'y') return token.length > 2 ? String(part.y) : String(part.y).slice(-2);
    return two(letter === 'h' ? date.getUTCHours() : date.getUTCSeconds());
  });
}

/** 1234567 → 1.234.567 */
function inThousands(digits: string): string {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(GROUP);
}

/** What of a code stands there as it is. */
const literal = (text: string): string => text.replace(/"([^"]*)"|\\(.)|_.|\*./g, '$1$2');

function sectionText(value: number, section: string, sign: string): string {
  const [before = ''] = /^(?:"[^"]*(?:"|$)|\\(?:.|$)|[^0#?"\\])*/s.exec(section) ?? [];
  const [pattern = ''] = /^[0#?,]*(?:\.[0#?]*)?/.exec(section.slice(before.length)) ?? [];
  const after = section.slice(before.length + pattern.length);
  if (pattern === '') return literal(section);
  const percent = isPercent(section);
  const [wholePattern = '', fractionPattern = ''] = pattern.split('.');
  const scaled = percent ? value * 100 : value;
  const { whole, fraction } = fixed(scaled, fractionPattern.length);
  const least = (wholePattern.match(/0/g) ?? []).length;
  let integer = whole.replace(/^0+/, '').padStart(least, '0');
  if (wholePattern.includes(',')) integer = inThousands(integer);
  const kept = (fractionPattern.match(/^[0?]*/)?.[0] ?? '').length;
  let decimals = fraction;
  while (decimals.length > kept && decimals.endsWith('0')) decimals = decimals.slice(0, -1);
  const shown = decimals === '' ? integer : `${integer}${DECIMAL}${decimals}`;
  const zero = !/[1-9]/.test(shown);
  return `${zero ? '' : sign}${literal(before)}${shown}${literal(after)}`;
}

/** The text of a value under an Excel number format code. */
export function formatValue(value: CellValue | null | undefined, format?: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const code = format === undefined ? '' : unprefixed(format);
  if (code === '' || code === '@' || /^General$/i.test(code)) return generalNumber(value);
  if (!Number.isFinite(value)) return '#NUM!';
  if (isDateFormat(code)) return dateText(value, code);
  const parts = sections(code);
  const [positive = 'General', negative, zero] = parts;
  const section =
    value < 0 && negative !== undefined ? negative : value === 0 && zero !== undefined ? zero : positive;
  // A section of its own for negative numbers says itself how they are marked.
  const sign = value < 0 && section === positive ? '-' : '';
  if (/General/i.test(section))
    return sign + literal(section.replace(/General/i, () => generalNumber(Math.abs(value))));
  return sectionText(value, section, sign);
}
