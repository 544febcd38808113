/** What people type into cells, understood: "1,5", "1.5", "1.500", "50%", " 1 234 ", dates typed as text. */

export type TypedNumber =
  | {
      ok: true;
      value: number;
      percent: boolean;
      /** True where another reading was possible. */ doubtful: boolean;
    }
  | { ok: false };

/**
 * Reads a number as Vietnamese offices write it. A single separator with one, two or more than three digits after it is
 * a decimal separator; "1.500" is one thousand five hundred (Vietnamese grouping; doubtful), "1,500" can't be told and is refused.
 */
export function typedNumber(text: string): TypedNumber {
  const compact = text.replace(/[\s\u00a0\u202f]/g, '');
  const percent = compact.endsWith('%');
  const body = percent ? compact.slice(0, -1) : compact;
  const done = (digits: string, doubtful = false): TypedNumber => ({
    ok: true,
    value: Number(digits),
    percent,
    doubtful,
  });
  if (/^-?\d+$/.test(body)) return done(body);
  if (/^-?0[.,]\d+$/.test(body)) return done(body.replace(',', '.'));
  if (/^-?\d{1,3}(\.\d{3})+$/.test(body)) return done(body.replaceAll('.', ''), true);
  if (/^-?\d{1,3}(\.\d{3})+,\d+$/.test(body)) return done(body.replaceAll('.', '').replace(',', '.'));
  if (/^-?\d{1,3}(,\d{3})+\.\d+$/.test(body)) return done(body.replaceAll(',', ''));
  if (/^-?\d{1,3}(,\d{3}){2,}$/.test(body)) return done(body.replaceAll(',', ''), true);
  if (/^-?\d+,\d{3}$/.test(body)) return { ok: false };
  if (/^-?\d+[.,]\d+$/.test(body)) return done(body.replace(',', '.'));
  return { ok: false };
}

/** Text without the differences that nobody sees: composed letters, single blanks, no case. */
export const folded = (text: string): string =>
  text.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('vi');
