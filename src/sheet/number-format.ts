/** Shows values the way a Vietnamese Excel does, for the number formats that official forms use. */
import { INDEXED_COLORS } from './indexed-colors';
import { otherDigits } from './numerals';
import { isDateFormat } from './serial-date';
import type { CellValue } from './spec';

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

/** Splits at semicolons that stand outside quoted text; a part may be empty. */
function sections(format: string): string[] {
  const parts = [''];
  for (const token of format.match(/"[^"]*(?:"|$)|\\(?:.|$)|[^;"\\]+|;/gs) ?? ['General'])
    if (token === ';') parts.push('');
    else parts.push(`${parts.pop() ?? ''}${token}`);
  return parts;
}

/** Without colours, conditions and languages; the sign of a currency stays as text. */
const unprefixed = (format: string): string =>
  format
    .replace(/\[\$([^[\]"-]+)(?:-[^[\]]*)?\]/g, '"$1"')
    .replace(/\[[^[\]]*\]/g, '')
    .trim();

/** True for "0%", "0.0%" and the like. */
export function isPercent(format: string | undefined): boolean {
  return (
    format !== undefined &&
    unprefixed(format)
      .replace(/"[^"]*"|[\\_*]./g, '')
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

/** What of a code stands there as it is; what only fills the cell is left out, unless it is a digit. */
const literalText = (text: string): string => text.replace(/"([^"]*)"|\\(.)|_.|\*(\d)|\*./g, '$1$2$3');

function sectionText(value: number, section: string, sign: string): string {
  const [before = ''] = /^(?:"[^"]*(?:"|$)|\\(?:.|$)|[^0#?"\\])*/s.exec(section) ?? [];
  const [written = ''] = /^[0#?,]*(?:\.[0#?]*)?,*/.exec(section.slice(before.length)) ?? [];
  const after = section.slice(before.length + written.length);
  const pattern = written.replace(/,{1,9}$/, '');
  // each comma behind the last digit takes three digits away
  const thousands = 1000 ** (written.length - pattern.length);
  if (pattern === '') return literalText(section);
  const percent = isPercent(section);
  const [wholePattern = '', fractionPattern = ''] = pattern.split('.');
  const scaled = (percent ? value * 100 : value) / thousands;
  const { whole, fraction } = fixed(scaled, fractionPattern.length);
  const least = (wholePattern.match(/0/g) ?? []).length;
  let integer = whole.replace(/^0+/, '').padStart(least, '0');
  if (wholePattern.includes(',')) integer = inThousands(integer);
  const kept = (fractionPattern.match(/^[0?]*/)?.[0] ?? '').length;
  let decimals = fraction;
  while (decimals.length > kept && decimals.endsWith('0')) decimals = decimals.slice(0, -1);
  const shown = decimals === '' ? integer : `${integer}${DECIMAL}${decimals}`;
  const zero = !/[1-9]/.test(shown);
  return `${zero ? '' : sign}${literalText(before)}${shown}${literalText(after)}`;
}

interface Section {
  code: string;
  /** With its colour and condition. */
  written: string;
  holds: ((value: number) => boolean) | undefined;
}

const CONDITION = /\[(<=|>=|<>|<|>|=)\s*(-?\d{1,15}(?:\.\d{1,15})?)\]/;

/** The parts of a format, each with the values that it is for where it says so: "[<50]0;[>=50]0.0". */
function conditionalSections(format: string): Section[] {
  const compare: Record<string, (value: number, bound: number) => boolean> = {
    '<=': (value, bound) => value <= bound,
    '>=': (value, bound) => value >= bound,
    '<>': (value, bound) => value !== bound,
    '<': (value, bound) => value < bound,
    '>': (value, bound) => value > bound,
    '=': (value, bound) => value === bound,
  };
  return sections(format).map((section) => {
    const [, sign, bound] = CONDITION.exec(section) ?? [];
    const test = sign === undefined ? undefined : compare[sign];
    return {
      code: unprefixed(section),
      written: section,
      holds: test && ((value) => test(value, Number(bound))),
    };
  });
}

/** Names of the colours in which a format may show its numbers, in the order in which "[Color2]" counts them. */
const FORMAT_COLORS = ['black', 'white', 'red', 'green', 'blue', 'yellow', 'magenta', 'cyan'];

/** The colour as "RRGGBB" in which a format shows a number, where it has one: "[White]0". */
export function formatColor(value: number, format: string): string | undefined {
  if (!format.includes('[')) return undefined;
  const code = sectionFor(value, parsedFormat(format).parts)?.written ?? '';
  const [, name = ''] = /\[(color ?[1-9]\d?|[a-z]+)\]/i.exec(code) ?? [];
  const counted = /\d+/.exec(name)?.[0];
  return INDEXED_COLORS[counted ? Number(counted) - 1 : FORMAT_COLORS.indexOf(name.toLowerCase())];
}

interface ParsedFormat {
  code: string;
  parts: readonly Section[];
  date: boolean;
}

const NO_FORMAT: ParsedFormat = { code: '', parts: [], date: false };
const known = new Map<string, ParsedFormat>();
/** More formats than a form and what people add to it; beyond, all are taken apart anew. */
const MOST_KNOWN = 500;

/** A format code taken apart, once for all the cells that have it. */
function parsedFormat(format: string): ParsedFormat {
  const before = known.get(format);
  if (before) return before;
  const code = unprefixed(format);
  const parsed = { code, parts: conditionalSections(format), date: isDateFormat(code) };
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(format, parsed);
  return parsed;
}

/** The part that a number is shown by. */
function sectionFor(value: number, parts: readonly Section[]): Section | undefined {
  const [positive, negative, zero] = parts;
  if (parts.some(({ holds }) => holds !== undefined))
    return parts.find(({ holds }) => holds === undefined || holds(value)) ?? positive;
  return value < 0 && negative !== undefined ? negative : value === 0 && zero !== undefined ? zero : positive;
}

/** A text under a format: the fourth part is for texts, or one that shows "@". */
function textShown(value: string, parts: readonly Section[]): string {
  const own = parts[3] ?? parts.find(({ code }) => code.includes('@'));
  return own === undefined ? value : literalText(own.code).replaceAll('@', () => value);
}

/** Parts of a day that formats of a length of time count: "[h]" shows 1 as 24. */
const IN_A_DAY = new Map([
  ['[h]', 24],
  ['[m]', 1440],
  ['[s]', 86_400],
]);

/** The text of a value under an Excel number format code. */
export function formatValue(value: CellValue | null | undefined, format?: string): string {
  const shown = inOwnDigits(value, format);
  const digits = typeof value === 'number' && format?.includes('[') ? otherDigits(format) : undefined;
  return digits ? shown.replace(/\d/g, (digit) => digits[Number(digit)] ?? digit) : shown;
}

function inOwnDigits(value: CellValue | null | undefined, format?: string): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const { code, parts, date } = format === undefined ? NO_FORMAT : parsedFormat(format);
  if (typeof value === 'string') return textShown(value, parts);
  const times = IN_A_DAY.get(format?.toLowerCase() ?? '');
  if (times !== undefined) return generalNumber(Math.floor(value * times));
  if (code === '' || code === '@' || /^General$/i.test(code)) return generalNumber(value);
  if (!Number.isFinite(value)) return '#NUM!';
  if (date) return dateText(value, code);
  const section = sectionFor(value, parts);
  const shown = section?.code ?? 'General';
  // A section of its own for negative numbers says itself how they are marked.
  const sign = value < 0 && section === parts[0] ? '-' : '';
  if (/General/i.test(shown))
    return sign + literalText(shown.replace(/General/i, () => generalNumber(Math.abs(value))));
  return sectionText(value, shown, sign);
}
