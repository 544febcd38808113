/** The one palette of the product's sheets: Times New Roman as Vietnamese offices print it, and greys that stay apart on paper. */
import type { Border } from './spec';

export const FONT = 'Times New Roman';
/** Points of ordinary text, and of what stands beside it. */
export const BODY = 11;
export const SMALL = 9;

/** Vietnamese separators wherever the program follows the format's language; LibreOffice keeps a General only where it has two sections. */
export const NUMBER = '[$-42A]General;[$-42A]-General';
export const TWO_DECIMALS = '[$-42A]0.00';
export const PERCENT = '[$-42A]0.00%';
/** A cell of text: whatever is typed or stored in it is never a formula. */
export const TEXT = '@';

const thin: Border = { style: 'thin', color: '808080' };
export const line = thin;
export const box = { top: thin, right: thin, bottom: thin, left: thin } as const;

export const font = { name: FONT, size: BODY } as const;
export const bold = { ...font, bold: true } as const;

/** Wrapped text in the middle of its row; centred; at the top. */
export const middle = { vertical: 'center', wrap: true } as const;
export const center = { ...middle, horizontal: 'center' } as const;
export const top = { vertical: 'top', wrap: true } as const;

export const fills = {
  head: 'E8EDF3',
  group: 'F1F4F8',
  input: 'FFF9DB',
  invalid: 'F8B4B4',
  band: '1F3A5F',
} as const;

/** What a person may write into. */
export const input = { fill: fills.input, unlocked: true, border: box } as const;
