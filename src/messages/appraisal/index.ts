/** Texts of the cards on which a reviewer decides; the minutes and what is returned are in `minutes` and `review`. */
import type { Language } from '../language';
import { en } from './en';
import { vi } from './vi';
import type { AppraisalTexts } from './vi';

export type { AppraisalTexts };

export const appraisalTexts: Record<Language, AppraisalTexts> = { vi, en };
