/** The languages of the product; Vietnamese is the first. */
import { withComma } from '../reading/print';
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** A number with the decimal sign of the language, without grouping. */
export const number = (value: number, language: Language): string =>
  language === 'vi' ? withComma(value) : String(value);

/** Letters of somebody's own words that a sentence repeats; the cell holds the rest. */
const MOST = 1_000;

/** A text of any length as a screen shows it. */
export const shortened = (text: string): string => (text.length <= MOST ? text : `${text.slice(0, MOST)}…`);

/** What was found or expected, inside a sentence. */
export const shown = (value: string | number | undefined, language: Language): string =>
  value === undefined ? '' : typeof value === 'number' ? number(value, language) : shortened(value);
