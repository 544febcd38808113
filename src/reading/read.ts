/**
 * The one reading: what a person means by what was typed, pasted or stored. The table in docs/cach-doc-o-nhap.md says the same
 * in words, and is the test.
 */
import { looksLikeDate, readDate, writtenDate } from './date';
import { dayOf, isDay } from './day';
import { POINTS, figureIn, hundredth } from './figure';
import type { Figure } from './figure';
import { HIGHEST_RATE, TOO_LARGE, isFractionInWhole } from './kinds';
import type { Kind, Misread, Reading, Remark, Stored } from './kinds';
import { foldText } from './fold';
import { oneLine, ownWords } from './text';

const TICKED = ['có', 'x', '1', 'true', '✓', '✔', '☑', '☒', '√'].map(foldText);
const NOT_TICKED = ['không', '0', 'false', '☐'].map(foldText);

/** First day (1930-01-01) that is taken for a date that somebody typed; a smaller number only wears a date's format. */
const FIRST_DATE = 10_959;

const unreadable = (code: Misread, received: string): Reading<never> => ({
  is: 'unreadable',
  code,
  received,
});

const read = (value: number, received: string, remarks: Remark[] = []): Reading => ({
  is: 'value',
  value,
  received,
  remarks,
});

/** What a typed or pasted text means. */
export function readTyped(kind: Kind, text: string): Reading {
  const line = oneLine(text);
  if (line === '') return { is: 'blank' };
  if (kind.is === 'tick') return tick(line);
  if (kind.is === 'choice') return choice(kind.options, line);
  if (kind.is === 'date') return day({ value: line });
  const figure = figureIn(text, kind.is === 'points' ? POINTS : undefined);
  if (!figure) return unreadable(wrongNumber(line), line);
  if (figure.percent && kind.is !== 'rate') return unreadable('percent-in-number', line);
  return decided(kind, line, kind.is === 'rate' ? rates(figure) : numbers(kind, figure));
}

/** What a cell means. */
export function readCell(kind: Kind, content: Stored | undefined): Reading {
  const value = content?.value ?? null;
  if (value === null) return { is: 'blank' };
  if (typeof value === 'object') return unreadable('cell-error', value.error);
  if (kind.is === 'date') return day(content ?? { value });
  if (typeof value === 'string') {
    const reading = readTyped(kind, value);
    if (reading.is !== 'value' || kind.is === 'choice' || kind.is === 'tick') return reading;
    return { ...reading, remarks: ['text-as-number', ...reading.remarks] };
  }
  const shown = shownValue(value, content?.date);
  if (kind.is === 'tick') return tick(shown);
  if (kind.is === 'choice') return choice(kind.options, shown);
  if (typeof value === 'boolean') return unreadable('not-a-number', shown);
  if (content?.date === undefined) return checked(kind, value, shown, []);
  return value >= 1 && value < FIRST_DATE
    ? checked(kind, value, shown, ['number-as-date'])
    : unreadable('date-in-number', shown);
}

/** A text as it is meant: dates as people write them, errors by their name. */
export function readWords(content: Stored | undefined): Reading<string> {
  const value = content?.value ?? null;
  if (value === null) return { is: 'blank' };
  if (typeof value === 'object') return unreadable('cell-error', value.error);
  const text = typeof value === 'string' ? ownWords(value) : shownValue(value, content?.date);
  return text === '' ? { is: 'blank' } : { is: 'value', value: text, received: text, remarks: [] };
}

function shownValue(value: number | boolean, date: string | undefined): string {
  if (date !== undefined) return writtenDate(date);
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value).replace('.', ',');
}

/** A day of the calendar; a number that no format shows as a date counts days as Excel does. */
function day(content: Stored): Reading {
  const { value } = content;
  const written = readDate(content);
  if (written.is === 'value') {
    const found = dayOf(written.value);
    return isDay(found) ? read(found, written.received) : unreadable('not-a-date', written.received);
  }
  if (written.is === 'blank') return { is: 'blank' };
  const received = String(value).replace('.', ',');
  return typeof value === 'number' && isDay(value)
    ? read(Math.floor(value), received)
    : unreadable('not-a-date', received);
}

function tick(line: string): Reading {
  const word = foldText(line);
  if (TICKED.includes(word)) return read(1, line);
  return NOT_TICKED.includes(word) ? read(0, line) : unreadable('not-a-tick', line);
}

/** The option as it is written; otherwise the only one that people would take for the same. */
function choice(options: readonly string[], line: string): Reading {
  const exactly = options.findIndex((option) => oneLine(option) === line);
  if (exactly >= 0) return read(exactly, line);
  const alike = options.flatMap((option, index) => (foldText(option) === foldText(line) ? [index] : []));
  const [index] = alike;
  return index === undefined || alike.length > 1 ? unreadable('not-an-option', line) : read(index, line);
}

function wrongNumber(line: string): Misread {
  if (looksLikeDate(line)) return 'date-in-number';
  if (/^#[A-Z0-9/]+[!?]?$/i.test(line)) return 'cell-error';
  return /^\d+([.,]\d+)? ?\/ ?\d+([.,]\d+)?$/.test(line) ? 'ratio-in-number' : 'not-a-number';
}

/** What a number may be for this kind, the more sensible ones only. */
function numbers(kind: Kind, { readings: [first, second] }: Figure): number[] {
  if (second === undefined || kind.is === 'whole') return [first];
  const possible = [first, second].filter((value) => kind.is !== 'points' || Math.abs(value) <= kind.max);
  return possible.length > 0 ? possible : [first, second];
}

/** A number up to 1 without a percent sign may be the rate itself. */
function rates({ percent, readings }: Figure): number[] {
  const all = readings.flatMap((value) =>
    !percent && value > 0 && value <= 1 ? [hundredth(value), value] : [hundredth(value)],
  );
  const possible = all.filter((rate) => rate <= HIGHEST_RATE);
  return possible.length > 0 ? possible : all.slice(-1);
}

function decided(kind: Kind, received: string, [first = NaN, second]: number[]): Reading {
  if (second === undefined) return checked(kind, first, received, []);
  const code = kind.is === 'rate' ? 'two-rates' : 'two-readings';
  return { is: 'asked', code, received, readings: [first, second] };
}

function checked(kind: Kind, value: number, received: string, remarks: Remark[]): Reading {
  if (!(Math.abs(value) < TOO_LARGE)) return unreadable('too-large', received);
  return read(value, received, isFractionInWhole(kind, value) ? [...remarks, 'fraction-in-whole'] : remarks);
}
