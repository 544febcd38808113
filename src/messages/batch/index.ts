/** Texts of the screens for those who appraise and summarise. The papers themselves are in `review` and `summary`. */
import type { Language } from '../language';
import { en } from './en';
import { vi } from './vi';
import type { BatchTexts } from './vi';

export type { BatchTexts };

export const batchTexts: Record<Language, BatchTexts> = { vi, en };
