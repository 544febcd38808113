/** What a person may be asked for, and what comes of reading what was given. All of it is plain data. */

/** Kinds of input whose value is a number; a choice is the index of its option, a tick is 1 or 0. */
export type Kind =
  /** A quantity that may have a fraction: money, Mbps, hours. */
  | { is: 'number' }
  /** A quantity that can only be whole: people, machines, files, services. */
  | { is: 'whole' }
  /** A fraction of 1, typed as a percentage. */
  | { is: 'rate' }
  /** `max`: what more than it can't be meant. */
  | { is: 'points'; max: number }
  /** A day, as Excel counts days. */
  | { is: 'date' }
  | { is: 'choice'; options: readonly string[] }
  | { is: 'tick' };

/** What stands in a cell of a workbook; `date` is set where the number is shown as a date or time (ISO). */
export interface Stored {
  value: string | number | boolean | { error: string } | null;
  date?: string | undefined;
}

/** Why nothing can be made of a content; the last two: it can be read in two ways, the number or the rate. */
export const misreads = [
  'not-a-number',
  'percent-in-number',
  'date-in-number',
  'ratio-in-number',
  'too-large',
  'cell-error',
  'not-an-option',
  'not-a-tick',
  'not-a-date',
  'two-readings',
  'two-rates',
] as const;
export type Misread = (typeof misreads)[number];

/** What is worth saying of a content that was read: a number that stood as text, or that the cell shows as a date. */
export const remarks = ['text-as-number', 'number-as-date', 'fraction-in-whole'] as const;
export type Remark = (typeof remarks)[number];

export type Reading<T = number> =
  | { is: 'blank' }
  | { is: 'value'; value: T; received: string; remarks: Remark[] }
  /** Only the person knows; both readings, as they would be stored. */
  | { is: 'asked'; code: Misread; received: string; readings: readonly [T, T] }
  | { is: 'unreadable'; code: Misread; received: string };

/** Above this a rate is a slip (97,5 stored as 9750 %), and no rate above 100 %. */
export const HIGHEST_RATE = 2;

/** Numbers from here on are beyond any sense, and no two neighbours of them are told apart. */
export const TOO_LARGE = 1e15;

/** True where a quantity that can only be whole has a fraction. */
export const isFractionInWhole = (kind: Kind, value: number): boolean =>
  kind.is === 'whole' && Number.isFinite(value) && !Number.isInteger(value);
