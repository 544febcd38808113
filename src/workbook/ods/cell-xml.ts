/** One cell: its stored value, or the text of its paragraphs, blanks as OpenDocument counts them. */
import type { ContentCell, ContentValue } from '../../sheet/content';
import { isoToSerial, serialToIso } from '../../sheet/serial-date';
import { MAX_PROPERTIES, MAX_TEXT } from '../package/limits';
import { brief, type FileProblemCode } from '../package/problems';
import type { XmlAttributes } from '../package/xml';
import { excelFormula, filesRead } from './formula';
import type { OdsStyles } from './styles-xml';

/** Gives up the reading of the cell. */
type Fail = (code: FileProblemCode, detail: string) => never;

const TIME = /^(-?)PT(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9}(?:[.,]\d{1,12})?)S)?$/;
const DAY_SECONDS = 86_400;
/** Day 0 of OpenDocument's dates lies one behind Excel's for the two months before its phantom 29 February 1900. */
const PHANTOM = 61;

export class CellReader {
  private type = '';
  private error = false;
  private stored: string | undefined;
  private formula: string | undefined;
  private style: string | undefined;
  private joined = '';
  private paragraphs = 0;
  private depth = 0;

  constructor(
    private readonly styles: OdsStyles,
    private readonly externalLinks: Set<string>,
  ) {}

  start(attributes: XmlAttributes, style: string | undefined): void {
    this.type = attributes.get('office:value-type') ?? '';
    this.error = attributes.get('calcext:value-type') === 'error';
    this.stored = attributes.get(STORED[this.type] ?? 'office:value');
    this.formula = attributes.get('table:formula');
    this.style = style;
    this.joined = '';
    this.paragraphs = 0;
    this.depth = 0;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'text:p' || name === 'text:h') {
      if (this.depth++ === 0 && this.paragraphs++ > 0) this.add('\n');
    } else if (name === 'text:s') this.add(' '.repeat(Math.min(attributes.int('text:c') ?? 1, MAX_TEXT + 1)));
    else if (name === 'text:tab') this.add('\t');
    else if (name === 'text:line-break') this.add('\n');
  }

  text(text: string): void {
    if (this.depth > 0) this.add(text.replace(/[ \t\r\n]+/g, ' '));
  }

  close(name: string): void {
    if (name === 'text:p' || name === 'text:h') this.depth--;
  }

  /** What the cell holds; undefined for nothing. */
  value(fail: Fail): ContentCell | undefined {
    if (this.joined.length > MAX_TEXT) fail('text-too-long', `more than ${MAX_TEXT} characters`);
    const value = this.error ? { error: errorOf(this.joined) } : this.content(fail);
    if (value === null && this.formula === undefined) return undefined;
    const formula = this.formula === undefined ? '' : excelFormula(this.formula);
    if (formula.length > MAX_TEXT) fail('text-too-long', `${formula.length} characters`);
    for (const file of filesRead(this.formula ?? ''))
      if (this.externalLinks.size < MAX_PROPERTIES) this.externalLinks.add(file);
    const style = this.style === undefined ? undefined : this.styles.index(this.style);
    const date =
      typeof value === 'number' && (this.type === 'date' || (style !== undefined && this.styles.dates[style]))
        ? serialToIso(value, false)
        : undefined;
    return {
      value,
      ...(formula === '' ? {} : { formula }),
      ...(date === undefined ? {} : { date }),
      ...(style === undefined ? {} : { style }),
    };
  }

  private content(fail: Fail): ContentValue {
    const { stored = '' } = this;
    switch (this.type) {
      case 'float':
      case 'percentage':
      case 'currency':
        return number(stored) ?? fail('damaged', `number ${brief(stored)}`);
      case 'boolean':
        return stored === 'true';
      case 'date':
        return serial(stored) ?? this.joined;
      case 'time':
        return days(stored) ?? this.joined;
      default: {
        const text = this.stored !== undefined && this.type === 'string' ? stored : this.joined;
        if (text.length > MAX_TEXT) fail('text-too-long', `${text.length} characters`);
        return text === '' && this.type === '' ? null : text;
      }
    }
  }

  private add(piece: string): void {
    // one sign too many tells that it is too long
    if (this.joined.length <= MAX_TEXT) this.joined += piece;
  }
}

/** Where each type keeps its value. */
const STORED: Record<string, string> = {
  string: 'office:string-value',
  boolean: 'office:boolean-value',
  date: 'office:date-value',
  time: 'office:time-value',
};

/** LibreOffice numbers its own errors; as it names them in an .xlsx. */
const errorOf = (shown: string): string =>
  /^Err:\d{3}$/.test(shown) ? (shown === 'Err:503' ? '#NUM!' : '#VALUE!') : brief(shown);

function number(text: string): number | undefined {
  const value = /^[-+.\deE]{1,40}$/.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** A date's number of days, whole for Excel and OpenDocument alike. */
function serial(text: string): number | undefined {
  const value = isoToSerial(text.replace(/(\.\d{1,12})\d*$/, '$1'), false);
  return value !== undefined && value < PHANTOM - 1 ? value + 1 : value;
}

function days(text: string): number | undefined {
  const match = TIME.exec(text);
  if (!match) return undefined;
  const [, sign, hours = 0, minutes = 0, seconds = '0'] = match;
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'));
  return ((sign === '-' ? -1 : 1) * total) / DAY_SECONDS;
}
