/** Texts of the leadership workbook, in both languages. */
import { number } from '../language';
import type { Language } from '../language';
import { en } from './en';
import { vi } from './vi';
import type { SummaryWords } from './vi';

export type { SummaryWords };

const words: Record<Language, SummaryWords> = { vi, en };

/** The texts of the leadership workbook in a language. */
export const summaryWords = (language: Language): SummaryWords => words[language];

/** "14/12/2017" from an ISO date. */
export const shownDate = (iso: string): string => iso.slice(0, 10).split('-').reverse().join('/');

/** "16:00:00 14/12/2017" from a local time; a day alone where no more is known. */
export const shownTime = (local: string): string =>
  local.length > 10 ? `${local.slice(11, 19)} ${shownDate(local)}` : shownDate(local);

/** A figure with at most two decimals. */
export const figure = (value: number, language: Language): string =>
  number(Math.round(value * 100) / 100, language);

/** "A, B, C và 04 đơn vị khác". */
export function nameList(names: readonly string[], language: Language, most = 12): string {
  if (names.length <= most) return names.join('; ');
  return `${names.slice(0, most).join('; ')} ${words[language].andOthers(names.length - most)}`;
}
