/** Numbers written so that they are read back as the same. */
import { dayText } from './day';
import { hundredfold, isAmbiguous } from './figure';
import type { Kind } from './kinds';

/** A number in a Vietnamese text: decimal comma, no grouping. */
export const withComma = (value: number): string => String(value).replace('.', ',');

/** Made when it is first asked for: it takes longer than all the rest of this file's loading. */
let plain: Intl.NumberFormat | undefined;

/** A number as it is typed, without grouping; decimals that could be a thousand get one more nought ("1,2340"). */
export function typedNumber(value: number, sign: ',' | '.'): string {
  plain ??= new Intl.NumberFormat('en-US', { useGrouping: false, maximumSignificantDigits: 15 });
  const text = plain.format(value).replace('.', sign);
  return isAmbiguous(text.replace('-', '')) ? `${text}0` : text;
}

/** A value of this kind as it is typed: a rate with its percent sign, a day as offices write it. */
export function typedValue(value: number, kind: Kind, sign: ',' | '.' = ','): string {
  if (kind.is === 'date') return dayText(value);
  return kind.is === 'rate' ? `${typedNumber(hundredfold(value), sign)}%` : typedNumber(value, sign);
}
