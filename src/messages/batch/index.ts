/** Texts of the screens for those who appraise and summarise. The papers themselves are in `review` and `summary`. */
import { appraisalTexts } from '../appraisal';
import type { AppraisalTexts } from '../appraisal';
import type { Language } from '../language';
import { en } from './en';
import { vi } from './vi';
import type { ScreenTexts } from './vi';

export type BatchTexts = ScreenTexts & { appraisal: AppraisalTexts };

export const batchTexts: Record<Language, BatchTexts> = {
  vi: { ...vi, appraisal: appraisalTexts.vi },
  en: { ...en, appraisal: appraisalTexts.en },
};
