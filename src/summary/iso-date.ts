/** Days as people write them. */
const DATE = /^(?:(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})\/(\d{1,2})\/(\d{4}))$/;

/** ISO date of "2021-12-01" or "01/12/2021"; undefined where there is no such day. */
export function isoDate(text: string): string | undefined {
  const match = DATE.exec(text.trim());
  if (!match) return undefined;
  const [year = '', month = '', day = ''] =
    match[1] === undefined ? [match[6], match[5], match[4]] : [match[1], match[2], match[3]];
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(moment.valueOf()) && moment.toISOString().startsWith(date) ? date : undefined;
}
