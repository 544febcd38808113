import type { SaveTimes } from '../summary/unit';

const two = (value: number): string => String(value).padStart(2, '0');

/** ISO date of a moment. */
export const localDate = (moment: Date): string =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;

/** "2021-12-01T16:00:00.000" of a moment. */
export const localTime = (moment: Date): string =>
  `${localDate(moment)}T${two(moment.getHours())}:${two(moment.getMinutes())}:${two(moment.getSeconds())}.${String(moment.getMilliseconds()).padStart(3, '0')}`;

/** ISO date of an instant that a file gives; "" where it is none. */
export const localDay = (instant: string): string => {
  const moment = new Date(instant);
  return !/^\d{4}-\d\d-\d\dT/.test(instant) || Number.isNaN(moment.getTime()) ? '' : localDate(moment);
};

/** When somebody decided, as the log prints it: the clock on the wall, to the millisecond that tells two decisions apart. */
export const decidedAt = (moment: Date): string => localTime(moment).replace('T', ' ');

/** When a file was saved: by its place (in local time), and by its workbook (an instant), where each is known. */
export const saveTimes = (file: string | undefined, workbook: string | undefined): SaveTimes => ({
  ...(file === undefined ? {} : { file }),
  ...(workbook === undefined ? {} : { workbook: localTime(new Date(workbook)) }),
});

/** Now as files write it: an instant in whole seconds. */
export const instantNow = (): string => new Date().toISOString().replace(/\.\d+Z$/, 'Z');
