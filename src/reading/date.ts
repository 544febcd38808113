/** Dates: the day first, as offices write them. */
import type { Reading, Stored } from './kinds';
import { oneLine } from './text';

const TIME = String.raw`(?:,? (?:lúc )?(\d{1,2})[:h](\d{2})(?::(\d{2}))?)?`;
const DAY_FIRST = new RegExp(String.raw`^(?:ngày )?(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${TIME}$`, 'i');
const IN_WORDS = new RegExp(String.raw`^(?:ngày )?(\d{1,2}) tháng (\d{1,2}) năm (\d{4})${TIME}$`, 'i');
const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?Z?$/;

/** "2021-03-05T12:30:00" → "05/03/2021 12:30"; a time of day alone stays one. */
export function writtenDate(iso: string): string {
  const [, year, month, day, hour, minute, second = '00'] = ISO.exec(iso) ?? [];
  if (day === undefined) return iso.replace(/:00$/, '');
  const date = `${day}/${month}/${year}`;
  if (hour === undefined) return date;
  return `${date} ${hour}:${minute}${second === '00' ? '' : `:${second}`}`;
}

/** The date of a typed text or a cell, as ISO. A number that no format shows as a date is none. */
export function readDate(content: string | Stored): Reading<string> {
  const { value, date } = typeof content === 'string' ? { value: content, date: undefined } : content;
  if (date !== undefined && ISO.test(date))
    return { is: 'value', value: date, received: writtenDate(date), remarks: [] };
  if (value === null || (typeof value === 'string' && oneLine(value) === '')) return { is: 'blank' };
  if (typeof value === 'object') return { is: 'unreadable', code: 'cell-error', received: value.error };
  const received = String(value);
  const iso = typeof value === 'string' ? isoOf(oneLine(value)) : undefined;
  return iso === undefined
    ? { is: 'unreadable', code: 'not-a-date', received }
    : { is: 'value', value: iso, received, remarks: [] };
}

function isoOf(text: string): string | undefined {
  const [, isoYear, isoMonth, isoDay, ...isoTime] = ISO.exec(text) ?? [];
  if (isoYear !== undefined) return dated(isoYear, isoMonth, isoDay, isoTime);
  const [, first, , second, year, ...time] = DAY_FIRST.exec(text) ?? [];
  if (year !== undefined) return dated(year, second, first, time);
  const [, day, month, wordYear, ...wordTime] = IN_WORDS.exec(text) ?? [];
  return wordYear === undefined ? undefined : dated(wordYear, month, day, wordTime);
}

/** The ISO date where the calendar has it. */
function dated(
  year: string,
  month = '',
  day = '',
  [hour, minute = '00', second = '00']: (string | undefined)[],
): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = hour === undefined ? '' : `T${hour.padStart(2, '0')}:${minute}:${second}`;
  const parsed = new Date(`${date}${time === '' ? 'T00:00:00' : time}Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date) return undefined;
  return date + time;
}

/** True where a text that is no number looks like a date or a time of day. */
export const looksLikeDate = (text: string): boolean =>
  /^(?:ngày )?\d{1,2}([-/.])\d{1,2}\1\d{2,4}\b/i.test(text) ||
  /^\d{1,2}-(?:\d{1,2}|\p{L}{3,9})(?:-\d{2,4})?$/u.test(text) ||
  /^\d{4}-\d{1,2}-\d{1,2}\b/.test(text) ||
  /^\d{1,2}:\d{2}(?::\d{2})?$/.test(text) ||
  /\btháng \d{1,2}\b/iu.test(text);

/** The day of a typed date, as ISO; undefined where it is none. */
export function isoDay(text: string): string | undefined {
  const reading = readDate(text);
  return reading.is === 'value' ? reading.value.slice(0, 10) : undefined;
}
