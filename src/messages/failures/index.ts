/** Why something was not done in a workbook, and what to do about it. */
import type { Language } from '../language';
import { texts as en } from './en';
import { texts as vi } from './vi';
import type { FailureCode } from './vi';

export type { FailureCode } from './vi';

const texts = { vi, en };

/** The failure as one or two sentences; `place` is the sheet, name or cell that it concerns. */
export const failureText = (code: FailureCode, language: Language = 'vi', place = ''): string =>
  texts[language][code].replace('%', place);
