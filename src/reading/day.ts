/** Days as Excel counts them: where a day is asked for, a cell holds one of these numbers. */
import { writtenDate } from './date';

const DAY_MS = 86_400_000;
/** Number of 1970-01-01. */
const UNIX = 25_569;

/** 1930-01-01 and 2199-12-31: what lies outside is no day of a form. */
export const FIRST_DAY = 10_959;
export const LAST_DAY = 109_574;

export const isDay = (value: number): boolean => value >= FIRST_DAY && value < LAST_DAY + 1;

/** "2026-01-31" → 46053; what the calendar does not have is refused by who reads dates. */
export const dayOf = (iso: string): number => Date.parse(iso.slice(0, 10)) / DAY_MS + UNIX;

/** 46053 → "2026-01-31". `day` must lie between the first and the last. */
export const isoOfDay = (day: number): string =>
  new Date((Math.floor(day) - UNIX) * DAY_MS).toISOString().slice(0, 10);

/** 46053 → "31/01/2026". */
export const dayText = (day: number): string => writtenDate(isoOfDay(day));
