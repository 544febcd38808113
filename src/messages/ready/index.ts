/** Texts of the pane: the last step: what is missing, the report, the list of evidence. */
import type { Language } from '../language';
import { en } from './en';
import { vi } from './vi';
import type { ReadyTexts } from './vi';

export type { ReadyTexts };

export const readyTexts: Record<Language, ReadyTexts> = { vi, en };
