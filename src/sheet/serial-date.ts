/** Excel's day numbers ↔ ISO dates, and which number formats show them. */

const DAY_MS = 86_400_000;
const DAY_SECONDS = 86_400;
/** Day number of 1970-01-01 for days after Excel's phantom 1900-02-29. */
const UNIX_1900 = 25_569;
const DAYS_1904 = 1_462;
const LAST_DAY = 2_958_465;

/**
 * 44427 → "2021-08-19", 44427.5 → "2021-08-19T12:00:00", 0.5 → "12:00:00". Undefined where Excel shows no date.
 * Day 60 of the 1900 system is the day that Excel shows and no calendar has, "1900-02-29".
 */
export function serialToIso(serial: number, date1904: boolean): string | undefined {
  if (!(serial >= 0)) return undefined;
  let day = Math.floor(serial);
  let seconds = Math.round((serial - day) * DAY_SECONDS);
  if (seconds === DAY_SECONDS) {
    day++;
    seconds = 0;
  }
  const time = seconds === 0 ? '' : new Date(seconds * 1000).toISOString().slice(11, 19);
  if (day === 0 && time !== '') return time;
  const date = date1904 ? isoOf(day + DAYS_1904) : day === 0 ? undefined : isoOf(day);
  return date === undefined || time === '' ? date : `${date}T${time}`;
}

function isoOf(day: number): string | undefined {
  if (day > LAST_DAY) return undefined;
  if (day === 60) return '1900-02-29';
  return new Date((day - UNIX_1900 + (day < 60 ? 1 : 0)) * DAY_MS).toISOString().slice(0, 10);
}

/** "2021-08-19" or "2021-08-19T12:00:00" → day number; undefined where it is no such date. */
export function isoToSerial(iso: string, date1904: boolean): number | undefined {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?)?Z?$/.test(iso)) return undefined;
  const ms = Date.parse(iso.includes('T') ? `${iso.replace('Z', '')}Z` : iso.slice(0, 10));
  const days = ms / DAY_MS + UNIX_1900;
  const serial = date1904 ? days - DAYS_1904 : days < 61 ? days - 1 : days;
  return serial >= 0 ? serial : undefined;
}

/** True where the code shows a date or a time of day; lengths of time such as [h]:mm are numbers. */
export function isDateFormat(code: string): boolean {
  const bare = (code.length > 1000 ? code.slice(0, 1000) : code)
    .replace(/"[^"]*"?|[\\_*]./g, '')
    .replace(/\[(?!(?:h+|m+|s+)\])[^[\]]*\]/gi, '');
  const section = bare.split(';', 1)[0] ?? '';
  if (/\[(?:h+|m+|s+)\]/i.test(section)) return false;
  return /[ymdhs]/i.test(section.replace(/general|standard/gi, ''));
}
